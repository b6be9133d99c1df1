/**
 * What does an EPSG code stand for?
 *
 * The systems of Chinese planning offices and UTM are worked out from their numbering and are there at
 * once; every other code comes from the shipped list, which is loaded when first needed.
 *
 *   4513…4533   CGCS2000 3° Gauss-Krüger, zones 25…45, easting begins with the zone
 *   4534…4554   the same without zone prefix, central meridians 75°…135°
 *   4491…4501, 4502…4512   CGCS2000 6°, with and without prefix
 *   2349…2369, 2370…2390, 2327…2337, 2338…2348    Xi'an 1980, in the same order
 *   2401…2421, 2422…2442, 21413…21423, 21453…21463   Beijing 1954, in the same order
 *   326zz, 327zz   WGS 84 UTM north, south
 *
 * CGCS2000 is taken as WGS 84 (they agree within a few decimetres). Beijing 1954 has only a coarse shift of
 * the datum and Xi'an 1980 none at all: `datumErrorM` says how far off that may be. The real parameters are
 * local and not public.
 */
import type { CrsChange } from './crs-change.ts';

export interface CrsDefinition {
  /** `EPSG:4528`, `GCJ-02`, `SWAPPED[EPSG:4528]`, or null for a definition that has no code. */
  readonly code: string | null;
  readonly name: string;
  /** proj4 text or WKT; `GCJ-02` or `BD-09`. */
  readonly definition: string;
  /** How far positions may be off because the datum is not tied well, in metres; null: under a metre or so. */
  readonly datumErrorM: number | null;
  /** A system made out of another one: see `crs-change.ts`. `code` is then its whole text. */
  readonly made?: { readonly base: CrsDefinition; readonly change: CrsChange };
}

export const WGS84: CrsDefinition = {
  code: 'EPSG:4326',
  name: 'WGS 84',
  definition: '+proj=longlat +datum=WGS84',
  datumErrorM: null,
};

/** What Chinese web maps show: see `china-offset.ts`. They have no code and proj4 has none of them. */
export const chinaOffsets: readonly CrsDefinition[] = [
  { code: 'GCJ-02', name: 'GCJ-02', definition: 'GCJ-02', datumErrorM: null },
  { code: 'BD-09', name: 'BD-09', definition: 'BD-09', datumErrorM: null },
];

const BEIJING_ERROR_M = 30;
const XIAN_ERROR_M = 150;
/** A datum without any shift to WGS 84 in the list. */
const UNTIED_ERROR_M = 300;
const WGS84_AXIS_M = 6_378_137;
const KRASOVSKY_AXIS_M = 6_378_245;
const IAU76_AXIS_M = 6_378_140;

const cgcs2000 = { name: 'CGCS2000', ellipsoid: '+ellps=GRS80', datumErrorM: null };
const xian1980 = { name: 'Xian 1980', ellipsoid: '+ellps=IAU76', datumErrorM: XIAN_ERROR_M };
const beijing1954 = {
  name: 'Beijing 1954',
  ellipsoid: '+ellps=krass +towgs84=15.8,-154.4,-82.3,0,0,0,0',
  datumErrorM: BEIJING_ERROR_M,
};

interface Series {
  readonly firstCode: number;
  readonly datum: typeof cgcs2000 | typeof xian1980 | typeof beijing1954;
  readonly widthDegrees: 3 | 6;
  readonly zonePrefix: boolean;
}

const FIRST_MERIDIAN = 75;
const LAST_MERIDIAN = 135;

const gaussKruger: readonly Series[] = [
  { firstCode: 4491, datum: cgcs2000, widthDegrees: 6, zonePrefix: true },
  { firstCode: 4502, datum: cgcs2000, widthDegrees: 6, zonePrefix: false },
  { firstCode: 4513, datum: cgcs2000, widthDegrees: 3, zonePrefix: true },
  { firstCode: 4534, datum: cgcs2000, widthDegrees: 3, zonePrefix: false },
  { firstCode: 2327, datum: xian1980, widthDegrees: 6, zonePrefix: true },
  { firstCode: 2338, datum: xian1980, widthDegrees: 6, zonePrefix: false },
  { firstCode: 2349, datum: xian1980, widthDegrees: 3, zonePrefix: true },
  { firstCode: 2370, datum: xian1980, widthDegrees: 3, zonePrefix: false },
  { firstCode: 21413, datum: beijing1954, widthDegrees: 6, zonePrefix: true },
  { firstCode: 21453, datum: beijing1954, widthDegrees: 6, zonePrefix: false },
  { firstCode: 2401, datum: beijing1954, widthDegrees: 3, zonePrefix: true },
  { firstCode: 2422, datum: beijing1954, widthDegrees: 3, zonePrefix: false },
];

