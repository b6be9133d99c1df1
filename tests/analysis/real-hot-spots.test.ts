import { describe, expect, it } from 'vitest';
import type { CellFrame } from '../../src/analysis/cell-frame.ts';
import type { CellSource } from '../../src/analysis/fill-cells.ts';
import { gridHotSpots } from '../../src/analysis/grid-hot-spots.ts';
import { hexagonFrame } from '../../src/analysis/hexagon-frame.ts';
import type { HotSpotResult } from '../../src/analysis/hot-spot-result.ts';
import { measureRegion } from '../../src/analysis/measure-boundary.ts';
import { polygonFrame } from '../../src/analysis/polygon-frame.ts';
import { squareFrame } from '../../src/analysis/square-frame.ts';
import { type ClusterMethod, startMethod } from '../../src/core/clusters/cluster-method.ts';
import { footprintAreaM2, pathFeatureLengthM } from '../../src/geo/footprint-area.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';
import { readLayer } from './read-layer.ts';

/** Straight from methods 3.6, with the full matrix of weights and nothing of the code under test. */
function byFormula(values: number[], isNear: (i: number, j: number) => boolean) {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  const s = Math.sqrt(values.reduce((a, x) => a + x * x, 0) / n - mean * mean);
  const giStar: number[] = [];
  let cross = 0;
  let differences = 0;
  let squares = 0;
  let s0 = 0;
  for (let i = 0; i < n; i++) {
    let sum = values[i]!;
    let weight = 1;
    const near: number[] = [];
    for (let j = 0; j < n; j++) {
      if (i === j || !isNear(i, j)) continue;
      near.push(j);
      sum += values[j]!;
      weight += 1;
    }
    giStar.push(
      near.length === 0 ? NaN : (sum - mean * weight) / (s * Math.sqrt((n * weight - weight * weight) / (n - 1))),
    );
    squares += (values[i]! - mean) ** 2;
    if (near.length === 0) continue;
    s0 += 1;
    for (const j of near) {
      cross += ((values[i]! - mean) * (values[j]! - mean)) / near.length;
      differences += (values[i]! - values[j]!) ** 2 / near.length;
    }
  }
  return { giStar, moran: ((n / s0) * cross) / squares, geary: ((n - 1) / (2 * s0)) * (differences / squares) };
}

function densities({ cells }: HotSpotResult): number[] {
  return Array.from(cells.tonnes, (tonnes, k) => tonnes / cells.areaKm2[k]!);
}

const logOf = (density: number) => Math.sign(density) * Math.log(1 + Math.abs(density));

describe('Liechtenstein', () => {
  const path = 'data/liechtenstein-2024';
  const folder = sharedData(path);
  if (!folder) {
    it.skip(missingSharedData(path), () => {});
    return;
  }
  /** A tonne for each 100 m² of land in use and for each 10 m of road. */
  const sources = async (): Promise<CellSource[]> => {
    const land = (await readLayer(`${folder}/landuse.geojson`, 'parcels')).table;
    const roads = (await readLayer(`${folder}/roads.geojson.gz`, 'roads')).table;
    const perRow = (count: number, value: (row: number) => number) =>
      Float64Array.from({ length: count }, (_, row) => value(row));
    return [
      {
        table: land,
        role: 'parcels',
        columns: new Map([['total', perRow(land.count, (row) => footprintAreaM2(land, row) / 100)]]),
      },
      {
        table: roads,
        role: 'roads',
        columns: new Map([['total', perRow(roads.count, (row) => pathFeatureLengthM(roads, row) / 10)]]),
      },
    ];
  };
  const ask = async (frame: CellFrame, method: ClusterMethod) =>
    gridHotSpots(
      await sources(),
      null,
      frame,
      { column: 'total', grid: { kind: 'square', sizeM: 500 }, metric: 'density', method, top: 20 },
      async () => {},
    );
  const bounds = [9.47, 47.04, 9.64, 47.28] as const;

  it('Gi*, Moran and Geary of squares agree with the formulas written out', async () => {
    const found = await ask(squareFrame(9.55, 500, bounds), startMethod);
    expect(found.cells.count).toBeGreaterThan(300);
    const at = found.ids.map((id) => id.split(',').map(Number) as [number, number]);
    const isNear = (i: number, j: number) =>
      Math.max(Math.abs(at[i]![0] - at[j]![0]), Math.abs(at[i]![1] - at[j]![1])) === 1;
    const told = byFormula(densities(found).map(logOf), isNear);
    found.cells.z.forEach((z, k) => {
      if (Number.isNaN(told.giStar[k]!)) expect(z).toBeNaN();
      else expect(z).toBeCloseTo(told.giStar[k]!, 8);
    });
    expect(found.global!.moran!.value).toBeCloseTo(told.moran, 10);
    expect(found.global!.geary!.value).toBeCloseTo(told.geary, 10);
    expect(found.global!.moran!.value).toBeGreaterThan(0.2);
    const alone = told.giStar.filter(Number.isNaN).length;
    expect(found.islands).toHaveLength(Math.min(100, alone));
    expect(found.issues.find(({ code }) => code === 'ISLAND')?.count ?? 0).toBe(alone);
  });

  it('the same over a band of distance in hexagons, of density itself', async () => {
    const h3 = await import('h3-js');
    const method: ClusterMethod = {
      ...startMethod,
      measured: 'density',
      neighbours: { kind: 'distance', metres: 1500 },
    };
    const found = await ask(await hexagonFrame(8), method);
    const at = found.ids.map((id) => h3.cellToLatLng(id));
    // Metres in the plane against those on the globe: pairs within a metre of the limit would not say anything.
    const apart = (i: number, j: number) => h3.greatCircleDistance(at[i]!, at[j]!, 'm');
    const told = byFormula(densities(found), (i, j) => apart(i, j) <= 1500);
    const isClear = (i: number) => at.every((_, j) => Math.abs(apart(i, j) - 1500) > 10);
    let compared = 0;
    found.cells.z.forEach((z, k) => {
      if (!isClear(k)) return;
      compared++;
      expect(z).toBeCloseTo(told.giStar[k]!, 8);
    });
    expect(compared).toBeGreaterThan(50);
  });

  it('the municipalities as cells hold what lies in them; the rest is told', async () => {
    const communes = await readLayer(`${folder}/subregions.geojson`, 'other');
    const frame = polygonFrame(communes.table, () => null);
    const found = await ask(frame, startMethod);
    expect(Math.abs(found.cellsT + found.outsideT - found.totalT)).toBeLessThan(1e-9 * found.totalT);
    expect(found.outsideT).toBeGreaterThan(0);
    expect(found.outsideT).toBeLessThan(0.2 * found.totalT);
    expect(found.isPermuted).toBe(found.cells.count < 30);
    const squares = await ask(squareFrame(9.55, 250, bounds), startMethod);
    expect(Math.abs(squares.totalT - found.totalT)).toBeLessThan(1e-9 * found.totalT);
  });

  it('a boundary marks the cells it cuts', async () => {
    const { table } = await readLayer(`${folder}/boundary.geojson`, 'boundary');
    const { region } = measureRegion([table]);
    const found = await gridHotSpots(
      await sources(),
      region,
      squareFrame(9.55, 1000, bounds),
      { column: 'total', grid: { kind: 'square', sizeM: 1000 }, metric: 'total', method: startMethod, top: 5 },
      async () => {},
    );
    const cut = [...found.cells.insideShare].filter((share) => share < 1 - 1e-6);
    expect(found.cutCells).toBe(cut.length);
    expect(cut.length).toBeGreaterThan(20);
  });
});
