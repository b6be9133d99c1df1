/**
 * What stands between the numbers of a file and a known system, when that system alone does not place them?
 *
 *   before the base   swapped   northing (latitude) stands first
 *                     unit      one unit of the numbers is `metres` of the base (CAD drawings in millimetres)
 *                     radians   instead of degrees
 *                     dms       degrees, minutes and seconds packed as 114.03125 = 114° 03′ 12.5″
 *                     local     a local grid tied to the base by four parameters:
 *                                 E = eastM  + scale · (cos r · e − sin r · n)
 *                                 N = northM + scale · (sin r · e + cos r · n)      r counter-clockwise
 *   after the base    offset    the positions were moved as Chinese web maps do, then written in the base
 *                     moved     the place found by the base is off by a fixed way on the ground, in metres
 *   of the base       datum     its datum is tied to WGS 84 by seven parameters instead of the shipped ones:
 *                                 P = d + (1 + ppm · 10⁻⁶) · R · p    geocentric, rotations by the position-vector rule
 *
 * Each is written as `KIND[base; key=value; …]`, so that a plan, a dialog and a script name such a system by one text.
 */
import { type ChinaOffset, offsetToWgs84 } from './china-offset.ts';

export type CrsChange =
  | { readonly kind: 'swapped' | 'radians' | 'dms' }
  | { readonly kind: 'unit'; readonly metres: number }
  | {
      readonly kind: 'local';
      readonly eastM: number;
      readonly northM: number;
      /** Seconds of arc, counter-clockwise from east to north. */
      readonly rotationArcsec: number;
      readonly scale: number;
    }
  | { readonly kind: 'moved'; readonly eastM: number; readonly northM: number }
  | { readonly kind: 'offset'; readonly system: ChinaOffset }
  | ({ readonly kind: 'datum' } & SevenParameters);

/** Metres, seconds of arc, parts per million; rotations by the position-vector rule, as `+towgs84` has them. */
interface SevenParameters {
  readonly dx: number;
  readonly dy: number;
  readonly dz: number;
  readonly rx: number;
  readonly ry: number;
  readonly rz: number;
  readonly ppm: number;
}

export interface ChangedSystem {
  /** The base as text. */
  readonly base: string;
  readonly change: CrsChange;
}

/** Numbers `from` … `to` (in vertices) of `xy` are changed in place. */
export type InPlace = (xy: Float64Array, from: number, to: number) => void;

/** A definition that is longer is no definition; it also bounds how deep they stand in each other. */
const LONGEST_TEXT = 6000;
const DEGREES = 180 / Math.PI;
const ARCSEC = Math.PI / 180 / 3600;
const AXIS_M = 6_378_137;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;

const keysOf = {
  swapped: [],
  radians: [],
  dms: [],
  unit: ['metres'],
  local: ['east', 'north', 'rotation', 'scale'],
  moved: ['east', 'north'],
  offset: ['system'],
  datum: ['dx', 'dy', 'dz', 'rx', 'ry', 'rz', 'ppm'],
} as const satisfies Record<CrsChange['kind'], readonly string[]>;

/** `LOCAL[EPSG:4547; east=…; north=…; rotation=…; scale=…]` and the like. */
export function changedSystemText({ base, change }: ChangedSystem): string {
  return `${change.kind.toUpperCase()}[${[base, ...valuesOf(change)].join('; ')}]`;
}

function valuesOf(change: CrsChange): string[] {
  switch (change.kind) {
    case 'unit':
      return [`metres=${change.metres}`];
    case 'local':
      return [
        `east=${change.eastM}`,
        `north=${change.northM}`,
        `rotation=${change.rotationArcsec}`,
        `scale=${change.scale}`,
      ];
    case 'moved':
      return [`east=${change.eastM}`, `north=${change.northM}`];
    case 'offset':
      return [`system=${change.system}`];
    case 'datum':
      return keysOf.datum.map((key) => `${key}=${change[key]}`);
    default:
      return [];
  }
}

/** Null when the text is no such system, or one of its values is missing, unknown or no number. */
export function parseChangedSystem(text: string): ChangedSystem | null {
  if (text.length > LONGEST_TEXT) return null;
  const match = /^([a-z]+)\s*\[([\s\S]*)\]$/i.exec(text.trim());
  const kind = kindNamed(match?.[1]?.toLowerCase());
  if (!kind || match?.[2] === undefined) return null;
  const wanted: readonly string[] = keysOf[kind];
  const fields = match[2].split(';');
  if (fields.length <= wanted.length) return null;
  // What stands before the values is the base, with whatever semicolons it has itself.
  const base = fields
    .slice(0, fields.length - wanted.length)
    .join(';')
    .trim();
  const values = new Map<string, string>();
  for (const field of fields.slice(fields.length - wanted.length)) {
    const [key = '', value = '', more] = field.split('=').map((part) => part.trim());
    if (more !== undefined || !wanted.includes(key.toLowerCase())) return null;
    values.set(key.toLowerCase(), value);
  }
  if (base === '' || values.size !== wanted.length) return null;
  const change = changeOf(kind, values);
  return change === null ? null : { base, change };
}

