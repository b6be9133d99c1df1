/**
 * A tile that is cut takes the classes of a result, as often as they change.
 *
 * What costs is the shapes: finding, simplifying, cutting and encoding them. They stay as they were written; of each
 * feature one byte is its class. Only blocks of small features are drawn anew, for the majority of a cell may be of
 * another class now: their places and areas were kept when the tile was cut.
 *
 * Bounded by memory: a few ns a feature, some 30 a small one.
 */
import type { PreparedLayer } from './cut-tile.ts';
import { farCellPlace, farCellsOf, farCellUnits, farTilesOn } from './far-cells.ts';
import type { SmallAreas } from './gather-small-areas.ts';
import { HALF_WORLD, WORLD_BITS } from './mercator.ts';
import { classOfShade, lookOfShade, shadeOf } from './tile-attributes.ts';
import { TILE_LAYER_NAME } from './tile-layer.ts';
import { EXTENT, type LayerWriter, TileWriter, tileBytes } from './tile-writer.ts';

/** What a tile is made of but for the classes of its features. */
export interface TileShape {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Features drawn one by one, their rows, and where the class of each stands (of a layer with classes). */
  readonly drawn: Uint8Array;
  readonly drawnRows: Uint32Array;
  readonly classAt: Uint32Array;
  /** Small ones, and the cell and area of each. */
  readonly smallRows: Uint32Array;
  readonly smallCells: Uint32Array;
  readonly smallUnits: Float32Array;
  readonly smallAreas: SmallAreas;
  /** Are cells gathered before part of it? */
  readonly isFar: boolean;
  readonly writer: LayerWriter;
  /** The layer of names, in pieces. */
  readonly labels: readonly Uint8Array[];
}

/** What the classes of one result make of a tile. */
export interface TilePaint {
  /** Of each feature drawn by itself; empty for a layer without classes. */
  readonly classes: Uint8Array;
  readonly blocks: Uint8Array;
}

const block = new TileWriter();

export function paintOf(shape: TileShape, layer: PreparedLayer): TilePaint {
  const { classes } = layer.attributes;
  const { drawnRows } = shape;
  const painted = new Uint8Array(classes ? drawnRows.length : 0);
  if (classes) for (let i = 0; i < painted.length; i++) painted[i] = classes[drawnRows[i]!]!;
  return { classes: painted, blocks: blocksOf(shape, layer) };
}

export function isSamePaint(a: TilePaint, b: TilePaint): boolean {
  return sameBytes(a.classes, b.classes) && sameBytes(a.blocks, b.blocks);
}

/** The bytes of the tile; empty when nothing of the layer lies on it. */
export function paintTile(shape: TileShape, { classes, blocks }: TilePaint): Uint8Array<ArrayBuffer> {
  const { drawn, classAt, writer, labels } = shape;
  const layers: Uint8Array[][] = [];
  if (drawn.length + blocks.length > 0) {
    const painted = drawn.slice();
    for (let i = 0; i < classes.length; i++) painted[classAt[i]!] = classes[i]!;
    layers.push([blocks, painted, writer.headBytes(TILE_LAYER_NAME)]);
  }
  if (labels.length > 0) layers.push([...labels]);
  return tileBytes(layers);
}

/** Bytes that are kept for a tile. */
export function shapeBytes({ drawn, drawnRows, classAt, smallRows }: TileShape): number {
  return drawn.byteLength + drawnRows.byteLength + classAt.byteLength + 3 * smallRows.byteLength;
}

function blocksOf(shape: TileShape, layer: PreparedLayer): Uint8Array {
  const { smallRows, smallCells, smallUnits, smallAreas, isFar } = shape;
  if (!isFar && smallRows.length === 0) return new Uint8Array(0);
  const { attributes } = layer;
  if (isFar) addFarCells(shape, layer);
  for (let i = 0; i < smallRows.length; i++) {
    smallAreas.addTo(smallCells[i]!, smallUnits[i]!, shadeOf(attributes, smallRows[i]!), smallUnits[i]!);
  }
  const writer = shape.writer.beside();
  const classes: number[] = [];
  const tags: number[] = [];
  smallAreas.drain((shade, level, drawRuns) => {
    tags.length = 0;
    for (const [key, value] of attributes.lookTags[lookOfShade(shade)]!) writer.tag(key, value, tags);
    writer.tag('d', level, tags);
    block.begin();
    drawRuns(block.rectangle);
    block.end(writer, 3, null, tags);
    classes.push(classOfShade(shade));
  });
  const bytes = writer.bytes();
  for (const [i, at] of writer.classAt.entries()) bytes[at] = classes[i]!;
  return bytes;
}

function addFarCells({ z, x, y, smallAreas }: TileShape, layer: PreparedLayer): void {
  const far = farCellsOf(layer, z);
  const side = farCellUnits(far.zoom);
  const unit = 2 ** (WORLD_BITS - 12 - z);
  const originX = x * EXTENT * unit - HALF_WORLD;
  const originY = y * EXTENT * unit - HALF_WORLD;
  const scale = unit * unit;
  for (const tile of farTilesOn(far, z, x, y)) {
    const { cells, areas, shades, votes } = tile;
    for (let i = 0; i < cells.length; i++) {
      const [column, row] = farCellPlace(tile, cells[i]!);
      const middleX = ((column + 0.5) * side - HALF_WORLD - originX) / unit;
      const middleY = ((row + 0.5) * side - HALF_WORLD - originY) / unit;
      smallAreas.addGathered(middleX, middleY, areas[i]! / scale, shades[i]!, votes[i]! / scale);
    }
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
