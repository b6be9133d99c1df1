/** Section 3: sharing out, transfer, proxies, cells, clusters and hot spots. */
import * as v from 'valibot';
import { aggregateToCells } from '../../analysis/aggregate-to-cells.ts';
import { allocate, exactSum, largestRemainder, pointExcess } from '../../analysis/allocate.ts';
import { arealTransfer, dasymetricTransfer } from '../../analysis/areal-transfer.ts';
import { partUncertaintyPct } from '../../analysis/part-uncertainty.ts';
import { bottomUpRoadT, buildingWeights, closureRatio, mixedFactorGPerKm } from '../../analysis/proxy-weights.ts';
import { gi, giStar, globalG } from '../../analysis/statistics/getis-ord.ts';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  countSignificant,
  isSignificant,
} from '../../analysis/statistics/many-tests.ts';
import { gearyC, globalMoran, hasVariance, localMoran } from '../../analysis/statistics/moran.ts';
import type { Contiguity, Neighbours, WeightStyle } from '../../analysis/statistics/neighbours.ts';
import {
  distanceBand,
  islands,
  latticeNeighbours,
  listedNeighbours,
  nearestNeighbours,
} from '../../analysis/statistics/neighbours.ts';
import { twoSidedP } from '../../analysis/statistics/normal.ts';
import { pseudoP } from '../../analysis/statistics/permutation.ts';
import { BadInput, notNegative } from '../../core/bad-input.ts';
import { adapter, number, numbers, numbersByName } from './adapter.ts';

const contiguity: v.GenericSchema<Contiguity> = v.picklist(['queen', 'rook']);
const zone = v.object({ value: number, area: number });
const piece = v.object({ zone: number, cell: number, area: number });
const segment = v.object({ km: number, aadt: number, class: v.string() });

const pair = v.tuple([number, number]);

const clustered = v.object({
  y: numbers,
  grid: v.optional(pair),
  adjacency: v.optional(contiguity),
  order: v.optional(v.string()),
  weights: v.optional(v.string()),
  xy: v.optional(v.array(pair)),
  threshold: v.optional(number),
  k: v.optional(number),
  hex: v.optional(v.array(pair)),
  neighbours: v.optional(v.array(numbers)),
});

const reportedPoints = v.pipe(
  v.object({
    total: number,
    reported: v.optional(numbers),
    points: v.optional(numbers),
    weights: v.optional(numbers),
    area: v.optional(numbers),
  }),
  v.check(({ reported, points }) => (reported ?? points) !== undefined),
);

/** Fewer cells than this are flagged (methods 3.6). */
const SMALL_N = 30;

function latticeOf({ grid, adjacency, order }: v.InferOutput<typeof clustered> & { grid: [number, number] }) {
  const told = adjacency ?? (order?.includes('rook') ? 'rook' : 'queen');
  return latticeNeighbours(grid[0], grid[1], told);
}

function styleOf(weights: string): WeightStyle {
  return /^(b|binary)$/i.test(weights) ? 'binary' : 'rowStandardised';
}

/** Places by grid, by hexagons, by distance, by the k nearest, or by their neighbours. */
function neighboursOf(inputs: v.InferOutput<typeof clustered>): Neighbours | null {
  const { grid, xy, threshold, k, hex, neighbours } = inputs;
  if (grid) return latticeOf({ ...inputs, grid });
  if (neighbours) return listedNeighbours(neighbours.length, (i) => neighbours[i] ?? []);
  if (hex) return hexagonNeighbours(hex);
  if (!xy) return null;
  const x = xy.map(([easting]) => easting);
  const y = xy.map(([, northing]) => northing);
  if (threshold !== undefined) return distanceBand(x, y, notNegative(threshold, 'distance'));
  return k === undefined ? null : nearestNeighbours(x, y, k);
}

/** Six neighbours each, by axial coordinates. */
function hexagonNeighbours(axial: readonly (readonly [number, number])[]): Neighbours {
  const at = new Map(axial.map(([q, r], i) => [`${q},${r}`, i]));
  const steps = [
    [1, 0],
    [1, -1],
    [0, -1],
    [-1, 0],
    [-1, 1],
    [0, 1],
  ] as const;
  return listedNeighbours(axial.length, (i) => {
    const [q, r] = axial[i]!;
    return steps.flatMap(([dq, dr]) => at.get(`${q + dq},${r + dr}`) ?? []).sort((a, b) => a - b);
  });
}

