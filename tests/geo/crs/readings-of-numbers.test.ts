import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84Converter } from '../../../src/geo/crs/from-wgs84.ts';
import { type NumbersToRead, readNumbers } from '../../../src/geo/crs/readings-of-numbers.ts';
import { targetCrs } from '../../../src/geo/crs/target-crs.ts';

const wuxi = [120.2, 31.4, 120.7, 31.7] as const;

/** Scattered over some kilometres around a place. */
function places(lon: number, lat: number, spread = 0.1): Float64Array {
  return Float64Array.from({ length: 120 }, (_, i) =>
    i % 2 === 0 ? lon + spread * Math.cos(i * 3.1) : lat + spread * Math.sin(i * 7.3),
  );
}

function inSystem(code: string, lonLat: Float64Array): Float64Array {
  const target = targetCrs(code);
  if (!target) throw new Error(code);
  const xy = lonLat.slice();
  fromWgs84Converter(target)(xy, 0, xy.length / 2);
  return xy;
}

const swapped = (xy: Float64Array) => xy.map((_, i) => xy[i ^ 1] as number);
const read = (xy: Float64Array, rest: Partial<NumbersToRead> = {}) =>
  readNumbers({ xy, system: null, region: null, otherSystems: [], ...rest });
const first = async (xy: Float64Array, rest: Partial<NumbersToRead> = {}) => (await read(xy, rest)).readings[0];

