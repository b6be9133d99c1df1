/** Out of WGS 84 and back: the numbers of a file are found again, in every system a layer may have come from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresPerDegree } from '../../../src/geo/crs/crs-change.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { numbersInSystem } from '../../../src/geo/crs/numbers-in-system.ts';
import { wgs84Converter } from '../../../src/geo/crs/to-wgs84.ts';

async function system(text: string) {
  const crs = await identifyCrs(text);
  if (!crs) throw new Error(`${text} is no system`);
  const converter = wgs84Converter(crs);
  const into = (xy: Float64Array) => {
    converter.prepare?.(xy, 0, xy.length / 2);
    converter.convert(xy, 0, xy.length / 2);
  };
  const out = numbersInSystem(crs);
  return { into, out: (xy: Float64Array) => out(xy, 0, xy.length / 2) };
}

const LOCAL = 'LOCAL[EPSG:4547; east=401234.567; north=2398765.432; rotation=-3725.5; scale=1.000012]';
const systems = [
  'EPSG:4326',
  'EPSG:4547',
  'EPSG:4526',
  'EPSG:2383',
  'EPSG:2435',
  'EPSG:32650',
  'EPSG:3857',
  'GCJ-02',
  'BD-09',
  LOCAL,
  `SWAPPED[${LOCAL}]`,
  `UNIT[${LOCAL}; metres=0.001]`.replace(LOCAL, 'EPSG:4547'),
  'MOVED[EPSG:4547; east=123.4; north=-456.7]',
  `MOVED[${LOCAL}; east=-12; north=1500]`,
  'OFFSET[EPSG:4547; system=GCJ-02]',
  'RADIANS[EPSG:4490]',
  'DMS[EPSG:4490]',
  'DATUM[EPSG:2383; dx=-12.3; dy=45.6; dz=-78.9; rx=1.2; ry=-3.4; rz=5.6; ppm=-7.8]',
  'LOCAL[DATUM[EPSG:2383; dx=-12.3; dy=45.6; dz=-78.9; rx=9; ry=-9; rz=9; ppm=-7.8]; east=1; north=2; rotation=3; scale=0.9999]',
];

describe('numbers in a system', () => {
  it.each(systems)('%s: there and back within a hundredth of a millimetre', async (text) => {
    const { into, out } = await system(text);
    fc.assert(
      fc.property(
        fc.double({ min: 112.6, max: 115.4, noNaN: true }),
        fc.double({ min: 20, max: 26, noNaN: true }),
        (lon, lat) => {
          const xy = Float64Array.of(lon, lat);
          out(xy);
          into(xy);
          const { eastM, northM } = metresPerDegree(lat);
          const offM = Math.hypot((xy[0]! - lon) * eastM, (xy[1]! - lat) * northM);
          expect(offM).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has the numbers of a local grid by hand', async () => {
    // No rotation, scale 2: the grid counts half metres of the base from (400000, 2400000).
    const { out } = await system('LOCAL[EPSG:4547; east=400000; north=2400000; rotation=0; scale=2]');
    const plain = await system('EPSG:4547');
    const base = Float64Array.of(114.05, 22.55);
    plain.out(base);
    const local = Float64Array.of(114.05, 22.55);
    out(local);
    expect(local[0]).toBeCloseTo((base[0]! - 400_000) / 2, 6);
    expect(local[1]).toBeCloseTo((base[1]! - 2_400_000) / 2, 6);
    // A quarter turn: local east runs along north of the base.
    const turned = await system('LOCAL[EPSG:4547; east=400000; north=2400000; rotation=324000; scale=1]');
    const quarter = Float64Array.of(114.05, 22.55);
    turned.out(quarter);
    expect(quarter[0]).toBeCloseTo(base[1]! - 2_400_000, 6);
    expect(quarter[1]).toBeCloseTo(400_000 - base[0]!, 6);
  });

  it('packs degrees as they are read', async () => {
    const { out } = await system('DMS[EPSG:4490]');
    const xy = Float64Array.of(114 + 3 / 60 + 12.5 / 3600, 22.5);
    out(xy);
    expect(xy[0]).toBeCloseTo(114.03125, 10);
    expect(xy[1]).toBeCloseTo(22.3, 10);
  });

  it('gives no number for what is none', async () => {
    const { out } = await system(LOCAL);
    const xy = Float64Array.of(Number.NaN, 22, 114, Number.POSITIVE_INFINITY);
    out(xy);
    expect([...xy].every((value) => Number.isNaN(value))).toBe(true);
  });
});
