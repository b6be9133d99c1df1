/**
 * Does a layer lie where it should, and what would put it there?
 *
 * First its numbers (`geo/crs/readings-of-numbers.ts`): a layer without place, or far from the region, is tried in other
 * systems. A layer that has its place is laid on its neighbours (`geo/shift/find-shift.ts`): layers of the same subject
 * first. What is found becomes a proposal: a text for `ReadOptions.crs`, or the word that the other layer is off. Where
 * neither explains it, four parameters of a local grid are looked for (`propose-grid.ts`).
 *
 * Which of two layers is off is told by the way: from GCJ-02 to WGS 84 it leads the other way than back. A layer that
 * was itself read as GCJ-02 and lies off by the way back was none. A way without name does not tell; the layer of the
 * plan is then taken as right.
 */
import type { LayerRole } from '../core/plan/tables.ts';
import type { ChinaOffset } from '../geo/crs/china-offset.ts';
import { changedSystemText, parseChangedSystem } from '../geo/crs/crs-change.ts';
import { identifyCrs } from '../geo/crs/identify-crs.ts';
import { type LonLatBox, type Reading, readNumbers } from '../geo/crs/readings-of-numbers.ts';
import { wgs84Converter } from '../geo/crs/to-wgs84.ts';
import { boundsOfAll } from '../geo/feature-bounds.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { findShift, type MapSystem, type ShiftFound } from '../geo/shift/find-shift.ts';
import type { ReadLayer } from './format.ts';
import { type GridProposal, proposeGrid } from './propose-grid.ts';

/** A layer that is in the plan already. */
export interface Neighbour {
  readonly role: LayerRole;
  readonly extent: LonLatBox | null;
  /** The system its file was in, as the record of the layer has it. */
  readonly crsCode: string | null;
  table(): Promise<LayerTable>;
}

export interface NumbersProposal {
  readonly kind: 'numbers';
  readonly crs: string;
  readonly reading: Reading;
  /** Where it lies as it was read; null when it has no place. */
  readonly asReadKm: number | null;
}

export interface ShiftProposal {
  readonly kind: 'shift';
  /** Null when it is the other layer that is off. */
  readonly crs: string | null;
  /** Systems in which the numbers of both seem to be. */
  readonly systems: ShiftFound['systems'];
  readonly shift: ShiftFound;
  /** The neighbour it was compared with. */
  readonly neighbour: number;
  /** The other layer is off too, or alone. */
  readonly otherIsOff: boolean;
  /** A system with a datum that is often mistaken for another one, and a way of that size. */
  readonly maybeDatum: boolean;
  /** Neighbours that lie on the layer as it is: they speak against. */
  readonly against: readonly number[];
}

export interface PlaceProposals {
  readonly proposals: readonly (NumbersProposal | ShiftProposal | GridProposal)[];
  /** Neighbours the layer lies on as it is. */
  readonly aligned: readonly number[];
  /** Neighbours it was compared with. */
  readonly compared: readonly number[];
  /** Parameters of a local grid were looked for, with these neighbours, and none were found that could be believed. */
  readonly noGridOn: readonly number[];
}

const MOST_COMPARED = 4;
const ENOUGH_ANSWERS = 2;
const DATUM_SHIFT_M = 200;
const AROUND_DEGREES = 0.02;

/** Subjects that are drawn most exactly and most often come first. */
const byWorth: readonly LayerRole[] = [
  'roads',
  'boundary',
  'buildings',
  'parcels',
  'rail',
  'neighbours',
  'water',
  'sinks',
  'pointSources',
  'solar',
  'other',
];

export async function proposePlace(
  layer: Pick<ReadLayer, 'table' | 'written'>,
  role: LayerRole,
  neighbours: readonly Neighbour[],
  region: LonLatBox | null,
  pause: (fraction: number) => Promise<void>,
): Promise<PlaceProposals> {
  const { written, table } = layer;
  if (!written) return nothing;
  const otherSystems = [...new Set(neighbours.map(({ crsCode }) => crsCode))].filter((code) => code !== null);
  const { asRead, readings } = await readNumbers({
    xy: written.shapes.coords,
    system: written.system,
    region,
    otherSystems,
  });
  const byNumbers = readings.map(
    (reading): NumbersProposal => ({
      kind: 'numbers',
      crs: reading.crs,
      reading,
      asReadKm: asRead?.distanceKm ?? null,
    }),
  );
  await pause(0.05);
  if (byNumbers.length > 0) return { ...nothing, proposals: byNumbers };
  const hasPlace = written.system !== null && boundsOfAll(table.bounds) !== null;
  const beside = hasPlace
    ? await compareWith(table, role, written.system ?? '', neighbours, (share) => pause(0.05 + 0.5 * share))
    : nothing;
  // What has a name, or lies well, needs no other explanation.
  if (beside.aligned.length > 0 || beside.proposals.some((one) => one.kind === 'shift' && one.systems !== null))
    return beside;
  // Of a layer whose subject nobody knows yet, any may be the one it belongs to.
  const like = byRank(role, neighbours).filter(
    (index) => role === 'other' || isLike(role, neighbours[index]?.role ?? 'other'),
  );
  const grid = await proposeGrid(written, neighbours, like, region, (share) => pause(0.55 + 0.45 * share));
  if (grid.proposal === null)
    return { ...beside, noGridOn: hasPlace && beside.compared.length > 0 ? [] : grid.compared };
  const { share } = grid.proposal.found;
  const isWorse = beside.proposals.some((one) => one.kind === 'shift' && one.shift.shareAfter >= GRID_GAIN * share);
  return isWorse ? beside : { ...beside, proposals: [grid.proposal, ...beside.proposals] };
}

