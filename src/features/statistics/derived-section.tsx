/** What the yearly figures say together: a head, of GDP, a km², growth, shares in city and province (methods 4.0). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { seriesChart } from '../../charts/series-chart.ts';
import { totalInventory } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type DerivedIndicator, derivedIndicators } from '../../core/statistics/derived-indicators.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useResult } from '../../store/results.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './statistics.module.css';

interface Props {
  readonly plan: Plan;
  /** The year looked at; a year without the indicator shows the last one that has it. */
  readonly year: number | null;
}

export function DerivedSection({ plan, year }: Props) {
  const { t } = useTranslation('statistics');
  return (
    <Section title={t('derived.title')}>
      <DerivedTable plan={plan} year={year} />
    </Section>
  );
}

function DerivedTable({ plan, year }: Props) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const area = useResult('boundaryMeasure').value?.area ?? null;
  const landKm2 = area === null ? null : area.totalKm2 - area.seaKm2;
  const indicators = useMemo(() => {
    const totals = totalInventory(plan);
    const grossTByYear = new Map(
      [...totals.byYear.values()].flatMap(({ year: of, grossT, isComplete }): [number, number][] =>
        grossT !== null && isComplete ? [[of, grossT]] : [],
      ),
    );
    return derivedIndicators(plan, { grossTByYear, landKm2 });
  }, [plan, landKm2]);
  if (indicators.length === 0) return <p className={css['quiet']}>{t('derived.none')}</p>;
  const told = ({ unit, valueByYear }: DerivedIndicator): string => {
    const of = year !== null && valueByYear.has(year) ? year : ([...valueByYear.keys()].at(-1) ?? null);
    const value = of === null ? null : valueByYear.get(of);
    if (value === null || value === undefined) return '—';
    const written = unit.en === '%' ? `${format.share(value).text} %` : `${format.number(value)} ${format.name(unit)}`;
    return of === year ? written : `${written} (${of})`;
  };
  return (
    <>
      {landKm2 === null ? <p className={css['quiet']}>{t('derived.noArea')}</p> : null}
      <PlainTable
        label={t('derived.title')}
        columns={[
          { key: 'name', title: t('derived.name') },
          { key: 'value', title: year ?? '—', align: 'right' },
        ]}
        rows={indicators.map((indicator) => ({
          key: indicator.id,
          cells: [format.name(indicator.name), told(indicator)],
          detail: <DerivedPicture indicator={indicator} />,
        }))}
      />
      <p className={css['how']}>{t('derived.how')}</p>
    </>
  );
}

function DerivedPicture({ indicator }: { indicator: DerivedIndicator }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const { id, name, unit, valueByYear, brokenYears } = indicator;
  const isShare = unit.en === '%';
  const title = format.name(name);
  const values = isShare ? new Map([...valueByYear].map(([year, value]) => [year, value * 100])) : valueByYear;
  return (
    <>
      {valueByYear.size > 0 ? (
        <ChartFigure
          chart={seriesChart({
            id,
            title,
            unit: format.name(unit),
            series: [{ id, name: title, valueByYear: values }],
            breaks: [],
          })}
        />
      ) : null}
      {brokenYears.length > 0 ? (
        <p className={css['quiet']}>{t('derived.broken', { years: format.list(brokenYears.map(String)) })}</p>
      ) : null}
    </>
  );
}
