/**
 * Which cells of a raster meet a region?
 *
 * A box of cells whose outline on the map lies outside the region is passed over whole, one that lies inside is taken
 * whole, and what the boundary runs through is quartered down to the single cell. A cell meets the region when the box
 * around its corners on the map does; grids that lie at an angle to the meridians have somewhat larger boxes.
 *
 * Only the way from the raster's coordinate system to longitude and latitude is needed, never back.
 */
import Flatbush from 'flatbush';
import { cornerX, cornerY, type GridWindow, type RasterGrid } from './raster-grid.ts';
import type { Region } from './region.ts';

/** Coordinates of the raster's own system become longitude and latitude, in place; NaN where they cannot. */
export type ToWgs84 = (xy: Float64Array, from: number, to: number) => void;

type PauseAt = (fraction: number) => Promise<void>;
type TakeBox = (left: number, top: number, right: number, bottom: number) => void;

/** Places looked at along each side of a box. */
const SIDE_PLACES = 8;
/** Between those a side may bend out by this share of the box. */
const BEND = 0.02;
/** Boxes of this many cells a side are not quartered when only the window is sought. */
const COARSE = 16;
const BOXES_AT_ONCE = 1024;

/** The columns and rows in which all cells lie that meet the region; null when none does. */
export async function windowOver(
  grid: RasterGrid,
  region: Region,
  toWgs84: ToWgs84,
  pause: PauseAt,
): Promise<GridWindow | null> {
  const [width, height] = grid.size;
  let [west, north, east, south] = [width, height, 0, 0];
  const all = { column: 0, row: 0, width, height };
  const walk = { grid, placeOf: exactPlace(region), toWgs84, pause };
  await walkBoxes(walk, all, COARSE, (left, top, right, bottom) => {
    west = Math.min(west, left);
    north = Math.min(north, top);
    east = Math.max(east, right);
    south = Math.max(south, bottom);
  });
  return east > west ? { column: west, row: north, width: east - west, height: south - north } : null;
}

/** 1 for each cell of the window that meets the region, row by row. */
export async function cellsMeeting(
  grid: RasterGrid,
  window: GridWindow,
  region: Region,
  toWgs84: ToWgs84,
  pause: PauseAt,
): Promise<Uint8Array> {
  const meets = new Uint8Array(window.width * window.height);
  const walk = { grid, placeOf: exactPlace(region), toWgs84, pause };
  await walkBoxes(walk, window, 1, (left, top, right, bottom) => {
    for (let row = top - window.row; row < bottom - window.row; row++)
      meets.fill(1, row * window.width + left - window.column, row * window.width + right - window.column);
  });
  return meets;
}

type Place = 'inside' | 'outside' | 'border';
type PlaceOf = (west: number, south: number, east: number, north: number) => Place;

