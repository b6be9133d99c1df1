/**
 * Does a very long ring cross itself? Edges are put into boxes by the run, and only runs whose boxes meet are compared
 * edge by edge, so a coastline of ten million vertices takes seconds.
 *
 * Where every edge lies beside every other (a slanting comb) no box tells them apart: after so many comparisons it is
 * left open. So is a ring that touches itself, and one over the date line: `ring-crossing.ts` tells those, for rings
 * of a bearable length.
 */
import Flatbush from 'flatbush';
import { type Tell, tellRow } from './tell.ts';

export type LongRing = 'apart' | 'crosses' | 'unknown';

const EDGES_OF_A_RUN = 12;

/** Comparisons that may still be made, shared by all rings of a layer. */
export interface ComparisonsLeft {
  left: number;
}

/** Vertices `from` … `to` (exclusive), closed, in longitude and latitude. */
export function longRingCrossing(
  xy: Float64Array,
  from: number,
  to: number,
  comparisons: ComparisonsLeft,
  tell?: Tell,
): LongRing {
  const edges = to - from - 1;
  const runs = Math.ceil(edges / EDGES_OF_A_RUN);
  const tree = new Flatbush(runs);
  const boxes = new Float64Array(4 * runs);
  for (let run = 0; run < runs; run++) {
    const first = run * EDGES_OF_A_RUN;
    const last = Math.min(edges, first + EDGES_OF_A_RUN);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = from + first; v <= from + last; v++) {
      const x = xy[2 * v] as number;
      const y = xy[2 * v + 1] as number;
      if (v > from + first && Math.abs(x - (xy[2 * v - 2] as number)) > 180) return 'unknown';
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    tree.add(west, south, east, north);
    boxes.set([west, south, east, north], 4 * run);
  }
  tree.finish();
  let touches = false;
  for (let run = 0; run < runs; run++) {
    tellRow(tell, run, runs);
    const [west, south, east, north] = boxes.subarray(4 * run, 4 * run + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    // Each pair of runs once.
    const others = tree.search(west, south, east, north, (other) => other >= run);
    comparisons.left -= others.length * EDGES_OF_A_RUN * EDGES_OF_A_RUN;
    if (comparisons.left < 0) return 'unknown';
    for (const other of others) {
      const met = runsMeet(xy, from, edges, run, other);
      if (met === 'cross') return 'crosses';
      touches ||= met === 'touch';
    }
  }
  return touches ? 'unknown' : 'apart';
}

function runsMeet(xy: Float64Array, from: number, edges: number, run: number, other: number): 'cross' | 'touch' | null {
  let met: 'touch' | null = null;
  const end = Math.min(edges, (run + 1) * EDGES_OF_A_RUN);
  const otherEnd = Math.min(edges, (other + 1) * EDGES_OF_A_RUN);
  for (let e = run * EDGES_OF_A_RUN; e < end; e++) {
    const i = 2 * (from + e);
    const ax = xy[i] as number;
    const ay = xy[i + 1] as number;
    const bx = xy[i + 2] as number;
    const by = xy[i + 3] as number;
    for (let f = Math.max(e + 2, other * EDGES_OF_A_RUN); f < otherEnd; f++) {
      // The last edge is a neighbour of the first.
      if (e === 0 && f === edges - 1) continue;
      const j = 2 * (from + f);
      const cx = xy[j] as number;
      const cy = xy[j + 1] as number;
      const dx = xy[j + 2] as number;
      const dy = xy[j + 3] as number;
      if (Math.min(cx, dx) > Math.max(ax, bx) || Math.max(cx, dx) < Math.min(ax, bx)) continue;
      if (Math.min(cy, dy) > Math.max(ay, by) || Math.max(cy, dy) < Math.min(ay, by)) continue;
      const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
      const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
      const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
      if (c * d > 0 || a * b > 0) continue;
      if (c * d < 0 && a * b < 0) return 'cross';
      met = 'touch';
    }
  }
  return met;
}
