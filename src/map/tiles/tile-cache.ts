/**
 * Prepared layers and cut tiles of a worker, each up to a limit; what was not asked for longest goes first.
 *
 * A key stands for one state of one layer, so an entry is never out of date; keys that are not asked
 * for any more fall out by themselves. A new key whose shapes are those of a kept one (a result was
 * worked out anew, and only the classes of features are others) takes over its tiles: they are painted, not cut again.
 * After an edit of a few features the tiles are cut anew; one that comes out as it was keeps its version.
 */
import type { PreparedLayer } from './cut-tile.ts';
import { cutShape } from './cut-tile.ts';
import { isSamePaint, paintOf, paintTile, shapeBytes, type TilePaint, type TileShape } from './paint-tile.ts';

/** Looks and projected coordinates take some 50 bytes a row: a city of a million buildings in four colourings. */
const KEPT_ROWS = 5e6;
const KEPT_TILE_BYTES = 64e6;

interface PaintedTile {
  /** The caller's own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Another version, other bytes; the same, the same. */
  readonly version: string;
}

export interface TileCache {
  has(key: string): boolean;
  keep(key: string, layer: PreparedLayer): void;
  /** The tile; null when the key is not prepared. */
  tile(key: string, z: number, x: number, y: number): PaintedTile | null;
}

interface KeptTile {
  readonly shape: TileShape;
  /** How it was painted last, and the version of that. */
  paint: TilePaint;
  version: number;
}

export function createTileCache(keptRows = KEPT_ROWS, keptTileBytes = KEPT_TILE_BYTES): TileCache {
  // A Map remembers the order in which keys were put: the first is the longest unused.
  const layers = new Map<string, PreparedLayer>();
  const tiles = new Map<string, KeptTile>();
  /** Layers of the same shapes have the same number. */
  const shapesOf = new WeakMap<PreparedLayer, number>();
  /** Of other shapes, but of the same places: what was there before an edit. */
  const shapesBefore = new Map<number, number>();
  let lastShapes = 0;
  let lastVersion = 0;
  let bytes = 0;

  const newVersion = () => {
    lastVersion += 1;
    return lastVersion;
  };
  const paintAgain = (kept: KeptTile, layer: PreparedLayer): PaintedTile => {
    const paint = paintOf(kept.shape, layer);
    if (!isSamePaint(kept.paint, paint)) kept.version = newVersion();
    kept.paint = paint;
    return { bytes: paintTile(kept.shape, paint), version: String(kept.version) };
  };
  const keepTile = (name: string, kept: KeptTile): void => {
    tiles.set(name, kept);
    bytes += shapeBytes(kept.shape);
    for (const [oldest, { shape }] of tiles) {
      if (bytes <= keptTileBytes) break;
      tiles.delete(oldest);
      bytes -= shapeBytes(shape);
    }
  };

  return {
    has: (key) => layers.has(key),
    keep(key, layer) {
      const kept = [...layers.values()].find((other) => hasSameShapes(other, layer));
      layers.delete(key);
      layers.set(key, kept ? sharing(layer, kept) : layer);
      const held = layers.get(key)!;
      if (!shapesOf.has(held)) {
        const known = kept && shapesOf.get(kept);
        if (known === undefined) lastShapes += 1;
        shapesOf.set(held, known ?? lastShapes);
        const before = known === undefined ? [...layers.values()].findLast((other) => isSamePlace(other, held)) : null;
        const numberBefore = before && shapesOf.get(before);
        if (numberBefore) shapesBefore.set(lastShapes, numberBefore);
      }
      let rows = 0;
      for (const { table } of new Set(layers.values())) rows += table.count;
      for (const [oldest, { table }] of layers) {
        if (rows <= keptRows || layers.size === 1) break;
        const last = layers.get(oldest);
        layers.delete(oldest);
        if (![...layers.values()].some((other) => other === last)) rows -= table.count;
      }
    },
    tile(key, z, x, y) {
      const layer = layers.get(key);
      if (!layer) return null;
      layers.delete(key);
      layers.set(key, layer);
      const shapes = shapesOf.get(layer)!;
      const place = `${z}/${x}/${y}`;
      const name = `${shapes}/${place}`;
      const known = tiles.get(name);
      if (known) {
        tiles.delete(name);
        tiles.set(name, known);
        return paintAgain(known, layer);
      }
      const shape = cutShape(layer, z, x, y);
      const paint = paintOf(shape, layer);
      const painted = paintTile(shape, paint);
      const before = tiles.get(`${shapesBefore.get(shapes)}/${place}`);
      const isAsBefore = before !== undefined && isSameTile(paintTile(before.shape, before.paint), painted);
      const version = isAsBefore ? before.version : newVersion();
      keepTile(name, { shape, paint, version });
      return { bytes: painted, version: String(version) };
    },
  };
}

/** The layer without a second copy of what `kept` has; that one itself where the classes are the same too. */
function sharing(layer: PreparedLayer, kept: PreparedLayer): PreparedLayer {
  const { classes } = layer.attributes;
  const same = kept.attributes.classes;
  if (!classes || (same && classes.every((value, row) => value === same[row]))) return kept;
  return { ...kept, attributes: { ...kept.attributes, classes } };
}

/** Same places, same columns, and every feature in the same look but for its class. */
function hasSameShapes(a: PreparedLayer, b: PreparedLayer): boolean {
  if (a === b) return true;
  if (a.table !== b.table || a.meaningsKey !== b.meaningsKey) return false;
  const { looks, lookTags, classes, classCount } = a.attributes;
  const other = b.attributes;
  if (!classes !== !other.classes || classCount !== other.classCount) return false;
  if (looks === other.looks) return true;
  if (looks.length !== other.looks.length || JSON.stringify(lookTags) !== JSON.stringify(other.lookTags)) return false;
  return looks.every((look, row) => look === other.looks[row]);
}

/** The same features at the same places, whatever else they carry. */
function isSamePlace(a: PreparedLayer, b: PreparedLayer): boolean {
  return a !== b && a.projected === b.projected && a.meaningsKey === b.meaningsKey;
}

function isSameTile(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
