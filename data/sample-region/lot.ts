/**
 * Ground on which buildings are set out: a lot less its set-backs, turned so that its sides run along the
 * axes. A building goes where it lies wholly on the ground and clear of those already there.
 */
import type { Point } from './plane.ts';
import { boxOf, type Polygon, ringContains } from './polygon.ts';
import { turned } from './splitting.ts';

/** Corners in the lot's own axes. */
export type Shape = readonly Point[];

export class Lot {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  private readonly rings: readonly (readonly Point[])[];
  private readonly corners: readonly Point[];
  private readonly placed: { west: number; south: number; east: number; north: number }[] = [];

  constructor(
    ground: Polygon,
    private readonly angle: number,
  ) {
    this.rings = [ground.outer, ...ground.holes].map((ring) => ring.map((point) => turned(point, -angle)));
    this.corners = this.rings.flat();
    const box = boxOf(this.rings[0] ?? []);
    this.west = box.west;
    this.south = box.south;
    this.east = box.east;
    this.north = box.north;
  }

  get widthM(): number {
    return this.east - this.west;
  }

  get depthM(): number {
    return this.north - this.south;
  }

  /** Is the point on the ground? */
  holds(point: Point): boolean {
    return this.rings.reduce((inside, ring) => (ringContains(ring, point) ? !inside : inside), false);
  }

  /** May this shape stand here, `clearM` from all others? It is not placed yet. */
  fits(shape: Shape, clearM: number): boolean {
    const box = boxOf(shape);
    for (const other of this.placed) {
      if (
        box.west < other.east + clearM &&
        box.east > other.west - clearM &&
        box.south < other.north + clearM &&
        box.north > other.south - clearM
      ) {
        return false;
      }
    }
    for (const corner of this.corners) {
      const [x, y] = corner;
      if (x < box.west || x > box.east || y < box.south || y > box.north) continue;
      if (ringContains(shape, corner)) return false;
    }
    for (let i = 0; i < shape.length; i++) {
      const a = shape[i] as Point;
      const b = shape[(i + 1) % shape.length] as Point;
      if (!this.holds(a) || this.crosses(a, b)) return false;
    }
    return true;
  }

  /** Place the shape; its corners on the sheet. */
  place(shape: Shape): Point[] {
    this.placed.push(boxOf(shape));
    return shape.map((point) => turned(point, this.angle));
  }

  /** Keep others off this box (a sports field, a yard, a tree-lined court). */
  reserve(west: number, south: number, east: number, north: number): void {
    this.placed.push({ west, south, east, north });
  }

  /** Does the line from a to b cross the edge of the ground? */
  private crosses(a: Point, b: Point): boolean {
    for (const ring of this.rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        if (segmentsCross(a, b, ring[j] as Point, ring[i] as Point)) return true;
      }
    }
    return false;
  }
}

function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