const nothing: PlaceProposals = { proposals: [], aligned: [], compared: [], noGridOn: [] };

/** A way without turn and scale that explains almost as much is the simpler word. */
const GRID_GAIN = 0.9;

async function compareWith(
  table: LayerTable,
  role: LayerRole,
  system: string,
  neighbours: readonly Neighbour[],
  pause: (fraction: number) => Promise<void>,
): Promise<PlaceProposals> {
  const chosen = toCompare(table, role, neighbours);
  const aligned: number[] = [];
  const compared: number[] = [];
  const found: { neighbour: number; shift: ShiftFound }[] = [];
  for (const [at, index] of chosen.entries()) {
    const neighbour = neighbours[index];
    if (!neighbour || aligned.length + found.length >= ENOUGH_ANSWERS) break;
    const share = (fraction: number) => pause((at + fraction) / chosen.length);
    const finding = await findShift(table, await neighbour.table(), isLike(role, neighbour.role), share);
    compared.push(index);
    if (finding.kind === 'aligned') aligned.push(index);
    if (finding.kind === 'shifted') found.push({ neighbour: index, shift: finding });
  }
  const proposals: ShiftProposal[] = [];
  for (const { neighbour, shift } of found) {
    const { crs, otherIsOff } = await remedy(system, shift, aligned.length > 0);
    if (proposals.some((one) => one.crs === crs && one.otherIsOff === otherIsOff && crs !== null)) continue;
    proposals.push({
      kind: 'shift',
      crs,
      systems: shift.systems,
      shift,
      neighbour,
      otherIsOff,
      maybeDatum:
        shift.systems === null && Math.hypot(shift.eastM, shift.northM) < DATUM_SHIFT_M && (await isGrid(system)),
      against: aligned,
    });
  }
  return { proposals, aligned, compared, noGridOn: [] };
}

/** The same subject first, then what is worth most; only what lies near. */
function toCompare(table: LayerTable, role: LayerRole, neighbours: readonly Neighbour[]): number[] {
  const box = boundsOfAll(table.bounds);
  if (!box) return [];
  const near = ({ extent }: Neighbour) =>
    extent !== null &&
    extent[0] <= box[2] + AROUND_DEGREES &&
    extent[2] >= box[0] - AROUND_DEGREES &&
    extent[1] <= box[3] + AROUND_DEGREES &&
    extent[3] >= box[1] - AROUND_DEGREES;
  return byRank(role, neighbours)
    .filter((index) => near(neighbours[index] as Neighbour))
    .slice(0, MOST_COMPARED);
}

/** Places of the neighbours, the same subject first. */
function byRank(role: LayerRole, neighbours: readonly Neighbour[]): number[] {
  const rank = (index: number) => {
    const other = (neighbours[index] as Neighbour).role;
    return (isLike(role, other) ? 0 : byWorth.length) + byWorth.indexOf(other);
  };
  return neighbours.map((_, index) => index).sort((a, b) => rank(a) - rank(b));
}

function isLike(one: LayerRole, other: LayerRole): boolean {
  if (one === 'other' || other === 'other') return false;
  const outline = (role: LayerRole) => role === 'boundary' || role === 'neighbours';
  return one === other || (outline(one) && outline(other));
}

/** The text to read the layer again with; null when the layer itself seems right. */
async function remedy(
  system: string,
  shift: ShiftFound,
  liesOnOthers: boolean,
): Promise<{ crs: string | null; otherIsOff: boolean }> {
  const { systems, eastM, northM } = shift;
  // Two witnesses that it lies well are more than one.
  if (systems?.own === 'WGS 84' && liesOnOthers) return { crs: null, otherIsOff: true };
  if (systems === null) {
    const change = { kind: 'moved', eastM: round(eastM), northM: round(northM) } as const;
    return { crs: changedSystemText({ base: system, change }), otherIsOff: false };
  }
  const read = await offsetReadIn(system);
  if (read) {
    // What the file's own numbers are in: what was taken off too much, or of the wrong kind.
    const real = realSystem(read.offset, systems);
    if (real !== null) return { crs: await inSystem(read.base, real), otherIsOff: false };
    return { crs: null, otherIsOff: true };
  }
  if (systems.own === 'WGS 84') return { crs: null, otherIsOff: true };
  return { crs: await inSystem(system, systems.own), otherIsOff: systems.other !== 'WGS 84' };
}

/** A layer was read as `offset` and is `systems.own` to `systems.other` away from its neighbour, which is right. */
function realSystem(offset: ChinaOffset, { own, other }: NonNullable<ShiftFound['systems']>): MapSystem | null {
  if (own === 'WGS 84' && other === offset) return 'WGS 84';
  if (other === offset) return own;
  return null;
}

/** The conversion of Chinese web maps with which a layer was read, and the system beneath. */
async function offsetReadIn(system: string): Promise<{ offset: ChinaOffset; base: string } | null> {
  const made = parseChangedSystem(system);
  if (made?.change.kind === 'offset') return { offset: made.change.system, base: made.base };
  const code = (await identifyCrs(system))?.code;
  return code === 'GCJ-02' || code === 'BD-09' ? { offset: code, base: 'EPSG:4326' } : null;
}

async function inSystem(base: string, real: MapSystem): Promise<string> {
  if (real === 'WGS 84') return base;
  const crs = await identifyCrs(base);
  if (crs && wgs84Converter(crs).identity) return real;
  return changedSystemText({ base, change: { kind: 'offset', system: real } });
}

async function isGrid(system: string): Promise<boolean> {
  const crs = await identifyCrs(system);
  return crs !== null && wgs84Converter(crs).transverseMeridian !== null;
}

function round(metres: number): number {
  return Math.round(metres * 100) / 100;
}
