/**
 * Do the roads really connect? Lines become a network: split where they cross, dead ends and islands cut
 * off, chains of one class joined into one segment between two junctions.
 */
import Flatbush from 'flatbush';
import { lengthM } from './curve.ts';
import type { Point } from './plane.ts';
import type { RoadClass } from './road-plan.ts';

export interface RoadLine {
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly points: readonly Point[];
}

interface RoadSegment {
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly points: readonly Point[];
  readonly from: number;
  readonly to: number;
}

export interface RoadGraph {
  readonly nodes: readonly Point[];
  readonly segments: readonly RoadSegment[];
}

interface Piece {
  line: RoadLine;
  from: number;
  to: number;
  alive: boolean;
}

/** `mayEnd`: roads may run out here (they go on beyond the border). */
export function connectRoads(lines: readonly RoadLine[], mayEnd: (point: Point) => boolean): RoadGraph {
  const nodes: Point[] = [];
  const nodeAt = new Map<string, number>();
  const nodeOf = ([x, y]: Point): number => {
    const key = `${Math.round(x * 5)},${Math.round(y * 5)}`;
    const known = nodeAt.get(key);
    if (known !== undefined) return known;
    nodeAt.set(key, nodes.length);
    nodes.push([Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
    return nodes.length - 1;
  };
  const pieces = splitAtCrossings(lines).flatMap(({ line, points }) => {
    const found: Piece[] = [];
    for (let i = 1; i < points.length; i++) {
      const from = nodeOf(points[i - 1] as Point);
      const to = nodeOf(points[i] as Point);
      if (from !== to) found.push({ line, from, to, alive: true });
    }
    return found;
  });
  const unique = new Map<string, Piece>();
  for (const piece of pieces) {
    const key = piece.from < piece.to ? `${piece.from}-${piece.to}` : `${piece.to}-${piece.from}`;
    if (!unique.has(key)) unique.set(key, piece);
  }
  const kept = [...unique.values()];
  cutDeadEnds(kept, nodes, mayEnd);
  keepLargestPart(kept, nodes.length);
  return joinChains(
    kept.filter((piece) => piece.alive),
    nodes,
  );
}

function splitAtCrossings(lines: readonly RoadLine[]): { line: RoadLine; points: Point[] }[] {
  const owner: number[] = [];
  const at: number[] = [];
  lines.forEach((line, l) => {
    for (let i = 1; i < line.points.length; i++) {
      owner.push(l);
      at.push(i);
    }
  });
  const index = new Flatbush(owner.length);
  const end = (s: number, back: 0 | 1) => lines[owner[s] as number]?.points[(at[s] as number) - back] as Point;
  for (let s = 0; s < owner.length; s++) {
    const [a, b] = [end(s, 1), end(s, 0)];
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  const cuts: { share: number; point: Point }[][] = owner.map(() => []);
  for (let s = 0; s < owner.length; s++) {
    const [a, b] = [end(s, 1), end(s, 0)];
    const near = index.search(
      Math.min(a[0], b[0]) - 0.5,
      Math.min(a[1], b[1]) - 0.5,
      Math.max(a[0], b[0]) + 0.5,
      Math.max(a[1], b[1]) + 0.5,
      (t) => t > s,
    );
    for (const t of near) {
      if (owner[t] === owner[s] && Math.abs((at[t] as number) - (at[s] as number)) <= 1) continue;
      const [c, d] = [end(t, 1), end(t, 0)];
      const det = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
      if (Math.abs(det) < 1e-9) continue;
      const u = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / det;
      const v = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / det;
      if (u < -1e-9 || u > 1 + 1e-9 || v < -1e-9 || v > 1 + 1e-9) continue;
      const point: Point = [a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1])];
      cuts[s]?.push({ share: u, point });
      cuts[t]?.push({ share: v, point });
    }
  }
  let s = 0;
  return lines.map((line) => {
    const points: Point[] = [line.points[0] as Point];
    for (let i = 1; i < line.points.length; i++, s++) {
      for (const { point } of (cuts[s] ?? []).sort((p, q) => p.share - q.share)) points.push(point);
      points.push(line.points[i] as Point);
    }
    return { line, points };
  });
}

function cutDeadEnds(pieces: Piece[], nodes: readonly Point[], mayEnd: (point: Point) => boolean): void {
  const around: number[][] = nodes.map(() => []);
  pieces.forEach((piece, p) => {
    around[piece.from]?.push(p);
    around[piece.to]?.push(p);
  });
  const degree = around.map((list) => list.length);
  const ends = degree.flatMap((d, n) => (d === 1 ? [n] : []));
  for (let e = 0; e < ends.length; e++) {
    const node = ends[e] as number;
    if (degree[node] !== 1 || mayEnd(nodes[node] as Point)) continue;
    const p = around[node]?.find((i) => pieces[i]?.alive);
    const piece = p === undefined ? undefined : pieces[p];
    if (!piece) continue;
    piece.alive = false;
    for (const n of [piece.from, piece.to]) {
      degree[n] = (degree[n] as number) - 1;
      if (degree[n] === 1) ends.push(n);
    }
  }
}

function keepLargestPart(pieces: Piece[], nodeCount: number): void {
  const parent = Int32Array.from({ length: nodeCount }, (_, i) => i);
  const root = (n: number): number => {
    let at = n;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  for (const piece of pieces) if (piece.alive) parent[root(piece.from)] = root(piece.to);
  const sizes = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.alive) sizes.set(root(piece.from), (sizes.get(root(piece.from)) ?? 0) + 1);
  }
  const largest = [...sizes].reduce((best, part) => (part[1] > best[1] ? part : best), [-1, 0])[0];
  for (const piece of pieces) if (root(piece.from) !== largest) piece.alive = false;
}

function joinChains(pieces: readonly Piece[], nodes: readonly Point[]): RoadGraph {
  const around = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const n of [piece.from, piece.to]) around.set(n, [...(around.get(n) ?? []), piece]);
  }
  const passes = (n: number): boolean => {
    const list = around.get(n) ?? [];
    return list.length === 2 && list[0]?.line === list[1]?.line;
  };
  const used = new Set<Piece>();
  const chains: { line: RoadLine; nodes: number[] }[] = [];
  const follow = (start: number, first: Piece) => {
    const chain = [start];
    let at = start;
    let piece: Piece | undefined = first;
    while (piece && !used.has(piece)) {
      used.add(piece);
      at = piece.from === at ? piece.to : piece.from;
      chain.push(at);
      if (!passes(at)) break;
      const here: Piece = piece;
      piece = (around.get(at) ?? []).find((other) => other !== here);
    }
    chains.push({ line: first.line, nodes: chain });
  };
  for (const [n, list] of around) {
    if (!passes(n)) for (const piece of list) if (!used.has(piece)) follow(n, piece);
  }
  for (const piece of pieces) if (!used.has(piece)) follow(piece.from, piece);

  const newIndex = new Map<number, number>();
  const kept: Point[] = [];
  const indexOf = (n: number): number => {
    const known = newIndex.get(n);
    if (known !== undefined) return known;
    newIndex.set(n, kept.length);
    kept.push(nodes[n] as Point);
    return kept.length - 1;
  };
  const segments = chains.map(({ line, nodes: chain }) => ({
    name: line.name,
    roadClass: line.roadClass,
    points: chain.map((n) => nodes[n] as Point),
    from: indexOf(chain[0] as number),
    to: indexOf(chain[chain.length - 1] as number),
  }));
  return { nodes: kept, segments: segments.filter(({ points }) => lengthM(points) > 0.5) };
}
