import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactDefinitions, shippedFile } from '../../../data/epsg/compact-definitions.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { crsOfEpsg, fromShipped, wellKnown } from '../../../src/geo/crs/known-crs.ts';
import { projectionOf } from '../../../src/geo/crs/projection.ts';

const esriGk = (name: string, datum: string, spheroid: string, meridian: number, easting: number) =>
  `PROJCS["${name}",GEOGCS["GCS",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const cgcs = '"CGCS2000",6378137.0,298.257222101';
const codeOf = async (text: string) => (await identifyCrs(text))?.code ?? null;

describe('the numbering of Gauss-Krüger and UTM systems', () => {
  const shipped = JSON.parse(readFileSync(shippedFile, 'utf8')) as Record<string, string>;

  it('gives for every code it covers what the EPSG list has', () => {
    let compared = 0;
    for (const [code, known] of wellKnown) {
      const text = shipped[code];
      if (!text || code === 27700) continue;
      const listed = fromShipped(code, text);
      const numbers = ({ a, long0, x0, y0, k0, datum }: ReturnType<typeof projectionOf>) => ({
        a,
        long0,
        x0,
        y0,
        k0,
        shift: datum?.datum_params,
      });
      expect(numbers(projectionOf(known.definition)), String(code)).toEqual(numbers(projectionOf(listed.definition)));
      compared++;
    }
    expect(compared).toBe(64 + 64 + 64 + 5);
  });

  it('ships the list as the package has it', () => {
    expect(shipped).toEqual(compactDefinitions());
  });

  it('says how far off a badly tied datum may be', async () => {
    expect((await crsOfEpsg(4528))?.datumErrorM).toBeNull();
    expect((await crsOfEpsg(2435))?.datumErrorM).toBe(30);
    expect((await crsOfEpsg(2379))?.datumErrorM).toBe(150);
    expect((await crsOfEpsg(2269))?.datumErrorM).toBeNull();
    expect(await crsOfEpsg(999999)).toBeNull();
  });
});

describe('texts that state a system', () => {
  it.each([
    ['EPSG:4528', 'EPSG:4528'],
    ['epsg:4528', 'EPSG:4528'],
    ['4528', 'EPSG:4528'],
    ['urn:ogc:def:crs:EPSG::4528', 'EPSG:4528'],
    ['urn:ogc:def:crs:EPSG:6.9:4326', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/EPSG/0/32651', 'EPSG:32651'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC::CRS84', 'EPSG:4326'],
    ['OGC:CRS84', 'EPSG:4326'],
    ['CRS84', 'EPSG:4326'],
    [' EPSG:2056 \n', 'EPSG:2056'],
  ])('%s', async (text, code) => {
    expect(await codeOf(text)).toBe(code);
  });

  it.each([
    ['CGCS2000_3_Degree_GK_Zone_40', 'D_China_2000', cgcs, 120, 40500000, 'EPSG:4528'],
    ['CGCS2000_3_Degree_GK_CM_114E', 'D_China_2000', cgcs, 114, 500000, 'EPSG:4547'],
    ['CGCS2000_GK_Zone_20', 'D_China_2000', cgcs, 117, 20500000, 'EPSG:4498'],
    ['CGCS2000_GK_CM_117E', 'D_China_2000', cgcs, 117, 500000, 'EPSG:4509'],
    ['Xian_1980_3_Degree_GK_Zone_38', 'D_Xian_1980', '"Xian_1980",6378140.0,298.257', 114, 38500000, 'EPSG:2362'],
    ['Xian_1980_GK_CM_117E', 'D_Xian_1980', '"Xian_1980",6378140.0,298.257', 117, 500000, 'EPSG:2345'],
    [
      'Beijing_1954_3_Degree_GK_CM_114E',
      'D_Beijing_1954',
      '"Krasovsky_1940",6378245.0,298.3',
      114,
      500000,
      'EPSG:2435',
    ],
    ['Beijing_1954_GK_Zone_20', 'D_Beijing_1954', '"Krasovsky_1940",6378245.0,298.3', 117, 20500000, 'EPSG:21420'],
    // A wrong name does not beat the numbers.
    ['CGCS2000_3_Degree_GK_Zone_39', 'D_China_2000', cgcs, 120, 40500000, 'EPSG:4528'],
  ])('ESRI %s', async (name, datum, spheroid, meridian, easting, code) => {
    expect(await codeOf(esriGk(name, datum, spheroid, meridian, easting))).toBe(code);
  });

  it('finds UTM, national grids and plain degrees written by ESRI', async () => {
    const utm =
      'PROJCS["WGS_1984_UTM_Zone_51N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.017453292519943295]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",123],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["Meter",1]]';
    expect(await codeOf(utm)).toBe('EPSG:32651');
    const lv95 =
      'PROJCS["CH1903+_LV95",GEOGCS["GCS_CH1903+",DATUM["D_CH1903+",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Hotine_Oblique_Mercator_Azimuth_Center"],PARAMETER["False_Easting",2600000.0],PARAMETER["False_Northing",1200000.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Azimuth",90.0],PARAMETER["Longitude_Of_Center",7.43958333333333],PARAMETER["Latitude_Of_Center",46.9524055555556],UNIT["Meter",1.0]]';
    expect(await codeOf(lv95)).toBe('EPSG:2056');
    const cgcsDegrees =
      'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
    expect(await codeOf(cgcsDegrees)).toBe('EPSG:4490');
    const oddWgs84 =
      'GEOGCS["WGS 84",DATUM["World Geodetic System 1984 [EPSG ID 6326]",SPHEROID["WGS 84 [EPSG ID 7030]",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Decimal_Degree",0.01745329251994328]]';
    expect(await codeOf(oddWgs84)).toBe('EPSG:4326');
    const mercator =
      'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]';
    expect(await codeOf(mercator)).toBe('EPSG:3857');
  });

  it('takes the authority of the whole, not of its geographic part', async () => {
    const wkt =
      'PROJCS["x",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",113.3],PARAMETER["scale_factor",1],PARAMETER["false_easting",40000],PARAMETER["false_northing",-2400000],UNIT["metre",1]]';
    const local = await identifyCrs(wkt);
    expect(local?.code).toBeNull();
    expect(local?.definition).toBe(wkt);
    expect(await codeOf(`${wkt.slice(0, -1)},AUTHORITY["EPSG","32651"]]`)).toBe('EPSG:32651');
  });

  it('understands WKT 2 of either year without codes, as PROJ writes it', async () => {
    const wkt2 = (base: string) =>
      `PROJCRS["Xian 1980 / 3-degree Gauss-Kruger zone 40",${base}["Xian 1980",DATUM["Xian 1980",ELLIPSOID["IAG 1975",6378140,298.257,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]]],CONVERSION["Gauss-Kruger zone 40",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Longitude of natural origin",120,ANGLEUNIT["degree",0.0174532925199433]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1]],PARAMETER["False easting",40500000,LENGTHUNIT["metre",1]],PARAMETER["False northing",0,LENGTHUNIT["metre",1]]],CS[Cartesian,2],AXIS["northing (X)",north],AXIS["easting (Y)",east],LENGTHUNIT["metre",1]]`;
    expect(await codeOf(wkt2('BASEGEOGCRS'))).toBe('EPSG:2364');
    expect(await codeOf(wkt2('BASEGEODCRS'))).toBe('EPSG:2364');
  });

  it('understands PROJJSON by its code, else by what it says', async () => {
    const json = (rest: object) =>
      JSON.stringify({
        type: 'ProjectedCRS',
        name: 'CGCS2000 / 3-degree Gauss-Kruger CM 120E',
        base_crs: {
          name: 'CGCS2000',
          datum: {
            type: 'GeodeticReferenceFrame',
            name: 'China 2000',
            ellipsoid: { name: 'CGCS2000', semi_major_axis: 6378137, inverse_flattening: 298.257222101 },
          },
          coordinate_system: { subtype: 'ellipsoidal', axis: [] },
        },
        conversion: {
          name: 'Gauss-Kruger CM 120E',
          method: { name: 'Transverse Mercator' },
          parameters: [
            { name: 'Latitude of natural origin', value: 0, unit: 'degree' },
            { name: 'Longitude of natural origin', value: 120, unit: 'degree' },
            { name: 'Scale factor at natural origin', value: 1, unit: 'unity' },
            { name: 'False easting', value: 500000, unit: 'metre' },
            { name: 'False northing', value: 0, unit: 'metre' },
          ],
        },
        coordinate_system: {
          subtype: 'Cartesian',
          axis: [
            { name: 'Northing', abbreviation: 'X', direction: 'north', unit: 'metre' },
            { name: 'Easting', abbreviation: 'Y', direction: 'east', unit: 'metre' },
          ],
        },
        ...rest,
      });
    expect(await codeOf(json({ id: { authority: 'EPSG', code: 4549 } }))).toBe('EPSG:4549');
    expect(await codeOf(json({ ids: [{ authority: 'OGC', code: 'CRS84' }] }))).toBe('EPSG:4326');
    expect(await codeOf(json({}))).toBe('EPSG:4549');
    expect(await codeOf('{"type":"ProjectedCRS","name":')).toBeNull();
  });

  it('says of a system of its own how far off its datum may be', async () => {
    const local = esriGk('Beijing_54_local_113_3', 'D_Beijing_1954', '"Krasovsky_1940",6378245.0,298.3', 113.3, 500000);
    expect(await identifyCrs(local)).toMatchObject({ code: null, datumErrorM: 150 });
    const tied = '+proj=tmerc +lon_0=113.3 +x_0=500000 +ellps=krass +towgs84=12,-113,-41';
    expect(await identifyCrs(tied)).toMatchObject({ code: null, datumErrorM: null });
    expect(await identifyCrs('+proj=tmerc +lon_0=113.3 +x_0=40000 +ellps=GRS80')).toMatchObject({ datumErrorM: null });
  });

  it('knows other codes of Web Mercator and old proj4 texts', async () => {
    for (const text of ['ESRI:102100', 'EPSG:900913', 'EPSG:102100'])
      expect(await codeOf(text), text).toBe('EPSG:3857');
    expect(await codeOf('+init=epsg:4528')).toBe('EPSG:4528');
  });

  it('does not understand nonsense', async () => {
    for (const text of ['', '  ', 'hello', '{"a":1}', 'PROJCS["cut off', '+proj=nosuch', 'EPSG:0'])
      expect(await identifyCrs(text), text).toBeNull();
  });
});
