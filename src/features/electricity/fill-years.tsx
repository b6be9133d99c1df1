/** Years a line of power lacks: how they would be filled, shown before they are written (methods 2.8). */
import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryOf } from '../../core/inventory/categories.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { type FillWay, fillLine } from '../../core/inventory/fill-line.ts';
import { methodOf } from '../../core/inventory/methods/index.ts';
import type { Issue } from '../../core/issue.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { seriesList } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit } from '../../store/plan-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './electricity.module.css';
import { type PowerLine, powerLines, yearsBetween } from './power-lines.ts';

const ways = ['between', 'trend', 'surrogate', 'splice'] as const;

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly sentence: (issue: Issue) => string | null;
}

export function FillYears({ plan, computed, sentence }: Props) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const lines = useMemo(() => powerLines(computed), [computed]);
  const [chosenLine, setChosenLine] = useState('');
  const [kind, setKind] = useState<(typeof ways)[number]>('between');
  const [series, setSeries] = useState('gdp.current');
  const [chosenOld, setChosenOld] = useState('');
  const [from, setFrom] = useState(computed.years[0] ?? 2020);
  const [to, setTo] = useState(computed.years.at(-1) ?? 2020);
  const line = lines.find(({ activityId }) => activityId === chosenLine) ?? lines[0];
  const others = lines.filter((one) => one !== line && one.input === line?.input);
  const old = others.find(({ activityId }) => activityId === chosenOld) ?? others[0];
  const result = useMemo(() => {
    const way = wayOf(kind, series, old);
    if (!line || !way) return null;
    return fillLine(plan, computed, line.activityId, line.input, yearsBetween(from, to), way);
  }, [plan, computed, line, kind, series, old, from, to]);
  if (!line) return null;
  const nameOf = ({ category, option, label, years }: PowerLine) => {
    const found = categoryOf(category);
    const method = methodOf(category === 'EG' ? 'local-generation' : 'electricity');
    const choice = method?.options.find(({ id }) => id === option);
    const parts = [found ? format.name(found.name) : category, choice ? format.name(choice.name) : option, label];
    return `${parts.filter(Boolean).join(' · ')} (${years[0]}–${years.at(-1)})`;
  };
  const pick = (list: readonly PowerLine[]) => list.map((one) => ({ value: one.activityId, label: nameOf(one) }));
  return (
    <div className={css['group']}>
      <NativeSelect
        label={t('fill.line')}
        value={line.activityId}
        data={pick(lines)}
        onChange={(event) => setChosenLine(event.currentTarget.value)}
      />
      <div className={css['fields']}>
        <NumberField
          label={t('fill.from')}
          min={1990}
          max={2100}
          value={from}
          onCommit={(year) => year !== null && setFrom(Math.round(year))}
        />
        <NumberField
          label={t('fill.to')}
          min={1990}
          max={2100}
          value={to}
          onCommit={(year) => year !== null && setTo(Math.round(year))}
        />
      </div>
      <NativeSelect
        label={t('fill.way')}
        value={kind}
        data={ways.map((one) => ({ value: one, label: t(`fill.ways.${one}`) }))}
        onChange={(event) => {
          const chosen = ways.find((one) => one === event.currentTarget.value);
          if (chosen) setKind(chosen);
        }}
      />
      {kind === 'surrogate' ? (
        <NativeSelect
          label={t('fill.series')}
          value={series}
          data={seriesList.map(({ id, name }) => ({ value: id, label: format.name(name) }))}
          onChange={(event) => setSeries(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'splice' && old ? (
        <NativeSelect
          label={t('fill.oldLine')}
          value={old.activityId}
          data={pick(others)}
          onChange={(event) => setChosenOld(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'splice' && !old ? <p className={css['quiet']}>{t('fill.noOldLine')}</p> : null}
      {result ? (
        <>
          {result.ratio === null ? null : (
            <p className={css['quiet']}>{t('fill.ratio', { ratio: format.full(result.ratio, 4) })}</p>
          )}
          {result.filled.length === 0 ? (
            <p className={css['quiet']}>{t('fill.nothing')}</p>
          ) : (
            <PlainTable
              label={t('fill.preview')}
              columns={[
                { key: 'year', title: t('fill.year') },
                { key: 'value', title: t('fill.value'), align: 'right' },
                { key: 'how', title: t('fill.how') },
              ]}
              rows={result.filled.map(({ year, value, how }) => ({
                key: String(year),
                cells: [String(year), format.full(value, 0), t(`fill.did.${how}`)],
              }))}
            />
          )}
          <IssueList issues={result.issues} sentence={sentence} />
          {result.filled.length === 0 ? null : (
            <Button className={css['start']} variant="light" onClick={() => commit(result.patch)}>
              {t('fill.apply', { count: result.filled.length })}
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}

function wayOf(kind: (typeof ways)[number], series: string, old: PowerLine | undefined): FillWay | null {
  if (kind === 'surrogate') return { kind, series };
  if (kind !== 'splice') return { kind };
  return old ? { kind, oldActivity: old.activityId } : null;
}
