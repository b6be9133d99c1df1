/** A layer's names, kinds and most frequent values, for the proposal of roles and meanings. */
import type { ColumnSample, LayerSample, PairSample } from '../core/import/layer-sample.ts';
import { landUseColumnPairs } from '../core/import/propose-meaning.ts';
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import { type Column, cellValue, geometryKind, type LayerTable } from '../geo/layer-table.ts';

const MOST_VALUES = 300;
/** A column with more different values holds no land-use codes. */
const MOST_PAIRS_COUNTED = 20_000;

export function sampleLayer(name: string, table: LayerTable): LayerSample {
  const kinds = [0, 0, 0, 0];
  for (const kind of table.geometry.kinds) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    name,
    count: table.count,
    points: kinds[geometryKind.point] ?? 0,
    lines: kinds[geometryKind.line] ?? 0,
    polygons: kinds[geometryKind.polygon] ?? 0,
    columns: [...table.columns.values()].map((column) => sampleColumn(column, table.count)),
    pairs: landUseColumnPairs([...table.columns.keys()]).flatMap((pair) => samplePairs(table, pair)),
  };
}

function sampleColumn(column: Column, rows: number): ColumnSample {
  const counts = new Map<string | number | boolean, number>();
  let missing = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    const value = cellValue(column, row);
    if (value === null) {
      missing++;
      continue;
    }
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (typeof value === 'number') {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  const values = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES);
  return {
    name: column.name,
    type: column.type,
    values: values.map(([value, count]) => ({ value, count })),
    distinct: counts.size,
    missing,
    min: min <= max ? min : null,
    max: min <= max ? max : null,
  };
}

function samplePairs(table: LayerTable, pair: { code: string; name: string | null }): PairSample[] {
  const codes = table.columns.get(pair.code);
  const names = pair.name === null ? undefined : table.columns.get(pair.name);
  if (!codes) return [];
  const hasAreas = table.geometry.kinds.includes(geometryKind.polygon);
  const counts = new Map<string, { code: string; name: string; count: number; areaM2: number }>();
  for (let row = 0; row < table.count; row++) {
    const code = cellValue(codes, row);
    if (code === null) continue;
    const name = names ? cellValue(names, row) : null;
    const key = `${code}\0${name ?? ''}`;
    let seen = counts.get(key);
    if (!seen) {
      if (counts.size >= MOST_PAIRS_COUNTED) return [];
      seen = { code: String(code), name: name === null ? '' : String(name), count: 0, areaM2: 0 };
      counts.set(key, seen);
    }
    seen.count++;
    const areaM2 = hasAreas ? footprintAreaM2(table, row) : 0;
    // A feature without a shape adds no area to its code.
    if (Number.isFinite(areaM2)) seen.areaM2 += areaM2;
  }
  const pairs = [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES)
    .map((one) => ({ ...one, areaM2: hasAreas ? one.areaM2 : null }));
  return [{ ...pair, pairs }];
}
