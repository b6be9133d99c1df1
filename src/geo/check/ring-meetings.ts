/**
 * Where do rings meet, themselves or each other, and how: cross, touch, or run along each other?
 *
 *   cross   each edge separates the ends of the other; or at a shared vertex one strand passes to the other side
 *   touch   a vertex lies on another edge or vertex, and both strands stay on their side
 *   along   two edges share more than a place; a `tip` is where a ring turns back on itself
 *
 * Exact (`side-of-line.ts`). Few edges are compared each with each, many by an index over their boxes. It stops after
 * `MOST_MEETINGS` or `MOST_TOUCHES`: a ring that lies on itself a thousand times is known to be bad by then.
 */
import Flatbush from 'flatbush';
import { sideOfLine } from './side-of-line.ts';

export interface Meeting {
  readonly how: 'cross' | 'touch' | 'along';
  readonly ring: number;
  readonly other: number;
  readonly x: number;
  readonly y: number;
  readonly isTip: boolean;
}

const MOST_MEETINGS = 10_000;
const MOST_TOUCHES = 200_000;
const FEW_EDGES = 64;

/** A strand that passes a node: the vertices before and after it. */
interface Visit {
  readonly key: number;
  readonly ring: number;
  readonly before: number;
  readonly after: number;
}

interface Node {
  readonly x: number;
  readonly y: number;
  readonly visits: Map<number, Visit>;
}

