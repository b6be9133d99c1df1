/**
 * What does a very large layer look like from afar, without going through all its features for every tile?
 *
 * Once a layer and result, all small polygons are gathered into cells of two pixels of zoom 10, 11 or 12 (35 to 140 m),
 * tile by tile: area, look and class (the shade) of the majority and its vote. A far tile then takes over some ten thousand cells instead
 * of up to a million features; tiles beyond zoom 10 merge those of zoom 10. Votes of Boyer and Moore can be merged: a
 * shade that has the majority of the area in the merged cell still comes out. What is larger than a cell stays a feature.
 *
 * Bounded by memory: a pass over the boxes for each of the three, some 50 ns a feature, made with the first tile.
 */
import { geometryKind } from '../../geo/layer-table.ts';
import type { PreparedLayer } from './cut-tile.ts';
import { HALF_WORLD, WORLD_BITS } from './mercator.ts';
import { shadeOf } from './tile-attributes.ts';

/** Tiles up to this zoom can be cut from far cells. */
export const FAR_CELLS_ZOOM = 12;
const FARTHEST_ZOOM = 10;
const CELLS_BITS = 8;
const CELLS_A_SIDE = 1 << CELLS_BITS;

/** Cells of one tile that hold something; the arrays run side by side. */
export interface FarTile {
  readonly x: number;
  readonly y: number;
  /** Features gathered here. */
  readonly features: number;
  readonly cells: Uint16Array;
  /** Area in square sheet units. */
  readonly areas: Float64Array;
  readonly shades: Int32Array;
  readonly votes: Float64Array;
}

interface FarCells {
  /** Zoom of the tiles that the cells are two pixels of. */
  readonly zoom: number;
  /** Rows that are no small polygon: drawn or gathered one by one. */
  readonly largeRows: Uint32Array;
  readonly tiles: readonly FarTile[];
}

const farCellsOfLayer = new WeakMap<PreparedLayer, Map<number, FarCells>>();

/** The cells that a tile of this zoom is put together from. */
export function farCellsOf(layer: PreparedLayer, z: number): FarCells {
  const zoom = Math.max(z, FARTHEST_ZOOM);
  const byZoom = farCellsOfLayer.get(layer) ?? new Map<number, FarCells>();
  farCellsOfLayer.set(layer, byZoom);
  const far = byZoom.get(zoom) ?? gather(layer, zoom);
  byZoom.set(zoom, far);
  return far;
}

/** Tiles of cells that lie on the tile z/x/y; `z` as in `farCellsOf`. */
export function farTilesOn({ tiles, zoom }: FarCells, z: number, x: number, y: number): readonly FarTile[] {
  const scale = 2 ** (zoom - z);
  return tiles.filter((tile) => Math.floor(tile.x / scale) === x && Math.floor(tile.y / scale) === y);
}

/** Side of a cell in sheet units. */
export function farCellUnits(zoom: number): number {
  return 2 ** (WORLD_BITS - zoom - CELLS_BITS);
}

/** Column and row of a cell among all cells of the sheet. */
export function farCellPlace({ x, y }: FarTile, cell: number): readonly [column: number, row: number] {
  return [x * CELLS_A_SIDE + (cell & (CELLS_A_SIDE - 1)), y * CELLS_A_SIDE + (cell >> CELLS_BITS)];
}

interface FullTile {
  readonly x: number;
  readonly y: number;
  features: number;
  /** Cells that hold something, in the order in which they were found. */
  readonly held: number[];
  readonly areas: Float64Array;
  readonly shades: Int32Array;
  readonly votes: Float64Array;
}

function gather({ table, projected, attributes }: PreparedLayer, zoom: number): FarCells {
  const units = farCellUnits(zoom);
  const { kinds } = table.geometry;
  const { boxes, areas } = projected;
  const tiles = new Map<number, FullTile>();
  const large: number[] = [];
  let last: FullTile | null = null;
  for (let row = 0; row < table.count; row++) {
    const west = boxes[4 * row]!;
    const north = boxes[4 * row + 1]!;
    const east = boxes[4 * row + 2]!;
    const south = boxes[4 * row + 3]!;
    if (west > east || table.removed?.[row]) continue;
    const isSmall = east - west < units && south - north < units;
    if (kinds[row] !== geometryKind.polygon || !isSmall) {
      large.push(row);
      continue;
    }
    const area = areas[row]!;
    if (area <= 0) continue;
    const column = Math.floor(((west + east) / 2 + HALF_WORLD) / units);
    const line = Math.floor(((north + south) / 2 + HALF_WORLD) / units);
    const x = column >> CELLS_BITS;
    const y = line >> CELLS_BITS;
    if (last?.x !== x || last.y !== y) last = tileAt(tiles, zoom, x, y);
    const cell = ((line & (CELLS_A_SIDE - 1)) << CELLS_BITS) | (column & (CELLS_A_SIDE - 1));
    last.features++;
    vote(last, cell, area, shadeOf(attributes, row));
  }
  return { zoom, largeRows: Uint32Array.from(large), tiles: [...tiles.values()].map(withoutEmptyCells) };
}

function tileAt(tiles: Map<number, FullTile>, zoom: number, x: number, y: number): FullTile {
  const key = y * 2 ** zoom + x;
  let tile = tiles.get(key);
  if (!tile) {
    const cells = CELLS_A_SIDE * CELLS_A_SIDE;
    tile = {
      x,
      y,
      features: 0,
      held: [],
      areas: new Float64Array(cells),
      shades: new Int32Array(cells),
      votes: new Float64Array(cells),
    };
    tiles.set(key, tile);
  }
  return tile;
}

function vote({ held, areas, shades, votes }: FullTile, cell: number, area: number, shade: number): void {
  if (areas[cell] === 0) held.push(cell);
  areas[cell]! += area;
  if (shades[cell] === shade) votes[cell]! += area;
  else if (votes[cell]! >= area) votes[cell]! -= area;
  else {
    votes[cell] = area - votes[cell]!;
    shades[cell] = shade;
  }
}

function withoutEmptyCells({ x, y, features, held, areas, shades, votes }: FullTile): FarTile {
  const cells = Uint16Array.from(held);
  const count = cells.length;
  const tile = {
    ...{ x, y, features, cells },
    areas: new Float64Array(count),
    shades: new Int32Array(count),
    votes: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    const cell = cells[i]!;
    tile.areas[i] = areas[cell]!;
    tile.shades[i] = shades[cell]!;
    tile.votes[i] = votes[cell]!;
  }
  return tile;
}
