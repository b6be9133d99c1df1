/** What the point sources of each layer report for one sector. */

import type { PlantReport, StayingShares } from '../core/attribution/electricity-view.ts';
import type { GasId, SectorId } from '../core/plan/tables.ts';
import { featureIdAt } from '../geo/layer-table.ts';
import type { PointRows } from './point-source-rows.ts';

export interface SectorPoints {
  readonly layerId: string;
  readonly rows: readonly number[];
  readonly featureIds: readonly string[];
  /** t CO2e of each row, and its gas where it tells one. */
  readonly tonnes: readonly number[];
  readonly gases: readonly (GasId | null)[];
}

const allStays: StayingShares = { plants: 1, others: 1 };

/** Layers without a source of the sector are not there. `staying`: of what is reported, what stays with the sources. */
export function pointsOfSector(
  sector: SectorId,
  points: readonly PointRows[],
  staying: StayingShares = allStays,
): SectorPoints[] {
  return points.flatMap(({ layer, tonnes, sectorAt, gasAt, isPlantAt }) => {
    const stays = (row: number) => tonnes[row]! * (isPlantAt(row) ? staying.plants : staying.others);
    const rows: number[] = [];
    for (let row = 0; row < tonnes.length; row++) {
      if (tonnes[row] !== 0 && sectorAt(row) === sector && stays(row) !== 0) rows.push(row);
    }
    if (rows.length === 0) return [];
    return [
      {
        layerId: layer.view.layerId,
        rows,
        featureIds: rows.map((row) => featureIdAt(layer.table.ids, row)),
        tonnes: rows.map(stays),
        gases: rows.map((row) => gasAt(row)),
      },
    ];
  });
}

/** What sources of energy supply report that are power plants by their sector or name. */
export function reportsOfPlants(points: readonly PointRows[]): PlantReport[] {
  return points.flatMap(({ tonnes, sectorAt, gasAt, isPlantAt }) =>
    [...tonnes.keys()]
      .filter((row) => tonnes[row] !== 0 && sectorAt(row) === 'energy' && isPlantAt(row))
      .map((row) => ({ tonnes: tonnes[row]!, gas: gasAt(row) })),
  );
}
