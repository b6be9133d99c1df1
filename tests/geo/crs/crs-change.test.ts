import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterBase,
  type CrsChange,
  changedSystemText,
  degreesOfPacked,
  intoBase,
  invertLocal,
  metresPerDegree,
  parseChangedSystem,
} from '../../../src/geo/crs/crs-change.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { wgs84Converter } from '../../../src/geo/crs/to-wgs84.ts';

const finite = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const changes: fc.Arbitrary<CrsChange> = fc.oneof(
  fc.constantFrom<CrsChange>({ kind: 'swapped' }, { kind: 'radians' }, { kind: 'dms' }),
  fc.constantFrom<CrsChange>({ kind: 'offset', system: 'GCJ-02' }, { kind: 'offset', system: 'BD-09' }),
  fc.record({ kind: fc.constant('unit' as const), metres: positive }),
  fc.record({ kind: fc.constant('moved' as const), eastM: finite(1e7), northM: finite(1e7) }),
  fc.record({
    kind: fc.constant('local' as const),
    eastM: finite(1e8),
    northM: finite(1e8),
    rotationArcsec: finite(1e6),
    scale: positive,
  }),
  fc.record({
    kind: fc.constant('datum' as const),
    dx: finite(1e3),
    dy: finite(1e3),
    dz: finite(1e3),
    rx: finite(100),
    ry: finite(100),
    rz: finite(100),
    ppm: finite(1e3),
  }),
);

async function lonLat(text: string, x: number, y: number): Promise<[number, number]> {
  const crs = await identifyCrs(text);
  if (!crs) throw new Error(`not understood: ${text}`);
  const xy = Float64Array.of(x, y);
  const converter = wgs84Converter(crs);
  converter.prepare?.(xy, 0, 1);
  converter.convert(xy, 0, 1);
  return [xy[0] as number, xy[1] as number];
}

describe('a system made out of another one, as text', () => {
  it('is read as it was written, whatever the base', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom('EPSG:4547', 'SWAPPED[EPSG:4528]', 'PROJCS["a;b",x=1]'), (change, base) => {
        const read = parseChangedSystem(changedSystemText({ base, change }));
        expect(read?.base).toBe(base);
        // −0 is written 0.
        expect(JSON.stringify(read?.change)).toBe(JSON.stringify(change));
      }),
    );
  });

  it('is nothing where a value is missing, unknown, twice or no number', () => {
    for (const text of [
      'LOCAL[EPSG:4547; east=1; north=2; rotation=3]',
      'LOCAL[EPSG:4547; east=1; north=2; rotation=3; scale=0]',
      'LOCAL[EPSG:4547; east=1; north=2; rotation=3; scale=-1]',
      'LOCAL[EPSG:4547; east=; north=2; rotation=3; scale=1]',
      'LOCAL[EPSG:4547; east=1; east=2; rotation=3; scale=1]',
      'LOCAL[EPSG:4547; east=one; north=2; rotation=3; scale=1]',
      'LOCAL[; east=1; north=2; rotation=3; scale=1]',
      'MOVED[EPSG:4547; east=1; up=2]',
      'OFFSET[EPSG:4547; system=gcj]',
      'UNIT[EPSG:4547; metres=Infinity]',
      'TURNED[EPSG:4547]',
      'constructor[EPSG:4547]',
      'SWAPPED[EPSG:4547',
      `${'SWAPPED['.repeat(9000)}EPSG:4547${']'.repeat(9000)}`,
    ])
      expect(parseChangedSystem(text), text.slice(0, 60)).toBeNull();
  });

  it('does not take what does not go together', async () => {
    for (const text of [
      'LOCAL[EPSG:4490; east=1; north=2; rotation=3; scale=1]',
      'UNIT[GCJ-02; metres=0.001]',
      'RADIANS[EPSG:4547]',
      'DMS[EPSG:4547]',
      'SWAPPED[nonsense]',
      'DATUM[GCJ-02; dx=1; dy=2; dz=3; rx=0; ry=0; rz=0; ppm=0]',
    ])
      expect(await identifyCrs(text), text).toBeNull();
  });

  it('says how well the datum is tied, and that seven parameters tie it', async () => {
    const error = async (text: string) => (await identifyCrs(text))?.datumErrorM;
    expect(await error('SWAPPED[EPSG:2379]')).toBe(150);
    expect(await error('DATUM[EPSG:2379; dx=1; dy=2; dz=3; rx=0; ry=0; rz=0; ppm=0]')).toBeNull();
    expect(await error('MOVED[EPSG:2379; east=60; north=-40]')).toBeNull();
  });
});

