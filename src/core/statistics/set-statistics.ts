/**
 * Write statistics: one value typed, or many pasted or imported, as one patch.
 *
 * There is one value a series and year; a new value takes the place of the old and keeps its record.
 * Refused, by methods 0.4: NOT_A_NUMBER, BAD_YEAR, NEGATIVE_INPUT where the series cannot be negative, BAD_SHARE where a
 * series in per cent lies outside 0…100.
 */
import { isPlanYear } from '../inventory/check-cell.ts';
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Status, Tables } from '../plan/tables.ts';
import { seriesOf } from './series.ts';

export interface StatisticDraft {
  readonly series: string;
  readonly year: number;
  /** In the unit of the series; null takes the value out: the year is unknown again. */
  readonly value: number | null;
  readonly source: string;
  readonly status: Status;
  readonly note?: string;
}

type StatisticProblem = 'NOT_A_NUMBER' | 'NEGATIVE_INPUT' | 'BAD_SHARE' | 'BAD_YEAR' | 'UNKNOWN_SERIES';

/** 1e-6 of a share, in %. */
const SLACK_PCT = 1e-4;

function statisticProblem(series: string, year: number, value: number | null): StatisticProblem | null {
  const known = seriesOf(series);
  if (!known) return 'UNKNOWN_SERIES';
  if (!isPlanYear(year)) return 'BAD_YEAR';
  if (value === null) return null;
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  if (known.unit === '%') return value < -SLACK_PCT || value > 100 + SLACK_PCT ? 'BAD_SHARE' : null;
  return value < 0 && !known.mayBeNegative ? 'NEGATIVE_INPUT' : null;
}

export function setStatistics(
  plan: Plan,
  drafts: readonly StatisticDraft[],
): { patch: Patch; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const existing = new Map<string, Tables['statistics']>();
  for (const record of plan.statistics.values()) existing.set(`${record.series}/${record.year}`, record);
  const patch = editPlan(plan, 'setStatistics', (edit) => {
    for (const draft of drafts) {
      const { series, year, value } = draft;
      const code = statisticProblem(series, year, value);
      if (code) {
        issues.push({ code, severity: 'warn', count: 1, detail: { series, year } });
        continue;
      }
      const key = `${series}/${year}`;
      const before = existing.get(key);
      if (value === null) {
        if (before) edit.remove('statistics', before.id);
        existing.delete(key);
        continue;
      }
      const record: Tables['statistics'] = {
        id: before?.id ?? newId(),
        series,
        year,
        value,
        unit: seriesOf(series)?.unit ?? '',
        source: draft.source,
        status: draft.status,
        note: draft.note ?? before?.note ?? '',
      };
      existing.set(key, record);
      edit.put('statistics', record);
    }
  });
  return { patch, issues };
}
