/**
 * Which coordinate system do the GeoKeys of a GeoTIFF state?
 *
 * A code where they have one; the WKT that ESRI puts in the citation; otherwise a proj4 definition made of the keys
 * (method, parameters, ellipsoid, unit). Keys that cannot be understood give their own citation, so that the message
 * names the system.
 *
 * Leaves out vertical systems, and geocentric ones, which no raster has.
 */
import { crsOfEpsg } from '../../geo/crs/known-crs.ts';

type Keys = Readonly<Record<string, unknown>>;

const USER_DEFINED = 32_767;

/** The text that states the system, for `identify-crs.ts`; null when the keys state none. */
export async function crsOfGeoKeys(keys: Keys | null): Promise<string | null> {
  if (!keys) return null;
  const projected = code(keys, 'ProjectedCSTypeGeoKey');
  if (projected !== null) return `EPSG:${projected}`;
  const wkt = esriWkt(keys);
  if (wkt !== null) return wkt;
  const method = number(keys, 'ProjCoordTransGeoKey');
  const geographic = code(keys, 'GeographicTypeGeoKey');
  if (method !== null || code(keys, 'ProjectionGeoKey') !== null) {
    const projection = method === null ? utmOf(code(keys, 'ProjectionGeoKey')) : projectionOf(method, keys);
    const datum = await datumOf(keys, geographic);
    return projection && datum ? `${projection} ${datum} ${unitOf(keys)}`.trim() : citation(keys);
  }
  if (geographic !== null) return `EPSG:${geographic}`;
  const isGeographic = number(keys, 'GTModelTypeGeoKey') === 2;
  const datum = isGeographic ? await datumOf(keys, null) : null;
  return datum ? `+proj=longlat ${datum} +no_defs` : citation(keys);
}

function esriWkt(keys: Keys): string | null {
  for (const key of ['PCSCitationGeoKey', 'GTCitationGeoKey', 'GeogCitationGeoKey']) {
    const found = /ESRI PE String\s*=\s*((?:PROJCS|GEOGCS)\[[\s\S]*\])/.exec(text(keys, key) ?? '');
    if (found?.[1]) return found[1];
  }
  return null;
}

function citation(keys: Keys): string | null {
  return text(keys, 'PCSCitationGeoKey') ?? text(keys, 'GTCitationGeoKey') ?? text(keys, 'GeogCitationGeoKey');
}

/** What proj4 calls each parameter, and the keys it may stand in. */
const parameters = {
  lat_0: ['ProjNatOriginLatGeoKey', 'ProjFalseOriginLatGeoKey', 'ProjCenterLatGeoKey'],
  lon_0: [
    'ProjNatOriginLongGeoKey',
    'ProjFalseOriginLongGeoKey',
    'ProjCenterLongGeoKey',
    'ProjStraightVertPoleLongGeoKey',
  ],
  lat_1: ['ProjStdParallel1GeoKey'],
  lat_2: ['ProjStdParallel2GeoKey'],
  k: ['ProjScaleAtNatOriginGeoKey', 'ProjScaleAtCenterGeoKey'],
  x_0: ['ProjFalseEastingGeoKey', 'ProjFalseOriginEastingGeoKey', 'ProjCenterEastingGeoKey'],
  y_0: ['ProjFalseNorthingGeoKey', 'ProjFalseOriginNorthingGeoKey', 'ProjCenterNorthingGeoKey'],
} as const;

type Parameter = keyof typeof parameters;

