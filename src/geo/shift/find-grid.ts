/**
 * The numbers of a layer are a plane nobody knows: by which shift, turn and scale would it lie on a layer that is known?
 *
 *   1. samples along the edges of both (`edge-samples.ts`), both as planes in metres
 *   2. candidates for the turn from the directions alone (`turn-candidates.ts`), for the axes as they stand and swapped
 *   3. for each a vote over all ways, however far (`turned-votes.ts`), at scale 1
 *   4. the highest few are fitted with four parameters (`fit-similarity.ts`)
 *
 * A finding must stand out: from chance (10 deviations above its chart), from the next best place or turn (1½ times), and
 * from itself put elsewhere (twice the share of edges that fit), with two fifths of the edges on edges of the other layer
 * and 24 straight pieces. Nothing less is told: a wrong grid looks like a right one.
 *
 * Leaves out: scales more than 2 % from 1 (other units are found by the numbers), turns beyond a quarter, layers of
 * points, and layers of which little lies on the other: two fifths of the own edges must be there.
 */
import type { Geometry } from '../layer-table.ts';
import { type EdgeSamples, edgeLengthOfRows, edgeSamples } from './edge-samples.ts';
import type { Probe } from './fit-move.ts';
import { edgeTarget, fitSimilarity, type Similarity, type SimilarityFit, similarityAt } from './fit-similarity.ts';
import { turnCandidates } from './turn-candidates.ts';
import { byDirection, turnedVotes } from './turned-votes.ts';

export interface GridFound {
  readonly kind: 'found';
  /** Northing stands first in the own numbers. */
  readonly swapped: boolean;
  /** From own numbers (east first) to those of the other plane: middle + scale · R(turn) · (numbers − their middle). */
  /** The middle of the own layer: its numbers (east first), and where it lies in the other plane. */
  readonly middle: { readonly x: number; readonly y: number; readonly eastM: number; readonly northM: number };
  readonly turn: number;
  readonly scale: number;
  /** Share of the own edges that then lie on edges of the other layer, and how far apart these are (rms, metres). */
  readonly share: number;
  readonly spreadM: number;
  readonly pieces: number;
  readonly isSure: boolean;
}

export type GridFinding = GridFound | { readonly kind: 'open' };

const PROBES = 2500;
const VOTERS = 700;
const TARGETS = 40_000;
const LEAST_OWN_SPACING_M = 2;
const LEAST_SPACING_M = 5;
const MOST_SPACING_M = 60;
const MOST_TURNS = 5;
const LEAST_BIN_M = 25;
const MOST_SQUARES = 1_500_000;
/** A turn is known to an eighth of a degree before it is fitted. */
const SMEAR = 0.004;
const TOLERANCE_M = 15;
const FINE_M = [5, 1.5, 0.5, 0.1];
const FITTED = 3;
const MOST_SCALE = 0.02;
const LEAST_SHARE = 0.4;
const LEAST_OVER_ELSEWHERE = 2;
const LEAST_DEVIATIONS = 10;
const LEAST_OVER_NEXT = 1.5;
const LEAST_PIECES = 24;
const SURE_SHARE = 0.6;
const SURE_OVER_NEXT = 2;
const SAME_TURN = Math.PI / 60;

interface Candidate extends Similarity {
  readonly swapped: boolean;
  readonly share: number;
  readonly deviations: number;
}