describe('a local grid by four parameters', () => {
  // By hand: a quarter turn, 2 times as large. East' = 1000 − 2·20 = 960, north' = 5000 + 2·10 = 5020.
  it('turns counter-clockwise, stretches and moves', () => {
    const xy = Float64Array.of(10, 20);
    intoBase({ kind: 'local', eastM: 1000, northM: 5000, rotationArcsec: 90 * 3600, scale: 2 })?.(xy, 0, 1);
    expect(xy[0]).toBeCloseTo(960, 9);
    expect(xy[1]).toBeCloseTo(5020, 9);
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(
        finite(1e7),
        finite(1e7),
        finite(1e6),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        finite(1e6),
        finite(1e6),
        (eastM, northM, rotationArcsec, scale, x, y) => {
          const change = { kind: 'local', eastM, northM, rotationArcsec, scale } as const;
          const xy = Float64Array.of(x, y);
          intoBase(change)?.(xy, 0, 1);
          intoBase(invertLocal(change))?.(xy, 0, 1);
          expect(Math.hypot((xy[0] as number) - x, (xy[1] as number) - y)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('stands on its base', async () => {
    // (500 m, 800 m) in a grid whose origin is 500 km east and 2,500 km north in the zone of 114°: on the meridian + 500 m.
    const text = 'LOCAL[EPSG:4547; east=500000; north=2500000; rotation=0; scale=1]';
    expect(await lonLat(text, 500, 800)).toEqual(await lonLat('EPSG:4547', 500_500, 2_500_800));
  });
});

describe('other changes', () => {
  it('puts swapped axes, units, radians and packed degrees right', async () => {
    const place = await lonLat('EPSG:4528', 40_543_210, 3_491_234);
    expect(await lonLat('SWAPPED[EPSG:4528]', 3_491_234, 40_543_210)).toEqual(place);
    const [lon, lat] = await lonLat('UNIT[EPSG:4528; metres=0.001]', 40_543_210_000, 3_491_234_000);
    expect(Math.hypot(lon - place[0], lat - place[1])).toBeLessThan(1e-12);
    expect(await lonLat('SWAPPED[UNIT[EPSG:4528; metres=1000]]', 3_491.234, 40_543.21)).toEqual(place);
    const radians = await lonLat('RADIANS[EPSG:4490]', (114.05 * Math.PI) / 180, (22.55 * Math.PI) / 180);
    expect(radians[0]).toBeCloseTo(114.05, 12);
    expect(radians[1]).toBeCloseTo(22.55, 12);
  });

  it.each([
    // 114° 03′ 12.5″ = 114 + 3/60 + 12.5/3600
    [114.03125, 114.0534722222],
    [114.03, 114.05],
    [-114.03125, -114.0534722222],
    [22.0, 22],
    [22.5959999, 22.9999997222],
  ])('reads %d as degrees, minutes, seconds', (packed, degrees) => {
    expect(degreesOfPacked(packed)).toBeCloseTo(degrees, 9);
  });

  it('moves on the ground: a second of latitude is some 30.8 m', () => {
    const { eastM, northM } = metresPerDegree(22.5);
    // By the radii of curvature of WGS 84 at 22.5°: 6,344,763 m along the meridian, 6,381,264 m across.
    expect(northM).toBeCloseTo((6_344_763 * Math.PI) / 180, -1);
    expect(eastM).toBeCloseTo((6_381_264 * Math.cos(Math.PI / 8) * Math.PI) / 180, -1);
    const xy = Float64Array.of(114, 22.5);
    afterBase({ kind: 'moved', eastM: eastM / 100, northM: -northM / 100 })?.(xy, 0, 1);
    expect(xy[0]).toBeCloseTo(114.01, 12);
    expect(xy[1]).toBeCloseTo(22.49, 12);
  });

  it('takes off the offset of web maps after the base', async () => {
    const plain = await lonLat('GCJ-02', 114.05, 22.55);
    expect(await lonLat('OFFSET[EPSG:4490; system=GCJ-02]', 114.05, 22.55)).toEqual(plain);
  });

  it('ties a datum by seven parameters, as the position-vector rule has it', async () => {
    const sevenOf = { dx: -12.5, dy: -138.25, dz: -61.75, rx: 0.4, ry: -0.7, rz: 1.3, ppm: -4.2 };
    const text = changedSystemText({ base: 'EPSG:4610', change: { kind: 'datum', ...sevenOf } });
    const [lon, lat] = await lonLat(text, 114, 22.5);
    const [x, y, z] = geocentric(6_378_140, 298.257, 114, 22.5);
    const arcsec = Math.PI / 180 / 3600;
    const m = 1 + sevenOf.ppm * 1e-6;
    const moved = [
      sevenOf.dx + m * (x - sevenOf.rz * arcsec * y + sevenOf.ry * arcsec * z),
      sevenOf.dy + m * (sevenOf.rz * arcsec * x + y - sevenOf.rx * arcsec * z),
      sevenOf.dz + m * (-sevenOf.ry * arcsec * x + sevenOf.rx * arcsec * y + z),
    ];
    // The place it gave, put back into geocentric coordinates of WGS 84, is the same but for the height.
    const [gx, gy, gz] = geocentric(6_378_137, 298.257223563, lon, lat);
    const up = [gx, gy, gz].map((v) => v / Math.hypot(gx, gy, gz));
    const off = moved.map((v, i) => v - [gx, gy, gz][i]!);
    const height = off.reduce((sum, v, i) => sum + v * up[i]!, 0);
    const across = Math.hypot(...off.map((v, i) => v - height * up[i]!));
    // "Up" from the middle of the earth is 0.14° off the ellipsoid's own.
    expect(across).toBeLessThan(0.003 * Math.abs(height) + 0.01);
    const [oldLon, oldLat] = await lonLat('EPSG:4610', 114, 22.5);
    expect(Math.hypot(lon - oldLon, lat - oldLat) * 111_000).toBeGreaterThan(30);
  });
});

function geocentric(axisM: number, flattening: number, lon: number, lat: number): [number, number, number] {
  const e2 = (2 - 1 / flattening) / flattening;
  const sin = Math.sin((lat * Math.PI) / 180);
  const cos = Math.cos((lat * Math.PI) / 180);
  const n = axisM / Math.sqrt(1 - e2 * sin * sin);
  return [n * cos * Math.cos((lon * Math.PI) / 180), n * cos * Math.sin((lon * Math.PI) / 180), n * (1 - e2) * sin];
}
