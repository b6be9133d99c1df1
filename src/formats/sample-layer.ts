/** A layer's names, kinds and most frequent values, for the proposal of roles and meanings. */
import type { ColumnSample, LayerSample, PairSample } from '../core/import/layer-sample.ts';
import { landUseColumnPairs } from '../core/import/propose-meaning.ts';
import { type Column, cellValue, geometryKind, type LayerTable } from '../geo/layer-table.ts';

const MOST_VALUES = 300;

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

function samplePairs(table: LayerTable, pair: { code: string; name: string }): PairSample[] {
  const codes = table.columns.get(pair.code);
  const names = table.columns.get(pair.name);
  if (!codes || !names) return [];
  const counts = new Map<string, { code: string; name: string; count: number }>();
  for (let row = 0; row < table.count; row++) {
    const code = cellValue(codes, row);
    if (code === null) continue;
    const name = cellValue(names, row);
    const key = `${code}\0${name ?? ''}`;
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { code: String(code), name: name === null ? '' : String(name), count: 1 });
  }
  const pairs = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_VALUES);
  return [{ ...pair, pairs }];
}
