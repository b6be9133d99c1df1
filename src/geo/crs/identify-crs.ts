/**
 * Which coordinate system does a text state? An EPSG code, an OGC or ESRI WKT (`.prj`, GeoPackage), PROJJSON, a URN
 * (GeoJSON `crs`), a proj4 definition, the name of a system of Chinese web maps (GCJ-02, BD-09), or a system made out of
 * one of these (`LOCAL[EPSG:4547; …]`, `SWAPPED[EPSG:4528]`; see `crs-change.ts`).
 *
 * A WKT with an authority code is that code. ESRI writes none, so the system is looked up by name, as
 * `CGCS2000_3_Degree_GK_Zone_40` is `CGCS2000 / 3-degree Gauss-Kruger zone 40`, and taken only when ellipsoid,
 * central meridian, parallels, false easting and northing, scale and unit agree with the WKT. The code then also brings
 * the shift of the datum, which ESRI leaves out. What has no code is worked out from the WKT itself.
 */
import { type ChangedSystem, changedSystemText, parseChangedSystem } from './crs-change.ts';
import {
  type CrsDefinition,
  chinaOffsets,
  crsOfEpsg,
  datumErrorByAxis,
  fromShipped,
  shippedDefinitions,
  WGS84,
  wellKnown,
} from './known-crs.ts';
import { type Projection, projectionOf } from './projection.ts';

const WEB_MERCATOR = 3857;

/** The system a text states; null when it cannot be understood. */
export async function identifyCrs(text: string): Promise<CrsDefinition | null> {
  const trimmed = text
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/\0+$/, '');
  if (trimmed === '') return null;
  const made = parseChangedSystem(trimmed);
  if (made) return identifyMade(made);
  if (/^(ESRI:(102100|102113)|EPSG:(900913|102100))$/i.test(trimmed)) return crsOfEpsg(WEB_MERCATOR);
  const epsg = epsgCodeIn(trimmed);
  if (epsg !== null) return crsOfEpsg(epsg);
  const offset = chinaOffsetIn(trimmed);
  if (offset) return offset;
  if (/^(urn:ogc:def:crs:)?(OGC:|ogc:)?(1\.3:)?:?CRS84$/i.test(trimmed)) return WGS84;
  if (/^(PROJ|GEOG|GEOD|COMPD|COMPOUND|BOUND|LOCAL_CS|ENG)\w*\s*[[(]/i.test(trimmed)) return identifyWkt(trimmed);
  if (trimmed.startsWith('{')) return identifyProjJson(trimmed);
  if (/^\+[a-z_]\w*=/i.test(trimmed) && trimmed.includes('+proj=')) return withoutCode(trimmed, trimmed);
  return null;
}

/** A system made out of another one; null where the two do not go together, as radians of a grid in metres. */
async function identifyMade({ base: text, change }: ChangedSystem): Promise<CrsDefinition | null> {
  const base = await identifyCrs(text);
  if (!base) return null;
  const offset = chinaOffsets.some(({ definition }) => definition === base.definition);
  const degrees = offset || understood(base.definition)?.projName === 'longlat';
  if ((change.kind === 'unit' || change.kind === 'local') && degrees) return null;
  if ((change.kind === 'radians' || change.kind === 'dms') && !degrees) return null;
  const code = changedSystemText({ base: base.code ?? base.definition, change });
  const made = { code, name: code, definition: base.definition, made: { base, change } };
  // The place was then found otherwise than by the shipped parameters of the datum.
  if (change.kind === 'moved') return { ...made, datumErrorM: null };
  if (change.kind !== 'datum') return { ...made, datumErrorM: base.datumErrorM };
  if (offset || base.made || !base.definition.startsWith('+proj=')) return null;
  const { dx, dy, dz, rx, ry, rz, ppm } = change;
  const untied = base.definition.replace(/ \+(towgs84|datum|nadgrids)=\S+/g, '');
  if (!/\+(ellps|a)=/.test(untied)) return null;
  const definition = `${untied} +towgs84=${[dx, dy, dz, rx, ry, rz, ppm].join(',')}`;
  return { ...made, definition, datumErrorM: null };
}

/** `EPSG:4528`, `4528`, `ESRI:102039`, `urn:ogc:def:crs:EPSG::4528`, `http://www.opengis.net/def/crs/EPSG/0/4528`. */
function epsgCodeIn(text: string): number | null {
  const match =
    /^(?:urn:ogc:def:crs:|https?:\/\/www\.opengis\.net\/def\/crs\/|\+init=)?(?:EPSG|ESRI)?[:/]*(?:[\d.]*[:/])?(\d{4,6})$/i.exec(
      text,
    );
  return match ? Number(match[1]) : null;
}

/** `GCJ-02`, `gcj02`, `火星坐标系`; `BD-09`, `bd09ll`, `百度坐标系`. BD-09 in metres (`bd09mc`) is another system. */
function chinaOffsetIn(text: string): CrsDefinition | null {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '');
  const name = /^(gcj0?2|火星坐标系?)$/.test(plain)
    ? 'GCJ-02'
    : /^(bd0?9(ll)?|百度坐标系?)$/.test(plain)
      ? 'BD-09'
      : null;
  return chinaOffsets.find((crs) => crs.code === name) ?? null;
}

