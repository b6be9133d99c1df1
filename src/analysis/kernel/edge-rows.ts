/**
 * Is a place inside a polygon of very many edges? The edges are sorted by rows of a grid, and only those that reach
 * into the row of the place are looked at: an edge that crosses the level of the place lies in that row.
 */
export class EdgeRows {
  private readonly starts: Uint32Array;
  /** Index of the vertex an edge ends in. */
  private readonly edges: Uint32Array;

  /** `south`, `cell`, `height`: the rows of the grid the polygon spans; `firstRow`: the grid's number of the lowest. */
  constructor(
    private readonly xy: Float64Array,
    ringOffsets: Uint32Array,
    firstRing: number,
    endRing: number,
    { south, cell, height }: { readonly south: number; readonly cell: number; readonly height: number },
    private readonly firstRow: number,
  ) {
    this.starts = new Uint32Array(height + 1);
    const rowOf = (y: number, slack: number): number =>
      Math.min(height - 1, Math.max(0, Math.floor((y - south) / cell + slack)));
    const visit = (take: (row: number, v: number) => void): void => {
      for (let ring = firstRing; ring < endRing; ring++) {
        for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) {
          const y1 = xy[2 * v - 1]!;
          const y2 = xy[2 * v + 1]!;
          if (y1 === y2) continue;
          // A hair more on either side: the place finds its row with a rounding of its own.
          const last = rowOf(Math.max(y1, y2), 1e-9);
          for (let row = rowOf(Math.min(y1, y2), -1e-9); row <= last; row++) take(row, v);
        }
      }
    };
    visit((row) => {
      this.starts[row + 1]!++;
    });
    for (let row = 0; row < height; row++) this.starts[row + 1]! += this.starts[row]!;
    this.edges = new Uint32Array(this.starts[height]!);
    const next = this.starts.slice();
    visit((row, v) => {
      this.edges[next[row]!++] = v;
    });
  }

  /** Even-odd; `gridRow` is the row of the grid the place lies in. */
  isInside(x: number, y: number, gridRow: number): boolean {
    const { xy, edges, starts } = this;
    const row = gridRow - this.firstRow;
    if (row < 0 || row + 1 >= starts.length) return false;
    let inside = false;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const i = 2 * edges[k]!;
      const y1 = xy[i - 1]!;
      const y2 = xy[i + 1]!;
      if (y1 > y === y2 > y) continue;
      const x1 = xy[i - 2]!;
      if (x < x1 + ((y - y1) / (y2 - y1)) * (xy[i]! - x1)) inside = !inside;
    }
    return inside;
  }
}
