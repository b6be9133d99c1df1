/**
 * Turns coordinates of a known system into WGS 84 longitude and latitude, in place.
 *
 * By proj4 (transverse Mercator to the sixth order of the third flattening, well under a millimetre inside and near a
 * zone), GCJ-02 and BD-09 by `china-offset.ts`, systems made out of others by `crs-change.ts`. Longitude and latitude on WGS 84, CGCS2000 or another datum without a shift stay as they are.
 */
import { type ChinaOffset, offsetToWgs84 } from './china-offset.ts';
import { afterBase, type InPlace, intoBase } from './crs-change.ts';
import type { CrsDefinition } from './known-crs.ts';
import { WGS84 } from './known-crs.ts';
import { converterBetween, projectionOf } from './projection.ts';

const transverse = /^(utm|tmerc|etmerc|transverse[_ ]mercator|gauss[_ ]kruger)/;

export interface Wgs84Converter {
  /** True when the numbers stay what they are. */
  readonly identity: boolean;
  /** Numbers of the system are degrees. */
  readonly degrees: boolean;
  /** False easting in metres; 0 where it has none. */
  readonly falseEastingM: number;
  /** The central meridian of a transverse Mercator system, in degrees, far from which nothing can be right; else null. */
  readonly transverseMeridian: number | null;
  /**
   * Numbers as written become those of the system beneath, to which the properties above belong (axes put right,
   * a local grid turned into its base). Comes before `convert`; null where they are the same.
   */
  readonly prepare: InPlace | null;
  /** x, y pairs `from` … `to` (exclusive, in vertices) become lon, lat; NaN where they cannot be. */
  convert(xy: Float64Array, from: number, to: number): void;
}

/** Which of the systems of Chinese web maps this is; null for all others. */
export function offsetOf(crs: Pick<CrsDefinition, 'definition'>): ChinaOffset | null {
  return crs.definition === 'GCJ-02' || crs.definition === 'BD-09' ? crs.definition : null;
}

/** A converter from this system. Throws when proj4 cannot work with the definition. */
export function wgs84Converter(crs: Pick<CrsDefinition, 'definition' | 'made'>): Wgs84Converter {
  if (crs.made && crs.made.change.kind !== 'datum') return madeConverter(crs.made);
  const offset = offsetOf(crs);
  if (offset) {
    return {
      identity: false,
      degrees: true,
      falseEastingM: 0,
      transverseMeridian: null,
      prepare: null,
      convert: (xy, from, to) => offsetToWgs84(offset, xy, from, to),
    };
  }
  const source = projectionOf(crs.definition);
  const degrees = source.projName === 'longlat';
  const shift = source.datum?.datum_params;
  const identity = degrees && !shift?.some((value) => value !== 0) && !source.from_greenwich && source.axis === 'enu';
  const projection = source.projName?.toLowerCase() ?? '';
  const description = {
    identity,
    degrees,
    falseEastingM: source.x0 ?? 0,
    transverseMeridian: transverse.test(projection) ? ((source.long0 ?? 0) * 180) / Math.PI : null,
    prepare: null,
  };
  if (identity) return { ...description, convert: () => {} };
  const forward = converterBetween(crs.definition, WGS84.definition);
  const point: [number, number] = [0, 0];
  return {
    ...description,
    convert(xy, from, to) {
      for (let i = 2 * from; i < 2 * to; i += 2) {
        point[0] = xy[i] as number;
        point[1] = xy[i + 1] as number;
        // proj4 throws on what is not a number.
        if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
          xy[i] = Number.NaN;
          xy[i + 1] = Number.NaN;
          continue;
        }
        const [lon, lat] = forward(point);
        xy[i] = lon;
        xy[i + 1] = lat;
      }
    },
  };
}

function madeConverter({ base, change }: NonNullable<CrsDefinition['made']>): Wgs84Converter {
  const inner = wgs84Converter(base);
  const own = intoBase(change);
  const after = afterBase(change);
  const prepare: InPlace = (xy, from, to) => {
    own?.(xy, from, to);
    inner.prepare?.(xy, from, to);
  };
  return {
    ...inner,
    identity: false,
    prepare: own || inner.prepare ? prepare : null,
    convert(xy, from, to) {
      inner.convert(xy, from, to);
      after?.(xy, from, to);
    },
  };
}
