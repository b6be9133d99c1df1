/**
 * In which unit does a column of areas count: 亩, 公顷, ㎡ or km²?
 *
 * Measured, not believed: the numbers are set against the areas of the shapes on the ellipsoid.
 *
 *   ratio = median of column / area of the shape in m²
 *   m² 1      亩 1/666.67      公顷 1e-4      km² 1e-6      万亩 1/6.6667e6
 *
 * A unit fits within 10 %, where half of the features lie within 10 % of the median: a column of floor areas, or of areas
 * measured on another plane, fits none. What the name states and the shapes contradict is told with how far it is off.
 */
import type { AreaUnitFound } from '../core/import/layer-sample.ts';
import type { Issue } from '../core/issue.ts';
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import { type Column, geometryKind, type LayerTable } from '../geo/layer-table.ts';

interface AreaUnit {
  /** As columns are told in it. */
  readonly unit: string;
  readonly m2: number;
  readonly named: RegExp;
}

/** The longer name first: 万亩 is no 亩. */
const units: readonly AreaUnit[] = [
  { unit: '万亩', m2: 2e7 / 3, named: /万亩/ },
  { unit: '亩', m2: 2000 / 3, named: /亩|(^|[^a-z])mu($|[^a-z])/i },
  { unit: 'km²', m2: 1e6, named: /km\^?[2²]|平方公里|平方千米|sq_?km/i },
  { unit: '公顷', m2: 1e4, named: /公顷|万平方米|万㎡|万m[2²]|hectare|(^|[^a-z])ha($|[^a-z])/i },
  { unit: 'm²', m2: 1, named: /㎡|m\^?[2²]|平方米|平米|sq_?m($|[^a-z])/i },
];
const isAreaName = /面积|area|(^|[^a-z])(tb|yd|zd|dk)?mj($|[^a-z])/i;
/** Other areas than that of the land. */
const isOtherArea = /建筑|建面|楼|计容|绿地率|floor|gfa|build|roof|屋顶/i;

const NEAR = 0.1;
const ENOUGH = 0.5;
const MOST_MEASURED = 2000;
const LEAST_MEASURED = 3;

export interface AreaColumns {
  /** Columns that count the land's area, and in what. */
  readonly units: readonly AreaUnitFound[];
  readonly issues: readonly Issue[];
}

export function areaColumns(table: LayerTable): AreaColumns {
  const found: AreaUnitFound[] = [];
  const issues: Issue[] = [];
  const columns = [...table.columns.values()].filter(({ name }) => isAreaName.test(name) && !isOtherArea.test(name));
  if (columns.length === 0) return { units: [], issues: [] };
  const measured = measuredRows(table);
  for (const column of columns) {
    const ratios = ratiosOf(column, measured);
    const ratio = ratios === null ? null : steadyMedian(ratios);
    if (ratio === null) continue;
    const fitting = units.find(({ m2 }) => Math.abs(ratio * m2 - 1) <= NEAR) ?? null;
    const stated = units.find(({ named }) => named.test(column.name)) ?? null;
    if (fitting) found.push({ column: column.name, unit: fitting.unit });
    const issue = issueOf(column.name, ratio, ratios?.length ?? 0, stated, fitting);
    if (issue) issues.push(issue);
  }
  return { units: found, issues };
}

function issueOf(
  field: string,
  ratio: number,
  count: number,
  stated: AreaUnit | null,
  fitting: AreaUnit | null,
): Issue | null {
  const where = { field };
  if (!stated)
    return fitting
      ? { code: 'AREA_UNIT_FOUND', severity: 'note', count, where, detail: { unit: fitting.unit } }
      : { code: 'AREA_UNIT_UNKNOWN', severity: 'note', count, where, detail: { times: rounded(ratio) } };
  if (stated === fitting) return null;
  const detail = { stated: stated.unit, times: rounded(ratio * stated.m2) };
  return fitting
    ? { code: 'AREA_UNIT_CONTRADICTS', severity: 'warn', count, where, detail: { ...detail, unit: fitting.unit } }
    : { code: 'AREA_DIFFERS', severity: 'warn', count, where, detail };
}

interface Measured {
  readonly row: number;
  readonly areaM2: number;
}

/** Polygons spread over the layer, with their areas. */
function measuredRows(table: LayerTable): Measured[] {
  const step = Math.max(1, Math.floor(table.count / MOST_MEASURED));
  const rows: Measured[] = [];
  for (let row = 0; row < table.count; row += step) {
    if (table.geometry.kinds[row] !== geometryKind.polygon) continue;
    const areaM2 = footprintAreaM2(table, row);
    if (areaM2 > 0) rows.push({ row, areaM2 });
  }
  return rows;
}

/** Stated over measured, in order of size; null where too few say anything. */
function ratiosOf(column: Column, measured: readonly Measured[]): number[] | null {
  const ratios = measured
    .map(({ row, areaM2 }) => numberAt(column, row) / areaM2)
    .filter((ratio) => Number.isFinite(ratio) && ratio > 0)
    .sort((a, b) => a - b);
  return ratios.length < LEAST_MEASURED ? null : ratios;
}

function numberAt(column: Column, row: number): number {
  if (column.kind === 'number') return column.values[row] ?? Number.NaN;
  const text = column.dictionary[column.codes[row] ?? -1];
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''));
}

/** The median where half of all lie near it; null where they are all over the place. */
function steadyMedian(ratios: readonly number[]): number | null {
  const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  const near = ratios.filter((ratio) => Math.abs(ratio / median - 1) <= NEAR).length;
  return near >= ENOUGH * ratios.length ? median : null;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
