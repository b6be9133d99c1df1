/**
 * Does this layer lie beside a layer that should lie under it, and by which way?
 *
 *   1. samples along the edges of both (`edge-samples.ts`); the layer with less to it is laid on the other
 *   2. a vote over all ways up to 1.6 km (`shift-votes.ts`); the highest square is the candidate
 *   3. the way between systems of Chinese web maps (WGS 84, GCJ-02, BD-09, each to each) is tried as the conversion
 *      itself, point by point: the offset changes by tens of metres within a city
 *   4. least squares (`fit-move.ts`) give the way to the metre and the share of edges that then lie on edges
 *
 * A finding must stand out from chance (8 deviations above the chart), from the next best way elsewhere (1½ times) and
 * from the layer as it lies (twice the share), and rest on 16 straight pieces of outline. A way without name is believed
 * between layers of one subject only: a path runs along a boundary and a façade along a road for miles, some metres off.
 *
 * Leaves out: turns and stretches; ways beyond 1.6 km; layers with less than a few streets in common.
 */
import { type ChinaOffset, offsetToWgs84, wgs84ToOffset } from '../crs/china-offset.ts';
import type { LayerTable } from '../layer-table.ts';
import { type EdgeSamples, edgeLengthOfRows, edgeSamples } from './edge-samples.ts';
import { type Fit, fitAt, fitMove, fittingSamples, type Probe } from './fit-move.ts';
import type { GroundPlane } from './ground-plane.ts';
import { rowsToCompare } from './rows-to-compare.ts';
import { type SampleGrid, sampleGrid } from './sample-grid.ts';
import { chanceLevel, peaksOf, shiftVotes, type VoteChart } from './shift-votes.ts';

export type MapSystem = 'WGS 84' | ChinaOffset;

export interface ShiftFound {
  readonly kind: 'shifted';
  /** The way from where the own layer lies to where it lies on the other, metres. */
  readonly eastM: number;
  readonly northM: number;
  /** In which systems the two must be written for their difference to be this way; null for a way without name. */
  readonly systems: { readonly own: MapSystem; readonly other: MapSystem } | null;
  /** Share of the compared edges that lie on edges of the other: as it is, and after the move. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  readonly isSure: boolean;
  /** How far the edges that match still are apart after the move: root mean square, metres. */
  readonly spreadM: number;
  /** Where many edges match, as the own layer has the place: worth a look. */
  readonly lon: number;
  readonly lat: number;
}

export type ShiftFinding =
  | ShiftFound
  /** They lie on each other as they are. */
  | { readonly kind: 'aligned'; readonly share: number }
  /** Too little in common to say anything. */
  | { readonly kind: 'open' };

const REACH_M = 1600;
const BIN_M = 20;
const POINT_M = 30;
const TARGET_SPACING_M = 10;
const MOST_TARGET_M = 4_000_000;
const MOST_PROBES = 3000;
const FEWEST_VOTERS = 200;
const MOST_PAIRS = 3e7;
const LEAST_SPACING_M = 5;
/** An edge fits when one of the other layer passes within this. */
const TOLERANCE_M = 15;
const TOLERANCES_M = [40, 25, TOLERANCE_M] as const;
const APART_M = 150;
const LEAST_DEVIATIONS = 8;
const LEAST_OVER_NEXT = 1.5;
const LEAST_OVER_BEFORE = 2;
const LEAST_PIECES = 16;
const LEAST_ALL_ROUND = 0.15;
/** Nearer than this two drawings of the same thing differ anyway. */
const LEAST_SHIFT_M = 30;
const ALIGNED_M = 25;
/** What is left after a named conversion. */
const MOST_REST_M = 25;
const SHOWN_M = 1000;
const SURE_SHARE = 0.3;
const SURE_OVER_NEXT = 2.5;

const pairsOfSystems: readonly { readonly own: MapSystem; readonly other: MapSystem }[] = [
  { own: 'GCJ-02', other: 'WGS 84' },
  { own: 'WGS 84', other: 'GCJ-02' },
  { own: 'BD-09', other: 'WGS 84' },
  { own: 'WGS 84', other: 'BD-09' },
  { own: 'BD-09', other: 'GCJ-02' },
  { own: 'GCJ-02', other: 'BD-09' },
];

interface Comparison {
  readonly plane: GroundPlane;
  readonly probe: EdgeSamples;
  readonly target: SampleGrid;
  readonly chart: VoteChart;
  /** The own layer is the one that is laid on the other. */
  readonly ownIsProbe: boolean;
}

