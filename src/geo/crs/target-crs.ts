/**
 * Which systems can a layer be written in, and how does a file say so?
 *
 * WGS 84, CGCS2000 in degrees and in Gauss-Krüger zones (3° and 6°, with and without the zone before the easting),
 * WGS 84 UTM, and GCJ-02 and BD-09 for Chinese web maps. WKT comes in two dialects: OGC with authority codes (GeoPackage, FlatGeobuf) and ESRI (`.prj`).
 *
 * Left out on purpose: Beijing 1954 and Xi'an 1980. Their real parameters are local and not public; a file written
 * with a coarse shift would look exact and be tens of metres off.
 */
import { type CrsDefinition, chinaOffsets, WGS84, wellKnown } from './known-crs.ts';
import { projectionOf } from './projection.ts';

export interface TargetCrs {
  readonly code: string;
  readonly name: string;
  /** proj4 text; `GCJ-02` or `BD-09`. */
  readonly definition: string;
  /** A system made out of another one, with its parameters: see `target-system.ts`. Null for a well-known one. */
  readonly made: CrsDefinition | null;
  /** Numbers are degrees, else metres. */
  readonly degrees: boolean;
  /** The numbers are those of WGS 84 longitude and latitude. */
  readonly identity: boolean;
  /** The EPSG number; null for a system that has none. */
  readonly epsg: number | null;
  readonly wkt: { readonly ogc: string; readonly esri: string };
  /** How far positions may be off because the datum beneath is tied only roughly, in metres; null: hardly. */
  readonly datumErrorM: number | null;
  /**
   * Central meridian of a Gauss-Krüger or UTM zone, its easting (null where the numbers are another grid's), and how far
   * from the meridian the zone reaches in degrees.
   */
  readonly zone: {
    readonly meridian: number;
    readonly halfWidth: number;
    readonly falseEastingM: number | null;
  } | null;
}

/** The system of a code; null when layers are not written in it. */
export function targetCrs(code: string): TargetCrs | null {
  const offset = chinaOffsets.find((crs) => crs.code === code);
  if (offset) return webMapCrs(offset.name, offset.definition);
  const epsg = Number(/^EPSG:(\d+)$/.exec(code)?.[1]);
  const known = wellKnown.get(epsg);
  const family = familyOf(epsg);
  if (!known || !family) return null;
  const { projName, long0, x0, y0, k0 } = projectionOf(known.definition);
  const degrees = projName === 'longlat';
  const common = {
    ...{ code, name: known.name, definition: known.definition, epsg, degrees, identity: degrees },
    ...{ made: null, datumErrorM: null },
  };
  if (degrees) return { ...common, zone: null, wkt: { ogc: family.ogc, esri: family.esri } };
  const meridian = Math.round(((long0 ?? 0) * 180) / Math.PI);
  const parameters = { meridian, scale: k0 ?? 1, x0: x0 ?? 0, y0: y0 ?? 0 };
  return {
    ...common,
    zone: { meridian, halfWidth: family.halfWidth, falseEastingM: parameters.x0 },
    wkt: {
      ogc: projected(known.name, family.ogc, 'Transverse_Mercator', parameters, epsg),
      esri: projected(esriName(known.name), family.esri, family.esriProjection, parameters, null),
    },
  };
}

interface Family {
  readonly ogc: string;
  readonly esri: string;
  readonly esriProjection: string;
  readonly halfWidth: number;
}

const greenwich =
  'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]';
const esriGreenwich = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]';

const cgcs2000 = {
  ogc: `GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],${greenwich},AUTHORITY["EPSG","4490"]]`,
  esri: `GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],${esriGreenwich}]`,
  esriProjection: 'Gauss_Kruger',
};
const wgs84 = {
  ogc: `GEOGCS["${WGS84.name}",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],${greenwich},AUTHORITY["EPSG","4326"]]`,
  esri: `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],${esriGreenwich}]`,
  esriProjection: 'Transverse_Mercator',
};

/** WGS 84 itself, in the OGC dialect. */
export const WGS84_WKT = wgs84.ogc;

function familyOf(epsg: number): Family | null {
  if (epsg === 4326 || (epsg > 32600 && epsg <= 32660) || (epsg > 32700 && epsg <= 32760))
    return { ...wgs84, halfWidth: 3 };
  if (epsg === 4490 || (epsg >= 4513 && epsg <= 4554)) return { ...cgcs2000, halfWidth: 1.5 };
  return epsg >= 4491 && epsg <= 4512 ? { ...cgcs2000, halfWidth: 3 } : null;
}

function projected(
  name: string,
  geographic: string,
  projection: string,
  { meridian, scale, x0, y0 }: { meridian: number; scale: number; x0: number; y0: number },
  epsg: number | null,
): string {
  const authority = epsg === null ? '' : `,AUTHORITY["EPSG","${epsg}"]`;
  const metre = epsg === null ? 'UNIT["Meter",1.0]' : 'UNIT["metre",1,AUTHORITY["EPSG","9001"]]';
  const parameters = [
    ['False_Easting', x0],
    ['False_Northing', y0],
    ['Central_Meridian', meridian],
    ['Scale_Factor', scale],
    ['Latitude_Of_Origin', 0],
  ].map(([parameter, value]) => `PARAMETER["${epsg === null ? parameter : String(parameter).toLowerCase()}",${value}]`);
  return `PROJCS["${name}",${geographic},PROJECTION["${projection}"],${parameters.join(',')},${metre}${authority}]`;
}

/**
 * GCJ-02 and BD-09 have no code and no public datum. The WKT only carries the name, on the ellipsoid of the formulas:
 * Tantu moves such positions back by it, other programs take the degrees as they are.
 */
function webMapCrs(name: string, definition: string): TargetCrs {
  const geographic = (unit: string) =>
    `GEOGCS["${name}",DATUM["${name}",SPHEROID["Krassowsky 1940",6378245,298.3]],${unit}]`;
  return {
    code: name,
    name,
    definition,
    epsg: null,
    degrees: true,
    identity: false,
    made: null,
    datumErrorM: null,
    zone: null,
    wkt: {
      ogc: geographic('PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]'),
      esri: geographic(esriGreenwich),
    },
  };
}

/** `CGCS2000 / 3-degree Gauss-Kruger zone 40` is `CGCS2000_3_Degree_GK_Zone_40` with ESRI. */
function esriName(name: string): string {
  return name
    .replace('WGS 84 / UTM zone ', 'WGS_1984_UTM_Zone_')
    .replace('CGCS2000 / ', 'CGCS2000_')
    .replace('3-degree ', '3_Degree_')
    .replace('Gauss-Kruger ', 'GK_')
    .replace('zone ', 'Zone_')
    .replace('CM ', 'CM_');
}
