/** `tantu_buildings.csv` (id,e), `tantu_sectors.csv` (use,count,e) and `tantu_top.csv` (i,j,e,z by e, first 20). */
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { featureIdAt } from '../../../src/geo/layer-table.ts';
import type { Attributed } from './compute.ts';
import { type City, textAt } from './read-city.ts';

const TOP = 20;
const ROWS_AT_ONCE = 20_000;

/** Cells with the most, largest first; of equal ones the one further south, then west. */
export function topCells({ i, j, cellT }: Attributed, first: number): number[] {
  return Array.from(cellT.keys())
    .sort((a, b) => cellT[b]! - cellT[a]! || j[a]! - j[b]! || i[a]! - i[b]!)
    .slice(0, first);
}

/** The id column where there is one, else the feature's own id. */
export function buildingIds({ buildings }: City): (row: number) => string {
  const own = textAt(buildings, 'id');
  return (row) => own(row) ?? featureIdAt(buildings.ids, row);
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function writeResults(folder: string, city: City, result: Attributed): void {
  const idOf = buildingIds(city);
  const file = openSync(join(folder, 'tantu_buildings.csv'), 'w');
  writeSync(file, 'id,e\n');
  for (let from = 0; from < city.buildings.count; from += ROWS_AT_ONCE) {
    let text = '';
    for (let row = from; row < Math.min(from + ROWS_AT_ONCE, city.buildings.count); row++) {
      text += `${cell(idOf(row))},${result.buildings[row]}\n`;
    }
    writeSync(file, text);
  }
  closeSync(file);
  const sectors = result.uses.flatMap((use, k) =>
    city.totals.has(use) || result.counts[k]! > 0 ? [`${cell(use)},${result.counts[k]},${result.useT[k]}`] : [],
  );
  writeFileSync(join(folder, 'tantu_sectors.csv'), `use,count,e\n${sectors.join('\n')}\n`);
  const top = topCells(result, TOP).map(
    (k) => `${result.i[k]},${result.j[k]},${result.cellT[k]},${result.z ? result.z[k] : ''}`,
  );
  writeFileSync(join(folder, 'tantu_top.csv'), `i,j,e,z\n${top.join('\n')}\n`);
}
