import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PreparedLayer } from '../../../src/map/tiles/cut-tile.ts';
import { cutShape, cutTile } from '../../../src/map/tiles/cut-tile.ts';
import { isSamePaint, paintOf, paintTile } from '../../../src/map/tiles/paint-tile.ts';
import { prepareLayer } from '../../../src/map/tiles/prepare-layer.ts';
import { aView, box, tableOf, tileAt } from './a-tile-layer.ts';
import { readTile } from './read-tile.ts';

const WEST = 113.5;
const SOUTH = 22.1;
const SIDE = 120;
const STEP = 0.0003;
/** More than are drawn one by one on a tile: far zooms gather them beforehand. */
const BUILDINGS = SIDE * SIDE;

const shapes = Array.from({ length: BUILDINGS }, (_, i) => {
  const x = WEST + (i % SIDE) * STEP;
  const y = SOUTH + Math.floor(i / SIDE) * STEP;
  const size = STEP * (i % 50 === 0 ? 8 : 0.2 + 0.6 * ((i * 7919) % 100) * 0.01);
  return { geometry: box(x, y, x + size, y + size), values: { use: i % 3 === 0 ? 'home' : 'office' } };
});
const town = tableOf(shapes);
const words = {
  u: { codes: Int32Array.from(shapes, (_, i) => (i % 3 === 0 ? 0 : 1)), dictionary: ['residential', 'office'] },
};

function classed(values: Float64Array, breaks: readonly number[] = [1, 2]): PreparedLayer {
  return prepareLayer(town, aView({ role: 'buildings' }), { classed: { values, breaks }, marks: [], words });
}

/** Classes 0 … 2 and none, by a number and what it grows with. */
const valuesOf = (seed: number) =>
  Float64Array.from({ length: BUILDINGS }, (_, i) => {
    const mixed = (Math.imul(i + 1, 2_654_435_761) ^ Math.imul(seed, 40_503)) >>> 0;
    return mixed % 7 === 0 ? Number.NaN : (mixed >>> 8) % 3;
  });

const zooms = [9, 11, 12, 13, 14, 16];

it.each(zooms)('painting a cut tile of zoom %i with other classes gives what cutting it with them gives', (z) => {
  const place = tileAt(WEST + (SIDE / 2) * STEP, SOUTH + (SIDE / 2) * STEP, z);
  const shape = cutShape(classed(valuesOf(0)), z, ...place);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 2 }), (seeds) => {
      for (const seed of seeds) {
        const layer = classed(valuesOf(seed));
        const painted = readTile(paintTile(shape, paintOf(shape, layer)));
        const cut = readTile(cutTile(layer, z, ...place));
        expect(painted).toEqual(cut);
        expect(painted.get('features')!.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2 },
  );
});

it.each(zooms)('paint of zoom %i is the same exactly when the tile comes out the same', (z) => {
  const place = tileAt(WEST + 0.001, SOUTH + 0.001, z);
  const before = valuesOf(1);
  const shape = cutShape(classed(before), z, ...place);
  const paint = paintOf(shape, classed(before));
  // Values and limits three times as high: every feature stays in its class.
  const grown = classed(
    before.map((value) => 3 * value),
    [3, 6],
  );
  expect(isSamePaint(paint, paintOf(shape, grown))).toBe(true);
  const other = paintOf(shape, classed(valuesOf(2)));
  expect(isSamePaint(paint, other)).toBe(false);
  expect(readTile(paintTile(shape, other))).not.toEqual(readTile(paintTile(shape, paint)));
});

it('a layer that is not coloured by a result has no classes', () => {
  const layer = prepareLayer(town, aView({ role: 'buildings' }), { classed: null, marks: [], words });
  for (const z of zooms) {
    const features = readTile(cutTile(layer, z, ...tileAt(WEST + 0.001, SOUTH + 0.001, z))).get('features')!;
    expect(features.some(({ properties }) => 'c' in properties)).toBe(false);
  }
});

it('what a person removed is on no tile, also of a crowded layer from afar', () => {
  const removed = new Uint8Array(BUILDINGS).fill(1);
  const layer = prepareLayer({ ...town, removed }, aView({ role: 'buildings' }), { classed: null, marks: [], words });
  const bytes = zooms.map((z) => cutTile(layer, z, ...tileAt(WEST + 0.001, SOUTH + 0.001, z)).length);
  expect(bytes).toEqual(zooms.map(() => 0));
});

it('more classes than fit into their byte are a bug that is told', () => {
  const layer = classed(
    valuesOf(1),
    Array.from({ length: 130 }, (_, i) => i),
  );
  expect(() => cutTile(layer, 14, ...tileAt(WEST + 0.001, SOUTH + 0.001, 14))).toThrow('131 classes');
});
