/**
 * The door: a layer as read, in whatever coordinate system, becomes longitude and latitude on WGS 84.
 *
 * Nothing false may reach the map, so a layer whose place is not certain keeps its rows and fields and loses
 * its geometry, with the reason:
 *
 *   no system stated   numbers that fit longitude and latitude are taken as such (a guess, said to be one),
 *                      others are refused
 *   not understood     refused
 *   contradicted       most features fall outside the earth or, in a transverse Mercator system, far from its
 *                      meridian; or metres are stated and the numbers are degrees: refused
 *   single features    that fall outside the earth lose their geometry, the rest is kept
 *
 * A person can name the system instead (`ReadOptions.crs`); that is then the one used.
 */
import type { Issue } from '../core/issue.ts';
import { identifyCrs } from '../geo/crs/identify-crs.ts';
import { type CrsDefinition, WGS84 } from '../geo/crs/known-crs.ts';
import { type Wgs84Converter, wgs84Converter } from '../geo/crs/to-wgs84.ts';
import type { Geometry } from '../geo/layer-table.ts';
import { sampleShapes } from '../geo/sample-shapes.ts';
import type { TableBuilder } from '../geo/table-builder.ts';
import type { Tell } from '../geo/tell.ts';
import type { CrsFound, WrittenPlace } from './format.ts';

/** What a source says about its coordinate system. */
export interface StatedCrs {
  /** The text or code that states it; null when it states none. */
  readonly text: string | null;
  readonly from: CrsFound['from'];
}

export interface Placed {
  readonly crs: CrsFound;
  /** 1 for rows that lose their geometry; null when none does. */
  readonly refused: Uint8Array | null;
  readonly issues: readonly Issue[];
  /** Rows outside the earth. */
  readonly outsideRows: readonly number[];
  /** Null when there is no geometry. */
  readonly written: WrittenPlace | null;
}

/** Enough to judge the numbers and to draw a picture. */
export const WRITTEN_FEATURES = 1000;
export const WRITTEN_VERTICES = 6000;

/** Converted between two words about progress; the worst systems take some microseconds a vertex. */
const VERTICES_AT_ONCE = 50_000;

const EDGE_DEGREES = 1e-6;
/**
 * Farther than this from the false easting no transverse Mercator system is used. It also catches axes that
 * are swapped, and a zone prefix that the system does not have: northings of China begin at 1,990 km.
 */
const FARTHEST_EASTING_M = 1_400_000;
/** A place farther from the central meridian came out of northings beyond the pole. */
const FARTHEST_DEGREES = 40;
/** Shapefiles write "no data" as numbers below −1e38. */
const NO_DATA = 1e38;

/** Turn the builder's coordinates into WGS 84 in place, and say what cannot be placed. */
export async function placeLayer(
  builder: TableBuilder,
  stated: StatedCrs,
  chosen: string | null,
  tell?: Tell,
): Promise<Placed> {
  const geometry = builder.geometry();
  const shapes = geometry.coords.length === 0 ? null : sampleShapes(geometry, WRITTEN_FEATURES, WRITTEN_VERTICES);
  const said: StatedCrs = chosen === null ? stated : { text: chosen, from: 'person' };
  const placed = await placeGeometry(geometry, said, tell);
  const system = placed.crs.from === 'guess' || placed.crs.code === null ? placed.crs.code : said.text;
  return { ...placed, written: shapes && { shapes, system } };
}

/** Coordinates in the system that is said become WGS 84, in place. */
export async function placeGeometry(
  geometry: Geometry,
  said: StatedCrs,
  tell?: Tell,
): Promise<Omit<Placed, 'written'>> {
  const xy = geometry.coords;
  const vertices = xy.length / 2;
  const count = geometry.kinds.length;
  if (said.text === null) return withoutStatedCrs(geometry);
  const definition = await identifyCrs(said.text);
  const converter = definition ? converterOf(definition) : null;
  if (!definition || !converter) {
    const issue: Issue = {
      code: 'CRS_UNKNOWN',
      severity: 'stop',
      count,
      detail: { crs: shorten(said.text) },
    };
    return { crs: { code: null, from: said.from }, refused: allRows(count), issues: [issue], outsideRows: [] };
  }
  const crs: CrsFound = { code: definition.code ?? definition.name, from: said.from };
  converter.prepare?.(xy, 0, vertices);
  const contradiction = contradicts(xy, converter);
  if (!contradiction)
    for (let from = 0; from < vertices; from += VERTICES_AT_ONCE) {
      tell?.(from / vertices);
      converter.convert(xy, from, Math.min(vertices, from + VERTICES_AT_ONCE));
    }
  const outside = contradiction ? null : outsideEarth(geometry, converter.transverseMeridian);
  if (contradiction || outside?.most) {
    const issue: Issue = {
      code: 'CRS_CONTRADICTED',
      severity: 'stop',
      count,
      detail: { crs: `${definition.code ?? ''} ${definition.name}`.trim() },
    };
    return { crs, refused: allRows(count), issues: [issue], outsideRows: [] };
  }
  const issues: Issue[] = [];
  if (definition.datumErrorM !== null && vertices > 0)
    issues.push({
      code: 'DATUM_APPROXIMATE',
      severity: 'warn',
      count,
      detail: { crs: definition.name, errorM: definition.datumErrorM },
    });
  return { crs, refused: outside?.refused ?? null, issues, outsideRows: outside?.rows ?? [] };
}