/** Methods by their number in the GeoTIFF specification, as far as proj4 has them. */
const methods: ReadonlyMap<number, { readonly proj: string; readonly takes: readonly Parameter[] }> = new Map([
  [1, { proj: 'tmerc', takes: ['lat_0', 'lon_0', 'k', 'x_0', 'y_0'] }],
  [7, { proj: 'merc', takes: ['lon_0', 'k', 'x_0', 'y_0'] }],
  [8, { proj: 'lcc', takes: ['lat_1', 'lat_2', 'lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [9, { proj: 'lcc', takes: ['lat_0', 'lon_0', 'k', 'x_0', 'y_0'] }],
  [10, { proj: 'laea', takes: ['lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [11, { proj: 'aea', takes: ['lat_1', 'lat_2', 'lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [12, { proj: 'aeqd', takes: ['lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [13, { proj: 'eqdc', takes: ['lat_1', 'lat_2', 'lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [14, { proj: 'stere', takes: ['lat_0', 'lon_0', 'k', 'x_0', 'y_0'] }],
  [17, { proj: 'eqc', takes: ['lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [18, { proj: 'cass', takes: ['lat_0', 'lon_0', 'x_0', 'y_0'] }],
  [24, { proj: 'sinu', takes: ['lon_0', 'x_0', 'y_0'] }],
]);

/** Null when the method is none of those, or its angles are not in degrees. */
function projectionOf(method: number, keys: Keys): string | null {
  const known = methods.get(method);
  const angles = number(keys, 'GeogAngularUnitsGeoKey');
  if (!known || (angles !== null && angles !== 9102)) return null;
  const metre = metresOf(keys);
  if (metre === null) return null;
  const given = known.takes.flatMap((parameter) => {
    const value = parameters[parameter].map((key) => number(keys, key)).find((found) => found !== null);
    if (value === undefined || value === null) return [];
    // False origins are in the unit of the system, proj4 wants metres.
    return [`+${parameter}=${parameter === 'x_0' || parameter === 'y_0' ? value * metre : value}`];
  });
  // One parallel of Lambert's cone that touches stands in `lat_0`; proj4 wants it named as the parallel too.
  const touching =
    method === 9 ? given.filter((part) => part.startsWith('+lat_0=')).map((p) => p.replace('_0', '_1')) : [];
  return [`+proj=${known.proj}`, ...given, ...touching].join(' ');
}

/** Conversions 16001 … 16060 are UTM of the north by zone, 16101 … 16160 of the south. */
function utmOf(conversion: number | null): string | null {
  if (conversion === null) return null;
  const zone = (conversion - 16_000) % 100;
  if (conversion <= 16_000 || conversion > 16_160 || zone < 1 || zone > 60) return null;
  return `+proj=utm +zone=${zone}${conversion > 16_100 ? ' +south' : ''}`;
}

/** Metres of the linear unit; null for one that is not known. */
function metresOf(keys: Keys): number | null {
  const unit = number(keys, 'ProjLinearUnitsGeoKey');
  if (unit === null || unit === 9001) return 1;
  if (unit === 9002) return 0.3048;
  if (unit === 9003) return 1200 / 3937;
  return number(keys, 'ProjLinearUnitSizeGeoKey');
}

function unitOf(keys: Keys): string {
  const metre = metresOf(keys);
  return metre === null || metre === 1 ? '+units=m' : `+to_meter=${metre}`;
}

/** Ellipsoid and shift: of the geographic system where it has a code, else of its ellipsoid; null when neither is told. */
async function datumOf(keys: Keys, geographic: number | null): Promise<string | null> {
  const known = geographic === null ? null : await crsOfEpsg(geographic);
  if (known)
    return known.definition
      .replace(/\+proj=longlat\s*/, '')
      .replace(/\+no_defs|\+type=\S+/g, '')
      .trim();
  const major = number(keys, 'GeogSemiMajorAxisGeoKey');
  const flattening = number(keys, 'GeogInvFlatteningGeoKey');
  const minor = number(keys, 'GeogSemiMinorAxisGeoKey');
  const meridian = number(keys, 'GeogPrimeMeridianLongGeoKey');
  const prime = meridian === null || meridian === 0 ? '' : ` +pm=${meridian}`;
  const ellipsoid = ellipsoids.get(code(keys, 'GeogEllipsoidGeoKey') ?? 0);
  if (ellipsoid) return `+ellps=${ellipsoid}${prime}`;
  if (major === null) return null;
  if (flattening !== null && flattening > 0) return `+a=${major} +rf=${flattening}${prime}`;
  return `+a=${major} +b=${minor ?? major}${prime}`;
}

const ellipsoids: ReadonlyMap<number, string> = new Map([
  [7030, 'WGS84'],
  [7019, 'GRS80'],
  // CGCS2000: a tenth of a millimetre from GRS 80.
  [1024, 'GRS80'],
  [7024, 'krass'],
  [7049, 'IAU76'],
  [7008, 'clrk66'],
  [7004, 'bessel'],
  [7022, 'intl'],
  [7001, 'airy'],
]);

/** The code a key holds; null when it holds none or says "defined by the file itself". */
function code(keys: Keys, key: string): number | null {
  const value = number(keys, key);
  return value === null || value <= 0 || value >= USER_DEFINED ? null : value;
}

function number(keys: Keys, key: string): number | null {
  const value = keys[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function text(keys: Keys, key: string): string | null {
  const value = keys[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
