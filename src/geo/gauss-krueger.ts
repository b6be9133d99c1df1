/**
 * Longitude and latitude to metres in a Gauss-Krüger plane, and back.
 *
 * Transverse Mercator with scale 1 on the central meridian, easting 500 km there, by Krüger's series in
 * the third flattening to the fourth order: within 0.1 µm of the exact projection for 4° to either side.
 * On the CGCS2000 ellipsoid this is the 3° zone of Chinese planning maps (EPSG:4534 … 4554, without zone
 * number in the easting); elsewhere it is the same plane on the next meridian divisible by 3.
 * Written out because a million vertices go through it: `tests/geo` holds it to proj4.
 */

const SEMI_MAJOR_M = 6378137;
const FLATTENING = 1 / 298.257222101;
const FALSE_EASTING_M = 500_000;
const RADIANS = Math.PI / 180;

const n = FLATTENING / (2 - FLATTENING);
const e = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIUS_M = (SEMI_MAJOR_M / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const A1 = n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180;
const A2 = (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440;
const A3 = (61 * n ** 3) / 240 - (103 * n ** 4) / 140;
const A4 = (49561 * n ** 4) / 161280;
const B1 = n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360;
const B2 = n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440;
const B3 = (17 * n ** 3) / 480 - (37 * n ** 4) / 840;
const B4 = (4397 * n ** 4) / 161280;

export interface GaussKrueger {
  readonly centralMeridian: number;
  /** `EPSG:4547` inside China, a proj definition elsewhere. */
  readonly code: string;
  /** Writes easting and northing in metres to out[at], out[at + 1]. */
  forward(lon: number, lat: number, out: Float64Array, at: number): void;
  /** Writes longitude and latitude in degrees to out[at], out[at + 1]. */
  inverse(easting: number, northing: number, out: Float64Array, at: number): void;
}

/** The 3° zone a longitude lies in. */
export function zoneAt(lon: number): GaussKrueger {
  return gaussKrueger(3 * Math.round(lon / 3));
}

export function gaussKrueger(centralMeridian: number): GaussKrueger {
  const isChinese = centralMeridian >= 75 && centralMeridian <= 135 && centralMeridian % 3 === 0;
  return {
    centralMeridian,
    code: isChinese
      ? `EPSG:${4534 + (centralMeridian - 75) / 3}`
      : `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=${FALSE_EASTING_M} +y_0=0 +ellps=GRS80 +units=m`,
    forward(lon, lat, out, at) {
      const lambda = (lon - centralMeridian) * RADIANS;
      const sinPhi = Math.sin(lat * RADIANS);
      const cosLambda = Math.cos(lambda);
      // Conformal latitude χ: sin χ = tanh(artanh sin φ − e artanh(e sin φ)).
      const t = Math.sinh(Math.atanh(sinPhi) - e * Math.atanh(e * sinPhi));
      const xi = Math.atan2(t, cosLambda);
      const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, cosLambda));
      const sin2 = Math.sin(2 * xi);
      const cos2 = Math.cos(2 * xi);
      const sinh2 = Math.sinh(2 * eta);
      const cosh2 = Math.sqrt(1 + sinh2 * sinh2);
      // Higher harmonics by the addition theorems instead of six more calls.
      const sin4 = 2 * sin2 * cos2;
      const cos4 = 1 - 2 * sin2 * sin2;
      const sinh4 = 2 * sinh2 * cosh2;
      const cosh4 = 1 + 2 * sinh2 * sinh2;
      const sin6 = sin4 * cos2 + cos4 * sin2;
      const cos6 = cos4 * cos2 - sin4 * sin2;
      const sinh6 = sinh4 * cosh2 + cosh4 * sinh2;
      const cosh6 = cosh4 * cosh2 + sinh4 * sinh2;
      const sin8 = 2 * sin4 * cos4;
      const cos8 = 1 - 2 * sin4 * sin4;
      const sinh8 = 2 * sinh4 * cosh4;
      const cosh8 = 1 + 2 * sinh4 * sinh4;
      out[at] =
        FALSE_EASTING_M +
        RADIUS_M * (eta + A1 * cos2 * sinh2 + A2 * cos4 * sinh4 + A3 * cos6 * sinh6 + A4 * cos8 * sinh8);
      out[at + 1] = RADIUS_M * (xi + A1 * sin2 * cosh2 + A2 * sin4 * cosh4 + A3 * sin6 * cosh6 + A4 * sin8 * cosh8);
    },
    inverse(easting, northing, out, at) {
      const xi = northing / RADIUS_M;
      const eta = (easting - FALSE_EASTING_M) / RADIUS_M;
      const back = [B1, B2, B3, B4];
      let xi0 = xi;
      let eta0 = eta;
      back.forEach((b, k) => {
        const m = 2 * (k + 1);
        xi0 -= b * Math.sin(m * xi) * Math.cosh(m * eta);
        eta0 -= b * Math.cos(m * xi) * Math.sinh(m * eta);
      });
      const sinhEta = Math.sinh(eta0);
      const cosXi = Math.cos(xi0);
      const target = Math.asinh(Math.sin(xi0) / Math.hypot(sinhEta, cosXi));
      // artanh sin φ = target + e artanh(e sin φ): a contraction by e² = 0.0067 a step.
      let sinPhi = Math.tanh(target);
      for (let step = 0; step < 8; step++) sinPhi = Math.tanh(target + e * Math.atanh(e * sinPhi));
      out[at] = centralMeridian + Math.atan2(sinhEta, cosXi) / RADIANS;
      out[at + 1] = Math.asin(sinPhi) / RADIANS;
    },
  };
}
