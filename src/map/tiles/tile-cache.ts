/**
 * Layers prepared for cutting and the tiles cut from them, the longest unused let go first.
 *
 * A key stands for one state of one layer, so an entry is never out of date; keys that are not asked
 * for any more fall out by themselves. A new key whose features look as those of a kept one do (a result was
 * worked out anew and this layer's classes are the same) takes over its tiles: what did not change is not cut again.
 */
import type { PreparedLayer } from './cut-tile.ts';
import { cutTile } from './cut-tile.ts';

/** Looks and projected coordinates take some 50 bytes a row: a city of a million buildings in four colourings. */
const KEPT_ROWS = 5e6;
const KEPT_TILE_BYTES = 64e6;

export interface TileCache {
  has(key: string): boolean;
  keep(key: string, layer: PreparedLayer): void;
  /** The tile's bytes, to be copied before they leave; null when the key is not prepared. */
  tile(key: string, z: number, x: number, y: number): Uint8Array | null;
}

export function createTileCache(keptRows = KEPT_ROWS, keptTileBytes = KEPT_TILE_BYTES): TileCache {
  // A Map remembers the order in which keys were put: the first is the longest unused.
  const layers = new Map<string, PreparedLayer>();
  const tiles = new Map<string, Uint8Array>();
  const numbers = new WeakMap<PreparedLayer, number>();
  let lastNumber = 0;
  let bytes = 0;

  const numberOf = (layer: PreparedLayer): number => {
    const known = numbers.get(layer);
    if (known !== undefined) return known;
    lastNumber += 1;
    numbers.set(layer, lastNumber);
    return lastNumber;
  };

  return {
    has: (key) => layers.has(key),
    keep(key, layer) {
      const alike = [...layers.values()].find((other) => looksAlike(other, layer));
      layers.delete(key);
      layers.set(key, alike ?? layer);
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
      const name = `${numberOf(layer)}/${z}/${x}/${y}`;
      const known = tiles.get(name);
      if (known) {
        tiles.delete(name);
        tiles.set(name, known);
        return known;
      }
      const cut = cutTile(layer, z, x, y);
      tiles.set(name, cut);
      bytes += cut.byteLength;
      for (const [oldest, old] of tiles) {
        if (bytes <= keptTileBytes) break;
        tiles.delete(oldest);
        bytes -= old.byteLength;
      }
      return cut;
    },
  };
}

/** Same shapes, same columns, and every feature in the same look. */
function looksAlike(a: PreparedLayer, b: PreparedLayer): boolean {
  if (a === b || a.table !== b.table || a.meaningsKey !== b.meaningsKey) return false;
  const { looks, lookTags } = a.attributes;
  const other = b.attributes;
  if (looks.length !== other.looks.length || JSON.stringify(lookTags) !== JSON.stringify(other.lookTags)) return false;
  return looks.every((look, row) => look === other.looks[row]);
}
