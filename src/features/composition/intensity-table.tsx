/** Emissions a head, of GDP at constant prices and a km²: the year, the base year, the change; each unfolds its years. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { seriesChart } from '../../charts/series-chart.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useResult } from '../../store/results.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './composition.module.css';
import { type Intensity, intensities } from './intensities.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly baseYear: number | null;
  readonly year: number;
}

export function IntensityTable({ plan, totals, baseYear, year }: Props) {
  const { t } = useTranslation('composition');
  const format = useFormat();
  const area = useResult('boundaryMeasure').value?.area ?? null;
  const landKm2 = area === null ? null : area.totalKm2 - area.seaKm2;
  const all = useMemo(() => intensities(plan, totals, landKm2), [plan, totals, landKm2]);
  const unitOf = ({ indicator }: Intensity) => (indicator ? format.name(indicator.unit) : '');
  const change = (one: Intensity) => {
    const before = baseYear === null ? null : one.valueAt(baseYear);
    const now = one.valueAt(year);
    if (before === null || now === null || before === 0) return '—';
    const relative = now / before - 1;
    return `${relative > 0 ? '+' : ''}${format.share(relative).text} %`;
  };
  return (
    <div>
      <PlainTable
        label={t('intensity.title')}
        columns={[
          { key: 'name', title: t('intensity.title') },
          { key: 'year', title: String(year), align: 'right' },
          { key: 'change', title: t('totals.change'), align: 'right' },
        ]}
        rows={all.map((one) => ({
          key: one.name,
          cells: [
            <span key="name">
              {t(`intensity.${one.name}`)} <span className={css['unit']}>{unitOf(one)}</span>
            </span>,
            format.number(one.valueAt(year)),
            change(one),
          ],
          detail: <IntensityPicture one={one} year={year} />,
        }))}
      />
      {all.map((one) => {
        const why = one.whyNot(year);
        return why === null ? null : (
          <p key={one.name} className={css['quiet']}>
            {`${t(`intensity.${one.name}`)}: ${t(`intensity.why.${why}`, { year })}`}
          </p>
        );
      })}
    </div>
  );
}

function IntensityPicture({ one, year }: { readonly one: Intensity; readonly year: number }) {
  const { t } = useTranslation('composition');
  const format = useFormat();
  const { indicator } = one;
  const why = one.whyNot(year);
  if (!indicator) return why === null ? null : <p className={css['quiet']}>{t(`intensity.why.${why}`, { year })}</p>;
  const title = format.name(indicator.name);
  return (
    <ChartFigure
      chart={seriesChart({
        id: indicator.id,
        title,
        unit: format.name(indicator.unit),
        series: [{ id: indicator.id, name: title, valueByYear: indicator.valueByYear }],
        breaks: [],
      })}
      year={year}
    />
  );
}
