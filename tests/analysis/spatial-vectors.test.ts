import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aggregateToCells } from '../../src/analysis/aggregate-to-cells.ts';
import { allocate, largestRemainder, shareOut } from '../../src/analysis/allocate.ts';
import { arealTransfer } from '../../src/analysis/areal-transfer.ts';
import { bottomUpRoadT, buildingWeights, closureRatio, mixedFactorGPerKm } from '../../src/analysis/proxy-weights.ts';
import { gi, giStar, globalG } from '../../src/analysis/statistics/getis-ord.ts';
import { benjaminiHochberg, countSignificant, isSignificant } from '../../src/analysis/statistics/many-tests.ts';
import { globalMoran, localMoran } from '../../src/analysis/statistics/moran.ts';
import { distanceBand, latticeNeighbours } from '../../src/analysis/statistics/neighbours.ts';
import { twoSidedP } from '../../src/analysis/statistics/normal.ts';
import { pseudoP } from '../../src/analysis/statistics/permutation.ts';

interface Vector {
  id: string;
  inputs: Record<string, never>;
  expected: Record<string, never>;
  tolerance: { type: 'abs' | 'rel'; value: number };
}
const file = new URL('../vectors/03_spatial.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

function vector<Inputs, Expected>(id: string) {
  const found = vectors.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no vector ${id}`);
  const { tolerance } = found;
  const isNear = (got: ArrayLike<number>, expected: ArrayLike<number>) => {
    expect(got.length).toBe(expected.length);
    for (let i = 0; i < expected.length; i++) {
      const slack = tolerance.type === 'rel' ? tolerance.value * Math.abs(expected[i]!) : tolerance.value;
      expect(Math.abs(got[i]! - expected[i]!), `${id}[${i}]: ${got[i]} against ${expected[i]}`).toBeLessThanOrEqual(
        slack,
      );
    }
  };
  return { inputs: found.inputs as Inputs, expected: found.expected as Expected, isNear };
}

describe('vectors of methods 3.1 to 3.6', () => {
  it('alloc-01: largest remainder', () => {
    const v = vector<{ total: number; weights: number[]; quantum: number }, { parts: number[] }>('alloc-01');
    v.isNear(largestRemainder(v.inputs.total, v.inputs.weights, v.inputs.quantum), v.expected.parts);
  });

  it('alloc-03: falls back to area', () => {
    const v = vector<{ total: number; weights: number[]; area: number[] }, { parts: number[]; flag: string }>(
      'alloc-03',
    );
    const result = allocate(v.inputs.total, v.inputs.weights, v.inputs.area);
    v.isNear(result.parts, v.expected.parts);
    expect(result.flag).toBe(v.expected.flag);
  });

  it('alloc-05: areal transfer', () => {
    const v = vector<
      { zones: { value: number; area: number }[]; intersections: { zone: number; cell: number; area: number }[] },
      { cells: number[]; residual: number }
    >('alloc-05');
    const result = arealTransfer(v.inputs.zones, v.inputs.intersections);
    v.isNear(result.cells, v.expected.cells);
    v.isNear([result.residual], [v.expected.residual]);
  });

  it('alloc-06: buildings', () => {
    const v = vector<
      { sector_total_tCO2e: number; floor_area_m2: number[]; intensity_kWh_m2: number[]; occupancy: number[] },
      { shares_tCO2e: number[] }
    >('alloc-06');
    const weights = buildingWeights(v.inputs.floor_area_m2, v.inputs.intensity_kWh_m2, v.inputs.occupancy);
    v.isNear(shareOut(v.inputs.sector_total_tCO2e, weights)!, v.expected.shares_tCO2e);
  });

  it('alloc-07: roads', () => {
    const v = vector<
      {
        segments: { km: number; aadt: number; class: string }[];
        ef_g_per_km: Record<string, number>;
        class_mix: Record<string, Record<string, number>>;
        inventory_total_t: number;
      },
      { bottom_up_t: number[]; scaled_t: number[]; closure_ratio: number }
    >('alloc-07');
    const bottomUp = v.inputs.segments.map((segment) =>
      bottomUpRoadT(
        segment.km,
        segment.aadt,
        mixedFactorGPerKm(v.inputs.class_mix[segment.class]!, v.inputs.ef_g_per_km),
      ),
    );
    v.isNear(bottomUp, v.expected.bottom_up_t);
    v.isNear(shareOut(v.inputs.inventory_total_t, bottomUp)!, v.expected.scaled_t);
    v.isNear([closureRatio(bottomUp, v.inputs.inventory_total_t)!], [v.expected.closure_ratio]);
  });

  it('gi-01: published values of Gi, Gi* and G', () => {
    const v = vector<
      { xy: [number, number][]; y: number[]; threshold: number },
      { z_Gi: number[]; z_Gi_star: number[]; global_G: number; global_p_norm_one_sided: number }
    >('gi-01');
    const { xy, y, threshold } = v.inputs;
    const band = distanceBand(
      xy.map(([x]) => x),
      xy.map(([, at]) => at),
      threshold,
    );
    v.isNear(gi(y, band)!, v.expected.z_Gi);
    v.isNear(giStar(y, band)!, v.expected.z_Gi_star);
    const global = globalG(y, band)!;
    v.isNear([global.g, global.pOneSided], [v.expected.global_G, v.expected.global_p_norm_one_sided]);
  });

  it('gi-02: lattice, p and Benjamini-Hochberg', () => {
    const v = vector<
      { grid: [number, number]; y: number[] },
      { z_Gi_star: number[]; p_two_sided: number[]; p_BH: number[]; hot_BH_0_05: number[]; cold_BH_0_05: number[] }
    >('gi-02');
    const z = giStar(v.inputs.y, latticeNeighbours(...v.inputs.grid, 'queen'))!;
    const p = Array.from(z, twoSidedP);
    const adjusted = benjaminiHochberg(p);
    v.isNear(z, v.expected.z_Gi_star);
    v.isNear(p, v.expected.p_two_sided);
    v.isNear(adjusted, v.expected.p_BH);
    const significant = [...adjusted.keys()].filter((i) => isSignificant(adjusted[i]!, 0.05));
    expect(significant.filter((i) => z[i]! > 0)).toEqual(v.expected.hot_BH_0_05);
    expect(significant.filter((i) => z[i]! < 0)).toEqual(v.expected.cold_BH_0_05);
  });

  it('mor-01: global and local Moran, row-standardised', () => {
    const v = vector<
      { grid: [number, number]; y: number[] },
      {
        I: number;
        E_I: number;
        var_randomisation: number;
        z_randomisation: number;
        var_normality: number;
        z_normality: number;
        local_I: number[];
        quadrant: string[];
      }
    >('mor-01');
    const queen = latticeNeighbours(...v.inputs.grid, 'queen');
    const moran = globalMoran(v.inputs.y, queen, 'rowStandardised')!;
    v.isNear(
      [
        moran.i,
        moran.expected,
        moran.varianceRandomisation,
        moran.zRandomisation,
        moran.varianceNormality,
        moran.zNormality,
      ],
      [
        v.expected.I,
        v.expected.E_I,
        v.expected.var_randomisation,
        v.expected.z_randomisation,
        v.expected.var_normality,
        v.expected.z_normality,
      ],
    );
    const local = localMoran(v.inputs.y, queen, 'rowStandardised')!;
    v.isNear(local.i, v.expected.local_I);
    expect(local.quadrants).toEqual(v.expected.quadrant.map((word) => word.trim()));
  });

  it('mor-02: published variances, binary', () => {
    const v = vector<
      { grid: [number, number]; y: number[] },
      { I: number; E_I: number; var_randomisation: number; var_normality: number }
    >('mor-02');
    const moran = globalMoran(v.inputs.y, latticeNeighbours(...v.inputs.grid, 'rook'), 'binary')!;
    v.isNear(
      [moran.i, moran.expected, moran.varianceRandomisation, moran.varianceNormality],
      [v.expected.I, v.expected.E_I, v.expected.var_randomisation, v.expected.var_normality],
    );
  });

  it('fdr-01: Benjamini-Hochberg with an exact tie', () => {
    const v = vector<{ p: number[]; alpha: number }, { p_adjusted_BH: number[]; n_significant: number }>('fdr-01');
    const adjusted = benjaminiHochberg(v.inputs.p);
    v.isNear(adjusted, v.expected.p_adjusted_BH);
    expect(countSignificant(adjusted, v.inputs.alpha)).toBe(v.expected.n_significant);
  });

  it('perm-01: pseudo p', () => {
    const v = vector<{ M: number; R: number }, { p: number }>('perm-01');
    v.isNear([pseudoP(v.inputs.M, v.inputs.R)], [v.expected.p]);
  });

  it('grid-01: a line, a polygon and a point in two cells', () => {
    const v = vector<
      {
        line: { t: number; len_in_cell: { A: number; B: number } };
        polygon: { t: number; area_in_cell: { A: number; B: number } };
        point: { t: number };
      },
      { A: number; B: number; total: number }
    >('grid-01');
    const { line, polygon, point } = v.inputs;
    const { cellT, outsideT } = aggregateToCells(
      [line.t, polygon.t, point.t],
      {
        offsets: Uint32Array.of(0, 2, 4, 5),
        cells: Uint32Array.of(0, 1, 0, 1, 1),
        measures: Float64Array.of(
          line.len_in_cell.A,
          line.len_in_cell.B,
          polygon.area_in_cell.A,
          polygon.area_in_cell.B,
          1,
        ),
      },
      2,
    );
    v.isNear([cellT[0]!, cellT[1]!, cellT[0]! + cellT[1]!], [v.expected.A, v.expected.B, v.expected.total]);
    expect(outsideT).toBe(0);
  });
});
