/**
 * Which numbers of the ranked list fit on the map without lying on each other?
 *
 * Greedy, best rank first: a number that would touch one already placed waits for a nearer view. In pixels of the
 * screen as the map is turned and tilted: a tilt of p presses what lies behind each other together by cos p, and
 * towards the horizon everything is smaller again. How much depends on the place on the screen; reckoned is the
 * upper edge of a map of the usual shape, so that none touch rather than most be shown.
 */
export interface RankedPlace {
  readonly rank: number;
  readonly position: readonly [lon: number, lat: number];
}

const WORLD_PX = 512;
const HEIGHT_PX = 20;
const DIGIT_PX = 8;
const PADDING_PX = 14;

export interface SeenFrom {
  readonly zoom: number;
  /** Degrees, as the map tells them. */
  readonly bearing: number;
  readonly pitch: number;
}

/** Height of the map over the distance of the eye, of half of which the upper edge is away: the usual field of view. */
const HALF_HEIGHT_OVER_DISTANCE = 1 / 3;

/** Best rank first. */
export function rankPlacesWithoutOverlap<Place extends RankedPlace>(
  places: readonly Place[],
  { zoom, bearing, pitch }: SeenFrom,
): Place[] {
  const tilt = (pitch * Math.PI) / 180;
  const turn = (bearing * Math.PI) / 180;
  // Of a point at the upper edge of the screen: its distance from the eye against that of the middle.
  const shrink = 1 - HALF_HEIGHT_OVER_DISTANCE * Math.tan(tilt);
  const scale = WORLD_PX * 2 ** zoom * Math.max(shrink, 0.2);
  const taken: { x: number; y: number; width: number }[] = [];
  return [...places]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ rank, position: [lon, lat] }) => {
      const east = (lon / 360) * scale;
      const north = (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * scale;
      const x = east * Math.cos(turn) - north * Math.sin(turn);
      const y = (east * Math.sin(turn) + north * Math.cos(turn)) * Math.cos(tilt);
      const width = String(rank).length * DIGIT_PX + PADDING_PX;
      const isFree = taken.every(
        (other) => Math.abs(other.x - x) >= (other.width + width) / 2 || Math.abs(other.y - y) >= HEIGHT_PX,
      );
      if (isFree) taken.push({ x, y, width });
      return isFree;
    });
}
