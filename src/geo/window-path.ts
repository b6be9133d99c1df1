/**
 * The part of some shapes that lies in a window, as an SVG path with north up.
 *
 * For comparing two layers in one picture: the same window gives the same scale. Outlines only; edges outside are left
 * out, and where too many are inside, features are taken evenly.
 */
import { metresPerDegree } from './crs/crs-change.ts';
import { type Geometry, geometryKind } from './layer-table.ts';

export interface PictureWindow {
  /** West, south, east, north in degrees. */
  readonly box: readonly [number, number, number, number];
  /** Of the picture, in its own units. */
  readonly width: number;
  readonly height: number;
}

const MOST_VERTICES = 4000;

/** A window around a place, `widthM` metres across, for a picture of this shape. */
export function windowAround(lon: number, lat: number, widthM: number, width: number, height: number): PictureWindow {
  const { eastM, northM } = metresPerDegree(lat);
  const halfLon = widthM / 2 / eastM;
  const halfLat = (widthM / 2 / northM) * (height / width);
  return { box: [lon - halfLon, lat - halfLat, lon + halfLon, lat + halfLat], width, height };
}

/** Metres across. */
export function windowWidthM({ box }: PictureWindow): number {
  return (box[2] - box[0]) * metresPerDegree((box[1] + box[3]) / 2).eastM;
}

/** `rows`: those that may meet the window; null looks at all. The shapes are drawn moved by the metres given. */
export function windowPath(
  geometry: Geometry,
  rows: readonly number[] | null,
  { box, width, height }: PictureWindow,
  moved: { readonly eastM: number; readonly northM: number } = { eastM: 0, northM: 0 },
): string {
  const [west, south, east, north] = box;
  const metres = metresPerDegree((south + north) / 2);
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const x = (v: number) => (((coords[2 * v] as number) + moved.eastM / metres.eastM - west) / (east - west)) * width;
  const y = (v: number) =>
    ((north - (coords[2 * v + 1] as number) - moved.northM / metres.northM) / (north - south)) * height;
  /** Beyond which side of the picture, as bits; 0 inside. */
  const side = (v: number) => (x(v) < 0 ? 1 : x(v) > width ? 2 : 0) + (y(v) < 0 ? 4 : y(v) > height ? 8 : 0);
  const features: string[] = [];
  let vertices = 0;
  const count = rows?.length ?? kinds.length;
  for (let at = 0; at < count; at++) {
    const row = rows ? (rows[at] as number) : at;
    const pieces: string[] = [];
    const firstRing = partOffsets[featureOffsets[row] as number] as number;
    const endRing = partOffsets[featureOffsets[row + 1] as number] as number;
    for (let ring = firstRing; ring < endRing; ring++) {
      const from = ringOffsets[ring] as number;
      const to = ringOffsets[ring + 1] as number;
      if (kinds[row] === geometryKind.point) {
        if (side(from) === 0) pieces.push(`M${text(x(from))} ${text(y(from))}h0`);
        vertices += 1;
        continue;
      }
      let isDrawing = false;
      for (let v = from + 1; v < to; v++) {
        // An edge whose ends are beyond one and the same side cannot cross the window.
        if ((side(v - 1) & side(v)) !== 0 || Number.isNaN(x(v - 1) + y(v - 1) + x(v) + y(v))) {
          isDrawing = false;
          continue;
        }
        if (!isDrawing) pieces.push(`M${text(x(v - 1))} ${text(y(v - 1))}`);
        pieces.push(`L${text(x(v))} ${text(y(v))}`);
        isDrawing = true;
        vertices += 1;
      }
    }
    if (pieces.length > 0) features.push(pieces.join(''));
  }
  const every = Math.ceil(vertices / MOST_VERTICES);
  return every <= 1 ? features.join('') : features.filter((_, at) => at % every === 0).join('');
}

function text(value: number): string {
  return value.toFixed(1);
}
