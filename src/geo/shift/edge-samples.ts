/**
 * Points taken evenly along the lines and outlines of a layer, each with the direction of its edge.
 *
 * A road or a roof edge drawn twice has other vertices each time, but runs along the same line in the same direction:
 * so edges are compared by such points and not by vertices. Point features are points without direction.
 */
import { geometryKind, type LayerTable } from '../layer-table.ts';
import type { GroundPlane } from './ground-plane.ts';

export interface EdgeSamples {
  /** lon, lat pairs. */
  readonly lonLat: Float64Array;
  /** x, y pairs in metres on the plane. */
  readonly xy: Float64Array;
  /** Direction of the edge from east, 0 … π; NaN for points. */
  readonly direction: Float64Array;
  /** Which straight piece of an outline it is on: samples of one piece say the same thing. */
  readonly piece: Uint32Array;
  readonly count: number;
}

/** A turn by more ends a straight piece. */
const TURN = Math.PI / 12;

/** Length in metres of the edges of these rows, each point counting as `pointM`. */
export function edgeLengthOfRows(
  table: Pick<LayerTable, 'geometry'>,
  rows: readonly number[],
  plane: GroundPlane,
  pointM: number,
): number {
  let length = 0;
  for (const row of rows) {
    if (table.geometry.kinds[row] === geometryKind.point) length += pointM;
    else
      eachEdge(table, row, plane, (_ax, _ay, dx, dy) => {
        length += Math.hypot(dx, dy);
      });
  }
  return length;
}

/** One point every `spacingM` along the edges of these rows; of point features every one that comes up. */
export function edgeSamples(
  table: Pick<LayerTable, 'geometry'>,
  rows: readonly number[],
  plane: GroundPlane,
  spacingM: number,
  pointM: number,
): EdgeSamples {
  const lonLat: number[] = [];
  const xy: number[] = [];
  const direction: number[] = [];
  const piece: number[] = [];
  let pieces = 0;
  // Begun in the middle, so that the first edge is not taken at its very end.
  let left = spacingM / 2;
  const take = (x: number, y: number, angle: number) => {
    xy.push(x, y);
    lonLat.push(plane.lon + x / plane.eastM, plane.lat + y / plane.northM);
    direction.push(angle);
    piece.push(pieces);
  };
  for (const row of rows) {
    pieces += 1;
    if (table.geometry.kinds[row] === geometryKind.point) {
      left -= pointM;
      if (left > 0) continue;
      left += spacingM;
      const [x, y] = firstVertex(table, row, plane);
      take(x, y, Number.NaN);
      continue;
    }
    let heading = Number.NaN;
    eachEdge(table, row, plane, (ax, ay, dx, dy) => {
      const length = Math.hypot(dx, dy);
      if (length === 0) return;
      const angle = (Math.atan2(dy, dx) + Math.PI) % Math.PI;
      const turn = Math.abs(angle - heading);
      if (Math.min(turn, Math.PI - turn) > TURN) pieces += 1;
      heading = angle;
      while (left <= length) {
        take(ax + (dx * left) / length, ay + (dy * left) / length, angle);
        left += spacingM;
      }
      left -= length;
    });
  }
  return {
    lonLat: Float64Array.from(lonLat),
    xy: Float64Array.from(xy),
    direction: Float64Array.from(direction),
    piece: Uint32Array.from(piece),
    count: direction.length,
  };
}

/** `visit` gets the start of each edge and the way to its end, in metres on the plane. */
function eachEdge(
  { geometry }: Pick<LayerTable, 'geometry'>,
  row: number,
  plane: GroundPlane,
  visit: (ax: number, ay: number, dx: number, dy: number) => void,
): void {
  const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const firstRing = partOffsets[featureOffsets[row] as number] as number;
  const endRing = partOffsets[featureOffsets[row + 1] as number] as number;
  for (let ring = firstRing; ring < endRing; ring++) {
    const from = ringOffsets[ring] as number;
    const to = ringOffsets[ring + 1] as number;
    let ax = ((coords[2 * from] as number) - plane.lon) * plane.eastM;
    let ay = ((coords[2 * from + 1] as number) - plane.lat) * plane.northM;
    for (let v = from + 1; v < to; v++) {
      const bx = ((coords[2 * v] as number) - plane.lon) * plane.eastM;
      const by = ((coords[2 * v + 1] as number) - plane.lat) * plane.northM;
      visit(ax, ay, bx - ax, by - ay);
      ax = bx;
      ay = by;
    }
  }
}

function firstVertex(
  { geometry }: Pick<LayerTable, 'geometry'>,
  row: number,
  plane: GroundPlane,
): [x: number, y: number] {
  const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const v = ringOffsets[partOffsets[featureOffsets[row] as number] as number] as number;
  return [
    ((coords[2 * v] as number) - plane.lon) * plane.eastM,
    ((coords[2 * v + 1] as number) - plane.lat) * plane.northM,
  ];
}