/** Where a box lies: `border` only when an edge of the boundary runs through it, however long and slanting the edge. */
function exactPlace({ coords, ringOffsets, contains, bounds }: Region): PlaceOf {
  const starts: number[] = [];
  for (let ring = 0; ring + 1 < ringOffsets.length; ring++)
    for (let v = ringOffsets[ring] as number; v + 1 < (ringOffsets[ring + 1] as number); v++) starts.push(v);
  const index = new Flatbush(Math.max(1, starts.length));
  if (starts.length === 0) index.add(0, 0, 0, 0);
  for (const v of starts) {
    const [x1, y1, x2, y2] = coords.subarray(2 * v, 2 * v + 4) as unknown as [number, number, number, number];
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  return (west, south, east, north) => {
    if (west > bounds[2] || east < bounds[0] || south > bounds[3] || north < bounds[1]) return 'outside';
    let isCrossed = false;
    index.search(west, south, east, north, (edge) => {
      const v = 2 * (starts[edge] as number);
      isCrossed ||= runsThrough(coords, v, west, south, east, north);
      return false;
    });
    if (isCrossed) return 'border';
    return contains((west + east) / 2, (south + north) / 2) ? 'inside' : 'outside';
  };
}

/** Does the edge at place `v` of the coordinates have a point in the box? Its part within each pair of sides, narrowed. */
function runsThrough(xy: Float64Array, v: number, west: number, south: number, east: number, north: number): boolean {
  const x = xy[v] as number;
  const y = xy[v + 1] as number;
  const dx = (xy[v + 2] as number) - x;
  const dy = (xy[v + 3] as number) - y;
  let from = 0;
  let to = 1;
  for (const [step, low, high] of [
    [dx, west - x, east - x],
    [dy, south - y, north - y],
  ] as const) {
    if (step === 0) {
      if (low > 0 || high < 0) return false;
      continue;
    }
    from = Math.max(from, Math.min(low / step, high / step));
    to = Math.min(to, Math.max(low / step, high / step));
  }
  return from <= to;
}

interface Walk {
  readonly grid: RasterGrid;
  readonly placeOf: PlaceOf;
  readonly toWgs84: ToWgs84;
  readonly pause: PauseAt;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Calls `take` with boxes that lie in the region, and with those on its border that are no larger than `smallest`. */
async function walkBoxes(walk: Walk, window: GridWindow, smallest: number, take: TakeBox): Promise<void> {
  const { column, row, width, height } = window;
  // No box lies on both sides of the seam.
  const seam = Math.min(column + width, Math.max(column, walk.grid.seam ?? column));
  const stack: Box[] = halves(column, seam, column + width).map(([from, to]) => [from, row, to, row + height]);
  let looked = 0;
  for (let box = stack.pop(); box; box = stack.pop()) {
    const [left, top, right, bottom] = box;
    if (++looked % BOXES_AT_ONCE === 0) await walk.pause(1 - (bottom - row) / height);
    const place = placeOfBox(walk, box);
    if (place === 'outside') continue;
    if (place === 'inside' || (right - left <= smallest && bottom - top <= smallest)) {
      take(left, top, right, bottom);
      continue;
    }
    for (const [l, r] of halves(left, (left + right) >> 1, right))
      for (const [t, b] of halves(top, (top + bottom) >> 1, bottom)) stack.push([l, t, r, b]);
  }
}

function halves(from: number, middle: number, to: number): [number, number][] {
  return middle === from || middle === to
    ? [[from, to]]
    : [
        [from, middle],
        [middle, to],
      ];
}

function placeOfBox({ grid, placeOf, toWgs84 }: Walk, [left, top, right, bottom]: Box): Place {
  const isCell = right - left === 1 && bottom - top === 1;
  const places = isCell ? 1 : SIDE_PLACES;
  const xy = new Float64Array(8 * places);
  for (let n = 0; n < places; n++) {
    const x = left + ((right - left) * n) / places;
    const y = top + ((bottom - top) * n) / places;
    // Each side from one corner up to before the next: opposite sides run opposite ways.
    const around = [x, top, right, y, left + right - x, bottom, left, top + bottom - y];
    for (let side = 0; side < 4; side++) {
      const at = 2 * (4 * n + side);
      xy[at] = cornerX(grid, around[2 * side] as number, left);
      xy[at + 1] = cornerY(grid, around[2 * side + 1] as number);
    }
  }
  toWgs84(xy, 0, 4 * places);
  let [west, south, east, north] = [xy[0] as number, xy[1] as number, xy[0] as number, xy[1] as number];
  let all = true;
  for (let i = 0; i < xy.length; i += 2) {
    const lon = xy[i] as number;
    const lat = xy[i + 1] as number;
    all &&= Number.isFinite(lon) && Number.isFinite(lat);
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  // A box that reaches beyond what the system can tell is looked at in smaller parts; a cell there is nowhere.
  if (!all) return isCell ? 'outside' : 'border';
  const bend = isCell ? 0 : BEND;
  const aside = bend * (east - west);
  const above = bend * (north - south);
  return placeOf(west - aside, south - above, east + aside, north + above);
}
