/**
 * Which years are missing, and how are they filled? (clause 5.1 a, b; methods 2.8)
 *
 * Every series of the plan alike: an input of an activity line, a cell of the inventory, a series of the statistics. What
 * would be written is seen before it is written; what cannot be filled says why.
 */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { computedInventory } from '../../core/inventory/compute-inventory.ts';
import { nameOfSeries } from '../../core/inventory/series-name.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSeriesToFill } from '../../store/series-to-fill.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { FillForm } from './fill-form.tsx';
import { type SeriesChoice, seriesChoices } from './series-choice.ts';
import { SeriesSelect } from './series-select.tsx';
import css from './time-series.module.css';

const selectPlan = (plan: Plan) => ({ plan });

export default function TimeSeriesView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <TimeSeriesPanel plan={plan} />;
}

function TimeSeriesPanel({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('timeSeries');
  const format = useFormat();
  const computed = useMemo(() => computedInventory(plan), [plan]);
  const { choices, span } = useMemo(() => seriesChoices(plan, computed), [plan, computed]);
  const wanted = useSeriesToFill();
  const [chosen, setChosen] = useState<{ readonly key: string; readonly despite: unknown } | null>(null);
  // A choice made here stands until a person is led here again.
  const key = chosen && chosen.despite === wanted ? chosen.key : wanted.key;
  const withGaps = choices.filter(({ missing }) => missing.length > 0);
  const series = sameSeries(choices, key, computed) ?? withGaps[0] ?? choices[0];
  const named = useMemo(
    () =>
      choices.map((one) => {
        const name = nameOfSeries(plan, one.ref);
        return { choice: one, name: name ? format.name(name) : one.key };
      }),
    [plan, choices, format],
  );
  if (!series || !span) {
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
  return (
    <Panel
      title={t('title')}
      answer={
        <span className={css['answer']}>
          {withGaps.length === 0 ? t('noGaps') : t('answer', { count: withGaps.length })}
        </span>
      }
      note={t('note', { all: choices.length, from: span.from, to: span.to })}
    >
      <SeriesSelect
        label={t('series')}
        named={named}
        value={series.key}
        onChange={(next) => setChosen({ key: next, despite: wanted })}
      />
      <FillForm
        key={series.key}
        plan={plan}
        computed={computed}
        series={series}
        named={named}
        name={named.find(({ choice }) => choice === series)?.name ?? series.key}
        unit={format.name(unitName(series.unit))}
      />
      <Section>
        <p className={css['quiet']}>{t('howTo')}</p>
      </Section>
    </Panel>
  );
}

/** A line may be asked for by any of its activities. */
function sameSeries(
  choices: readonly SeriesChoice[],
  key: string | null,
  computed: ReturnType<typeof computedInventory>,
): SeriesChoice | null {
  if (key === null) return null;
  const direct = choices.find((one) => one.key === key);
  const [, activityId, input] = /^line:([^/]*)\/(.*)$/.exec(key) ?? [];
  if (direct || activityId === undefined) return direct ?? null;
  const activity = computed.basis.activities.get(activityId);
  const ids = new Set((activity ? computed.basis.lines.of(activity) : []).map(({ id }) => id));
  return (
    choices.find(
      ({ ref }) => ref.kind === 'line' && ids.has(ref.activityId) && (input === '' || ref.input === input),
    ) ?? null
  );
}
