/**
 * Which numbers of the ranked list fit on the map without lying on each other?
 *
 * Greedy, best rank first: a number that would touch one already placed waits for a nearer view. In plain pixels
 * of the zoom; a tilted map shows them nearer together than reckoned here.
 */
export interface RankedPlace {
  readonly rank: number;
  readonly position: readonly [lon: number, lat: number];
}

const WORLD_PX = 512;
const HEIGHT_PX = 20;
const DIGIT_PX = 8;
const PADDING_PX = 14;

/** Best rank first. */
export function rankPlacesWithoutOverlap<Place extends RankedPlace>(places: readonly Place[], zoom: number): Place[] {
  const scale = WORLD_PX * 2 ** zoom;
  const taken: { x: number; y: number; width: number }[] = [];
  return [...places]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ rank, position: [lon, lat] }) => {
      const x = (lon / 360) * scale;
      const y = (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * scale;
      const width = String(rank).length * DIGIT_PX + PADDING_PX;
      const isFree = taken.every(
        (other) => Math.abs(other.x - x) >= (other.width + width) / 2 || Math.abs(other.y - y) >= HEIGHT_PX,
      );
      if (isFree) taken.push({ x, y, width });
      return isFree;
    });
}