/** `isLike`: both layers show the same subject (roads and roads). */
export async function findShift(
  own: LayerTable,
  other: LayerTable,
  isLike: boolean,
  pause: (fraction: number) => Promise<void>,
): Promise<ShiftFinding> {
  const compared = await compare(own, other, pause);
  if (!compared) return { kind: 'open' };
  const { probe, target, chart } = compared;
  const [best] = peaksOf(chart, 1, APART_M);
  if (!best) return { kind: 'open' };
  const before = fitAt(probe, target, TARGET_SPACING_M, { eastM: 0, northM: 0 }, TOLERANCE_M);
  const [, next] = peaksOf(chart, 2, APART_M);
  const chance = chanceLevel(chart, best.eastM, best.northM, APART_M);
  const deviations = (share: number) => (share - chance.mean) / Math.max(chance.deviation, 1e-9);
  const overNext = best.share / Math.max(next?.share ?? 0, 1e-9);
  const standsOut = deviations(best.share) >= LEAST_DEVIATIONS && overNext >= LEAST_OVER_NEXT;
  const fit = fitMove(probe, target, TARGET_SPACING_M, best, TOLERANCES_M);
  if (standsOut && Math.hypot(fit.eastM, fit.northM) < ALIGNED_M) return { kind: 'aligned', share: fit.share };
  if (!standsOut) return { kind: 'open' };
  const holds = (after: Fit) =>
    after.share >= LEAST_OVER_BEFORE * before.share &&
    after.pieces >= LEAST_PIECES &&
    after.allRound >= LEAST_ALL_ROUND;
  const finding = (after: Fit, eastM: number, northM: number, systems: ShiftFound['systems']): ShiftFound => ({
    ...showPlace(compared, eastM, northM),
    kind: 'shifted',
    eastM: compared.ownIsProbe ? eastM : -eastM,
    northM: compared.ownIsProbe ? northM : -northM,
    systems,
    shareBefore: before.share,
    shareAfter: after.share,
    isSure: after.share >= SURE_SHARE && overNext >= SURE_OVER_NEXT,
    spreadM: after.spreadM,
  });
  const named = bestNamed(compared, fit);
  if (named && holds(named.fit)) return finding(named.fit, named.eastM, named.northM, named.systems);
  if (!isLike || Math.hypot(fit.eastM, fit.northM) < LEAST_SHIFT_M || !holds(fit)) return { kind: 'open' };
  return finding(fit, fit.eastM, fit.northM, null);
}

async function compare(
  own: LayerTable,
  other: LayerTable,
  pause: (fraction: number) => Promise<void>,
): Promise<Comparison | null> {
  const rows = rowsToCompare(own, other, REACH_M, MOST_TARGET_M, POINT_M);
  if (!rows || rows.ownRows.length === 0 || rows.otherRows.length === 0) return null;
  const { plane } = rows;
  const ownM = edgeLengthOfRows(own, rows.ownRows, plane, POINT_M);
  const otherM = edgeLengthOfRows(other, rows.otherRows, plane, POINT_M);
  const ownIsProbe = ownM <= otherM;
  const sparse = ownIsProbe ? { table: own, rows: rows.ownRows } : { table: other, rows: rows.otherRows };
  const dense = ownIsProbe ? { table: other, rows: rows.otherRows } : { table: own, rows: rows.ownRows };
  const probeSpacingM = Math.max(LEAST_SPACING_M, Math.min(ownM, otherM) / MOST_PROBES);
  const probe = edgeSamples(sparse.table, sparse.rows, plane, probeSpacingM, POINT_M);
  const samples = edgeSamples(dense.table, dense.rows, plane, TARGET_SPACING_M, TARGET_SPACING_M);
  if (probe.count === 0 || samples.count === 0) return null;
  await pause(0.2);
  const wide = sampleGrid(samples, 100);
  const cells = new Set<number>();
  for (let c = 0; c + 1 < wide.starts.length; c++) if (wide.starts[c + 1] !== wide.starts[c]) cells.add(c);
  const perCell = samples.count / cells.size;
  const pairsEach = Math.min(samples.count, (perCell * (2 * REACH_M) ** 2) / wide.cellM ** 2);
  const voters = Math.max(FEWEST_VOTERS, MOST_PAIRS / pairsEach);
  const every = Math.max(1, Math.round(probe.count / voters));
  const chart = await shiftVotes(probe, every, wide, REACH_M, BIN_M, (share) => pause(0.2 + 0.6 * share));
  return { plane, probe, target: sampleGrid(samples, 20), chart, ownIsProbe };
}

