/** Section 3: sharing out, transfer, proxies, cells, clusters and hot spots. */
import * as v from 'valibot';
import { aggregateToCells } from '../../analysis/aggregate-to-cells.ts';
import { allocate, largestRemainder } from '../../analysis/allocate.ts';
import { arealTransfer, dasymetricTransfer } from '../../analysis/areal-transfer.ts';
import { bottomUpRoadT, buildingWeights, closureRatio, mixedFactorGPerKm } from '../../analysis/proxy-weights.ts';
import { gi, giStar, globalG } from '../../analysis/statistics/getis-ord.ts';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  countSignificant,
  isSignificant,
} from '../../analysis/statistics/many-tests.ts';
import { gearyC, globalMoran, localMoran } from '../../analysis/statistics/moran.ts';
import type { Contiguity, WeightStyle } from '../../analysis/statistics/neighbours.ts';
import { distanceBand, latticeNeighbours } from '../../analysis/statistics/neighbours.ts';
import { twoSidedP } from '../../analysis/statistics/normal.ts';
import { pseudoP } from '../../analysis/statistics/permutation.ts';
import { adapter, number, numbers, numbersByName } from './adapter.ts';

const contiguity: v.GenericSchema<Contiguity> = v.picklist(['queen', 'rook']);
const zone = v.object({ value: number, area: number });
const piece = v.object({ zone: number, cell: number, area: number });
const segment = v.object({ km: number, aadt: number, class: v.string() });

const lattice = v.object({
  grid: v.tuple([number, number]),
  adjacency: v.optional(contiguity),
  order: v.optional(v.string()),
  weights: v.optional(v.string()),
  y: numbers,
});

function latticeOf({ grid, adjacency, order }: v.InferOutput<typeof lattice>) {
  const told = adjacency ?? (order?.includes('rook') ? 'rook' : 'queen');
  return latticeNeighbours(grid[0], grid[1], told);
}

const list = (values: ArrayLike<number> | undefined | null) => (values ? Array.from(values) : null);