/** Rings without closing vertex and without a vertex that follows its like, three vertices or more each. */
export function ringMeetings(rings: readonly Float64Array[]): Meeting[] {
  const vertices = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const xs = new Float64Array(vertices);
  const ys = new Float64Array(vertices);
  const ringOf = new Uint32Array(vertices);
  const next = new Uint32Array(vertices);
  const previous = new Uint32Array(vertices);
  let start = 0;
  rings.forEach((ring, r) => {
    const count = ring.length / 2;
    for (let v = 0; v < count; v++) {
      xs[start + v] = ring[2 * v] as number;
      ys[start + v] = ring[2 * v + 1] as number;
      ringOf[start + v] = r;
      next[start + v] = start + ((v + 1) % count);
      previous[start + v] = start + ((v + count - 1) % count);
    }
    start += count;
  });
  const x = (v: number) => xs[v] as number;
  const y = (v: number) => ys[v] as number;
  const after = (v: number) => next[v] as number;
  const before = (v: number) => previous[v] as number;
  const sideOf = (a: number, b: number, p: number) => sideOfLine(x(a), y(a), x(b), y(b), x(p), y(p));

  const meetings: Meeting[] = [];
  const nodes = new Map<string, Node>();
  /** Ends of stretches where edges run along each other: what else happens there belongs to the stretch. */
  const stretchEnds = new Set<string>();
  let touches = 0;
  const isEnough = () => meetings.length >= MOST_MEETINGS || touches >= MOST_TOUCHES;

  function meet(how: Meeting['how'], e: number, f: number, px: number, py: number, isTip = false): void {
    meetings.push({ how, ring: ringOf[e] as number, other: ringOf[f] as number, x: px, y: py, isTip });
  }

  /** Vertex `v` lies on the edge that starts at `edge`. */
  function touchAt(v: number, edge: number): void {
    touches++;
    const key = `${x(v)},${y(v)}`;
    let node = nodes.get(key);
    if (!node) {
      node = { x: x(v), y: y(v), visits: new Map() };
      nodes.set(key, node);
    }
    visit(node, { key: v, ring: ringOf[v] as number, before: before(v), after: after(v) });
    const end = after(edge);
    if (x(edge) === node.x && y(edge) === node.y)
      visit(node, { key: edge, ring: ringOf[edge] as number, before: before(edge), after: end });
    else if (x(end) === node.x && y(end) === node.y)
      visit(node, { key: end, ring: ringOf[end] as number, before: edge, after: after(end) });
    else visit(node, { key: -1 - edge, ring: ringOf[edge] as number, before: edge, after: end });
  }

  function visit(node: Node, one: Visit): void {
    node.visits.set(one.key, one);
  }

  /** Two edges with a common vertex `shared`; the other ends are `a` and `b`. */
  function foldAt(shared: number, a: number, b: number, e: number, f: number): void {
    if (sideOf(a, shared, b) !== 0) return;
    const ahead = (x(a) - x(shared)) * (x(b) - x(shared)) + (y(a) - y(shared)) * (y(b) - y(shared));
    if (ahead <= 0) return;
    meet('along', e, f, x(shared), y(shared), true);
    for (const v of [shared, a, b]) stretchEnds.add(`${x(v)},${y(v)}`);
  }

  function collinear(e: number, f: number): void {
    const ends = [e, after(e), f, after(f)] as const;
    const isFlat = Math.abs(x(ends[1]) - x(e)) >= Math.abs(y(ends[1]) - y(e));
    const at = isFlat ? x : y;
    const low = Math.max(Math.min(at(ends[0]), at(ends[1])), Math.min(at(ends[2]), at(ends[3])));
    const high = Math.min(Math.max(at(ends[0]), at(ends[1])), Math.max(at(ends[2]), at(ends[3])));
    if (low > high) return;
    const lowEnd = ends.find((v) => at(v) === low) as number;
    const highEnd = ends.find((v) => at(v) === high) as number;
    if (low === high) {
      // End to end: of the two edges the vertices that stand there.
      const one = at(ends[0]) === low ? ends[0] : ends[1];
      touchAt(one, f);
      return;
    }
    meet('along', e, f, (x(lowEnd) + x(highEnd)) / 2, (y(lowEnd) + y(highEnd)) / 2);
    for (const v of ends) stretchEnds.add(`${x(v)},${y(v)}`);
  }

  function compare(e: number, f: number): void {
    const b = after(e);
    const d = after(f);
    if (Math.max(x(e), x(b)) < Math.min(x(f), x(d)) || Math.min(x(e), x(b)) > Math.max(x(f), x(d))) return;
    if (Math.max(y(e), y(b)) < Math.min(y(f), y(d)) || Math.min(y(e), y(b)) > Math.max(y(f), y(d))) return;
    if (ringOf[e] === ringOf[f] && (b === f || d === e)) {
      if (b === f) foldAt(b, e, d, e, f);
      if (d === e) foldAt(e, b, f, e, f);
      return;
    }
    const sideE = sideOf(f, d, e);
    const sideB = sideOf(f, d, b);
    if (sideE * sideB > 0) return;
    const sideF = sideOf(e, b, f);
    const sideD = sideOf(e, b, d);
    if (sideF * sideD > 0) return;
    if (sideE === 0 && sideB === 0) {
      collinear(e, f);
      return;
    }
    if (sideE !== 0 && sideB !== 0 && sideF !== 0 && sideD !== 0) {
      const cross = (x(b) - x(e)) * (y(d) - y(f)) - (y(b) - y(e)) * (x(d) - x(f));
      const t = ((x(f) - x(e)) * (y(d) - y(f)) - (y(f) - y(e)) * (x(d) - x(f))) / cross;
      meet('cross', e, f, x(e) + t * (x(b) - x(e)), y(e) + t * (y(b) - y(e)));
      return;
    }
    // The signs say that the edges meet, so a vertex on the line of the other edge is on the edge.
    if (sideE === 0) touchAt(e, f);
    if (sideB === 0) touchAt(b, f);
    if (sideF === 0) touchAt(f, e);
    if (sideD === 0) touchAt(d, e);
  }

  /** Is the way from a node to `p` strictly between those to `from` and `to`, turning left from the first? */
  function isBetween(node: Node, from: number, to: number, p: number): boolean {
    const side = (a: number, b: number) => sideOfLine(node.x, node.y, x(a), y(a), x(b), y(b));
    const turn = side(from, to);
    const ofFrom = side(from, p);
    const ofTo = side(to, p);
    if (turn > 0) return ofFrom > 0 && ofTo < 0;
    if (turn < 0) return !(ofTo >= 0 && ofFrom <= 0);
    return ofFrom > 0;
  }

  function meetAtNodes(): void {
    for (const [key, node] of nodes) {
      if (stretchEnds.has(key)) continue;
      const visits = [...node.visits.values()];
      visits.forEach((one, i) => {
        for (let k = i + 1; k < visits.length && meetings.length < MOST_MEETINGS; k++) {
          const other = visits[k] as Visit;
          const crosses =
            isBetween(node, one.before, one.after, other.before) !==
            isBetween(node, one.before, one.after, other.after);
          meetings.push({
            how: crosses ? 'cross' : 'touch',
            ring: one.ring,
            other: other.ring,
            x: node.x,
            y: node.y,
            isTip: false,
          });
        }
      });
    }
  }

  if (vertices <= FEW_EDGES) {
    for (let e = 0; e < vertices; e++) for (let f = e + 1; f < vertices; f++) compare(e, f);
  } else {
    const index = new Flatbush(vertices);
    const corners = (e: number): [number, number, number, number] => [
      Math.min(x(e), x(after(e))),
      Math.min(y(e), y(after(e))),
      Math.max(x(e), x(after(e))),
      Math.max(y(e), y(after(e))),
    ];
    for (let e = 0; e < vertices; e++) index.add(...corners(e));
    index.finish();
    for (let e = 0; e < vertices && !isEnough(); e++) {
      for (const f of index.search(...corners(e), (other) => other > e)) {
        if (isEnough()) break;
        compare(e, f);
      }
    }
  }
  meetAtNodes();
  return meetings;
}
