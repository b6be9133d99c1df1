/**
 * Where do the streets between the main roads run?
 *
 * Streets are traced through the cross field at an even spacing (after Jobard and Lefer 1997, and Chen
 * et al. 2008): a new street starts beside or across one that is there, follows the field, and ends
 * where it would come too close to another that runs the same way, or leaves the ground it may use.
 */
import type { Point } from './plane.ts';
import type { StreetField } from './street-field.ts';

const stepM = 10;
const hashCellM = 60;

/** All street points so far, to be asked: does another street run here the same way? */
export class StreetPoints {
  private readonly cells = new Map<number, { x: number; y: number; heading: number; line: number }[]>();
  private lines = 0;

  add(line: readonly Point[]): void {
    this.lines++;
    line.forEach((point, i) => {
      const a = line[Math.max(0, i - 1)] as Point;
      const b = line[Math.min(line.length - 1, i + 1)] as Point;
      const key = this.key(Math.floor(point[0] / hashCellM), Math.floor(point[1] / hashCellM));
      const found = this.cells.get(key);
      const entry = { x: point[0], y: point[1], heading: Math.atan2(b[1] - a[1], b[0] - a[0]), line: this.lines };
      if (found) found.push(entry);
      else this.cells.set(key, [entry]);
    });
  }

  /** Does a street run within this distance, within 40 degrees of this heading? */
  runsBeside(x: number, y: number, heading: number, withinM: number): boolean {
    const reach = Math.ceil(withinM / hashCellM);
    const column = Math.floor(x / hashCellM);
    const row = Math.floor(y / hashCellM);
    for (let j = row - reach; j <= row + reach; j++) {
      for (let i = column - reach; i <= column + reach; i++) {
        for (const point of this.cells.get(this.key(i, j)) ?? []) {
          if ((point.x - x) ** 2 + (point.y - y) ** 2 >= withinM * withinM) continue;
          if (Math.abs(Math.sin(point.heading - heading)) < 0.64) return true;
        }
      }
    }
    return false;
  }

  private key(column: number, row: number): number {
    return (column + 5000) * 10000 + row + 5000;
  }
}

export interface TracingRules {
  readonly field: StreetField;
  /** May a street run here? */
  readonly allowed: (x: number, y: number) => boolean;
  /** Distance between streets that run the same way, here. */
  readonly spacingM: (x: number, y: number) => number;
  readonly shortestM: number;
}

interface Seed {
  readonly x: number;
  readonly y: number;
  readonly heading: number;
}

/** New streets beside and across the given ones, until the ground is full. `taken` learns each of them. */
export function traceStreets(from: readonly (readonly Point[])[], taken: StreetPoints, rules: TracingRules): Point[][] {
  const streets: Point[][] = [];
  const queue: Seed[] = from.flatMap((line) => seedsOf(line, rules));
  for (let q = 0; q < queue.length; q++) {
    const seed = queue[q] as Seed;
    if (!rules.allowed(seed.x, seed.y)) continue;
    const heading = rules.field.along(seed.x, seed.y, seed.heading);
    const spacing = rules.spacingM(seed.x, seed.y);
    if (taken.runsBeside(seed.x, seed.y, heading, spacing * 0.93)) continue;
    const back = traceOneWay(seed, heading + Math.PI, taken, rules);
    const street = [...back.reverse(), [seed.x, seed.y] as const, ...traceOneWay(seed, heading, taken, rules)];
    if ((street.length - 1) * stepM < rules.shortestM) continue;
    taken.add(street);
    streets.push(street);
    queue.push(...seedsOf(street, rules));
  }
  return streets;
}

function seedsOf(line: readonly Point[], rules: TracingRules): Seed[] {
  const seeds: Seed[] = [];
  let untilAcross = 0.5;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Point;
    const [x, y] = line[i] as Point;
    const heading = Math.atan2(y - a[1], x - a[0]);
    const spacing = rules.spacingM(x, y);
    untilAcross -= Math.hypot(x - a[0], y - a[1]) / spacing;
    if (untilAcross > 0) continue;
    untilAcross = 1;
    seeds.push({ x, y, heading: heading + Math.PI / 2 });
    for (const side of [1, -1]) {
      seeds.push({
        x: x - Math.sin(heading) * spacing * side,
        y: y + Math.cos(heading) * spacing * side,
        heading,
      });
    }
  }
  return seeds;
}

function traceOneWay(seed: Seed, heading: number, taken: StreetPoints, rules: TracingRules): Point[] {
  const points: Point[] = [];
  let { x, y } = seed;
  let toward = heading;
  let turned = 0;
  for (let step = 0; step < 400; step++) {
    const first = rules.field.along(x, y, toward);
    const middle = rules.field.along(x + (Math.cos(first) * stepM) / 2, y + (Math.sin(first) * stepM) / 2, first);
    turned += Math.abs(middle - toward);
    if (Math.abs(middle - toward) > 0.35 || turned > 3.6) break;
    toward = middle;
    x += Math.cos(toward) * stepM;
    y += Math.sin(toward) * stepM;
    points.push([x, y]);
    if (!rules.allowed(x, y)) break;
    if (taken.runsBeside(x, y, toward, rules.spacingM(x, y) * 0.55)) {
      points.push(...straightOn([x, y], toward, taken, rules));
      break;
    }
  }
  return points;
}

/** A street that must stop goes on to the next cross street, if one is near; what sticks out is cut off later. */
function straightOn([fromX, fromY]: Point, heading: number, taken: StreetPoints, rules: TracingRules): Point[] {
  const points: Point[] = [];
  const reach = rules.spacingM(fromX, fromY) * 0.9;
  for (let gone = stepM; gone < reach; gone += stepM) {
    const x = fromX + Math.cos(heading) * gone;
    const y = fromY + Math.sin(heading) * gone;
    if (!rules.allowed(x, y) || taken.runsBeside(x, y, heading, 45)) break;
    points.push([x, y]);
  }
  return points;
}
