/**
 * What makes the shape of one feature invalid? (OGC Simple Features, as JTS and GEOS judge it)
 *
 * A polygon is valid when its rings are closed, have three different vertices that are not in line, do not cross,
 * touch or run back along themselves, meet each other in single places only, the holes lie in their outline and not in
 * each other, the inside is one piece, and the parts do not overlap or share an edge. A line needs two different
 * vertices. In the plane of the coordinates and exactly; vertices that stand twice are told but are no fault.
 *
 * Rings that cross are not asked which lies in which: the answer would say nothing. `selfTouch` has an area and is
 * told because other programs refuse it.
 */
import { type GeometryKind, geometryKind } from '../layer-table.ts';
import type { FindingKind } from './finding.ts';
import { type OpenRing, openRing } from './open-ring.ts';
import { ringInRings } from './ring-in-rings.ts';
import { type Meeting, ringMeetings } from './ring-meetings.ts';
import { sideOfLine } from './side-of-line.ts';

export interface ShapeFault {
  readonly kind: FindingKind;
  /** The first place. */
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** A fault that leaves the feature valid by the letter. */
export function isHarmless(kind: FindingKind): boolean {
  return kind === 'repeatedVertex';
}

interface Ring extends OpenRing {
  readonly part: number;
  readonly isHole: boolean;
}

/** `parts`: rings with their closing vertex, outline first; of a line or a point one run a part. */
export function shapeFaults(kind: GeometryKind, parts: readonly (readonly Float64Array[])[]): ShapeFault[] {
  const faults = new Faults();
  const bad = parts.flat().find((xy) => xy.some((number) => !Number.isFinite(number)));
  if (bad) {
    const good = firstGood(bad);
    faults.add('notANumber', good[0], good[1]);
    return faults.list();
  }
  if (kind === geometryKind.line) linePartFaults(parts, faults);
  if (kind === geometryKind.polygon) polygonFaults(parts, faults);
  return faults.list();
}

class Faults {
  private readonly byKind = new Map<FindingKind, ShapeFault>();
  add(kind: FindingKind, x: number, y: number, count = 1): void {
    const known = this.byKind.get(kind);
    this.byKind.set(kind, known ? { ...known, count: known.count + count } : { kind, x, y, count });
  }
  list(): ShapeFault[] {
    return [...this.byKind.values()];
  }
}

/** A vertex of the run that is a place; NaN when none is. */
function firstGood(xy: Float64Array): [x: number, y: number] {
  for (let i = 0; i < xy.length; i += 2)
    if (Number.isFinite(xy[i]) && Number.isFinite(xy[i + 1])) return [xy[i] as number, xy[i + 1] as number];
  return [Number.NaN, Number.NaN];
}

function linePartFaults(parts: readonly (readonly Float64Array[])[], faults: Faults): void {
  for (const xy of parts.flat()) {
    const { xy: open, repeats, firstRepeat } = openRing(xy);
    const x = xy[0];
    const y = xy[1];
    if (x === undefined || y === undefined) continue;
    if (open.length < 4) faults.add('tooFewPoints', x, y);
    else if (repeats > 0) faults.add('repeatedVertex', ...vertexAt(xy, firstRepeat), repeats);
  }
}

function polygonFaults(parts: readonly (readonly Float64Array[])[], faults: Faults): void {
  const rings: Ring[] = [];
  parts.forEach((part, p) => {
    part.forEach((xy, r) => {
      const ring: Ring = { ...openRing(xy), part: p, isHole: r > 0 };
      const x = xy[0];
      const y = xy[1];
      if (x === undefined || y === undefined) return;
      if (!ring.isClosed) faults.add('unclosed', ...vertexAt(xy, xy.length / 2 - 1));
      if (ring.xy.length < 6) {
        faults.add('tooFewPoints', x, y);
        return;
      }
      if (ring.repeats > 0) faults.add('repeatedVertex', ...vertexAt(xy, ring.firstRepeat), ring.repeats);
      if (isInLine(ring.xy)) faults.add('zeroArea', x, y);
      else rings.push(ring);
    });
  });
  const meetings = ringMeetings(rings.map((ring) => ring.xy));
  const clashes = new Set<string>();
  for (const meeting of meetings) {
    const kind = faultOf(meeting, rings);
    if (kind === null) continue;
    clashes.add(pairOf(meeting.ring, meeting.other));
    // A ring that turns back is told where it turns; the way back is the same fault.
    if (kind === 'spike' && !meeting.isTip && hasTip(meetings, meeting.ring)) continue;
    faults.add(kind, meeting.x, meeting.y);
  }
  nestingFaults(rings, meetings, clashes, faults);
}

function vertexAt(xy: Float64Array, vertex: number): [x: number, y: number] {
  return [xy[2 * vertex] as number, xy[2 * vertex + 1] as number];
}

function isInLine(xy: Float64Array): boolean {
  const [ax, ay, bx, by] = [xy[0], xy[1], xy[2], xy[3]] as [number, number, number, number];
  for (let i = 4; i < xy.length; i += 2)
    if (sideOfLine(ax, ay, bx, by, xy[i] as number, xy[i + 1] as number) !== 0) return false;
  return true;
}

function hasTip(meetings: readonly Meeting[], ring: number): boolean {
  return meetings.some((meeting) => meeting.isTip && meeting.ring === ring);
}

const pairOf = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Null for two rings that may touch there. */
function faultOf({ how, ring, other }: Meeting, rings: readonly Ring[]): FindingKind | null {
  if (ring === other) return how === 'cross' ? 'selfCrossing' : how === 'along' ? 'spike' : 'selfTouch';
  const isOnePart = (rings[ring] as Ring).part === (rings[other] as Ring).part;
  if (how === 'touch') return null;
  if (how === 'cross') return isOnePart ? 'ringsCross' : 'partsOverlap';
  return isOnePart ? 'ringsShareEdge' : 'partsShareEdge';
}

/** Which ring lies in which, for rings that neither cross nor run along each other. */
function nestingFaults(
  rings: readonly Ring[],
  meetings: readonly Meeting[],
  clashes: ReadonlySet<string>,
  faults: Faults,
): void {
  const boxes = rings.map(({ xy }) => boxOf(xy));
  const mayHold = (outer: number, inner: number) =>
    !clashes.has(pairOf(outer, inner)) && holds(boxes[outer] as number[], boxes[inner] as number[]);
  const place = (ring: number): [number, number] => vertexAt((rings[ring] as Ring).xy, 0);
  const outside = new Set<number>();
  const byPart = new Map<number, number[]>();
  rings.forEach(({ part }, r) => {
    const ofPart = byPart.get(part);
    if (ofPart) ofPart.push(r);
    else byPart.set(part, [r]);
  });

  for (const ofPart of byPart.values()) {
    const shell = ofPart.find((r) => !(rings[r] as Ring).isHole);
    const holes = ofPart.filter((r) => (rings[r] as Ring).isHole);
    for (const hole of holes) {
      if (shell === undefined || clashes.has(pairOf(shell, hole))) continue;
      const isIn =
        holds(boxes[shell] as number[], boxes[hole] as number[]) &&
        ringInRings((rings[hole] as Ring).xy, [(rings[shell] as Ring).xy]) !== 'outside';
      if (isIn) continue;
      outside.add(hole);
      faults.add('holeOutside', ...place(hole));
    }
    for (const hole of holes)
      for (const other of holes)
        if (hole !== other && mayHold(other, hole))
          if (ringInRings((rings[hole] as Ring).xy, [(rings[other] as Ring).xy]) === 'inside') {
            outside.add(hole);
            faults.add('nestedHoles', ...place(hole));
          }
  }
  for (const [part, ofPart] of byPart) {
    const polygon = ofPart.map((r) => (rings[r] as Ring).xy);
    const shell = ofPart.find((r) => !(rings[r] as Ring).isHole);
    if (shell === undefined) continue;
    rings.forEach((ring, r) => {
      if (ring.part === part || ring.isHole || !mayHold(shell, r)) return;
      if (ofPart.some((one) => clashes.has(pairOf(one, r)))) return;
      if (ringInRings(ring.xy, polygon) === 'inside') faults.add('partsOverlap', ...place(r));
    });
  }
  splitInsides(rings, meetings, clashes, outside, faults);
}

/**
 * The inside of a part falls apart where its rings touch round in a circle: a hole that touches the outline twice,
 * two holes that touch twice, a chain of holes.
 */
function splitInsides(
  rings: readonly Ring[],
  meetings: readonly Meeting[],
  clashes: ReadonlySet<string>,
  outside: ReadonlySet<number>,
  faults: Faults,
): void {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  const joined = new Set<string>();
  for (const { how, ring, other, x, y } of meetings) {
    const one = rings[ring] as Ring;
    if (how !== 'touch' || ring === other || one.part !== (rings[other] as Ring).part) continue;
    if (outside.has(ring) || outside.has(other) || clashes.has(pairOf(ring, other))) continue;
    const node = `${one.part}:${x},${y}`;
    for (const r of [ring, other]) {
      // A ring and a place are joined once, however many strands meet there.
      if (joined.has(`${r}@${node}`)) continue;
      joined.add(`${r}@${node}`);
      const a = rootOf(String(r));
      const b = rootOf(node);
      if (a === b) faults.add('interiorDisconnected', x, y);
      else parent.set(a, b);
    }
  }
}

function boxOf(xy: Float64Array): number[] {
  const box = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < xy.length; i += 2) {
    box[0] = Math.min(box[0] as number, xy[i] as number);
    box[1] = Math.min(box[1] as number, xy[i + 1] as number);
    box[2] = Math.max(box[2] as number, xy[i] as number);
    box[3] = Math.max(box[3] as number, xy[i + 1] as number);
  }
  return box;
}

function holds(outer: readonly number[], inner: readonly number[]): boolean {
  return (
    (inner[0] as number) >= (outer[0] as number) &&
    (inner[1] as number) >= (outer[1] as number) &&
    (inner[2] as number) <= (outer[2] as number) &&
    (inner[3] as number) <= (outer[3] as number)
  );
}
