/** Where a layer would lie in another system, drawn beside the region and the plan's layers. */
import type { Neighbour } from '../../formats/place-proposals.ts';
import { identifyCrs } from '../../geo/crs/identify-crs.ts';
import type { LonLatBox } from '../../geo/crs/readings-of-numbers.ts';
import { wgs84Converter } from '../../geo/crs/to-wgs84.ts';
import { featureBounds } from '../../geo/feature-bounds.ts';
import type { Geometry } from '../../geo/layer-table.ts';
import { sampleShapes } from '../../geo/sample-shapes.ts';
import { windowAround, windowPath, windowWidthM } from '../../geo/window-path.ts';

export const PICTURE_WIDTH = 240;
export const PICTURE_HEIGHT = 180;

export interface LandingPicture {
  /** SVG path of the plan's own outline: its boundaries, else some layer. */
  readonly neighbour: string;
  readonly after: string;
  readonly widthM: number;
  /** Where it would lie: the middle half and more, without stray features. */
  readonly extent: LonLatBox;
  /** From the middle of the region; null without a region. */
  readonly distanceKm: number | null;
  /** How far positions may be off because the datum is not tied well; null: hardly. */
  readonly datumErrorM: number | null;
}

const MARGIN = 1.3;
const LEAST_WIDTH_M = 400;
const FARTHEST_TOGETHER_KM = 300;
const DRAWN_NEIGHBOURS = 2;
/** Stray features do not decide where the layer lies. */
const LEFT_OUT = 0.02;

/** Null when the text is no system or gives the shapes no place. */
export async function landingPicture(
  shapes: Geometry,
  crsText: string,
  neighbours: readonly Neighbour[],
  region: LonLatBox | null,
): Promise<LandingPicture | null> {
  const crs = await identifyCrs(crsText);
  if (!crs) return null;
  const placed: Geometry = { ...shapes, coords: shapes.coords.slice() };
  const converter = wgs84Converter(crs);
  converter.prepare?.(placed.coords, 0, placed.coords.length / 2);
  converter.convert(placed.coords, 0, placed.coords.length / 2);
  const extent = extentOf(placed);
  if (!extent) return null;
  const lon = (extent[0] + extent[2]) / 2;
  const lat = (extent[1] + extent[3]) / 2;
  const away = region ? awayKm(lon, lat, region) : null;
  const together = region && away !== null && away < FARTHEST_TOGETHER_KM ? union(extent, region) : extent;
  const middleLat = (together[1] + together[3]) / 2;
  const one = windowAround((together[0] + together[2]) / 2, middleLat, 1000, PICTURE_WIDTH, PICTURE_HEIGHT);
  const widthM = Math.max(
    LEAST_WIDTH_M,
    (MARGIN * 1000 * (together[2] - together[0])) / (one.box[2] - one.box[0]),
    (MARGIN * 1000 * (together[3] - together[1])) / (one.box[3] - one.box[1]),
  );
  const window = windowAround((together[0] + together[2]) / 2, middleLat, widthM, PICTURE_WIDTH, PICTURE_HEIGHT);
  const outlines = neighbours.filter(({ role }) => role === 'boundary');
  const drawn: string[] = [];
  for (const neighbour of (outlines.length > 0 ? outlines : neighbours).slice(0, DRAWN_NEIGHBOURS)) {
    const { geometry } = await neighbour.table();
    drawn.push(windowPath(sampleShapes(geometry, 800, 6000), null, window));
  }
  return {
    neighbour: drawn.join(''),
    after: windowPath(placed, null, window),
    widthM: windowWidthM(window),
    extent,
    distanceKm: away,
    datumErrorM: crs.datumErrorM,
  };
}

function extentOf(geometry: Geometry): LonLatBox | null {
  const bounds = featureBounds(geometry);
  const side = (which: number, share: number) => {
    const values = bounds.filter((value, at) => at % 4 === which && Number.isFinite(value)).sort();
    return values[Math.min(values.length - 1, Math.floor(share * values.length))];
  };
  const [west, south, east, north] = [
    side(0, LEFT_OUT),
    side(1, LEFT_OUT),
    side(2, 1 - LEFT_OUT),
    side(3, 1 - LEFT_OUT),
  ];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  if (west < -180 || east > 180 || south < -90 || north > 90) return null;
  return [west, south, Math.max(west, east), Math.max(south, north)];
}

function union(one: LonLatBox, other: LonLatBox): LonLatBox {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function awayKm(lon: number, lat: number, [west, south, east, north]: LonLatBox): number {
  const one = windowAround((west + east) / 2, (south + north) / 2, 2000, 1, 1);
  const perKm = [(one.box[2] - one.box[0]) / 2, (one.box[3] - one.box[1]) / 2] as const;
  return Math.hypot((lon - (west + east) / 2) / perKm[0], (lat - (south + north) / 2) / perKm[1]);
}
