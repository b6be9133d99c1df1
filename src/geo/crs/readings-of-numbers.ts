/**
 * In which systems do the numbers of a file make sense, and where would the layer then lie?
 *
 *   easting 38,xxx,xxx          the zone stands before it: 25…45 are 3° zones (meridian 3n), 13…23 6° zones (6n − 3)
 *   easting 100,000…900,000     Gauss-Krüger or UTM without zone: every meridian is tried against the region
 *   up to ±20,037,508           Web Mercator
 *   up to 180 and 90            degrees; up to π, radians
 *   no 60 in minutes, seconds   degrees, minutes and seconds packed as 114.03125, where the numbers span enough to show it
 *   the above after swapping    northing or latitude stands first
 *   the above × 0.001, 1000     drawings in millimetres, lists in kilometres; × 0.3048 feet
 *   systems of other layers     what the plan's other files were in
 *
 * A reading counts when half of the layer falls into the region or its surroundings; without a region only what the
 * numbers alone tell, in China. The datum cannot be told by numbers (CGCS2000, Xi'an 1980 and Beijing 1954 lie within
 * 150 m): that of the stated system is kept, else CGCS2000 is taken.
 */
import { metresPerDegree } from './crs-change.ts';
import { identifyCrs } from './identify-crs.ts';
import { wgs84Converter } from './to-wgs84.ts';

type ReadingReason =
  | 'degrees'
  | 'radians'
  | 'packedDegrees'
  | 'zoneBefore'
  | 'meridian'
  | 'utm'
  | 'webMercator'
  | 'ofOtherLayer';

export interface Reading {
  /** For `identifyCrs`. */
  readonly crs: string;
  readonly reason: ReadingReason;
  readonly swapped: boolean;
  /** Metres of one unit; 1 for metres and for degrees. */
  readonly unitM: number;
  readonly zone: number | null;
  /** Central meridian in degrees. */
  readonly meridian: number | null;
  /** Where the middle of the layer would lie. */
  readonly lon: number;
  readonly lat: number;
  /** Share of the layer in or around the region; null without a region. */
  readonly shareInRegion: number | null;
  /** From the middle of the region; null without a region. */
  readonly distanceKm: number | null;
}

export type LonLatBox = readonly [west: number, south: number, east: number, north: number];

export interface NumbersToRead {
  /** x, y pairs as the file writes them. */
  readonly xy: Float64Array;
  /** The system the layer was read in; null when none was found or understood. */
  readonly system: string | null;
  readonly region: LonLatBox | null;
  /** Codes of systems that other layers of the plan were in. */
  readonly otherSystems: readonly string[];
}

export interface NumbersRead {
  /** As the layer was read; null when it has no place that way. */
  readonly asRead: Pick<Reading, 'lon' | 'lat' | 'shareInRegion' | 'distanceKm'> | null;
  /** Best first. Empty when the layer lies well as it was read. */
  readonly readings: readonly Reading[];
}

interface Candidate extends Pick<Reading, 'reason' | 'swapped' | 'unitM' | 'zone' | 'meridian'> {
  readonly crs: string;
  /** The numbers alone speak for it. */
  readonly byItself: boolean;
}

type Plain = Omit<Candidate, 'swapped' | 'unitM'>;

const CHINA: LonLatBox = [73, 3, 136, 54];
const AROUND_KM = 20;
const ENOUGH_INSIDE = 0.5;
const MOST_READINGS = 4;
const MERCATOR_EDGE = 20_048_967;
const METRE_UNITS = [0.001, 0.3048, 1000] as const;
const FEWEST_PACKED = 40;
const PACKED_SPAN_DEGREES = 0.03;

/** First codes of a datum's 3° zones, 6° zones, and 3° meridians without zone. */
const datums = {
  cgcs2000: { threeDegree: 4513, sixDegree: 4491, meridians: 4534 },
  xian1980: { threeDegree: 2349, sixDegree: 2327, meridians: 2370 },
  beijing1954: { threeDegree: 2401, sixDegree: 21413, meridians: 2422 },
} as const;

