/**
 * Which way do streets run at a place?
 *
 * A cross field: at each place one direction and the one across it. Grids laid out in different times
 * have their own direction; shores, rivers, hill feet and main roads bend the streets beside them. All
 * are blended as (cos 4θ, sin 4θ), in which a direction and the one across it are the same.
 */
import type { Landform } from './landform.ts';
import { distanceM, type Point } from './plane.ts';
import { cellM, columns, type Raster, rasterOf, rows, sample, sheet, slope } from './raster.ts';

const quarters: readonly { centre: Point; degrees: number; radiusM: number }[] = [
  { centre: [150, 150], degrees: -4, radiusM: 1400 },
  { centre: [-2300, -300], degrees: 24, radiusM: 900 },
  { centre: [2000, -500], degrees: -24, radiusM: 900 },
  { centre: [-6000, -600], degrees: 2, radiusM: 1500 },
  { centre: [-5100, -3000], degrees: 2, radiusM: 1200 },
  { centre: [-100, 3400], degrees: -6, radiusM: 900 },
  { centre: [1200, 2900], degrees: 8, radiusM: 500 },
  { centre: [-4100, 1600], degrees: -28, radiusM: 800 },
  { centre: [-2200, 2500], degrees: 10, radiusM: 600 },
  { centre: [4200, 100], degrees: -12, radiusM: 1000 },
  { centre: [4400, -1500], degrees: 4, radiusM: 700 },
  { centre: [-6000, 1500], degrees: 14, radiusM: 700 },
  { centre: [-4600, 4200], degrees: -12, radiusM: 900 },
  { centre: [5900, 2500], degrees: -38, radiusM: 900 },
  { centre: [1300, 900], degrees: -6, radiusM: 800 },
];

export interface StreetField {
  /** One of the two street directions at a place (radians), the one nearest to `toward`. */
  along(x: number, y: number, toward: number): number;
}

export function buildStreetField(land: Landform, mainRoads: readonly (readonly Point[])[]): StreetField {
  const cos4 = new Float32Array(columns * rows);
  const sin4 = new Float32Array(columns * rows);
  const { waterAway, woodAway } = land;
  rasterOf((x, y) => {
    const i = Math.floor((y - sheet.south) / cellM) * columns + Math.floor((x - sheet.west) / cellM);
    if (sample(land.inland, x, y) < -100) return 0;
    const add = (angle: number, weight: number) => {
      cos4[i] = (cos4[i] as number) + weight * Math.cos(4 * angle);
      sin4[i] = (sin4[i] as number) + weight * Math.sin(4 * angle);
    };
    for (const { centre, degrees, radiusM } of quarters) {
      add((degrees * Math.PI) / 180, Math.exp(-((distanceM(centre, [x, y]) / radiusM) ** 2)) + 1e-4);
    }
    for (const [away, weight, reachM] of [
      [waterAway, 1.3, 260],
      [woodAway, 0.7, 160],
    ] as const) {
      const off = -sample(away, x, y);
      if (off > 0 && off < reachM * 4) {
        const [dx, dy] = slope(away, x, y);
        add(Math.atan2(dy, dx), weight * Math.exp(-off / reachM) * Math.min(1, Math.hypot(dx, dy)));
      }
    }
    return 0;
  });
  drawAlong(mainRoads, cos4, sin4);
  const [c, s] = [blurred(cos4), blurred(sin4)];
  return {
    along: (x, y, toward) => {
      const angle = Math.atan2(sample(s, x, y), sample(c, x, y)) / 4;
      return angle + Math.round((toward - angle) / (Math.PI / 2)) * (Math.PI / 2);
    },
  };
}

/** Main roads pull the field into their own direction, most strongly beside them. */
function drawAlong(lines: readonly (readonly Point[])[], cos4: Float32Array, sin4: Float32Array): void {
  const reach = Math.round(260 / cellM);
  for (const line of lines) {
    for (let p = 1; p < line.length; p++) {
      const a = line[p - 1] as Point;
      const b = line[p] as Point;
      const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
      const weight = distanceM(a, b) / 30;
      const column = Math.floor((b[0] - sheet.west) / cellM);
      const row = Math.floor((b[1] - sheet.south) / cellM);
      for (let dj = -reach; dj <= reach; dj++) {
        for (let di = -reach; di <= reach; di++) {
          const i = column + di;
          const j = row + dj;
          if (i < 0 || j < 0 || i >= columns || j >= rows) continue;
          const w = weight * 0.35 * Math.exp(-((Math.hypot(di, dj) * cellM) ** 2) / (2 * 85 * 85));
          const at = j * columns + i;
          cos4[at] = (cos4[at] as number) + w * Math.cos(4 * angle);
          sin4[at] = (sin4[at] as number) + w * Math.sin(4 * angle);
        }
      }
    }
  }
}

/** Each cell becomes the mean of its neighbourhood, three times over. */
function blurred(raster: Raster): Raster {
  let current = raster;
  const radius = 3;
  for (let pass = 0; pass < 3; pass++) {
    for (const [step, count, lines, lineStep] of [
      [1, columns, rows, columns],
      [columns, rows, columns, 1],
    ] as const) {
      const next = new Float32Array(current.length);
      for (let l = 0; l < lines; l++) {
        const start = l * lineStep;
        let sum = 0;
        for (let k = 0; k < Math.min(radius, count); k++) sum += current[start + k * step] as number;
        for (let k = 0; k < count; k++) {
          if (k + radius < count) sum += current[start + (k + radius) * step] as number;
          if (k - radius - 1 >= 0) sum -= current[start + (k - radius - 1) * step] as number;
          next[start + k * step] = sum / (2 * radius + 1);
        }
      }
      current = next;
    }
  }
  return current;
}
