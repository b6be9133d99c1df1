/** Systems made out of others as systems to write in: what is offered, refused, and said by the file. */
import { describe, expect, it } from 'vitest';
import { fromWgs84Converter } from '../../../src/geo/crs/from-wgs84.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { targetCrs } from '../../../src/geo/crs/target-crs.ts';
import { targetSystem, unitOf } from '../../../src/geo/crs/target-system.ts';

const LOCAL = 'LOCAL[EPSG:4547; east=401234.567; north=2398765.432; rotation=-3725.5; scale=1.000012]';
const made = [
  LOCAL,
  `SWAPPED[${LOCAL}]`,
  'MOVED[EPSG:4547; east=320; north=-140.25]',
  'MOVED[EPSG:4490; east=320; north=-140.25]',
  'UNIT[EPSG:4547; metres=0.001]',
  'DATUM[EPSG:2383; dx=1; dy=2; dz=3; rx=0.1; ry=0.2; rz=0.3; ppm=4]',
  'LOCAL[+proj=tmerc +lon_0=114.2 +x_0=50000 +ellps=GRS80; east=0; north=0; rotation=10; scale=1]',
];

describe('a made system to write in', () => {
  it.each(made)('%s is understood again from both dialects of its WKT', async (text) => {
    const target = await targetSystem(text);
    expect(target).toMatchObject({ code: text, epsg: null, identity: false, datumErrorM: null });
    for (const wkt of [target!.wkt.ogc, target!.wkt.esri]) expect((await identifyCrs(wkt))?.code).toBe(text);
  });

  it('of a base in WKT, with its quotation marks, is understood again', async () => {
    // No code: the projection stands in no list.
    const base = targetCrs('EPSG:4547')!
      .wkt.esri.replace('114', '114.2')
      .replace('CM_114E', 'Own')
      .replace('500000', '40000');
    const text = `LOCAL[${base}; east=1; north=2; rotation=3; scale=1]`;
    const target = (await targetSystem(text))!;
    expect(target.code).toContain('"');
    expect((await identifyCrs(target.wkt.ogc))?.code).toBe(target.code);
  });

  it('is a well-known one where it is one', async () => {
    for (const code of ['EPSG:4326', 'EPSG:4547', 'GCJ-02']) expect(await targetSystem(code)).toEqual(targetCrs(code));
  });

  it('is refused where it is no grid, or is nothing', async () => {
    for (const text of [
      'RADIANS[EPSG:4490]',
      'DMS[EPSG:4490]',
      `SWAPPED[DMS[EPSG:4490]]`,
      'EPSG:2383',
      'EPSG:4214',
      'LOCAL[EPSG:4326; east=0; north=0; rotation=0; scale=1]',
      'LOCAL[EPSG:4547; east=0; north=0; rotation=0]',
      'none',
      '',
    ])
      expect(await targetSystem(text), text).toBeNull();
  });

  it('tells a datum that is tied only roughly, and not one with seven parameters', async () => {
    expect((await targetSystem('LOCAL[EPSG:2383; east=0; north=0; rotation=0; scale=1]'))?.datumErrorM).toBe(150);
    expect((await targetSystem('LOCAL[EPSG:2435; east=0; north=0; rotation=0; scale=1]'))?.datumErrorM).toBe(30);
    const tied =
      'LOCAL[DATUM[EPSG:2383; dx=1; dy=2; dz=3; rx=0; ry=0; rz=0; ppm=0]; east=0; north=0; rotation=0; scale=1]';
    expect((await targetSystem(tied))?.datumErrorM).toBeNull();
  });

  it('rounds to a tenth of a millimetre on the ground, whatever its unit', async () => {
    const at = async (text: string) => {
      const target = (await targetSystem(text))!;
      const xy = Float64Array.of(114.0512345678, 22.5512345678);
      fromWgs84Converter(target)(xy, 0, 1);
      return { x: xy[0]!, unit: unitOf(target) };
    };
    const metres = await at('EPSG:4547');
    const kilometres = await at('UNIT[EPSG:4547; metres=1000]');
    expect(kilometres.unit).toBe(1000);
    expect(Math.abs(kilometres.x * 1000 - metres.x)).toBeLessThan(1e-4);
    expect((await at('MOVED[EPSG:4490; east=3; north=4]')).unit).toBeNull();
    expect((await at('GCJ-02')).unit).toBeNull();
  });
});
