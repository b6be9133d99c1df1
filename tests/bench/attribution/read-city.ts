/** A folder of `boundary, parcels, buildings, roads .geojson` and `totals.csv` as layers and totals, by the app's readers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFile } from '../../../src/commands/node-file.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import type { Column, LayerTable } from '../../../src/geo/layer-table.ts';
import { TableBuilder } from '../../../src/geo/table-builder.ts';

export interface City {
  readonly boundary: LayerTable;
  readonly parcels: LayerTable;
  readonly buildings: LayerTable;
  readonly roads: LayerTable;
  /** t by use, in the order of the file. */
  readonly totals: ReadonlyMap<string, number>;
  /** What was noticed on the way. */
  readonly remarks: readonly string[];
}

export async function readCity(folder: string): Promise<City> {
  const remarks: string[] = [];
  const layer = async (name: string): Promise<LayerTable> => {
    const path = join(folder, `${name}.geojson`);
    if (!existsSync(path)) throw new Error(`${path} is missing`);
    const { layers } = await readFile(nodeFile(path));
    const [first] = layers;
    if (!first) {
      remarks.push(`${name}: no features`);
      return new TableBuilder().finish().table;
    }
    if (layers.length > 1) throw new Error(`${path} holds ${layers.length} layers`);
    for (const { code, severity, count } of first.issues) {
      if (severity !== 'note') remarks.push(`${name}: ${code} (${count})`);
    }
    return first.table;
  };
  const boundary = await layer('boundary');
  const parcels = await layer('parcels');
  const buildings = await layer('buildings');
  const roads = await layer('roads');
  return { boundary, parcels, buildings, roads, totals: await readTotals(folder, remarks), remarks };
}

/** First column: use; second, or the one named t or total: tonnes. A use told twice or without a number is an error. */
async function readTotals(folder: string, remarks: string[]): Promise<Map<string, number>> {
  const { sheets } = await readFile(nodeFile(join(folder, 'totals.csv')));
  const [header, ...rows] = sheets[0]?.rows ?? [];
  if (!header) throw new Error('totals.csv has no rows');
  const names = header.map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  );
  const hasHeader = toNumber(header[1]) === null;
  const useAt = hasHeader ? Math.max(0, names.indexOf('use')) : 0;
  const named = names.findIndex((name) => ['t', 'total', 'e', 'tonnes', 'tco2e', 't_co2e'].includes(name));
  const totalAt = hasHeader && named >= 0 ? named : useAt + 1;
  const totals = new Map<string, number>();
  for (const row of hasHeader ? rows : [header, ...rows]) {
    const use = String(row[useAt] ?? '').trim();
    if (use === '' && row.every((cell) => cell === null || cell === '')) continue;
    const tonnes = toNumber(row[totalAt]);
    if (tonnes === null) {
      remarks.push(`totals.csv: ${use} has no number and so no total`);
      continue;
    }
    if (!(tonnes >= 0)) throw new Error(`totals.csv: ${use} is ${tonnes}, a total to share out must not be negative`);
    if (totals.has(use)) throw new Error(`totals.csv names ${use} twice`);
    totals.set(use, tonnes);
  }
  return totals;
}

function toNumber(cell: string | number | boolean | null | undefined): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || cell.trim() === '') return null;
  const value = Number(cell.trim());
  return Number.isFinite(value) ? value : null;
}

/** A column of text, numbers as they are written; empty where the layer has none of that name. */
export function textAt(table: LayerTable, name: string): (row: number) => string | null {
  const column = table.columns.get(name);
  if (!column) return () => null;
  if (column.kind === 'number')
    return (row) => (Number.isNaN(column.values[row]!) ? null : String(column.values[row]!));
  return (row) => {
    const code = column.codes[row]!;
    return code < 0 ? null : (column.dictionary[code] ?? null);
  };
}

/** A column of numbers, those written as text among them; NaN where there is none. */
export function numberColumn(table: LayerTable, name: string): Float64Array {
  const column: Column | undefined = table.columns.get(name);
  if (column?.kind === 'number') return column.values;
  const text = textAt(table, name);
  return Float64Array.from({ length: table.count }, (_, row) => toNumber(text(row)) ?? Number.NaN);
}
