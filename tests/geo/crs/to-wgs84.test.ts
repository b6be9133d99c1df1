import { describe, expect, it } from 'vitest';
import { crsOfEpsg } from '../../../src/geo/crs/known-crs.ts';
import { wgs84Converter } from '../../../src/geo/crs/to-wgs84.ts';

async function lonLat(code: number, x: number, y: number): Promise<[number, number]> {
  const crs = await crsOfEpsg(code);
  if (!crs) throw new Error(`no definition of ${code}`);
  const xy = Float64Array.of(x, y);
  wgs84Converter(crs).convert(xy, 0, 1);
  return [xy[0] as number, xy[1] as number];
}

// References: PROJ 9.1 (pyproj 3.4), which the shared expected.json were made with, and by definition.
describe('coordinates become longitude and latitude', () => {
  it.each([
    // On the central meridian at the equator, by definition of the system.
    [4528, 40_500_000, 0, 120, 0],
    [4547, 500_000, 0, 114, 0],
    [32650, 500_000, 0, 117, 0],
    [32750, 500_000, 10_000_000, 117, 0],
    [3857, 0, 0, 0, 0],
    [4490, 113.5, 22.8, 113.5, 22.8],
    // The corner of the earth in Web Mercator.
    [3857, 20037508.342789244, 20037508.342789244, 180, 85.0511287798066],
    // The old observatory of Bern, origin of the Swiss grid (published to a few centimetres).
    [2056, 2_600_000, 1_200_000, 7.438632495, 46.951082896],
    // UTM south with a northing above its false northing lies north of the equator.
    [32732, 463113.096, 15224791.943, 8.5132, 47.1756],
  ])('EPSG:%i %d %d', async (code, x, y, lon, lat) => {
    const [gotLon, gotLat] = await lonLat(code, x, y);
    const tolerance = code === 32732 ? 5e-4 : code === 2056 ? 5e-7 : 1e-7;
    expect(Math.abs(gotLon - lon)).toBeLessThan(tolerance);
    expect(Math.abs(gotLat - lat)).toBeLessThan(tolerance);
  });

  it('gives NaN for what is not a number, and goes on', async () => {
    const crs = await crsOfEpsg(32650);
    const xy = Float64Array.of(Number.NaN, 1, 500_000, 0, Number.POSITIVE_INFINITY, 0);
    wgs84Converter(crs!).convert(xy, 0, 3);
    expect(xy[0]).toBeNaN();
    expect(xy[2]).toBeCloseTo(117, 9);
    expect(xy[4]).toBeNaN();
  });

  it('tells degrees that stay as they are', async () => {
    const identity = async (code: number) => wgs84Converter((await crsOfEpsg(code))!).identity;
    expect(await identity(4326)).toBe(true);
    expect(await identity(4490)).toBe(true);
    expect(await identity(4214)).toBe(false);
    expect(await identity(4528)).toBe(false);
  });
});