/** NaN is how a statistic says that there is none: not available, in a vector null. */
const list = (values: ArrayLike<number> | undefined | null) =>
  values ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : null;

export const spatialAdapters = [
  adapter('3.1', v.object({ total: number, weights: numbers, quantum: number }), (inputs) => ({
    parts: list(largestRemainder(inputs.total, inputs.weights, inputs.quantum)),
  })),
  adapter('3.1', reportedPoints, ({ total, weights, area, ...inputs }) => {
    const points = inputs.reported ?? inputs.points ?? [];
    for (const tonnes of points) notNegative(tonnes, 'tonnes reported at a point');
    const reported = exactSum(points);
    const flag = pointExcess(total, reported);
    if (flag === 'POINTS_EXCEED_TOTAL') return { error: flag, flag, remainder: total - reported };
    const remainder = Math.max(0, total - reported);
    const shared = weights ? allocate(remainder, weights, area) : null;
    return {
      reported_sum: reported,
      remainder,
      parts: list(shared?.parts),
      residual: shared?.residual ?? null,
      flag: flag ?? shared?.flag ?? null,
    };
  }),
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
    '3.4',
    v.object({ total_pct: number, weights: numbers, weight_pct: v.union([number, numbers]) }),
    ({ total_pct, weights, weight_pct }) => ({
      part_pct: list(
        partUncertaintyPct(
          total_pct,
          weights,
          typeof weight_pct === 'number' ? weights.map(() => weight_pct) : weight_pct,
        ),
      ),
    }),
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
  adapter('3.6', clustered, (inputs) => {
    const neighbours = neighboursOf(inputs);
    if (!neighbours) return null;
    if (neighbours.count !== inputs.y.length) throw new BadInput('NOT_A_NUMBER', 'as many values as places');
    if (!hasVariance(inputs.y)) return { error: 'NO_VARIANCE', flag: 'NO_VARIANCE' };
    const alone = islands(neighbours);
    const flags = [...(alone.length > 0 ? ['ISLAND'] : []), ...(inputs.y.length < SMALL_N ? ['SMALL_N'] : [])];
    // Places in the plane are binary unless told otherwise, cells row-standardised.
    const style: WeightStyle =
      inputs.weights === undefined ? (inputs.xy ? 'binary' : 'rowStandardised') : styleOf(inputs.weights);
    const z = giStar(inputs.y, neighbours);
    const isPositive = inputs.y.every((value) => value >= 0);
    const globalOf = isPositive ? globalG(inputs.y, neighbours) : null;
    const p = z ? Array.from(z, twoSidedP) : [];
    const adjusted = benjaminiHochberg(p);
    const gathered = (sign: 1 | -1) =>
      [...adjusted.keys()].filter((i) => isSignificant(adjusted[i] ?? 1, 0.05) && Math.sign(z?.[i] ?? 0) === sign);
    const global = globalMoran(inputs.y, neighbours, style);
    const local = localMoran(inputs.y, neighbours, style);
    return {
      z_Gi_star: list(z),
      p_two_sided: p,
      p_BH: list(adjusted),
      p_BY: list(benjaminiYekutieli(p)),
      p_bonferroni: list(bonferroni(p)),
      hot_BH_0_05: gathered(1),
      cold_BH_0_05: gathered(-1),
      z_Gi: list(gi(inputs.y, neighbours)),
      global_G: globalOf?.g ?? null,
      global_p_norm_one_sided: globalOf?.pOneSided ?? null,
      neighbours: Array.from({ length: neighbours.count }, (_, i) =>
        Array.from(neighbours.columns.subarray(neighbours.offsets[i], neighbours.offsets[i + 1])),
      ),
      islands: alone,
      flag: flags[0] ?? null,
      flags,
      C: gearyC(inputs.y, neighbours, style),
      geary_C: gearyC(inputs.y, neighbours, style),
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
