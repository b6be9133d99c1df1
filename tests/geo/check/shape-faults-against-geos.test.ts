import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHarmless, shapeFaults } from '../../../src/geo/check/shape-faults.ts';
import { geosEngine } from '../../../src/geo/repair/geos-engine.ts';

const SIZE = 6;
/** On a coarse grid rings touch, cross and run along each other far more often than in any real file. */
const place = fc.tuple(fc.integer({ min: 0, max: SIZE }), fc.integer({ min: 0, max: SIZE }));
const ring = fc
  .array(place, { minLength: 3, maxLength: 7 })
  .map((places) => Float64Array.from([...places, places[0] as [number, number]].flat()));
const parts = fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });

it('random shapes on a grid are valid here exactly when GEOS says so', async () => {
  const geos = await geosEngine();
  let valid = 0;
  fc.assert(
    fc.property(parts, (shape) => {
      const faults = shapeFaults(3, shape).filter(({ kind }) => !isHarmless(kind));
      const isValid = geos.isValid(shape);
      if (isValid) valid++;
      expect(faults.length === 0, JSON.stringify(faults)).toBe(isValid);
    }),
    { numRuns: 5000, seed: 7 },
  );
  expect(valid).toBeGreaterThan(100);
});

it('what GEOS makes valid has no fault', async () => {
  const geos = await geosEngine();
  fc.assert(
    fc.property(parts, fc.constantFrom('structure' as const, 'linework' as const), (shape, method) => {
      const repaired = geos.makeValid(shape, method);
      expect(shapeFaults(3, repaired).filter(({ kind }) => !isHarmless(kind))).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
});