function withoutStatedCrs(geometry: Geometry): Omit<Placed, 'written'> {
  const none: CrsFound = { code: null, from: 'none' };
  const count = geometry.kinds.length;
  if (geometry.coords.length === 0) return { crs: none, refused: null, issues: [], outsideRows: [] };
  const { rows, refused, most } = outsideEarth(geometry, null);
  const missing: Issue = { code: 'CRS_MISSING', severity: most ? 'stop' : 'warn', count };
  if (most) return { crs: none, refused: allRows(count), issues: [missing], outsideRows: [] };
  const guessed: Issue = { code: 'CRS_GUESSED', severity: 'warn', count, detail: { crs: WGS84.name } };
  return { crs: { code: WGS84.code, from: 'guess' }, refused, issues: [missing, guessed], outsideRows: rows };
}

function converterOf(definition: CrsDefinition): Wgs84Converter | null {
  try {
    return wgs84Converter(definition);
  } catch {
    return null;
  }
}

/** Do the numbers speak against the system they are said to be in? Looked at before they are converted. */
function contradicts(xy: Float64Array, { degrees, falseEastingM, transverseMeridian }: Wgs84Converter): boolean {
  if (degrees || xy.length === 0) return false;
  let allDegrees = true;
  let farthest = 0;
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] as number;
    const y = xy[i + 1] as number;
    if (!(Math.abs(x) < NO_DATA)) continue;
    if (Math.abs(x) > 180 || Math.abs(y) > 90) allDegrees = false;
    farthest = Math.max(farthest, Math.abs(x - falseEastingM));
  }
  if (allDegrees && Math.abs(falseEastingM) > 1000) return true;
  return transverseMeridian !== null && farthest > FARTHEST_EASTING_M;
}

/** Rows with a vertex that is not on the earth. `most`: more than half of the rows whose numbers are numbers at all. */
function outsideEarth(
  geometry: Geometry,
  meridian: number | null,
): { rows: number[]; refused: Uint8Array | null; most: boolean } {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const rows: number[] = [];
  let placed = 0;
  let wrongPlace = 0;
  for (let row = 0; row < kinds.length; row++) {
    const first = ringOffsets[partOffsets[featureOffsets[row] as number] as number] as number;
    const end = ringOffsets[partOffsets[featureOffsets[row + 1] as number] as number] as number;
    if (first === end) continue;
    let outside = false;
    let noNumber = false;
    for (let i = 2 * first; i < 2 * end; i += 2) {
      const lon = Math.abs(coords[i] as number);
      const lat = Math.abs(coords[i + 1] as number);
      const far = meridian !== null && degreesApart(coords[i] as number, meridian) > FARTHEST_DEGREES;
      if (lon <= 180 + EDGE_DEGREES && lat <= 90 + EDGE_DEGREES && !far) continue;
      outside = true;
      if (!(lon < NO_DATA && lat < NO_DATA)) noNumber = true;
    }
    if (outside) rows.push(row);
    if (noNumber) continue;
    placed++;
    if (outside) wrongPlace++;
  }
  if (rows.length === 0) return { rows, refused: null, most: false };
  const refused = new Uint8Array(kinds.length);
  for (const row of rows) refused[row] = 1;
  return { rows, refused, most: wrongPlace > placed / 2 };
}

function degreesApart(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360;
  return Math.min(apart, 360 - apart);
}

function allRows(count: number): Uint8Array {
  return new Uint8Array(count).fill(1);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 77)}…` : line;
}
