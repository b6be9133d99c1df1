/** Years and way, the picture of what they would give, the values with what each rests on, and writing them. */
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { gapChart } from '../../charts/gap-chart.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import { fillSeries } from '../../core/inventory/fill-series.ts';
import type { FillWay } from '../../core/inventory/filled-years.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { breaksBetween } from '../../core/statistics/series-breaks.ts';
import { useFillWords } from '../../i18n/use-fill-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';
import { commit } from '../../store/plan-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { type SeriesChoice, yearsOf } from './series-choice.ts';
import { type NamedSeries, SeriesSelect } from './series-select.tsx';
import css from './time-series.module.css';

const ways = ['between', 'trend', 'surrogate', 'splice'] as const;
const reasons = [
  'notation',
  'workedOut',
  'refused',
  'noNeighbour',
  'acrossBreak',
  'insideTrend',
  'tooShort',
  'noSurrogate',
  'noCommonYear',
  'noOverlap',
  'oldBlank',
] as const;

/** What the methods carry a history back by. */
const USUAL_SURROGATE = 'statistic:population.resident';

interface Props {
  readonly plan: Plan;
  readonly computed: ComputedInventory;
  readonly series: SeriesChoice;
  readonly named: readonly NamedSeries[];
  readonly name: string;
  /** In the language of the screen. */
  readonly unit: string;
}

export function FillForm({ plan, computed, series, named, name, unit }: Props) {
  const { t } = useTranslation('timeSeries');
  const format = useFormat();
  const words = useFillWords(plan);
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (field, value) => {
        const reason = field === 'reason' ? reasons.find((one) => one === value) : undefined;
        return reason ? t(`reason.${reason}`) : null;
      },
    }),
    [t],
  );
  const sentence = useIssueWords('timeSeries', details);
  const told = series.told.map(({ year }) => year);
  const [from, setFrom] = useState(Math.min(...told, ...series.missing));
  const [to, setTo] = useState(Math.max(...told, ...series.missing));
  const [kind, setKind] = useState<(typeof ways)[number]>('between');
  const [chosenOther, setChosenOther] = useState<string | null>(null);
  const others = named.filter(
    ({ choice }) => choice.key !== series.key && (kind !== 'splice' || choice.unit === series.unit),
  );
  const otherOf = (key: string | null) => others.find(({ choice }) => choice.key === key);
  const other = (otherOf(chosenOther) ?? otherOf(USUAL_SURROGATE) ?? others[0])?.choice ?? null;
  const result = useMemo(() => {
    const way = wayOf(kind, other);
    return way ? fillSeries(plan, computed, series.ref, yearsOf({ from, to }), way) : null;
  }, [plan, computed, series, kind, other, from, to]);
  const known = [...told, ...series.filled.map(({ year }) => year)];
  const first = Math.min(from, ...known);
  const last = Math.max(to, ...known);
  const breaks = breaksBetween(plan, series.ref.kind === 'statistic' ? series.ref.series : series.key, first, last);
  const chart = useMemo(
    () =>
      gapChart({
        title: name,
        unit,
        years: yearsOf({ from: first, to: last }),
        told: series.told,
        before: series.filled,
        now: result?.filled ?? [],
        old: kind === 'splice' && other ? other.told : [],
        names: { told: t('chart.told'), before: t('chart.before'), now: t('chart.now'), old: t('chart.old') },
        breaks: breaks.map(({ year }) => ({ year, label: t('chart.break') })),
      }),
    [name, unit, first, last, series, result, kind, other, breaks, t],
  );
  const needsOther = kind === 'surrogate' || kind === 'splice';
  const isComplete = result !== null && result.filled.length === 0 && result.issues.length === 0;
  return (
    <div className={css['form']}>
      <div className={css['pair']}>
        <NumberField
          label={t('from')}
          min={1990}
          max={2100}
          value={from}
          onCommit={(year) => year !== null && setFrom(Math.round(year))}
        />
        <NumberField
          label={t('to')}
          min={1990}
          max={2100}
          value={to}
          onCommit={(year) => year !== null && setTo(Math.round(year))}
        />
      </div>
      <SegmentedControl
        fullWidth
        aria-label={t('way')}
        value={kind}
        data={ways.map((one) => ({ value: one, label: t(`ways.${one}`) }))}
        onChange={(value) => {
          const chosen = ways.find((one) => one === value);
          if (chosen) setKind(chosen);
        }}
      />
      <p className={css['quiet']}>{t(`wayNote.${kind}`)}</p>
      {needsOther && other ? (
        <SeriesSelect
          label={t(kind === 'splice' ? 'old' : 'by')}
          named={others}
          value={other.key}
          onChange={setChosenOther}
        />
      ) : null}
      {needsOther && !other ? (
        <p className={css['quiet']}>{kind === 'splice' ? t('noOld', { unit }) : t('noBy')}</p>
      ) : null}
      <ChartFigure chart={chart} height={180} />
      {result && result.ratio !== null ? (
        <p className={css['quiet']}>{t('ratio', { ratio: format.full(result.ratio, 4) })}</p>
      ) : null}
      {result && result.filled.length > 0 ? (
        <PlainTable
          label={t('preview')}
          columns={[
            { key: 'year', title: t('year') },
            { key: 'value', title: t('value', { unit }), align: 'right' },
            { key: 'how', title: t('how') },
          ]}
          rows={result.filled.map(({ year, value, note }) => ({
            key: String(year),
            cells: [String(year), format.full(Number(value.toPrecision(6))), words.ofNote(note)],
          }))}
        />
      ) : null}
      {isComplete ? <p className={css['quiet']}>{t('complete', { from, to })}</p> : null}
      {result && result.filled.length === 0 && !isComplete ? <p className={css['quiet']}>{t('nothing')}</p> : null}
      <IssueList issues={result?.issues ?? []} sentence={sentence} />
      {result && result.filled.length > 0 ? (
        <Button className={css['start']} onClick={() => commit(result.patch)}>
          {t('apply', { count: result.filled.length })}
        </Button>
      ) : null}
    </div>
  );
}

function wayOf(kind: (typeof ways)[number], other: SeriesChoice | null): FillWay | null {
  if (kind === 'between' || kind === 'trend') return { kind };
  if (!other) return null;
  return kind === 'surrogate' ? { kind, by: other.ref } : { kind, old: other.ref };
}