function kindNamed(name: string | undefined): CrsChange['kind'] | null {
  return name !== undefined && Object.hasOwn(keysOf, name) ? (name as CrsChange['kind']) : null;
}

function changeOf(kind: CrsChange['kind'], values: ReadonlyMap<string, string>): CrsChange | null {
  if (kind === 'swapped' || kind === 'radians' || kind === 'dms') return { kind };
  if (kind === 'offset') {
    const system = values.get('system');
    return system === 'GCJ-02' || system === 'BD-09' ? { kind, system } : null;
  }
  const number = (key: string) => {
    const text = values.get(key);
    return text === undefined || text === '' ? Number.NaN : Number(text);
  };
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN, fourth = Number.NaN] = keysOf[kind].map(number);
  if (!keysOf[kind].every((key) => Number.isFinite(number(key)))) return null;
  if (kind === 'unit') return first > 0 ? { kind, metres: first } : null;
  if (kind === 'moved') return { kind, eastM: first, northM: second };
  if (kind === 'local')
    return fourth > 0 ? { kind, eastM: first, northM: second, rotationArcsec: third, scale: fourth } : null;
  return {
    kind,
    dx: first,
    dy: second,
    dz: third,
    rx: fourth,
    ry: number('ry'),
    rz: number('rz'),
    ppm: number('ppm'),
  };
}

/** What turns the numbers of the file into numbers of the base; null where they are its numbers. */
export function intoBase(change: CrsChange): InPlace | null {
  switch (change.kind) {
    case 'swapped':
      return eachPoint((x, y) => [y, x]);
    case 'radians':
      return eachPoint((x, y) => [x * DEGREES, y * DEGREES]);
    case 'dms':
      return eachPoint((x, y) => [degreesOfPacked(x), degreesOfPacked(y)]);
    case 'unit':
      return eachPoint((x, y) => [x * change.metres, y * change.metres]);
    case 'local': {
      const cos = change.scale * Math.cos(change.rotationArcsec * ARCSEC);
      const sin = change.scale * Math.sin(change.rotationArcsec * ARCSEC);
      return eachPoint((x, y) => [change.eastM + cos * x - sin * y, change.northM + sin * x + cos * y]);
    }
    default:
      return null;
  }
}

/** What is done to longitude and latitude as the base gave them; null where they are right. */
export function afterBase(change: CrsChange): InPlace | null {
  if (change.kind === 'offset') return (xy, from, to) => offsetToWgs84(change.system, xy, from, to);
  if (change.kind !== 'moved') return null;
  return eachPoint((lon, lat) => {
    const { eastM, northM } = metresPerDegree(lat);
    return [lon + change.eastM / eastM, lat + change.northM / northM];
  });
}

/** Metres on the WGS 84 ellipsoid of one degree of longitude and of latitude, here. */
export function metresPerDegree(lat: number): { readonly eastM: number; readonly northM: number } {
  const sine = Math.sin(lat / DEGREES);
  const w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const w = Math.sqrt(w2);
  return {
    eastM: ((AXIS_M / w) * Math.cos(lat / DEGREES)) / DEGREES,
    northM: (AXIS_M * (1 - ECCENTRICITY_SQUARED)) / (w2 * w) / DEGREES,
  };
}

/** 114.03125 (114° 03′ 12.5″) in degrees. */
export function degreesOfPacked(value: number): number {
  // Away from the edge of a minute by less than the noise of a double: 114.03 is 114° 03′, not 02′ 99.99…″.
  const size = Math.abs(value) + 1e-11;
  const degrees = Math.floor(size);
  const minutes = Math.floor((size - degrees) * 100);
  const seconds = ((size - degrees) * 100 - minutes) * 100;
  return Math.sign(value) * (degrees + minutes / 60 + seconds / 3600);
}

/** The parameters that undo a four-parameter change: from local to base instead of from base to local, or back. */
export function invertLocal({
  eastM,
  northM,
  rotationArcsec,
  scale,
}: Extract<CrsChange, { kind: 'local' }>): Extract<CrsChange, { kind: 'local' }> {
  const cos = Math.cos(rotationArcsec * ARCSEC) / scale;
  const sin = Math.sin(rotationArcsec * ARCSEC) / scale;
  return {
    kind: 'local',
    eastM: -(cos * eastM + sin * northM),
    northM: -(cos * northM - sin * eastM),
    rotationArcsec: -rotationArcsec,
    scale: 1 / scale,
  };
}

export function eachPoint(change: (x: number, y: number) => readonly [number, number]): InPlace {
  return (xy, from, to) => {
    for (let i = 2 * from; i < 2 * to; i += 2) {
      const [x, y] = change(xy[i] as number, xy[i + 1] as number);
      xy[i] = x;
      xy[i + 1] = y;
    }
  };
}