export async function readNumbers({ xy, system, region, otherSystems }: NumbersToRead): Promise<NumbersRead> {
  const numbers = finitePairs(xy);
  if (numbers.length === 0) return { asRead: null, readings: [] };
  const asRead = system === null ? null : await landing(system, numbers, region);
  const packed = isPacked(numbers);
  const isWell = asRead !== null && (asRead.shareInRegion === null || asRead.shareInRegion >= ENOUGH_INSIDE);
  if (isWell && !packed) return { asRead, readings: [] };
  const candidates = packed
    ? [{ crs: 'DMS[EPSG:4490]', reason: 'packedDegrees', ...noZone, ...asWritten, byItself: true } as const]
    : candidatesOf(numbers, await datumOf(system), otherSystems);
  const readings: Reading[] = [];
  for (const { byItself, ...candidate } of candidates) {
    if (candidate.crs === system || (region === null && !byItself)) continue;
    const place = await landing(candidate.crs, numbers, region);
    if (!place) continue;
    const fits = region === null ? isIn(CHINA, place.lon, place.lat) : (place.shareInRegion ?? 0) >= ENOUGH_INSIDE;
    if (fits) readings.push({ ...candidate, ...place });
  }
  const share = (reading: Reading) => Math.round(10 * (reading.shareInRegion ?? 0));
  readings.sort((a, b) => share(b) - share(a));
  return { asRead, readings: withoutRepeats(readings).slice(0, MOST_READINGS) };
}

const noZone = { zone: null, meridian: null } as const;
const asWritten = { swapped: false, unitM: 1 } as const;

function candidatesOf(numbers: Float64Array, datum: keyof typeof datums, otherSystems: readonly string[]): Candidate[] {
  const [x, y] = [median(numbers, 0), median(numbers, 1)];
  const others = otherSystems.map((crs): Plain => ({ crs, reason: 'ofOtherLayer', ...noZone, byItself: false }));
  const inMetres = (east: number, north: number) => plainReadings(east, north, datum);
  const found: Candidate[] = [];
  const add = (plain: readonly Plain[], swapped: boolean, unitM: number) => {
    for (const one of plain) {
      const inUnit = unitM === 1 ? one.crs : `UNIT[${one.crs}; metres=${unitM}]`;
      found.push({ ...one, crs: swapped ? `SWAPPED[${inUnit}]` : inUnit, swapped, unitM });
    }
  };
  add([...inMetres(x, y), ...others], false, 1);
  add([...inMetres(y, x), ...others], true, 1);
  for (const unitM of METRE_UNITS) {
    const scaled = (plain: readonly Plain[]) =>
      plain
        .filter(({ reason }) => reason !== 'degrees' && reason !== 'radians')
        // Numbers of any size are some metres in some unit: only the region can speak for it.
        .map((one) => ({ ...one, byItself: false }));
    add(scaled(inMetres(x * unitM, y * unitM)), false, unitM);
    add(scaled(inMetres(y * unitM, x * unitM)), true, unitM);
  }
  return found;
}

/** What an easting (or longitude) and a northing (or latitude) can be. */
function plainReadings(x: number, y: number, datum: keyof typeof datums): Plain[] {
  const codes = datums[datum];
  const found: Plain[] = [];
  if (Math.abs(x) <= Math.PI && Math.abs(y) <= Math.PI / 2)
    found.push({ crs: 'RADIANS[EPSG:4326]', reason: 'radians', ...noZone, byItself: true });
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90)
    found.push({ crs: 'EPSG:4326', reason: 'degrees', ...noZone, byItself: true });
  const isNorthing = y > 100_000 && y < 6_200_000;
  const zone = Math.floor(x / 1e6);
  const inZone = x - zone * 1e6;
  if (isNorthing && inZone > 100_000 && inZone < 900_000) {
    if (zone >= 25 && zone <= 45)
      found.push({
        crs: `EPSG:${codes.threeDegree + zone - 25}`,
        reason: 'zoneBefore',
        zone,
        meridian: 3 * zone,
        byItself: true,
      });
    if (zone >= 13 && zone <= 23)
      found.push({
        crs: `EPSG:${codes.sixDegree + zone - 13}`,
        reason: 'zoneBefore',
        zone,
        meridian: 6 * zone - 3,
        byItself: true,
      });
  }
  if (isNorthing && x > 0 && x < 1_000_000) {
    for (let meridian = 75; meridian <= 135; meridian += 3)
      found.push({
        crs: `EPSG:${codes.meridians + meridian / 3 - 25}`,
        reason: 'meridian',
        zone: null,
        meridian,
        byItself: false,
      });
  }
  if (y > 0 && y < 10_000_000 && x > 100_000 && x < 900_000) {
    for (let utm = 1; utm <= 60; utm++) {
      for (const [first, hemisphere] of [
        [32600, 'north'],
        [32700, 'south'],
      ] as const)
        if (hemisphere === 'north' || y > 1_000_000)
          found.push({
            crs: `EPSG:${first + utm}`,
            reason: 'utm',
            zone: utm,
            meridian: 6 * utm - 183,
            byItself: false,
          });
    }
  }
  const isFar = Math.abs(x) > 1e6 || Math.abs(y) > 1e6;
  if (isFar && Math.abs(x) <= MERCATOR_EDGE && Math.abs(y) <= MERCATOR_EDGE)
    found.push({ crs: 'EPSG:3857', reason: 'webMercator', ...noZone, byItself: true });
  return found;
}

