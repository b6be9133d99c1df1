/**
 * What changes over the years? (clause 5.1 a on the map)
 *
 * One year after another by a slider, two years on either side of a divider, or their difference. Years without an
 * inventory are gaps in the slider and are said to be. What is compared (sector, grid, density or total) is as set
 * for the hot spots.
 */
import { ActionIcon, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { totalInventory } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type Comparison, mapQuestion, useMapQuestion } from '../../store/map-question.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import { useYearCells, workOutYears } from '../../store/year-cells.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import css from './compare.module.css';
import { YearNotes } from './year-notes.tsx';
import { YearSlider } from './year-slider.tsx';

const modes = ['year', 'swipe', 'difference'] as const satisfies readonly Comparison['mode'][];
const selectPlan = (plan: Plan) => ({ plan });

export default function CompareView() {
  const { plan } = usePlan(selectPlan);
  const years = useMemo(() => totalInventory(plan).years, [plan]);
  const { t } = useTranslation('compare');
  if (plan.settings.size === 0) return null;
  if (years.length < 2) {
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

function ComparePanel({ plan, years }: { plan: Plan; years: readonly number[] }) {
  const { t } = useTranslation('compare');
  const comparison = useComparisonOnMap(plan, years);
  useYearsWorkedOut(plan, years, comparison);
  if (!comparison) return null;
  const { mode } = comparison;
  const set = (part: Partial<Comparison>) => mapQuestion.setState({ comparison: { ...comparison, ...part } });
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
        data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
      />
      {mode === 'year' ? (
        <YearSlider years={years} year={comparison.year} onYear={(year) => set({ year })} />
      ) : (
        <TwoYears years={years} comparison={comparison} set={set} />
      )}
      <p className={css['quiet']}>{t(`${mode}Hint`)}</p>
      <YearNotes years={mode === 'year' ? [comparison.year] : [comparison.from, comparison.to]} known={years} />
    </Panel>
  );
}

/** What is compared stands on the map while this screen is open. */
function useComparisonOnMap(plan: Plan, years: readonly number[]): Comparison | null {
  const comparison = useMapQuestion((state) => state.comparison);
  // Begun once: later changes are the person's own.
  const opening = useRef({ year: settingsOf(plan).year ?? years.at(-1)!, from: years[0]!, to: years.at(-1)! });
  useEffect(() => {
    mapQuestion.setState({ comparison: { mode: 'year', ...opening.current } });
    return () => mapQuestion.setState({ comparison: null });
  }, []);
  return comparison;
}

/** The years that are looked at come first. */
function useYearsWorkedOut(plan: Plan, years: readonly number[], comparison: Comparison | null): void {
  const settings = useWorkbench((state) => state.hotSpots);
  const mode = comparison?.mode ?? null;
  const first = mode === 'year' ? null : (comparison?.from ?? null);
  const second = mode === 'year' ? null : (comparison?.to ?? null);
  useEffect(() => {
    if (mode === null) return;
    const abort = new AbortController();
    const wanted = mode === 'year' ? [...years].reverse() : years.filter((year) => year === first || year === second);
    void workOutYears(plan, settings, wanted, abort.signal);
    return () => abort.abort();
  }, [plan, settings, years, mode, first, second]);
}

function Answer({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const cells = useYearCells();
  const { mode, year, from, to } = comparison;
  const total = (one: number) => cells.get(one)?.value?.cells.totalT ?? null;
  const before = total(from);
  const after = total(to);
  const change = before === null || after === null ? null : after - before;
  return (
    <div className={css['answer']}>
      <NumberWithUnit
        size="figure"
        value={format.emissions(mode === 'year' ? total(year) : change)}
        signed={mode !== 'year'}
      />
      <span className={css['quiet']}>
        {mode === 'year' ? t('answerYear', { year }) : t('answerChange', { from, to })}
      </span>
    </div>
  );
}

interface TwoYearsProps {
  years: readonly number[];
  comparison: Comparison;
  set: (part: Partial<Comparison>) => void;
}

function TwoYears({ years, comparison: { mode, from, to }, set }: TwoYearsProps) {
  const { t } = useTranslation('compare');
  const data = years.map(String);
  return (
    <>
      <div className={css['two']}>
        <NativeSelect
          label={t(mode === 'swipe' ? 'left' : 'from')}
          value={String(from)}
          data={data}
          onChange={(event) => set({ from: Number(event.currentTarget.value) })}
        />
        <ActionIcon variant="subtle" aria-label={t('swapped')} onClick={() => set({ from: to, to: from })}>
          <IconArrowsExchange size={16} />
        </ActionIcon>
        <NativeSelect
          label={t(mode === 'swipe' ? 'right' : 'to')}
          value={String(to)}
          data={data}
          onChange={(event) => set({ to: Number(event.currentTarget.value) })}
        />
      </div>
      {from === to ? <p className={css['warn']}>{t('same')}</p> : null}
    </>
  );
}
