/**
 * Which closed rings do the lines of a multipolygon make, put end to end?
 *
 * Ends are joined where they lie at the same place. Going on from line to line, a ring is cut off as soon as a place
 * of the way gone is reached again: two rings that touch in one place stay two rings. A line that leads nowhere is
 * open, and told. Lines that are whole rings by themselves are taken as they are.
 */

export interface MemberLine {
  /** Id of the way. */
  readonly id: number;
  /** Longitude and latitude by turns. */
  readonly coords: Float64Array;
}

export interface AssembledRings {
  /** Closed: the last vertex is the first. */
  readonly rings: readonly Float64Array[];
  /** Ways that are part of no ring. */
  readonly open: readonly number[];
}

interface Step {
  readonly line: MemberLine;
  /** Gone from its last vertex to its first. */
  readonly backwards: boolean;
  /** Where the step begins. */
  readonly from: string;
}

export function assembleRings(lines: readonly MemberLine[]): AssembledRings {
  const rings: Float64Array[] = [];
  const open: number[] = [];
  const byEnd = new Map<string, MemberLine[]>();
  const unused = new Set<MemberLine>();
  for (const line of lines) {
    const { coords } = line;
    if (coords.length < 4) {
      open.push(line.id);
      continue;
    }
    const [start, end] = endsOf(coords);
    if (start === end) {
      rings.push(coords);
      continue;
    }
    unused.add(line);
    for (const key of [start, end]) {
      const there = byEnd.get(key);
      if (there) there.push(line);
      else byEnd.set(key, [line]);
    }
  }
  for (const first of unused) {
    unused.delete(first);
    const [start, end] = endsOf(first.coords);
    const way: Step[] = [{ line: first, backwards: false, from: start }];
    /** Number of the step that begins at a place. */
    const passed = new Map([[start, 0]]);
    let at = end;
    while (way.length > 0) {
      const earlier = passed.get(at);
      if (earlier !== undefined) {
        const ring = way.splice(earlier);
        for (const { from } of ring) passed.delete(from);
        rings.push(joined(ring));
        continue;
      }
      const next = byEnd.get(at)?.find((line) => unused.has(line));
      if (!next) {
        // A dead end: the last line gone belongs to no ring, but what came before it still may.
        const last = way.pop() as Step;
        open.push(last.line.id);
        passed.delete(last.from);
        at = last.from;
        continue;
      }
      unused.delete(next);
      const [from, to] = endsOf(next.coords);
      passed.set(at, way.length);
      way.push({ line: next, backwards: from !== at, from: at });
      at = from === at ? to : from;
    }
  }
  return { rings, open };
}

function endsOf(coords: Float64Array): [start: string, end: string] {
  const last = coords.length - 2;
  return [`${coords[0]} ${coords[1]}`, `${coords[last]} ${coords[last + 1]}`];
}

/** The vertices of the steps as one ring, places where two lines meet once. */
function joined(steps: readonly Step[]): Float64Array {
  const size = steps.reduce((sum, { line }) => sum + line.coords.length - 2, 2);
  const ring = new Float64Array(size);
  let at = 0;
  for (const { line, backwards } of steps) {
    const { coords } = line;
    if (backwards) {
      for (let i = coords.length - 2; i >= 2; i -= 2) {
        ring[at++] = coords[i] as number;
        ring[at++] = coords[i + 1] as number;
      }
    } else {
      ring.set(coords.subarray(0, coords.length - 2), at);
      at += coords.length - 2;
    }
  }
  ring[at] = ring[0] as number;
  ring[at + 1] = ring[1] as number;
  return ring;
}
