/**
 * What are the emissions made of, and how do they change? (clause 5.1 a; methods 2.9)
 *
 * Shares by sector and gas of the year looked at; totals against a base year; a head, of GDP and a km²; the categories
 * that changed most and how fast they grow. What is not told in both years is named, never taken for zero.
 */
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { compositionChart } from '../../charts/composition-chart.ts';
import { computedInventory } from '../../core/inventory/compute-inventory.ts';
import { gasOf } from '../../core/inventory/gases.ts';
import { inventoryShares } from '../../core/inventory/inventory-shares.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { totalChanges } from '../../core/inventory/total-change.ts';
import { totalInventory } from '../../core/inventory/total-inventory.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import css from './composition.module.css';
import { IntensityTable } from './intensity-table.tsx';
import { TotalsTable } from './totals-table.tsx';
import { TrendSection } from './trend-section.tsx';

const selectPlan = (plan: Plan) => ({ plan });

export default function CompositionView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <CompositionPanel plan={plan} />;
}

function CompositionPanel({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('composition');
  const format = useFormat();
  const settings = settingsOf(plan);
  const totals = useMemo(() => totalInventory(plan), [plan]);
  const computed = useMemo(() => computedInventory(plan), [plan]);
  const [chosenBase, setChosenBase] = useState<number | null>(null);
  const told = totals.years.filter((one) => (totals.byYear.get(one)?.grossT ?? null) !== null);
  const upTo = told.filter((one) => settings.year === null || one <= settings.year);
  const year = upTo.at(-1) ?? told.at(-1) ?? null;
  const ofYear = year === null ? undefined : totals.byYear.get(year);
  const bases = told.filter((one) => year === null || one < year);
  const base = chosenBase !== null && bases.includes(chosenBase) ? chosenBase : (bases[0] ?? null);
  const shares = useMemo(() => (ofYear ? inventoryShares(ofYear) : null), [ofYear]);
  if (year === null || !ofYear || !shares) {
    return (
      <Panel title={t('title')}>
        <EmptyLesson
          title={t('empty.title')}
          text={t('empty.text')}
          action={{
            label: t('empty.action'),
            onClick: () => workbenchStore.getState().set({ chapter: 'inventory', screen: 'inventory' }),
          }}
        />
      </Panel>
    );
  }
  const changes = base === null ? [] : totalChanges(totals, base, year);
  const gross = changes.find(({ id }) => id === 'gross')?.relative ?? null;
  return (
    <Panel
      title={t('title')}
      answer={
        <div className={css['answer']}>
          <NumberWithUnit size="figure" value={format.emissions(ofYear.grossT)} />
          {gross === null || base === null ? null : (
            <span className={css['quiet']}>
              {t('change', { year: base, change: `${gross > 0 ? '+' : ''}${format.share(gross).text} %` })}
            </span>
          )}
        </div>
      }
      note={
        <>
          {t('note', { year, gwpSet: settings.gwpSet })}
          {shares.missing.length === 0 ? null : (
            <div className={css['warn']}>
              {t('incomplete', { sectors: format.list(shares.missing.map((id) => format.name(sectorOf(id).name))) })}
            </div>
          )}
        </>
      }
    >
      <ChartFigure
        chart={compositionChart(
          {
            title: t('composition', { year }),
            names: { sectors: t('bySector'), gases: t('byGas') },
            gasName: (gas) => format.name(gasOf(gas).name),
            ...shares,
          },
          format.language,
        )}
      />
      {base === null ? (
        <p className={css['quiet']}>{t('sameYear')}</p>
      ) : (
        <>
          <NativeSelect
            label={t('baseYear')}
            value={String(base)}
            data={bases.map(String)}
            onChange={(event) => setChosenBase(Number(event.currentTarget.value))}
          />
          <TotalsTable changes={changes} baseYear={base} year={year} />
        </>
      )}
      <IntensityTable plan={plan} totals={totals} baseYear={base} year={year} />
      {base === null ? null : <TrendSection totals={totals} computed={computed} baseYear={base} year={year} />}
      <Section>
        <p className={css['quiet']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}