/** Where the middle of the numbers lies in a system; null when they have no place in it. */
async function landing(
  system: string,
  numbers: Float64Array,
  region: LonLatBox | null,
): Promise<Pick<Reading, 'lon' | 'lat' | 'shareInRegion' | 'distanceKm'> | null> {
  const crs = await identifyCrs(system);
  if (!crs) return null;
  const xy = numbers.slice();
  const converter = wgs84Converter(crs);
  converter.prepare?.(xy, 0, xy.length / 2);
  // Far from its meridian a transverse projection gives places for numbers that have none.
  if (converter.transverseMeridian !== null && Math.abs(median(xy, 0) - converter.falseEastingM) > 1_000_000)
    return null;
  converter.convert(xy, 0, xy.length / 2);
  const lon = median(xy, 0);
  const lat = median(xy, 1);
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
  if (region === null) return { lon, lat, shareInRegion: null, distanceKm: null };
  const around = surroundings(region);
  let inside = 0;
  for (let i = 0; i < xy.length; i += 2) if (isIn(around, xy[i] as number, xy[i + 1] as number)) inside += 1;
  const { eastM, northM } = metresPerDegree((region[1] + region[3]) / 2);
  const east = (lon - (region[0] + region[2]) / 2) * eastM;
  const north = (lat - (region[1] + region[3]) / 2) * northM;
  return { lon, lat, shareInRegion: inside / (xy.length / 2), distanceKm: Math.hypot(east, north) / 1000 };
}

function surroundings([west, south, east, north]: LonLatBox): LonLatBox {
  const { eastM, northM } = metresPerDegree((south + north) / 2);
  const byLon = Math.max((AROUND_KM * 1000) / eastM, (east - west) / 2);
  const byLat = Math.max((AROUND_KM * 1000) / northM, (north - south) / 2);
  return [west - byLon, south - byLat, east + byLon, north + byLat];
}

/** Two readings that put the layer at the same place to a few metres are one: the first is kept. */
function withoutRepeats(readings: readonly Reading[]): Reading[] {
  const same = 5e-5;
  return readings.filter(
    (reading, at) =>
      !readings
        .slice(0, at)
        .some((one) => Math.abs(one.lon - reading.lon) < same && Math.abs(one.lat - reading.lat) < same),
  );
}

/** Do the decimals read as minutes and seconds below 60 throughout, over a span in which chance would show otherwise? */
function isPacked(numbers: Float64Array): boolean {
  const different = new Set(numbers);
  if (different.size < FEWEST_PACKED) return false;
  const spans = [0, 1].map((axis) => {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = axis; i < numbers.length; i += 2) {
      least = Math.min(least, numbers[i] as number);
      most = Math.max(most, numbers[i] as number);
    }
    return { span: most - least, farthest: Math.max(Math.abs(least), Math.abs(most)) };
  });
  const [x, y] = spans;
  if (!x || !y || x.farthest > 180 || y.farthest > 90) return false;
  if (Math.max(x.span, y.span) < PACKED_SPAN_DEGREES) return false;
  let withSeconds = 0;
  for (const number of different) {
    const size = Math.abs(number) + 1e-10;
    const minutes = (size - Math.floor(size)) * 100;
    const seconds = (minutes - Math.floor(minutes)) * 100;
    if (minutes >= 60 || seconds > 60.01) return false; // some writers round up to 60 seconds
    if (seconds > 0.001) withSeconds += 1;
  }
  return withSeconds >= FEWEST_PACKED / 2;
}

/** The datum a stated system speaks of; its zone may be wrong and its datum right. */
async function datumOf(system: string | null): Promise<keyof typeof datums> {
  const definition = system === null ? null : ((await identifyCrs(system))?.definition ?? null);
  if (definition && /\+ellps=IAU76|Xian[_ ]?1980|IAG[_ ]?1975/i.test(definition)) return 'xian1980';
  if (definition && /\+ellps=krass|Beijing[_ ]?1954/i.test(definition)) return 'beijing1954';
  return 'cgcs2000';
}

function isIn([west, south, east, north]: LonLatBox, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function finitePairs(xy: Float64Array): Float64Array {
  const kept: number[] = [];
  for (let i = 0; i + 1 < xy.length; i += 2) {
    // Shapefiles write "no data" as numbers below −1e38.
    if (Math.abs(xy[i] as number) < 1e38 && Math.abs(xy[i + 1] as number) < 1e38)
      kept.push(xy[i] as number, xy[i + 1] as number);
  }
  return Float64Array.from(kept);
}

function median(xy: Float64Array, axis: 0 | 1): number {
  const values = Float64Array.from({ length: xy.length / 2 }, (_, i) => xy[2 * i + axis] as number).sort();
  return values[Math.floor(values.length / 2)] as number;
}