export async function findGrid(
  own: Geometry,
  other: Geometry,
  pause: (fraction: number) => Promise<void>,
): Promise<GridFinding> {
  const sampled = samplesOf(own, LEAST_OWN_SPACING_M, PROBES);
  const target = samplesOf(other, LEAST_SPACING_M, TARGETS);
  if (!sampled || !target || target.spacingM > MOST_SPACING_M) return { kind: 'open' };
  const reachM = sampled.halfM + target.halfM;
  const binM = Math.max(LEAST_BIN_M, target.spacingM, SMEAR * sampled.halfM, (2 * reachM) / Math.sqrt(MOST_SQUARES));
  const every = Math.max(1, Math.floor(sampled.samples.count / VOTERS));
  const sorted = byDirection(target.samples);
  const candidates: Candidate[] = [];
  for (const swapped of [false, true]) {
    const probe = swapped ? swappedProbe(sampled.samples) : sampled.samples;
    for (const turn of turnCandidates(probe, target.samples, MOST_TURNS)) {
      const { peaks, mean, deviation } = await turnedVotes(turned(probe, turn), every, sorted, reachM, binM, () =>
        pause(Math.min(0.8, candidates.length / (4 * (MOST_TURNS + 1)))),
      );
      for (const { eastM, northM, share } of peaks)
        candidates.push({
          ...{ eastM, northM, turn, scale: 1, swapped, share },
          deviations: (share - mean) / Math.max(deviation, 1e-9),
        });
    }
  }
  candidates.sort((one, two) => two.share - one.share);
  await pause(0.85);

  const grid = edgeTarget(target.samples);
  const fitted: { candidate: Candidate; probe: Probe; fit: SimilarityFit }[] = [];
  for (const candidate of candidates.slice(0, FITTED)) {
    await pause(0.85 + 0.03 * fitted.length);
    const probe = candidate.swapped ? swappedProbe(sampled.samples) : sampled.samples;
    const tolerances = [2 * binM, binM, 25, TOLERANCE_M].filter((one, i) => i > 1 || one > 25);
    const fit = fitSimilarity(probe, grid, target.spacingM, candidate, tolerances, FINE_M, Math.max(1, sampled.halfM));
    fitted.push({ candidate, probe, fit });
  }
  await pause(0.95);
  const [best] = fitted.sort((one, two) => two.fit.share - one.fit.share);
  if (!best) return { kind: 'open' };
  const next = candidates.find((one) => isElsewhere(one, best.candidate, 4 * binM))?.share ?? 0;
  const overNext = best.candidate.share / Math.max(next, 1e-9);
  const elsewhere = shareElsewhere(best.probe, best.fit, (by) =>
    similarityAt(best.probe, grid, target.spacingM, by, TOLERANCE_M),
  );
  const { fit, candidate } = best;
  const holds =
    candidate.deviations >= LEAST_DEVIATIONS &&
    overNext >= LEAST_OVER_NEXT &&
    fit.share >= LEAST_SHARE &&
    fit.share >= LEAST_OVER_ELSEWHERE * elsewhere &&
    fit.pieces >= LEAST_PIECES &&
    Math.abs(fit.scale - 1) <= MOST_SCALE;
  if (!holds) return { kind: 'open' };
  const { turn, scale, share, spreadM, pieces } = fit;
  const [middleX, middleY] = candidate.swapped ? [sampled.y, sampled.x] : [sampled.x, sampled.y];
  return {
    kind: 'found',
    swapped: candidate.swapped,
    middle: { x: middleX, y: middleY, eastM: target.x + fit.eastM, northM: target.y + fit.northM },
    ...{ turn, scale, share, spreadM, pieces },
    isSure: share >= SURE_SHARE && overNext >= SURE_OVER_NEXT,
  };
}

interface Sampled {
  readonly samples: EdgeSamples;
  /** The middle, from which the samples are told. */
  readonly x: number;
  readonly y: number;
  /** Half of the longer side of what it covers. */
  readonly halfM: number;
  readonly spacingM: number;
}

/** Null where there are no edges. */
function samplesOf(geometry: Geometry, leastM: number, most: number): Sampled | null {
  const { coords, kinds } = geometry;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coords.length; i += 2) {
    west = Math.min(west, coords[i] as number);
    east = Math.max(east, coords[i] as number);
    south = Math.min(south, coords[i + 1] as number);
    north = Math.max(north, coords[i + 1] as number);
  }
  if (!(east > west || north > south) || !Number.isFinite(west + south + east + north)) return null;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const plane = { lon: x, lat: y, eastM: 1, northM: 1 };
  const rows = Array.from(kinds, (_, row) => row).filter((row) => (kinds[row] as number) > 1);
  const lengthM = edgeLengthOfRows({ geometry }, rows, plane, 0);
  if (!(lengthM > 0)) return null;
  const spacingM = Math.max(leastM, lengthM / most);
  const samples = edgeSamples({ geometry }, rows, plane, spacingM, spacingM);
  return samples.count === 0 ? null : { samples, x, y, halfM: Math.max(east - west, north - south) / 2, spacingM };
}

function swappedProbe({ xy, direction, piece, count }: Probe): Probe {
  const other = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) [other[i], other[i + 1]] = [xy[i + 1] as number, xy[i] as number];
  return { xy: other, direction: direction.map((angle) => (2.5 * Math.PI - angle) % Math.PI), piece, count };
}

function turned({ xy, direction, piece, count }: Probe, turn: number): Probe {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const other = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) {
    other[i] = cos * (xy[i] as number) - sin * (xy[i + 1] as number);
    other[i + 1] = sin * (xy[i] as number) + cos * (xy[i + 1] as number);
  }
  return { xy: other, direction: direction.map((angle) => (angle + turn + Math.PI) % Math.PI), piece, count };
}

function isElsewhere(one: Candidate, best: Candidate, apartM: number): boolean {
  if (one.swapped !== best.swapped) return true;
  const apart = Math.abs(one.turn - best.turn) % Math.PI;
  if (Math.min(apart, Math.PI - apart) > SAME_TURN) return true;
  return Math.hypot(one.eastM - best.eastM, one.northM - best.northM) > apartM;
}

const ELSEWHERE_M = 400;

/** What chance gives: the mean share when the layer is put some hundred metres beside its place. */
function shareElsewhere(probe: Probe, fit: SimilarityFit, at: (by: Similarity) => SimilarityFit): number {
  if (probe.count === 0) return 1;
  const ways = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4 + 0.3);
  const shares = ways.map((angle) => {
    const { share } = at({
      ...fit,
      eastM: fit.eastM + ELSEWHERE_M * Math.cos(angle),
      northM: fit.northM + ELSEWHERE_M * Math.sin(angle),
    });
    return share;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