const geographic: readonly CrsDefinition[] = [
  WGS84,
  { code: 'EPSG:4490', name: 'CGCS2000', definition: '+proj=longlat +ellps=GRS80', datumErrorM: null },
  { code: 'EPSG:4610', name: 'Xian 1980', definition: '+proj=longlat +ellps=IAU76', datumErrorM: XIAN_ERROR_M },
  {
    code: 'EPSG:4214',
    name: 'Beijing 1954',
    definition: `+proj=longlat ${beijing1954.ellipsoid}`,
    datumErrorM: BEIJING_ERROR_M,
  },
  {
    code: 'EPSG:3857',
    name: 'WGS 84 / Pseudo-Mercator',
    definition: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null',
    datumErrorM: null,
  },
  {
    code: 'EPSG:27700',
    name: 'OSGB36 / British National Grid',
    // The grid shift OSTN15 is not shipped; these seven parameters are within about 5 m of it.
    definition:
      '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489',
    datumErrorM: 5,
  },
];

/** Every Gauss-Krüger and UTM system and the few others that need no list, by code number. */
export const wellKnown: ReadonlyMap<number, CrsDefinition> = new Map(
  [...geographic, ...gaussKruger.flatMap(zonesOf), ...utmZones()].map((crs) => [numberOf(crs.code), crs]),
);

/** The system of an EPSG code; null when nobody knows it. */
export async function crsOfEpsg(code: number): Promise<CrsDefinition | null> {
  const known = wellKnown.get(code);
  if (known) return known;
  const text = (await shippedDefinitions())[code];
  return text === undefined ? null : fromShipped(code, text);
}

/** EPSG has none as high; the list that ships holds ESRI's too. */
const FIRST_CODE_OF_ESRI = 37_000;

/** A system that ships, from `name|definition`. */
export function fromShipped(code: number | string, text: string): CrsDefinition {
  const bar = text.lastIndexOf('|');
  const definition = text
    .slice(bar + 1)
    .split(' ')
    .map((token) => `+${token}`)
    .join(' ');
  const authority = Number(code) >= FIRST_CODE_OF_ESRI ? 'ESRI' : 'EPSG';
  return { code: `${authority}:${code}`, name: text.slice(0, bar), definition, datumErrorM: datumErrorOf(definition) };
}

/** `code → name|definition` of all systems that ship: see data/epsg/compact-definitions.ts. */
export async function shippedDefinitions(): Promise<Readonly<Record<string, string>>> {
  const module = await import('./epsg-definitions.json', { with: { type: 'json' } });
  return module.default as Record<string, string>;
}

function datumErrorOf(definition: string): number | null {
  if (definition.includes('+ellps=krass')) return BEIJING_ERROR_M;
  if (definition.includes('+ellps=IAU76')) return XIAN_ERROR_M;
  const tied = /\+(towgs84=|datum=|nadgrids=@null|ellps=(GRS80|WGS84))/.test(definition);
  return tied ? null : UNTIED_ERROR_M;
}

/** The same for a system that is in no list, by its ellipsoid; `isTied`: it brings parameters of its own. */
export function datumErrorByAxis(axisM: number | undefined, isTied: boolean): number | null {
  if (isTied || axisM === undefined || Math.abs(axisM - WGS84_AXIS_M) < 1) return null;
  // Without the coarse shift of the list, Beijing 1954 is as far off as Xi'an 1980.
  if (Math.abs(axisM - KRASOVSKY_AXIS_M) < 1 || Math.abs(axisM - IAU76_AXIS_M) < 1) return XIAN_ERROR_M;
  return UNTIED_ERROR_M;
}

function zonesOf({ firstCode, datum, widthDegrees, zonePrefix }: Series): CrsDefinition[] {
  const zones: CrsDefinition[] = [];
  for (let meridian = FIRST_MERIDIAN; meridian <= LAST_MERIDIAN; meridian += widthDegrees) {
    const zone = widthDegrees === 3 ? meridian / 3 : (meridian + 3) / 6;
    const falseEasting = 500_000 + (zonePrefix ? zone * 1_000_000 : 0);
    const width = widthDegrees === 3 ? '3-degree ' : '';
    zones.push({
      code: `EPSG:${firstCode + zones.length}`,
      name: `${datum.name} / ${width}Gauss-Kruger ${zonePrefix ? `zone ${zone}` : `CM ${meridian}E`}`,
      definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEasting} +y_0=0 ${datum.ellipsoid} +units=m`,
      datumErrorM: datum.datumErrorM,
    });
  }
  return zones;
}

function utmZones(): CrsDefinition[] {
  const zones: CrsDefinition[] = [];
  for (let zone = 1; zone <= 60; zone++) {
    const common = `+proj=utm +zone=${zone}`;
    const name = `WGS 84 / UTM zone ${zone}`;
    zones.push({
      code: `EPSG:${32600 + zone}`,
      name: `${name}N`,
      definition: `${common} +datum=WGS84`,
      datumErrorM: null,
    });
    zones.push({
      code: `EPSG:${32700 + zone}`,
      name: `${name}S`,
      definition: `${common} +south +datum=WGS84`,
      datumErrorM: null,
    });
  }
  return zones;
}

function numberOf(code: string | null): number {
  return Number(code?.slice('EPSG:'.length));
}
