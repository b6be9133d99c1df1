/**
 * Rows of “year, who, how much, in which unit” as statistics: the energy and the electricity template share it.
 *
 * A quantity is turned into the unit of its series. A unit of another kind (gas in tonnes) and a second row for the
 * same series and year make a row unusable; a blank quantity says nothing.
 */
import { type Series, seriesOf } from '../statistics/series.ts';
import type { StatisticDraft } from '../statistics/set-statistics.ts';
import { converted, type UnitKind, unitOfKind } from '../units/written-unit.ts';
import { type FilledRow, numberAt, optionalText, type RowProblem, textAt } from './template.ts';

interface QuantityRows {
  readonly table: string;
  readonly rows: readonly FilledRow[];
  readonly fileName: string;
  /** The id of the series a row is about. */
  seriesId(row: FilledRow): string;
}

export function quantityStatistics({ table, rows, fileName, seriesId }: QuantityRows): {
  statistics: StatisticDraft[];
  problems: RowProblem[];
} {
  const statistics: StatisticDraft[] = [];
  const problems: RowProblem[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const series = seriesOf(seriesId(row));
    if (!series) throw new Error(`template row of no series: ${seriesId(row)}`);
    const year = numberAt(row, 'year');
    const key = `${series.id}/${year}`;
    const refuse = (column: string, code: string, detail?: RowProblem['detail']) =>
      problems.push({ table, row: row.row, column, code, ...(detail ? { detail } : {}) });
    if (taken.has(key)) {
      refuse('year', 'TEMPLATE_ROW_REPEATED');
      continue;
    }
    const written = numberAt(row, 'quantity');
    const unit = textAt(row, 'unit');
    const value = inUnitOf(series, written, unit);
    if (value === null) {
      refuse('unit', 'TEMPLATE_OTHER_UNIT', { unit, expected: series.unit });
      continue;
    }
    taken.add(key);
    const note = optionalText(row, 'note');
    statistics.push({
      series: series.id,
      year,
      value,
      source: optionalText(row, 'source') ?? fileName,
      status: 'reported',
      ...(note === null ? {} : { note }),
    });
  }
  return { statistics, problems };
}

const kinds: readonly UnitKind[] = ['mass', 'gas', 'electricity'];

/** Null when the unit is of another kind than the series. */
function inUnitOf(series: Series, value: number, unit: string): number | null {
  for (const kind of kinds) {
    const own = unitOfKind(series.unit, kind);
    const written = unitOfKind(unit, kind);
    if (own && written) return own.factor === written.factor ? value : converted(value, written.factor / own.factor);
  }
  return null;
}
