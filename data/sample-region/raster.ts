/** A field of numbers over the flat sheet: cells, distances to a shape, contours. */
import { contours } from 'd3-contour';
import type { Point } from './plane.ts';
import { boxOf, fromRings, type Polygon } from './polygon.ts';

/** The sheet, in metres, and the cells that fields are worked out on. */
export const sheet = { west: -11000, south: -9000, east: 11000, north: 9500 };
export const cellM = 25;
export const columns = (sheet.east - sheet.west) / cellM;
export const rows = (sheet.north - sheet.south) / cellM;

export type Raster = Float32Array;

export function rasterOf(value: (x: number, y: number) => number): Raster {
  const raster = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = sheet.south + (row + 0.5) * cellM;
    for (let column = 0; column < columns; column++) {
      raster[row * columns + column] = value(sheet.west + (column + 0.5) * cellM, y);
    }
  }
  return raster;
}

/** Value at a place, between the four nearest cells. */
export function sample(raster: Raster, x: number, y: number): number {
  const u = Math.min(columns - 1.001, Math.max(0, (x - sheet.west) / cellM - 0.5));
  const v = Math.min(rows - 1.001, Math.max(0, (y - sheet.south) / cellM - 0.5));
  const i = Math.floor(u);
  const j = Math.floor(v);
  const at = (di: number, dj: number) => raster[(j + dj) * columns + i + di] as number;
  const s = u - i;
  const t = v - j;
  return (at(0, 0) * (1 - s) + at(1, 0) * s) * (1 - t) + (at(0, 1) * (1 - s) + at(1, 1) * s) * t;
}

/** Steepest ascent at a place, per metre. */
export function slope(raster: Raster, x: number, y: number): Point {
  return [
    (sample(raster, x + cellM, y) - sample(raster, x - cellM, y)) / (2 * cellM),
    (sample(raster, x, y + cellM) - sample(raster, x, y - cellM)) / (2 * cellM),
  ];
}

/** 1 in cells whose centre the polygons hold, else 0. */
export function filled(polygons: readonly Polygon[]): Uint8Array {
  const inside = new Uint8Array(columns * rows);
  for (const polygon of polygons) {
    const rings = [polygon.outer, ...polygon.holes];
    const box = boxOf(polygon.outer);
    const firstRow = Math.max(0, Math.floor((box.south - sheet.south) / cellM));
    const lastRow = Math.min(rows - 1, Math.ceil((box.north - sheet.south) / cellM));
    for (let row = firstRow; row <= lastRow; row++) {
      const y = sheet.south + (row + 0.5) * cellM;
      const crossings: number[] = [];
      for (const ring of rings) {
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
          const a = ring[i] as Point;
          const b = ring[j] as Point;
          if (a[1] > y !== b[1] > y) crossings.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]);
        }
      }
      crossings.sort((a, b) => a - b);
      for (let k = 0; k + 1 < crossings.length; k += 2) {
        const first = Math.max(0, Math.ceil(((crossings[k] as number) - sheet.west) / cellM - 0.5));
        const last = Math.min(columns - 1, Math.floor(((crossings[k + 1] as number) - sheet.west) / cellM - 0.5));
        for (let column = first; column <= last; column++) inside[row * columns + column] = 1;
      }
    }
  }
  return inside;
}

/** Distance in metres to the edge of the marked cells: positive inside them, negative outside. */
export function signedDistance(inside: Uint8Array): Raster {
  const within = distanceTo(inside, 0);
  const without = distanceTo(inside, 1);
  return within.map((d, i) => (inside[i] === 1 ? d : -(without[i] as number)));
}

/** Exact distance of every cell to the nearest cell that holds `mark` (Felzenszwalb and Huttenlocher). */
function distanceTo(cells: Uint8Array, mark: number): Raster {
  const far = 1e12;
  const squared = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) squared[i] = cells[i] === mark ? 0 : far;
  const size = Math.max(columns, rows);
  const line = new Float64Array(size);
  const hull = new Int32Array(size);
  const bounds = new Float64Array(size + 1);
  const pass = (start: number, step: number, count: number) => {
    for (let i = 0; i < count; i++) line[i] = squared[start + i * step] as number;
    let k = 0;
    hull[0] = 0;
    bounds[0] = -Infinity;
    bounds[1] = Infinity;
    for (let q = 1; q < count; q++) {
      let s = 0;
      for (;;) {
        const p = hull[k] as number;
        s = ((line[q] as number) + q * q - ((line[p] as number) + p * p)) / (2 * (q - p));
        if (s > (bounds[k] as number)) break;
        k--;
      }
      k++;
      hull[k] = q;
      bounds[k] = s;
      bounds[k + 1] = Infinity;
    }
    k = 0;
    for (let q = 0; q < count; q++) {
      while ((bounds[k + 1] as number) < q) k++;
      const p = hull[k] as number;
      squared[start + q * step] = (q - p) * (q - p) + (line[p] as number);
    }
  };
  for (let column = 0; column < columns; column++) pass(column, columns, rows);
  for (let row = 0; row < rows; row++) pass(row * columns, 1, columns);
  return Float32Array.from(squared, (d) => Math.sqrt(d) * cellM);
}

/** Areas where the field is above the value, with smooth edges. */
export function above(raster: Raster, value: number): Polygon[] {
  const [shape] = contours().size([columns, rows]).smooth(true).thresholds([value])(Array.from(raster));
  const rings = (shape?.coordinates ?? [])
    .flat()
    .map((ring) =>
      ring.slice(0, -1).map(([u = 0, v = 0]) => [sheet.west + u * cellM, sheet.south + v * cellM] as const),
    );
  return fromRings(rings);
}
