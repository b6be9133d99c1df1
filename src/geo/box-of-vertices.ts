/** The smallest box around vertices in a plane; of no vertex at all a box turned inside out (`east < west`). */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Around rings of x, y by turns. */
export function boxOfRings(rings: readonly Float64Array[]): Box {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (let v = 0; v < ring.length; v += 2) {
      west = Math.min(west, ring[v]!);
      east = Math.max(east, ring[v]!);
      south = Math.min(south, ring[v + 1]!);
      north = Math.max(north, ring[v + 1]!);
    }
  }
  return { west, south, east, north };
}

/** Around places whose x and y stand in arrays of their own, of one length. */
export function boxOfPlaces(x: ArrayLike<number>, y: ArrayLike<number>): Box {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  return { west, south, east, north };
}
