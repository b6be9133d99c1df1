/**
 * Which systems fit a layer that lies here? WGS 84, CGCS2000, the zones around the middle of the layer,
 * and in China what its web maps show.
 *
 *   3° zone n    meridian 3n, from 3n − 1.5 to 3n + 1.5   EPSG 4513 + n − 25 with the zone before the easting, 4534 + n − 25 without
 *   6° zone n    meridian 6n − 3                           EPSG 4491 + n − 13 with, 4502 + n − 13 without
 *   UTM zone n   meridian 6n − 183                         EPSG 32600 + n north, 32700 + n south
 */
export interface TargetOffer {
  readonly code: string;
  readonly kind:
    | 'wgs84'
    | 'cgcs2000'
    | 'gk3Zone'
    | 'gk3Meridian'
    | 'gk6Zone'
    | 'gk6Meridian'
    | 'utm'
    | 'gcj02'
    | 'bd09';
  readonly zone: number | null;
  /** Central meridian in degrees. */
  readonly meridian: number | null;
}

const CHINA = { west: 73.5, east: 136.5, south: 3, north: 54 } as const;

/** `null`: the layer has no place. */
export function targetOffersAt(box: readonly [number, number, number, number] | null): TargetOffer[] {
  const offers: TargetOffer[] = [
    { code: 'EPSG:4326', kind: 'wgs84', zone: null, meridian: null },
    { code: 'EPSG:4490', kind: 'cgcs2000', zone: null, meridian: null },
  ];
  if (!box) return offers;
  const [west, south, east, north] = box;
  const lon = (west + east) / 2;
  const lat = (south + north) / 2;
  const inChina = lon >= CHINA.west && lon < CHINA.east && lat >= CHINA.south && lat < CHINA.north;
  if (inChina) {
    const three = Math.round(lon / 3);
    const six = Math.floor(lon / 6) + 1;
    offers.push(
      { code: `EPSG:${4513 + three - 25}`, kind: 'gk3Zone', zone: three, meridian: 3 * three },
      { code: `EPSG:${4534 + three - 25}`, kind: 'gk3Meridian', zone: three, meridian: 3 * three },
      { code: `EPSG:${4491 + six - 13}`, kind: 'gk6Zone', zone: six, meridian: 6 * six - 3 },
      { code: `EPSG:${4502 + six - 13}`, kind: 'gk6Meridian', zone: six, meridian: 6 * six - 3 },
    );
  }
  const utm = Math.min(60, Math.max(1, Math.floor((lon + 180) / 6) + 1));
  offers.push({ code: `EPSG:${(lat < 0 ? 32700 : 32600) + utm}`, kind: 'utm', zone: utm, meridian: 6 * utm - 183 });
  if (inChina)
    offers.push(
      { code: 'GCJ-02', kind: 'gcj02', zone: null, meridian: null },
      { code: 'BD-09', kind: 'bd09', zone: null, meridian: null },
    );
  return offers;
}
