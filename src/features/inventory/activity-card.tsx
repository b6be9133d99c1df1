/** One activity: its method as a named formula, its inputs with units and factors, what it emits. */
import { ActionIcon, Button, NativeSelect, Select } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../../core/inventory/category.ts';
import type { ComputedActivity } from '../../core/inventory/compute-activity.ts';
import { qualityIndicators } from '../../core/inventory/data-quality.ts';
import { methodOf, methods } from '../../core/inventory/methods/index.ts';
import { type ActivityDraft, removeActivities, setActivities } from '../../core/inventory/set-activity.ts';
import { keyOfSeries } from '../../core/inventory/told-series.ts';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFillWords } from '../../i18n/use-fill-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { showGaps } from '../../store/series-to-fill.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActivityInput } from './activity-input.tsx';
import css from './inventory.module.css';
import { useInventoryIssues } from './use-inventory-issues.ts';

const statuses = ['reported', 'estimated', 'default'] as const;

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedActivity;
  readonly category: Category;
}

export function ActivityCard({ plan, computed, category }: Props) {
  const { t } = useTranslation('inventory');
  const format = useFormat();
  const sentence = useInventoryIssues();
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const { activity, method, inputs, tonnes, issues } = computed;
  const filled = useFillWords(plan).ofSource(activity.source);
  const amount = inputs.find(({ input, told }) => told && input.role === 'activity')?.input.id;
  const set = (change: Partial<ActivityDraft>) => {
    const { id, year, method: methodId, option, label, status, source, note } = activity;
    const draft = {
      id,
      year,
      category: activity.category,
      method: methodId,
      option,
      label,
      status,
      source,
      note,
      inputs: [],
    };
    const { patch, issues: found } = setActivities(planStore.getState().plan, [{ ...draft, ...change }]);
    setRefused(found);
    if (patch.changes.length > 0) commit(patch);
  };
  // The name of the input stands before the sentence, not its id behind it.
  const shown = [...refused, ...issues].map((issue) => {
    const { where, ...rest } = issue;
    return { issue: rest, input: inputs.find(({ input }) => input.id === where?.field)?.input ?? null };
  });
  const told = (issue: Issue) => {
    const input = shown.find((one) => one.issue === issue)?.input ?? null;
    const words = sentence(issue);
    return words === null || input === null
      ? words
      : t('input.problem', { name: format.name(input.name), problem: words });
  };
  const offered = [...category.methods, ...methods.map(({ id }) => id)].filter((id, i, all) => all.indexOf(id) === i);
  return (
    <article
      className={`${css['activity']} ${css['wide']}`}
      aria-label={t('activity.title', { name: method ? format.name(method.name) : activity.method })}
    >
      <div className={css['activityHead']}>
        <Select
          label={t('activity.method')}
          searchable
          allowDeselect={false}
          value={activity.method}
          data={offered.map((id) => ({ value: id, label: format.name(methodOf(id)?.name ?? { 'zh-CN': id, en: id }) }))}
          onChange={(id) => {
            if (id !== null && id !== activity.method) set({ method: id, option: methodOf(id)?.options[0]?.id ?? '' });
          }}
        />
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t('activity.remove')}
          title={t('activity.remove')}
          onClick={() => commit(removeActivities(planStore.getState().plan, [activity.id]))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      {method && method.options.length > 0 ? (
        <Select
          label={t('activity.option')}
          searchable
          allowDeselect={false}
          value={activity.option}
          data={method.options.map(({ id, name }) => ({ value: id, label: format.name(name) }))}
          onChange={(option) => {
            if (option !== null) set({ option });
          }}
        />
      ) : null}
      {method ? (
        <p className={css['formula']}>
          {method.formula}
          <span className={css['quiet']}>
            {' '}
            {format.name(method.source)} · {method.clause}
          </span>
        </p>
      ) : null}
      {inputs.map((input) => (
        <ActivityInput
          key={input.input.id}
          plan={plan}
          activityId={activity.id}
          year={activity.year}
          resolved={input}
          onTell={(told) => set({ inputs: [told] })}
        />
      ))}
      <p className={css['result']}>
        {tonnes === null
          ? t('activity.notWorkedOut')
          : Object.entries(tonnes)
              .map(([gas, value]) => `${gas} ${format.full(value)} t`)
              .join(' · ')}
      </p>
      <IssueList issues={shown.map(({ issue }) => issue)} sentence={(issue) => told(issue)} />
      {amount === undefined ? null : (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => showGaps(keyOfSeries({ kind: 'line', activityId: activity.id, input: amount }))}
        >
          {t('cell.fill')}
        </Button>
      )}
      <Section title={t('activity.more')}>
        <div className={css['inspectorFields']}>
          <TextField label={t('activity.label')} value={activity.label} onCommit={(label) => set({ label })} />
          <NativeSelect
            label={t('cell.status')}
            value={activity.status}
            data={[
              ...statuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
              ...(activity.status === 'missing' ? [{ value: 'missing', label: t('status.missing') }] : []),
            ]}
            onChange={(event) => {
              const status = statuses.find((one) => one === event.currentTarget.value);
              if (status) set({ status });
            }}
          />
          {filled === null ? (
            <TextField
              label={t('cell.source')}
              placeholder={t('cell.sourcePlaceholder')}
              value={activity.source}
              onCommit={(source) => set({ source })}
            />
          ) : (
            <p className={css['quiet']}>{t('cell.filled', { how: filled })}</p>
          )}
          <TextField label={t('cell.note')} value={activity.note} onCommit={(note) => set({ note })} />
          {qualityIndicators.map((indicator) => (
            <NativeSelect
              key={indicator}
              label={t(`quality.${indicator}`)}
              value={activity[indicator] === null ? '' : String(activity[indicator])}
              data={[{ value: '', label: '—' }, ...['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))]}
              onChange={(event) => {
                const { value } = event.currentTarget;
                set({ scores: { [indicator]: value === '' ? null : Number(value) } });
              }}
            />
          ))}
        </div>
      </Section>
    </article>
  );
}