async function identifyProjJson(text: string): Promise<CrsDefinition | null> {
  const json = parsed(text);
  if (!json) return null;
  const id = idOf(json['id']) ?? (Array.isArray(json['ids']) ? idOf(json['ids'][0]) : null);
  const known = id === null ? null : await identifyCrs(id);
  return known ?? identifyByNumbers(text, typeof json['name'] === 'string' ? json['name'] : '');
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function idOf(id: unknown): string | null {
  if (typeof id !== 'object' || id === null || !('authority' in id) || !('code' in id)) return null;
  return `${String(id.authority)}:${String(id.code)}`;
}

async function identifyWkt(wkt: string): Promise<CrsDefinition | null> {
  const stated = authorityCode(wkt);
  if (stated !== null) {
    const known = await crsOfEpsg(stated);
    if (known) return known;
  }
  // A file that Tantu wrote in a local grid has a WKT that is nothing but its name.
  const made = parseChangedSystem(nameIn(wkt));
  if (made) return identifyMade(made);
  // A file that Tantu wrote in GCJ-02 has a WKT of that name; taken by its numbers it would not be moved back.
  const offset = chinaOffsetIn(nameIn(wkt));
  if (offset) return offset;
  return identifyByNumbers(wkt, nameIn(wkt));
}

/** A definition without code: by its name and then by its numbers a known system, else what it says itself. */
async function identifyByNumbers(definition: string, nameWithin: string): Promise<CrsDefinition | null> {
  const system = understood(definition);
  if (!system) return null;
  const name = system.name ?? nameWithin;
  for (const candidate of await candidatesByName(name)) {
    const known = understood(candidate.definition);
    if (known && agree(system, known)) return candidate;
  }
  // An unnamed or misnamed Gauss-Krüger or UTM system is still told by its numbers.
  const byNumbers = [...wellKnown.values()].find((candidate) => {
    const known = understood(candidate.definition);
    return known !== null && datumOf(name) === datumOf(candidate.name) && agree(system, known);
  });
  return byNumbers ?? withoutCode(name, definition);
}

/** The EPSG code the whole WKT carries: its last AUTHORITY or ID, and only when that closes the outermost bracket. */
function authorityCode(wkt: string): number | null {
  const match = /(?:AUTHORITY|ID)\s*[[(]\s*"EPSG"\s*,\s*"?(\d+)"?[^\])]*[\])]\s*[\])]\s*$/i.exec(wkt);
  return match ? Number(match[1]) : null;
}

