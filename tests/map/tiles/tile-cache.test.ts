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
  const first = cache.tile('a', 14, x, y)!;
  expect(first.bytes.length).toBeGreaterThan(0);
  expect(cache.tile('a', 14, x, y)).toEqual(first);
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
  const first = cache.tile('a', 14, x, y)!;
  const again = cache.tile('a', 14, x, y)!;
  expect(again.version).not.toBe(first.version);
  expect(again.bytes).toEqual(first.bytes);
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

const at = [16, ...tileAt(113.5005, 22.1005, 16)] as const;

it('a result worked out anew that leaves every feature in its class gives the same version of a tile', () => {
  const cache = createTileCache();
  cache.keep('before', colored([1, 2, 30]));
  const before = cache.tile('before', ...at);
  cache.keep('after', colored([3, 4, 50]));
  expect(cache.tile('after', ...at)).toEqual(before);
});

it('one feature in another class, or another column for the height, is another version', () => {
  for (const other of [colored([1, 20, 30]), colored([20, 2, 3]), colored([1, 2, 30], 'storeys')]) {
    const cache = createTileCache();
    cache.keep('before', colored([1, 2, 30]));
    const before = cache.tile('before', ...at)!;
    cache.keep('after', other);
    const after = cache.tile('after', ...at)!;
    expect(after.version).not.toBe(before.version);
    expect(after.bytes).not.toEqual(before.bytes);
  }
});

it('a tile without the feature that changed keeps its version', () => {
  const cache = createTileCache();
  const far = [16, ...tileAt(113.6, 22.2, 16)] as const;
  const shapes = [box(113.5, 22.1, 113.501, 22.101), box(113.6, 22.2, 113.601, 22.201)];
  const table = tableOf(shapes.map((geometry) => ({ geometry })));
  const classed = (values: readonly number[]) =>
    prepareLayer(table, aView(), {
      classed: { values: Float64Array.from(values), breaks: [10] },
      marks: [],
      words: {},
    });
  cache.keep('before', classed([1, 1]));
  const before = [cache.tile('before', ...at)!.version, cache.tile('before', ...far)!.version];
  cache.keep('after', classed([20, 1]));
  const after = [cache.tile('after', ...at)!.version, cache.tile('after', ...far)!.version];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

it('after an edit a tile that comes out as it was keeps its version, whatever is painted meanwhile', () => {
  const cache = createTileCache();
  const far = [16, ...tileAt(113.6, 22.2, 16)] as const;
  const shapes = [box(113.5, 22.1, 113.501, 22.101), box(113.6, 22.2, 113.601, 22.201)];
  const table = tableOf(shapes.map((geometry) => ({ geometry, values: { h: 9 } })));
  const meanings = { heightM: { column: 'h', scheme: null, unit: 'm' } };
  const heights = (first: number, values: readonly number[]) => {
    const column = { kind: 'number' as const, name: 'h', type: 'real' as const, values: Float64Array.of(first, 9) };
    const edited = { ...table, columns: new Map([['h', column]]) };
    const classed = { values: Float64Array.from(values), breaks: [10] };
    return prepareLayer(edited, aView({ role: 'buildings', meanings }), { classed, marks: [], words: {} });
  };
  const tilesOf = (key: string) => [cache.tile(key, ...at)!, cache.tile(key, ...far)!] as const;
  cache.keep('before', heights(9, [1, 1]));
  const before = tilesOf('before');
  cache.keep('edited', heights(12, [1, 1]));
  const edited = tilesOf('edited');
  expect(edited[0].version).not.toBe(before[0].version);
  expect(edited[1]).toEqual(before[1]);
  cache.keep('painted', heights(9, [1, 20]));
  const painted = tilesOf('painted');
  const again = [...tilesOf('edited'), ...tilesOf('before')];
  const versions = new Map<string, Uint8Array>();
  for (const { version, bytes } of [...before, ...edited, ...painted, ...again]) {
    expect(versions.get(version) ?? bytes).toEqual(bytes);
    versions.set(version, bytes);
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