export const spatialAdapters = [
  adapter('3.1', v.object({ total: number, weights: numbers, quantum: number }), (inputs) => ({
    parts: list(largestRemainder(inputs.total, inputs.weights, inputs.quantum)),
  })),
  adapter('3.1', v.object({ total: number, weights: numbers, area: v.optional(numbers) }), (inputs) => {
    const { parts, residual, flag } = allocate(inputs.total, inputs.weights, inputs.area);
    return { parts: list(parts), residual, flag };
  }),
  adapter(
    '3.2',
    v.object({ zones: v.array(v.looseObject({ value: number })), intersections: v.array(piece), density: numbers }),
    (inputs) => {
      const { cells, residual } = dasymetricTransfer(inputs.zones, inputs.intersections, inputs.density);
      return { cells: list(cells), residual };
    },
  ),
  adapter('3.2', v.object({ zones: v.array(zone), intersections: v.array(piece) }), (inputs) => {
    const { cells, residual } = arealTransfer(inputs.zones, inputs.intersections);
    return { cells: list(cells), residual };
  }),
  adapter(
    '3.3',
    v.object({ sector_total_tCO2e: number, floor_area_m2: numbers, intensity_kWh_m2: numbers, occupancy: numbers }),
    (inputs) => {
      const weights = buildingWeights(inputs.floor_area_m2, inputs.intensity_kWh_m2, inputs.occupancy);
      return { shares_tCO2e: list(allocate(inputs.sector_total_tCO2e, weights).parts) };
    },
  ),
  adapter(
    '3.3',
    v.object({
      segments: v.array(segment),
      ef_g_per_km: numbersByName,
      class_mix: v.record(v.string(), numbersByName),
      inventory_total_t: number,
    }),
    (inputs) => {
      const bottomUpT = inputs.segments.map(({ km, aadt, class: roadClass }) => {
        const mix = inputs.class_mix[roadClass];
        if (!mix) throw new Error(`no mix of class ${roadClass}`);
        return bottomUpRoadT(km, aadt, mixedFactorGPerKm(mix, inputs.ef_g_per_km));
      });
      return {
        bottom_up_t: bottomUpT,
        scaled_t: list(allocate(inputs.inventory_total_t, bottomUpT).parts),
        closure_ratio: closureRatio(bottomUpT, inputs.inventory_total_t),
      };
    },
  ),
  adapter(
    '3.5',
    v.object({
      line: v.object({ t: number, len_in_cell: numbersByName }),
      polygon: v.object({ t: number, area_in_cell: numbersByName }),
      point: v.object({ t: number, cell: v.string() }),
    }),
    ({ line, polygon, point }) => {
      const features = [line.len_in_cell, polygon.area_in_cell, { [point.cell]: 1 }];
      const names = [...new Set(features.flatMap((measures) => Object.keys(measures)))];
      const pieces = features.flatMap((measures) => Object.entries(measures));
      const ends = features.map((_, f) => features.slice(0, f + 1).flatMap((measures) => Object.keys(measures)).length);
      const { cellT } = aggregateToCells(
        [line.t, polygon.t, point.t],
        {
          offsets: Uint32Array.from([0, ...ends]),
          cells: Uint32Array.from(pieces.map(([name]) => names.indexOf(name))),
          measures: Float64Array.from(pieces.map(([, measure]) => measure)),
        },
        names.length,
      );
      const cells = Object.fromEntries(names.map((name, i) => [name, cellT[i]]));
      return { ...cells, total: cellT.reduce((sum, t) => sum + t, 0) };
    },
  ),
  adapter('3.6', v.object({ xy: v.array(v.tuple([number, number])), y: numbers, threshold: number }), (inputs) => {
    const x = inputs.xy.map(([easting]) => easting);
    const y = inputs.xy.map(([, northing]) => northing);
    const neighbours = distanceBand(x, y, inputs.threshold);
    const global = globalG(inputs.y, neighbours);
    return {
      z_Gi: list(gi(inputs.y, neighbours)),
      z_Gi_star: list(giStar(inputs.y, neighbours)),
      global_G: global?.g,
      global_p_norm_one_sided: global?.pOneSided,
    };
  }),
  adapter('3.6', lattice, (inputs) => {
    const neighbours = latticeOf(inputs);
    const style: WeightStyle = inputs.weights === 'binary' ? 'binary' : 'rowStandardised';
    const z = giStar(inputs.y, neighbours);
    const p = z ? Array.from(z, twoSidedP) : [];
    const adjusted = benjaminiHochberg(p);
    const clustered = (sign: 1 | -1) =>
      [...adjusted.keys()].filter((i) => isSignificant(adjusted[i] ?? 1, 0.05) && Math.sign(z?.[i] ?? 0) === sign);
    const global = globalMoran(inputs.y, neighbours, style);
    const local = localMoran(inputs.y, neighbours, style);
    return {
      z_Gi_star: list(z),
      p_two_sided: p,
      p_BH: list(adjusted),
      hot_BH_0_05: clustered(1),
      cold_BH_0_05: clustered(-1),
      C: gearyC(inputs.y, neighbours, style),
      I: global?.i,
      E_I: global?.expected,
      var_randomisation: global?.varianceRandomisation,
      z_randomisation: global?.zRandomisation,
      var_normality: global?.varianceNormality,
      z_normality: global?.zNormality,
      local_I: list(local?.i),
      quadrant: local?.quadrants,
    };
  }),
  adapter('3.6', v.object({ p: numbers, alpha: number }), (inputs) => {
    const adjusted = benjaminiHochberg(inputs.p);
    return {
      p_adjusted_BY: list(benjaminiYekutieli(inputs.p)),
      p_adjusted_bonferroni: list(bonferroni(inputs.p)),
      p_adjusted_BH: list(adjusted),
      n_significant: countSignificant(adjusted, inputs.alpha),
    };
  }),
  adapter('3.6', v.object({ M: number, R: number }), ({ M, R }) => ({ p: pseudoP(M, R) })),
];
