/** How much sun falls on a level m² in a year, on squares of 1 km? More toward the open sea, less by the hills. */
import type { District } from './district.ts';
import type { Point } from './plane.ts';
import { boxOf, type Polygon, rectangle, ringContains } from './polygon.ts';
import { planeNoise } from './random.ts';
import { sample } from './raster.ts';

export interface SolarCell {
  readonly id: string;
  readonly polygon: Polygon;
  readonly kwhPerM2: number;
}

const cellM = 1000;

export function buildSolarGrid({ land }: District): SolarCell[] {
  const cloud = planeNoise('cloud', 5200, 2);
  const cells: SolarCell[] = [];
  const box = boxOf(land.coast.district.flatMap((polygon) => polygon.outer));
  for (let y = Math.floor(box.south / cellM) * cellM; y < box.north; y += cellM) {
    for (let x = Math.floor(box.west / cellM) * cellM; x < box.east; x += cellM) {
      const middle: Point = [x + cellM / 2, y + cellM / 2];
      const places: Point[] = [middle];
      for (let i = 0; i <= 4; i++) for (let j = 0; j <= 4; j++) places.push([x + (i * cellM) / 4, y + (j * cellM) / 4]);
      if (!places.some((place) => land.coast.district.some(({ outer }) => ringContains(outer, place)))) continue;
      const height = sample(land.elevation, ...middle);
      const kwhPerM2 = 1262 - middle[1] * 0.0062 + 24 * cloud(...middle) - Math.min(38, height * 0.22);
      cells.push({
        id: `GHI${String(cells.length + 1).padStart(3, '0')}`,
        polygon: rectangle({ west: x, south: y, east: x + cellM, north: y + cellM }),
        kwhPerM2: Math.round(kwhPerM2 * 10) / 10,
      });
    }
  }
  return cells;
}