async function candidatesByName(name: string): Promise<CrsDefinition[]> {
  const wanted = normalName(name);
  if (wanted === '') return [];
  const alias = aliases.get(wanted);
  const aliased = alias === undefined ? null : await crsOfEpsg(alias);
  if (aliased) return [aliased];
  const near = [...wellKnown.values()].filter((crs) => normalName(crs.name) === wanted);
  if (near.length > 0) return near;
  const whole: CrsDefinition[] = [];
  const bySecondPart: CrsDefinition[] = [];
  for (const [code, text] of Object.entries(await shippedDefinitions())) {
    const shippedName = text.slice(0, text.lastIndexOf('|'));
    if (normalName(shippedName) === wanted) whole.push(fromShipped(code, text));
    else if (normalName(shippedName.split(' / ')[1] ?? '') === wanted) bySecondPart.push(fromShipped(code, text));
  }
  return [...whole, ...bySecondPart];
}

/** Names that ESRI writes otherwise than the list that ships. */
const aliases: ReadonlyMap<string, number> = new Map(
  (
    [
      ['WGS_1984_Web_Mercator_Auxiliary_Sphere', 3857],
      ['WGS_1984_Web_Mercator', 3857],
      ['Popular Visualisation CRS / Mercator', 3857],
      ['British_National_Grid', 27700],
      ['GCS_China_Geodetic_Coordinate_System_2000', 4490],
      ['USA_Contiguous_Albers_Equal_Area_Conic_USGS_version', 102039],
      ['USA_Contiguous_Albers_Equal_Area_Conic', 102003],
    ] as const
  ).map(([name, code]) => [normalName(name), code]),
);

/** Names as ESRI, OGC and EPSG write them, made equal. */
function normalName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^gcs_/, '')
    .replace(/gauss[-_ ]?kr(u|ü|ue)ger/g, 'gk')
    .replace(/(north_american|nad)[_ ]?(1983|83)/g, 'nad83')
    .replace(/(north_american|nad)[_ ]?(1927|27)/g, 'nad27')
    .replace(/wgs[_ ]?(1984|84)/g, 'wgs84')
    .replace(/etrs[_ ]?(1989|89)/g, 'etrs89')
    .replace(/pulkovo[_ ]?1942/g, 'pulkovo1942')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The datum a system's name speaks of, as far as it matters for the well-known ones. */
function datumOf(name: string): string | null {
  const plain = normalName(name);
  if (/cgcs2000|china2000|chinageodetic/.test(plain)) return 'cgcs2000';
  if (/xian/.test(plain)) return 'xian';
  if (/beijing/.test(plain)) return 'beijing';
  return plain.includes('wgs84') ? 'wgs84' : null;
}

/** What proj4 makes of a definition; null when it makes nothing of it. */
function understood(definition: string): Projection | null {
  try {
    return projectionOf(definition);
  } catch {
    return null;
  }
}

function agree(one: Projection, other: Projection): boolean {
  const geographic = (p: Projection) => p.projName === 'longlat';
  if (geographic(one) !== geographic(other)) return false;
  if (!near(one.a, other.a, 0.01)) return false;
  if (geographic(one)) return true;
  return (
    near(one.long0, other.long0, 1e-9) &&
    near(one.x0, other.x0, 0.01) &&
    near(one.y0, other.y0, 0.01) &&
    near(one.k0, other.k0, 1e-9) &&
    near(one.to_meter, other.to_meter, 1e-9) &&
    near(one.lat0, other.lat0, 1e-9) &&
    near(one.lat1, other.lat1, 1e-9) &&
    near(one.lat2, other.lat2, 1e-9)
  );
}

/** Equal within the tolerance; a value only one side states says nothing. */
function near(one: number | undefined, other: number | undefined, tolerance: number): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= tolerance;
}

function nameIn(wkt: string): string {
  return /"((?:[^"]|"")*)"/.exec(wkt)?.[1]?.replaceAll('""', '"') ?? '';
}

function withoutCode(name: string, definition: string): CrsDefinition | null {
  const system = understood(definition);
  if (!system) return null;
  const isTied = system.datum?.datum_params?.some((value) => value !== 0) ?? false;
  return { code: null, name, definition, datumErrorM: datumErrorByAxis(system.a, isTied) };
}
