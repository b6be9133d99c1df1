import { expect, it } from 'vitest';
import { prepareLayer } from '../../../src/map/tiles/prepare-layer.ts';
import { createTileCache } from '../../../src/map/tiles/tile-cache.ts';
import { aView, box, prepared, tableOf, tileAt } from './a-tile-layer.ts';

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

const houses = tableOf(
  [113.5, 113.502, 113.504].map((west) => ({
    geometry: box(west, 22.1, west + 0.001, 22.101),
    values: { h: 9, storeys: 4 },
  })),
);

/** Two houses below the limit and one above it, by these values. */
function colored(values: readonly number[], heightColumn = 'h') {
  const meanings = { heightM: { column: heightColumn, scheme: null, unit: 'm' } };
  return prepareLayer(houses, aView({ role: 'buildings', meanings }), {
    classed: { values: Float64Array.from(values), breaks: [10] },
    marks: [],
    words: {},
  });
}

it('a result worked out anew that leaves every feature in its class cuts nothing again', () => {
  const cache = createTileCache();
  cache.keep('before', colored([1, 2, 30]));
  const cut = cache.tile('before', 16, ...tileAt(113.5005, 22.1005, 16));
  cache.keep('after', colored([3, 4, 50]));
  expect(cache.tile('after', 16, ...tileAt(113.5005, 22.1005, 16))).toBe(cut);
});

it('one feature in another class, or another column for the height, is another layer', () => {
  const at = [16, ...tileAt(113.5005, 22.1005, 16)] as const;
  for (const other of [colored([1, 20, 30]), colored([20, 2, 3]), colored([1, 2, 30], 'storeys')]) {
    const cache = createTileCache();
    cache.keep('before', colored([1, 2, 30]));
    const cut = cache.tile('before', ...at);
    cache.keep('after', other);
    expect(cache.tile('after', ...at)).not.toBe(cut);
  }
});

it('layers that look alike are counted once', () => {
  const cache = createTileCache(4);
  cache.keep('a', colored([1, 2, 30]));
  cache.keep('b', colored([1, 2, 30]));
  expect([cache.has('a'), cache.has('b')]).toEqual([true, true]);
  cache.keep('c', colored([1, 20, 30]));
  expect([cache.has('a'), cache.has('b'), cache.has('c')]).toEqual([false, false, true]);
});
