/** What a person typed or pasted into the statistics grid, as one patch; what is no number is refused. */
import { isFilled } from '../../core/inventory/fill-source.ts';
import type { Issue } from '../../core/issue.ts';
import type { Patch } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { type StatisticDraft, setStatistics } from '../../core/statistics/set-statistics.ts';
import { typedNumber } from '../../core/units/typed-number.ts';
import { recordsByKey } from './statistics-grid.ts';

export interface TypedCell {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

export interface GridChange {
  /** Null when nothing may be written. */
  readonly patch: Patch | null;
  readonly issues: readonly Issue[];
  /** Cells to show in red, with what was typed, by series and year. */
  readonly refused: readonly { readonly key: string; readonly text: string }[];
}

export function statisticsEdits(plan: Plan, typed: readonly TypedCell[]): GridChange {
  const records = recordsByKey(plan);
  const drafts: StatisticDraft[] = [];
  const issues: Issue[] = [];
  const refused: { key: string; text: string }[] = [];
  for (const { rowId, columnId, text } of typed) {
    const key = `${rowId}/${columnId}`;
    const year = Number(columnId);
    const before = records.get(key);
    const written = typedNumber(text, { isPercent: seriesOf(rowId)?.unit === '%' });
    if (written.kind === 'refused') {
      refused.push({ key, text });
      issues.push({ code: 'NOT_A_NUMBER', severity: 'warn', count: 1, detail: { text, series: rowId, year } });
      continue;
    }
    // What is typed over a filled value is told, not estimated by us any more.
    const kept = before && !isFilled(before.source) ? before : null;
    drafts.push({
      series: rowId,
      year,
      value: written.kind === 'missing' ? null : written.value,
      status: kept && kept.status !== 'missing' ? kept.status : 'reported',
      source: kept?.source ?? '',
    });
  }
  const set = setStatistics(plan, drafts);
  for (const { detail } of set.issues) {
    const key = `${detail?.['series']}/${detail?.['year']}`;
    const text = typed.find(({ rowId, columnId }) => `${rowId}/${columnId}` === key)?.text;
    if (text !== undefined) refused.push({ key, text });
  }
  return {
    patch: set.patch.changes.length === 0 ? null : set.patch,
    issues: [...issues, ...set.issues],
    refused,
  };
}
