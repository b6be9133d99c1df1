/**
 * How much traffic does each road bear, and which way is the quickest?
 *
 * Trips go from zones (homes) to zones (work) and fall with the time they take; each takes the quickest
 * way. A share of each road's traffic is its own frontage. Vehicles a day, both directions.
 */

import { lengthM } from './curve.ts';
import type { Parcel } from './parcel.ts';
import { distanceM, type Point } from './plane.ts';
import type { RoadGraph } from './road-graph.ts';
import type { RoadClass } from './road-plan.ts';

const speedKmh: Record<RoadClass, number> = { expressway: 85, ramp: 40, arterial: 46, secondary: 33, local: 22 };
const ownTraffic: Record<RoadClass, number> = {
  expressway: 24000,
  ramp: 3000,
  arterial: 6500,
  secondary: 2600,
  local: 520,
};

export interface Ways {
  /** Segment by which each node is reached (−1 at the start or out of reach), and seconds to it. */
  readonly by: Int32Array;
  readonly seconds: Float64Array;
}

export class RoadRouter {
  private readonly around: number[][];
  private readonly cost: number[];

  constructor(
    readonly graph: RoadGraph,
    pace: (roadClass: RoadClass) => number = (roadClass) => speedKmh[roadClass],
  ) {
    this.around = graph.nodes.map(() => []);
    this.cost = graph.segments.map((segment) => (lengthM(segment.points) / pace(segment.roadClass)) * 3.6);
    graph.segments.forEach((segment, s) => {
      this.around[segment.from]?.push(s);
      this.around[segment.to]?.push(s);
    });
  }

  nearestNode(at: Point): number {
    let best = 0;
    this.graph.nodes.forEach((node, n) => {
      if (distanceM(node, at) < distanceM(this.graph.nodes[best] as Point, at)) best = n;
    });
    return best;
  }

  /** Quickest ways from one node to all others (Dijkstra). */
  waysFrom(start: number): Ways {
    const seconds = new Float64Array(this.graph.nodes.length).fill(Infinity);
    const by = new Int32Array(this.graph.nodes.length).fill(-1);
    const heap = new Heap();
    seconds[start] = 0;
    heap.push(start, 0);
    for (let top = heap.pop(); top; top = heap.pop()) {
      const { node, key } = top;
      if (key > (seconds[node] as number)) continue;
      for (const s of this.around[node] ?? []) {
        const segment = this.graph.segments[s];
        if (!segment) continue;
        const next = segment.from === node ? segment.to : segment.from;
        const arrival = key + (this.cost[s] as number);
        if (arrival >= (seconds[next] as number)) continue;
        seconds[next] = arrival;
        by[next] = s;
        heap.push(next, arrival);
      }
    }
    return { by, seconds };
  }

  /** The line of the quickest way between two nodes; empty when there is none. */
  route(from: number, to: number): Point[] {
    const { by } = this.waysFrom(from);
    const line: Point[] = [];
    for (let node = to; node !== from; ) {
      const segment = this.graph.segments[by[node] as number];
      if (!segment) return [];
      const forward = segment.to === node;
      const points = forward ? [...segment.points].reverse() : [...segment.points];
      line.push(...(line.length > 0 ? points.slice(1) : points));
      node = forward ? segment.from : segment.to;
    }
    return line.reverse();
  }
}

class Heap {
  private readonly items: { node: number; key: number }[] = [];

  push(node: number, key: number): void {
    const { items } = this;
    let i = items.length;
    items.push({ node, key });
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if ((items[parent] as { key: number }).key <= key) break;
      items[i] = items[parent] as { node: number; key: number };
      i = parent;
    }
    items[i] = { node, key };
  }

  pop(): { node: number; key: number } | null {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (!top || !last) return null;
    if (items.length === 0) return top;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= items.length) break;
      const right = items[child + 1];
      if (right && right.key < (items[child] as { key: number }).key) child++;
      if ((items[child] as { key: number }).key >= last.key) break;
      items[i] = items[child] as { node: number; key: number };
      i = child;
    }
    items[i] = last;
    return top;
  }
}

/** Vehicles a day on each segment, rounded to ten. `tripsPerDay`: car and lorry trips that cross zones. */
export function trafficPerDay(
  graph: RoadGraph,
  zones: readonly { readonly at: Point; readonly homes: number; readonly work: number }[],
  tripsPerDay: number,
): number[] {
  const router = new RoadRouter(graph);
  const nodes = zones.map((zone) => router.nearestNode(zone.at));
  const flow = new Float64Array(graph.segments.length);
  let total = 0;
  zones.forEach((zone, z) => {
    if (zone.homes <= 0) return;
    const { by, seconds } = router.waysFrom(nodes[z] as number);
    const pull = zones.map((other, o) =>
      o === z ? 0 : other.work * Math.exp(-(seconds[nodes[o] as number] as number) / 520),
    );
    const sum = pull.reduce((a, b) => a + b, 0);
    if (sum <= 0) return;
    const onNode = new Float64Array(graph.nodes.length);
    pull.forEach((weight, o) => {
      const trips = (zone.homes * weight) / sum;
      const n = nodes[o] as number;
      onNode[n] = (onNode[n] as number) + trips;
      total += trips;
    });
    // from the farthest node back, each hands its trips to the one before it
    const order = Array.from(seconds.keys())
      .filter((n) => Number.isFinite(seconds[n]))
      .sort((a, b) => (seconds[b] as number) - (seconds[a] as number));
    for (const n of order) {
      const s = by[n] as number;
      const segment = graph.segments[s];
      if (!segment) continue;
      const trips = onNode[n] as number;
      flow[s] = (flow[s] as number) + trips;
      const before = segment.to === n ? segment.from : segment.to;
      onNode[before] = (onNode[before] as number) + trips;
    }
  });
  const scale = total > 0 ? tripsPerDay / total : 0;
  return graph.segments.map((segment, s) => {
    const own = ownTraffic[segment.roadClass];
    return Math.max(60, Math.round((own + (flow[s] as number) * scale) / 10) * 10);
  });
}

/** Homes and work by square of the town, from its parcels. */
export function trafficZones(parcels: readonly Parcel[]): { at: Point; homes: number; work: number }[] {
  const cellM = 700;
  const zones = new Map<string, { x: number; y: number; weight: number; homes: number; work: number }>();
  for (const parcel of parcels) {
    if (parcel.pattern === 'none') continue;
    const key = `${Math.floor(parcel.at[0] / cellM)},${Math.floor(parcel.at[1] / cellM)}`;
    const zone = zones.get(key) ?? { x: 0, y: 0, weight: 0, homes: 0, work: 0 };
    const isHome = ['towers', 'slabs', 'village', 'villas', 'oldTown', 'dormitory'].includes(parcel.pattern);
    const dense = parcel.pattern === 'office' || parcel.pattern === 'mall' ? 4 : 1;
    zone.x += parcel.at[0] * parcel.areaM2;
    zone.y += parcel.at[1] * parcel.areaM2;
    zone.weight += parcel.areaM2;
    if (isHome) zone.homes += parcel.areaM2;
    else zone.work += parcel.areaM2 * dense;
    zone.work += parcel.areaM2 * 0.15;
    zones.set(key, zone);
  }
  return [...zones.values()].map((zone) => ({
    at: [zone.x / zone.weight, zone.y / zone.weight] as const,
    homes: zone.homes,
    work: zone.work,
  }));
}
