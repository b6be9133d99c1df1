/**
 * Which places lie near a place? Places sorted into squares of a plane, so that only a few squares are looked at.
 *
 * Squares lie in rows of one table; where the box of the places would need too many, they are made larger.
 */
import { boxOfPlaces } from '../../geo/box-of-vertices.ts';

const MOST_BUCKETS = 1 << 22;

export class PlaceBuckets {
  /** Side of a square. */
  readonly side: number;
  readonly width: number;
  readonly height: number;
  private readonly west: number;
  private readonly south: number;
  private readonly starts: Uint32Array;
  private readonly places: Uint32Array;

  constructor(
    private readonly x: ArrayLike<number>,
    private readonly y: ArrayLike<number>,
    side: number,
  ) {
    const { west, south, east, north } = boxOfPlaces(x, y);
    const extent = Math.max(east - west, north - south, 0);
    const least = Math.sqrt(((east - west) * (north - south)) / MOST_BUCKETS) + extent / MOST_BUCKETS;
    this.side = Math.max(side, x.length > 0 ? least : 1) || 1;
    this.west = west;
    this.south = south;
    this.width = x.length > 0 ? Math.floor((east - west) / this.side) + 1 : 0;
    this.height = x.length > 0 ? Math.floor((north - south) / this.side) + 1 : 0;
    this.starts = new Uint32Array(this.width * this.height + 1);
    for (let i = 0; i < x.length; i++) this.starts[this.bucketOf(i) + 1]!++;
    for (let b = 1; b < this.starts.length; b++) this.starts[b]! += this.starts[b - 1]!;
    const next = this.starts.slice();
    this.places = new Uint32Array(x.length);
    for (let i = 0; i < x.length; i++) this.places[next[this.bucketOf(i)]!++] = i;
  }

  columnOf(place: number): number {
    return Math.floor((this.x[place]! - this.west) / this.side);
  }

  rowOf(place: number): number {
    return Math.floor((this.y[place]! - this.south) / this.side);
  }

  /** Calls `take` with the places in the squares just `ring` squares away, in no order that matters. */
  inRing(column: number, row: number, ring: number, take: (place: number) => void): void {
    for (let j = Math.max(0, row - ring); j <= Math.min(this.height - 1, row + ring); j++) {
      const isEdge = Math.abs(j - row) === ring;
      const step = isEdge || ring === 0 ? 1 : 2 * ring;
      for (let i = column - ring; i <= column + ring; i += step) {
        if (i < 0 || i >= this.width) continue;
        const bucket = j * this.width + i;
        for (let k = this.starts[bucket]!; k < this.starts[bucket + 1]!; k++) take(this.places[k]!);
      }
    }
  }

  private bucketOf(place: number): number {
    return this.rowOf(place) * this.width + this.columnOf(place);
  }
}
