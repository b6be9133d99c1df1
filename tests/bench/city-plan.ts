/** The made-up city of `city.ts` as a plan file: four layers with what their columns mean, and one year of an inventory. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFile } from '../../src/commands/node-file.ts';
import { type AgreedMeaning, addLayer } from '../../src/core/plan/add-layer.ts';
import { createPlan } from '../../src/core/plan/create-plan.ts';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { LayerRole, SectorId } from '../../src/core/plan/tables.ts';
import { writePlanFile } from '../../src/db/plan-file.ts';
import { readFile } from '../../src/formats/read-file.ts';
import type { LayerTable } from '../../src/geo/layer-table.ts';
import { writeCity } from './city.ts';

const CITY_YEAR = 2024;
export const CITY_NAME = 'City of the bench';

const layers: readonly { readonly role: LayerRole; readonly meanings: readonly AgreedMeaning[] }[] = [
  { role: 'parcels', meanings: [{ column: 'use', meaning: 'landUseCode', scheme: 'OSM', unit: null }] },
  { role: 'roads', meanings: [{ column: 'class', meaning: 'roadClass', scheme: null, unit: null }] },
  { role: 'buildings', meanings: [{ column: 'floors', meaning: 'storeys', scheme: null, unit: null }] },
  { role: 'boundary', meanings: [] },
];

const tonnesPerBuilding: readonly (readonly [SectorId, number])[] = [
  ['industry', 9.4],
  ['buildings', 4.1],
  ['transport', 3.2],
];

/** Writes `city.tantu` into `folder` and gives its path. */
export async function writeCityPlan(buildings: number, folder: string): Promise<string> {
  await writeCity(buildings, folder);
  const tables = new Map<string, LayerTable>();
  let plan = createPlan({ planName: CITY_NAME, regionName: CITY_NAME }, { year: CITY_YEAR });
  for (const { role, meanings } of layers) {
    const fileName = `${role}.geojson`;
    const [read] = (await readFile(nodeFile(join(folder, fileName)))).layers;
    if (!read) throw new Error(`no layer in ${fileName}`);
    const tableId = `table-${role}`;
    tables.set(tableId, read.table);
    plan = applyPatch(
      plan,
      addLayer(plan, {
        ...{ name: role, role, tableId, fileName, meanings },
        featureCount: read.table.count,
        extent: extentOf(read.table),
        format: 'geojson',
        crsCode: 'EPSG:4326',
        crsFrom: 'format',
        encoding: 'UTF-8',
        source: '',
        licence: '',
      }),
    );
  }
  const patch = editPlan(plan, 'setInventory', (edit) => {
    for (const [sector, tonnes] of tonnesPerBuilding) {
      edit.put('inventory', {
        id: `${sector}-CO2e-${CITY_YEAR}`,
        year: CITY_YEAR,
        sector,
        gas: 'CO2e',
        value: tonnes * buildings,
        status: 'reported',
        source: 'bench',
        uncertaintyPct: null,
        note: '',
      });
    }
  });
  const path = join(folder, 'city.tantu');
  writeFileSync(path, await writePlanFile(applyPatch(plan, patch), tables, []));
  return path;
}

function extentOf({ bounds, count }: LayerTable): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    west = Math.min(west, bounds[4 * row]!);
    south = Math.min(south, bounds[4 * row + 1]!);
    east = Math.max(east, bounds[4 * row + 2]!);
    north = Math.max(north, bounds[4 * row + 3]!);
  }
  return [west, south, east, north];
}
