/** Systems to write in: the offers fit the place, and every one of them is understood when it is read again. */
import { describe, expect, it } from 'vitest';
import { fromWgs84Converter } from '../../../src/geo/crs/from-wgs84.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { targetCrs } from '../../../src/geo/crs/target-crs.ts';
import { targetOffersAt } from '../../../src/geo/crs/target-offers.ts';
import { wgs84Converter } from '../../../src/geo/crs/to-wgs84.ts';

const codesAt = (lon: number, lat: number) => targetOffersAt([lon, lat, lon, lat]).map(({ code }) => code);

describe('offers', () => {
  it('are the zones of the place, by hand', () => {
    // Shenzhen, 114.1° E: 3° zone 38 (meridian 114), 6° zone 20 (114…120, meridian 117), UTM 50.
    expect(codesAt(114.1, 22.5)).toEqual([
      'EPSG:4326',
      'EPSG:4490',
      'EPSG:4526',
      'EPSG:4547',
      'EPSG:4498',
      'EPSG:4509',
      'EPSG:32650',
      'GCJ-02',
      'BD-09',
    ]);
    // Wuxi, 120.3° E: 3° zone 40 (meridian 120), 6° zone 21 (120…126, meridian 123), UTM 51.
    expect(codesAt(120.3, 31.5)).toEqual(
      expect.arrayContaining(['EPSG:4528', 'EPSG:4549', 'EPSG:4499', 'EPSG:4510', 'EPSG:32651']),
    );
  });

  it('name the meridian the system has', () => {
    for (let lon = 73.6; lon < 136.4; lon += 0.7)
      for (const { code, meridian } of targetOffersAt([lon, 30, lon, 30])) {
        const crs = targetCrs(code)!;
        expect(crs, code).not.toBeNull();
        if (meridian === null) expect(crs.zone).toBeNull();
        else {
          expect(crs.zone!.meridian, code).toBe(meridian);
          expect(Math.abs(lon - meridian), code).toBeLessThanOrEqual(crs.zone!.halfWidth + 1e-9);
        }
      }
  });

  it('outside of China are WGS 84, CGCS2000 and UTM, south of the equator its own', () => {
    expect(codesAt(9.5, 47.1)).toEqual(['EPSG:4326', 'EPSG:4490', 'EPSG:32632']);
    expect(codesAt(-43.2, -22.9)).toEqual(['EPSG:4326', 'EPSG:4490', 'EPSG:32723']);
    expect(targetOffersAt(null).map(({ code }) => code)).toEqual(['EPSG:4326', 'EPSG:4490']);
  });
});

describe('each system', () => {
  const codes = [...new Set([...codesAt(114.1, 22.5), ...codesAt(120.3, 31.5), ...codesAt(87.6, 43.8), 'EPSG:32723'])];

  it.each(codes)('%s is understood again from both dialects of its WKT', async (code) => {
    const { wkt } = targetCrs(code)!;
    for (const text of [wkt.ogc, wkt.esri]) expect((await identifyCrs(text))?.code).toBe(code);
  });

  it.each(codes)('%s brings a place there and back', async (code) => {
    const crs = targetCrs(code)!;
    const start = code === 'EPSG:32723' ? [-43.2, -22.9] : [(crs.zone?.meridian ?? 114) + 0.7, 31.123456789];
    const xy = Float64Array.from(start);
    fromWgs84Converter(crs)(xy, 0, 1);
    if (!crs.identity) expect(xy[0]).not.toBe(start[0]);
    wgs84Converter((await identifyCrs(code))!).convert(xy, 0, 1);
    expect(Math.abs(xy[0]! - start[0]!)).toBeLessThan(2e-9);
    expect(Math.abs(xy[1]! - start[1]!)).toBeLessThan(2e-9);
  });

  it('puts the zone before the easting, and the equator at zero', () => {
    const xy = Float64Array.of(120, 0);
    fromWgs84Converter(targetCrs('EPSG:4528')!)(xy, 0, 1);
    expect([...xy]).toEqual([40_500_000, 0]);
  });

  it('does not exist for datums whose parameters are not public, nor for nonsense', () => {
    for (const code of ['EPSG:2364', 'EPSG:2416', 'EPSG:4610', 'EPSG:4214', 'EPSG:0', 'EPSG:', 'gcj'])
      expect(targetCrs(code), code).toBeNull();
  });
});
