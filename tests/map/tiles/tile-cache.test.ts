import { expect, it } from 'vitest';
import { createTileCache } from '../../../src/map/tiles/tile-cache.ts';
import { box, prepared, tileAt } from './a-tile-layer.ts';

const layer = () => prepared([{ geometry: box(113.5, 22.1, 113.51, 22.11) }]);
const [x, y] = tileAt(113.505, 22.105, 14);

it('says that a layer is not prepared instead of giving an empty tile', () => {
  expect(createTileCache().tile('nothing', 14, x, y)).toBeNull();
});

it('gives the same tile again without cutting it', () => {
  const cache = createTileCache();
  cache.keep('a', layer());
  const first = cache.tile('a', 14, x, y);
  expect(first!.length).toBeGreaterThan(0);
  expect(cache.tile('a', 14, x, y)).toBe(first);
});

it('lets the longest unused layer go', () => {
  const cache = createTileCache(2);
  cache.keep('a', layer());
  cache.keep('b', layer());
  cache.tile('a', 14, x, y);
  cache.keep('c', layer());
  expect(['a', 'b', 'c'].map(cache.has)).toEqual([true, false, true]);
});

it('keeps the newest layer however large it is', () => {
  const cache = createTileCache(0);
  cache.keep('a', layer());
  expect(cache.has('a')).toBe(true);
  cache.keep('b', layer());
  expect([cache.has('a'), cache.has('b')]).toEqual([false, true]);
});

it('keeps no more bytes of tiles than it may', () => {
  const cache = createTileCache(2, 10);
  cache.keep('a', layer());
  const first = cache.tile('a', 14, x, y);
  const again = cache.tile('a', 14, x, y);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
