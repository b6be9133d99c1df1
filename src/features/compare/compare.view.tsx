/**
 * What changes over the years, and what would a scenario change? (clauses 5.1 a, 7.2 on the map)
 *
 * One year after another by a slider, two sides of a divider, or their difference; a side is a year of the inventory or
 * a year after it in a scenario. Years without an inventory are gaps in the slider and are said to be. What is compared
 * (sector, cells or areas, density or total) is the same as for the hot spots.
 */
import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { comparedPair } from '../../analysis/compared-pair.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type SideChoice, sideKey, sideName } from '../../store/compared-side.ts';
import { type Comparison, mapQuestion } from '../../store/map-question.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { sidesIn, useComparedValues, useIsStale } from '../../store/year-cells.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { CellsOfYear } from '../../workers/jobs/cells-of-year.job.ts';
import { ChangeList } from './change-list.tsx';
import { type ComparableYears, comparableYears } from './comparable-years.ts';
import css from './compare.module.css';
import { ContentChoice } from './content-choice.tsx';
import { regionChange } from './region-change.ts';
import { SectorChart } from './sector-chart.tsx';
import { SectorTable } from './sector-table.tsx';
import { SideNotes } from './side-notes.tsx';
import { TwoSides } from './two-sides.tsx';
import { useComparisonOnMap, useFutures, useWorkedOut } from './use-comparison.ts';
import { YearSlider } from './year-slider.tsx';

const modes = ['year', 'swipe', 'difference'] as const satisfies readonly Comparison['mode'][];
const selectPlan = (plan: Plan) => ({ plan });

export default function CompareView() {
  const { plan } = usePlan(selectPlan);
  const years = useMemo(() => (plan.settings.size === 0 ? null : comparableYears(plan)), [plan]);
  const { t } = useTranslation('compare');
  if (!years) return null;
  if (years.inventory.length === 0 || years.inventory.length + years.future.length < 2) {
    return (
      <Panel title={t('title')}>
        <EmptyLesson
          title={t('empty.title')}
          text={t('empty.text')}
          action={{
            label: t('empty.inventory'),
            onClick: () => workbenchStore.getState().set({ chapter: 'inventory', screen: 'inventory' }),
          }}
        />
      </Panel>
    );
  }
  return <ComparePanel plan={plan} years={years} />;
}

function ComparePanel({ plan, years }: { plan: Plan; years: ComparableYears }) {
  const { t } = useTranslation('compare');
  const comparison = useComparisonOnMap(plan, years);
  const sides = useMemo(() => (comparison ? sidesOf(comparison) : []), [comparison]);
  const futures = useFutures(
    plan,
    sides.some(({ scenario }) => scenario !== null),
  );
  useWorkedOut(plan, years.inventory, comparison, futures.state);
  const values = useComparedValues();
  const isStale = useIsStale(sides);
  if (!comparison) return null;
  const { mode } = comparison;
  const set = (part: Partial<Comparison>) => mapQuestion.setState({ comparison: { ...comparison, ...part } });
  const pair = mode === 'year' ? null : comparedPair<CellsOfYear>(sidesIn(values, comparison));
  return (
    <Panel title={t('title')} answer={<Answer comparison={comparison} />}>
      <SegmentedControl
        fullWidth
        aria-label={t('mode.name')}
        value={mode}
        onChange={(value) => {
          const chosen = modes.find((one) => one === value);
          if (chosen) set({ mode: chosen });
        }}
        data={modes.map((value) => ({
          value,
          label: t(`mode.${value}`),
          disabled: value === 'year' && years.inventory.length < 2,
        }))}
      />
      {mode === 'year' ? (
        <YearSlider years={years.inventory} year={comparison.year} onYear={(year) => set({ year })} />
      ) : (
        <TwoSides years={years} comparison={comparison} set={set} />
      )}
      <p className={css['quiet']}>{t(`${mode}Hint`)}</p>
      <ContentChoice />
      {pair ? (
        <div className={css['found']} data-stale={isStale || undefined} aria-busy={isStale}>
          <SectorTable comparison={comparison} from={pair.from} to={pair.to} />
          <SectorChart comparison={comparison} from={pair.from} to={pair.to} />
          <ChangeList plan={plan} comparison={comparison} pair={pair} />
        </div>
      ) : null}
      <SideNotes plan={plan} sides={sides} known={years.inventory} futuresFailure={futures.failure} />
    </Panel>
  );
}

function sidesOf({ mode, year, from, to }: Comparison): readonly SideChoice[] {
  return mode === 'year' ? [{ year, scenario: null }] : [from, to];
}

function Answer({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const values = useComparedValues();
  const { mode, year, from, to } = comparison;
  if (mode === 'year') {
    const ofYear = values.get(sideKey({ year, scenario: null })) ?? null;
    return (
      <div className={css['answer']}>
        <NumberWithUnit size="figure" value={format.emissions(ofYear?.regionT ?? null)} />
        <span className={css['quiet']}>{t('answerYear', { year })}</span>
      </div>
    );
  }
  const pair = comparedPair(sidesIn(values, comparison));
  const total = pair ? regionChange(pair.from, pair.to).total : null;
  const share =
    total === null || total.changeT === null || total.fromT === null || total.fromT === 0
      ? null
      : total.changeT / Math.abs(total.fromT);
  const percent = format.share(share);
  return (
    <div className={css['answer']}>
      <NumberWithUnit size="figure" value={format.emissions(total?.changeT ?? null)} signed />
      <span className={css['quiet']}>
        {t('answerChange', { from: format.name(sideName(from)), to: format.name(sideName(to)) })}
        {share === null ? null : ` (${share > 0 ? '+' : ''}${percent.text} ${percent.unit})`}
      </span>
    </div>
  );
}
