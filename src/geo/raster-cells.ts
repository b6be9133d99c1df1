/**
 * Which cells of a raster meet a region?
 *
 * A box of cells whose outline on the map lies outside the region is passed over whole, one that lies inside is taken
 * whole, and what the boundary runs through is quartered down to the single cell. A cell meets the region when the box
 * around its corners on the map touches it, so a cell that the boundary passes by a hair may be among them.
 *
 * Only the way from the raster's coordinate system to longitude and latitude is needed, never back.
 */
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
  await walkBoxes({ grid, region, toWgs84, pause }, all, COARSE, (left, top, right, bottom) => {
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
  await walkBoxes({ grid, region, toWgs84, pause }, window, 1, (left, top, right, bottom) => {
    for (let row = top - window.row; row < bottom - window.row; row++)
      meets.fill(1, row * window.width + left - window.column, row * window.width + right - window.column);
  });
  return meets;
}

interface Walk {
  readonly grid: RasterGrid;
  readonly region: Region;
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

function placeOfBox({ grid, region, toWgs84 }: Walk, [left, top, right, bottom]: Box): 'inside' | 'outside' | 'border' {
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
  return region.placeOf(west - aside, south - above, east + aside, north + above);
}