/** The middle of the square kilometre with the most samples that fit, where the own layer has it. */
function showPlace(
  { probe, target, plane, ownIsProbe }: Comparison,
  eastM: number,
  northM: number,
): Pick<ShiftFound, 'lon' | 'lat'> {
  const fits = fittingSamples(probe, target, TARGET_SPACING_M, { eastM, northM }, TOLERANCES_M[0]);
  const squares = new Map<string, { count: number; x: number; y: number }>();
  let best = { count: 0, x: 0, y: 0 };
  for (let i = 0; i < probe.count; i++) {
    if (!fits[i]) continue;
    const x = probe.xy[2 * i] as number;
    const y = probe.xy[2 * i + 1] as number;
    const key = `${Math.floor(x / SHOWN_M)} ${Math.floor(y / SHOWN_M)}`;
    const square = squares.get(key) ?? { count: 0, x: 0, y: 0 };
    square.count += 1;
    square.x += x;
    square.y += y;
    squares.set(key, square);
    if (square.count > best.count) best = square;
  }
  const x = best.x / Math.max(1, best.count) + (ownIsProbe ? 0 : eastM);
  const y = best.y / Math.max(1, best.count) + (ownIsProbe ? 0 : northM);
  return { lon: plane.lon + x / plane.eastM, lat: plane.lat + y / plane.northM };
}

interface Named {
  readonly systems: NonNullable<ShiftFound['systems']>;
  readonly fit: Fit;
  /** Mean way of the conversion, of the probe. */
  readonly eastM: number;
  readonly northM: number;
}

/** The conversion that explains the way found, when one does. */
function bestNamed({ plane, probe, target, ownIsProbe }: Comparison, found: Fit): Named | null {
  let best: Named | null = null;
  for (const systems of pairsOfSystems) {
    const [from, to] = ownIsProbe ? [systems.own, systems.other] : [systems.other, systems.own];
    const moved = converted(probe, plane, from, to);
    if (moved.farthestM === 0) continue;
    const wayOff = Math.hypot(moved.eastM - found.eastM, moved.northM - found.northM);
    // Over a province the conversion is not one way: its ends may differ from its mean.
    if (wayOff > MOST_REST_M + moved.spreadM) continue;
    const fit = fitMove(moved.probe, target, TARGET_SPACING_M, { eastM: 0, northM: 0 }, TOLERANCES_M);
    if (Math.hypot(fit.eastM, fit.northM) > MOST_REST_M || fit.share < 0.9 * found.share) continue;
    if (!best || fit.share > best.fit.share) best = { systems, fit, eastM: moved.eastM, northM: moved.northM };
  }
  return best;
}

interface Converted {
  readonly probe: Probe;
  /** Mean way, metres. */
  readonly eastM: number;
  readonly northM: number;
  /** The largest difference of a sample's way from the mean. */
  readonly spreadM: number;
  readonly farthestM: number;
}

/** Samples written in one system, laid where the other system has them. */
function converted(probe: EdgeSamples, plane: GroundPlane, from: MapSystem, to: MapSystem): Converted {
  const lonLat = probe.lonLat.slice();
  if (from !== 'WGS 84') offsetToWgs84(from, lonLat, 0, probe.count);
  if (to !== 'WGS 84') wgs84ToOffset(to, lonLat, 0, probe.count);
  const xy = new Float64Array(2 * probe.count);
  let eastM = 0;
  let northM = 0;
  for (let i = 0; i < probe.count; i++) {
    xy[2 * i] = ((lonLat[2 * i] as number) - plane.lon) * plane.eastM;
    xy[2 * i + 1] = ((lonLat[2 * i + 1] as number) - plane.lat) * plane.northM;
    eastM += ((xy[2 * i] as number) - (probe.xy[2 * i] as number)) / probe.count;
    northM += ((xy[2 * i + 1] as number) - (probe.xy[2 * i + 1] as number)) / probe.count;
  }
  let spreadM = 0;
  let farthestM = 0;
  for (let i = 0; i < probe.count; i++) {
    const east = (xy[2 * i] as number) - (probe.xy[2 * i] as number);
    const north = (xy[2 * i + 1] as number) - (probe.xy[2 * i + 1] as number);
    spreadM = Math.max(spreadM, Math.hypot(east - eastM, north - northM));
    farthestM = Math.max(farthestM, Math.hypot(east, north));
  }
  const moved = { xy, direction: probe.direction, piece: probe.piece, count: probe.count };
  return { probe: moved, eastM, northM, spreadM, farthestM };
}
