/** What the point sources of each layer report for one sector. */
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

/** Layers without a source of the sector are not there. `scale`: share of what is reported that stays with the sources. */
export function pointsOfSector(sector: SectorId, points: readonly PointRows[], scale: number): SectorPoints[] {
  return points.flatMap(({ layer, tonnes, sectorAt, gasAt }) => {
    const rows: number[] = [];
    for (let row = 0; row < tonnes.length; row++) {
      if (tonnes[row]! * scale !== 0 && sectorAt(row) === sector) rows.push(row);
    }
    if (rows.length === 0) return [];
    return [
      {
        layerId: layer.view.layerId,
        rows,
        featureIds: rows.map((row) => featureIdAt(layer.table.ids, row)),
        tonnes: rows.map((row) => tonnes[row]! * scale),
        gases: rows.map((row) => gasAt(row)),
      },
    ];
  });
}