describe('numbers beside the region of the plan', () => {
  const here = places(120.45, 31.55);

  it.each([
    ['zone before the easting, none stated', inSystem('EPSG:4528', here), null, 'EPSG:4528', 'zoneBefore'],
    ['a wrong zone stated', inSystem('EPSG:4528', here), 'EPSG:4526', 'EPSG:4528', 'zoneBefore'],
    ['six-degree zone', inSystem('EPSG:4499', here), null, 'EPSG:4499', 'zoneBefore'],
    ['no zone', inSystem('EPSG:4549', here), null, 'EPSG:4549', 'meridian'],
    ['no zone and a wrong meridian stated', inSystem('EPSG:4549', here), 'EPSG:4547', 'EPSG:4549', 'meridian'],
    ['northing first', swapped(inSystem('EPSG:4528', here)), 'EPSG:4528', 'SWAPPED[EPSG:4528]', 'zoneBefore'],
    ['northing first, no zone', swapped(inSystem('EPSG:4549', here)), null, 'SWAPPED[EPSG:4549]', 'meridian'],
    ['latitude first', swapped(here), 'EPSG:4326', 'SWAPPED[EPSG:4326]', 'degrees'],
    ['degrees stated as metres', here, 'EPSG:4528', 'EPSG:4326', 'degrees'],
    ['metres stated as degrees', inSystem('EPSG:4549', here), 'EPSG:4326', 'EPSG:4549', 'meridian'],
    ['Web Mercator', places(13_408_000, 3_704_000, 8000), null, 'EPSG:3857', 'webMercator'],
    [
      'millimetres',
      inSystem('EPSG:4528', here).map((v) => 1000 * v),
      null,
      'UNIT[EPSG:4528; metres=0.001]',
      'zoneBefore',
    ],
    [
      'kilometres',
      inSystem('EPSG:4528', here).map((v) => v / 1000),
      null,
      'UNIT[EPSG:4528; metres=1000]',
      'zoneBefore',
    ],
    ['radians', here.map((v) => (v * Math.PI) / 180), 'EPSG:4326', 'RADIANS[EPSG:4326]', 'radians'],
    ["Xi'an 1980 keeps its datum", inSystem('EPSG:4528', here), 'EPSG:2362', 'EPSG:2364', 'zoneBefore'],
    ['Beijing 1954 keeps its datum', inSystem('EPSG:4549', here), 'EPSG:2435', 'EPSG:2437', 'meridian'],
  ])('%s', async (_, xy, system, crs, reason) => {
    const reading = await first(xy, { system, region: wuxi });
    expect(reading).toMatchObject({ crs, reason });
    expect(reading?.shareInRegion).toBe(1);
    expect(reading?.distanceKm).toBeLessThan(10);
  });

  it('tries UTM beside Gauss-Krüger of the same meridian: the two lie 1.4 km apart', async () => {
    const { readings } = await read(inSystem('EPSG:32651', here), { region: wuxi });
    expect(readings.map(({ crs }) => crs)).toEqual(['EPSG:4550', 'EPSG:32651']);
    expect(Math.abs(readings[0]!.lat - readings[1]!.lat) * 111).toBeCloseTo(1.4, 1);
  });

  it('takes the systems of other layers into account', async () => {
    const liechtenstein = [9.47, 47.04, 9.64, 47.27] as const;
    const lv95 = Float64Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 2_758_000 + 97 * i : 1_223_000 + 131 * i));
    expect(await first(lv95, { region: liechtenstein, otherSystems: ['EPSG:2056'] })).toMatchObject({
      crs: 'EPSG:2056',
      reason: 'ofOtherLayer',
    });
    expect((await read(lv95, { region: liechtenstein })).readings).toEqual([]);
  });

  it('leaves alone what lies in the region, and what fits nothing', async () => {
    expect((await read(here, { system: 'EPSG:4326', region: wuxi })).readings).toEqual([]);
    expect((await read(inSystem('EPSG:4528', here), { system: 'EPSG:4528', region: wuxi })).readings).toEqual([]);
    const local = here.map((v, i) => (i % 2 === 0 ? (v - 120.4) * 95_000 : (v - 31.5) * 111_000));
    expect((await read(local, { region: wuxi })).readings).toEqual([]);
    // Guangzhou in its own zone lies in no reading near Wuxi.
    expect(
      (await read(inSystem('EPSG:4526', places(113.3, 23.1)), { system: 'EPSG:4526', region: wuxi })).readings,
    ).toEqual([]);
    expect((await read(Float64Array.of(Number.NaN, 3, -1e39, 4), { region: wuxi })).readings).toEqual([]);
  });

  it('finds the zone of any place in China', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 76, max: 134, noNaN: true }),
        fc.double({ min: 19, max: 52, noNaN: true }),
        fc.constantFrom('prefix', 'plain', 'six'),
        fc.boolean(),
        async (lon, lat, kind, isSwapped) => {
          const three = Math.round(lon / 3);
          const code = {
            prefix: 4513 + three - 25,
            plain: 4534 + three - 25,
            six: 4491 + Math.floor(lon / 6) + 1 - 13,
          }[kind];
          const there = places(lon, lat, 0.05);
          const xy = inSystem(`EPSG:${code}`, there);
          const region = [lon - 0.2, lat - 0.2, lon + 0.2, lat + 0.2] as const;
          const { readings } = await read(isSwapped ? swapped(xy) : xy, { region });
          const wanted = isSwapped ? `SWAPPED[EPSG:${code}]` : `EPSG:${code}`;
          expect(readings[0]?.crs).toBe(wanted);
          expect(Math.abs(readings[0]!.lon - lon)).toBeLessThan(0.06);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('numbers without a region', () => {
  const here = places(120.45, 31.55);

  it('tells what the numbers alone tell', async () => {
    expect((await first(inSystem('EPSG:4528', here)))?.crs).toBe('EPSG:4528');
    expect((await first(swapped(here), { system: 'EPSG:4326' }))?.crs).toBe('SWAPPED[EPSG:4326]');
    expect((await first(here, { system: 'EPSG:4528' }))?.crs).toBe('EPSG:4326');
  });

  it('does not guess a meridian', async () => {
    expect((await read(inSystem('EPSG:4549', here))).readings).toEqual([]);
  });
});

describe('packed degrees', () => {
  const packed = (degrees: number) => {
    const whole = Math.floor(degrees);
    const minutes = Math.floor((degrees - whole) * 60);
    const seconds = ((degrees - whole) * 60 - minutes) * 60;
    return Number((whole + minutes / 100 + seconds / 1e4).toFixed(9));
  };

  it('are told by minutes and seconds that never reach 60', async () => {
    const here = places(120.45, 31.55);
    const reading = await first(here.map(packed), { system: 'EPSG:4326', region: wuxi });
    expect(reading).toMatchObject({ crs: 'DMS[EPSG:4490]', reason: 'packedDegrees' });
    expect(reading?.lon).toBeCloseTo(120.45, 1);
  });

  it('are not seen in plain degrees, nor where the span shows nothing', async () => {
    expect((await read(places(120.45, 31.55), { system: 'EPSG:4326' })).readings).toEqual([]);
    expect((await read(places(120.4525, 31.5525, 0.002), { system: 'EPSG:4326' })).readings).toEqual([]);
  });
});
