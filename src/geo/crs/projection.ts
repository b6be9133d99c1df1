/** What proj4 makes of a definition (proj4 text or WKT). Its own types leave these fields out. */
import proj4 from 'proj4';

export interface Projection {
  readonly name?: string;
  /** `longlat` for degrees, else the projection's name as the definition writes it. */
  readonly projName?: string;
  /** Great half axis, metres. */
  readonly a?: number;
  /** Central meridian, radians. */
  readonly long0?: number;
  /** Latitude of the origin and standard parallels, radians. */
  readonly lat0?: number;
  readonly lat1?: number;
  readonly lat2?: number;
  /** False easting and northing, metres. */
  readonly x0?: number;
  readonly y0?: number;
  readonly k0?: number;
  readonly to_meter?: number;
  readonly axis?: string;
  readonly from_greenwich?: number;
  readonly datum?: { readonly datum_params?: readonly number[] };
}

/** Throws when proj4 can make nothing of it. */
export function projectionOf(definition: string): Projection {
  return proj4.Proj(forProj4(definition)) as unknown as Projection;
}

/** WKT 2 of 2015 calls the base of a projection otherwise than that of 2019, the only one proj4 knows; PROJJSON it takes parsed. */
function forProj4(definition: string): string {
  if (definition.startsWith('{')) return JSON.parse(definition);
  return definition.replace(/\bBASEGEODCRS\s*(?=[[(])/i, 'BASEGEOGCRS');
}

/** Coordinates of the one system become those of the other. Throws on numbers that are not finite. */
export function converterBetween(from: string, to: string): (point: [number, number]) => [number, number] {
  const converter = proj4(forProj4(from), forProj4(to));
  return (point) => converter.forward(point);
}
