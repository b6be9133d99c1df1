/**
 * Hexagons of H3, resolution 8 to 10 (about 0.74, 0.11 and 0.015 km²).
 *
 * A shape whose vertices all lie in one cell lies in it whole, cells being convex. Otherwise it is cut
 * with every cell near it, in the equal-area plane x = λ, y = sin φ: cell sides are straight there to a
 * few millimetres, and shares are taken of the sum of the pieces, so nothing is lost.
 * Leaves out: shapes across the antimeridian.
 */
import { boxOfRings } from '../geo/box-of-vertices.ts';
import { smallRingAreaM2 } from '../geo/footprint-area.ts';
import { zoneAt } from '../geo/gauss-krueger.ts';
import type { CellFrame, ShapeCover, TakeCell } from './cell-frame.ts';
import { listedNeighbours } from './statistics/neighbours.ts';

const RADIANS = Math.PI / 180;

export async function hexagonFrame(resolution: number): Promise<CellFrame> {
  const h3 = await import('h3-js');
  const cellById = new Map<string, number>();
  const ids: string[] = [];
  const sides = new Map<number, Float64Array>();
  const cellOf = (id: string): number => {
    let cell = cellById.get(id);
    if (cell === undefined) {
      cell = ids.push(id) - 1;
      cellById.set(id, cell);
    }
    return cell;
  };
  const cellAt = (lon: number, lat: number) => cellOf(h3.latLngToCell(lat, lon, resolution));
  /** Corners in the equal-area plane, counter-clockwise as H3 gives them. */
  const cornersOf = (cell: number): Float64Array => {
    let corners = sides.get(cell);
    if (!corners) {
      corners = flatten(Float64Array.from(h3.cellToBoundary(ids[cell]!, true).slice(0, -1).flat()));
      sides.set(cell, corners);
    }
    return corners;
  };
  /** Cells whose box may touch this box of degrees. */
  const cellsNear = (west: number, south: number, east: number, north: number): number[] => {
    const [lon, lat] = [(west + east) / 2, (south + north) / 2];
    const halfKm = Math.hypot((east - west) * 55.7 * Math.cos(lat * RADIANS), (north - south) * 55.7);
    const edgeKm = h3.getHexagonEdgeLengthAvg(resolution, 'km');
    // Rings of cells are at least 1.5 edges apart; 0.7 leaves room for the smallest cells of the grid.
    const reach = Math.ceil(halfKm / (1.5 * 0.7 * edgeKm)) + 1;
    return h3.gridDisk(h3.latLngToCell(lat, lon, resolution), reach).map(cellOf);
  };

  const cover: ShapeCover = {
    cellOfPoint: cellAt,
    coverSegment(lon1, lat1, lon2, lat2, take) {
      const first = cellAt(lon1, lat1);
      if (first === cellAt(lon2, lat2)) {
        take(first, Math.hypot((lon2 - lon1) * Math.cos(lat1 * RADIANS), lat2 - lat1));
        return;
      }
      const length = Math.hypot((lon2 - lon1) * Math.cos(lat1 * RADIANS), lat2 - lat1);
      const [x1, y1] = [lon1 * RADIANS, Math.sin(lat1 * RADIANS)];
      const [x2, y2] = [lon2 * RADIANS, Math.sin(lat2 * RADIANS)];
      const box = [Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2)] as const;
      for (const cell of cellsNear(...box)) {
        const share = shareInside(cornersOf(cell), x1, y1, x2, y2);
        if (share > 0) take(cell, share * length);
      }
    },
    coverPolygon(rings, isHole, take) {
      const whole = commonCell(rings, cellAt);
      if (whole !== null) {
        take(whole, 1);
        return true;
      }
      return coverByCutting(rings, isHole, cellsNear, cornersOf, take);
    },
  };
  const outline = (cell: number) => Float64Array.from(h3.cellToBoundary(ids[cell]!, true).flat());

  return {
    plane: null,
    get count() {
      return ids.length;
    },
    outside: null,
    coverOf: () => cover,
    outline,
    areaM2(cell) {
      const ring = outline(cell);
      return smallRingAreaM2(ring, 0, ring.length / 2);
    },
    id: (cell) => ids[cell]!,
    name: () => null,
    compare: (a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0),
    // Hexagons that touch share a side: corners make no difference.
    touching(cells) {
      const placeOf = new Map(Array.from(cells, (cell, place) => [cell, place]));
      return listedNeighbours(
        cells.length,
        (place) =>
          h3
            .gridDisk(ids[cells[place]!]!, 1)
            .map((id) => placeOf.get(cellById.get(id) ?? -1))
            .filter((near) => near !== undefined && near !== place) as number[],
      );
    },
    middles(cells) {
      const places = Array.from(cells, (cell) => h3.cellToLatLng(ids[cell]!));
      const zone = zoneAt(places.reduce((sum, [, lon]) => sum + lon, 0) / Math.max(1, places.length));
      const out = new Float64Array(2 * places.length);
      places.forEach(([lat, lon], k) => {
        zone.forward(lon, lat, out, 2 * k);
      });
      return {
        x: Float64Array.from(places, (_, k) => out[2 * k]!),
        y: Float64Array.from(places, (_, k) => out[2 * k + 1]!),
      };
    },
  };
}

function flatten(ring: Float64Array): Float64Array {
  const flat = new Float64Array(ring.length);
  for (let v = 0; v < ring.length; v += 2) {
    flat[v] = ring[v]! * RADIANS;
    flat[v + 1] = Math.sin(ring[v + 1]! * RADIANS);
  }
  return flat;
}

/** The one cell all vertices lie in; null when there are several. */
function commonCell(rings: readonly Float64Array[], cellAt: (lon: number, lat: number) => number): number | null {
  let common: number | null = null;
  for (const ring of rings) {
    for (let v = 0; v < ring.length; v += 2) {
      const cell = cellAt(ring[v]!, ring[v + 1]!);
      if (common === null) common = cell;
      else if (cell !== common) return null;
    }
  }
  return common;
}

function coverByCutting(
  rings: readonly Float64Array[],
  isHole: readonly boolean[],
  cellsNear: (west: number, south: number, east: number, north: number) => number[],
  cornersOf: (cell: number) => Float64Array,
  take: TakeCell,
): boolean {
  const { west, south, east, north } = boxOfRings(rings);
  if (!(east >= west)) return false;
  const flat = rings.map(flatten);
  let found = false;
  for (const cell of cellsNear(west, south, east, north)) {
    const corners = cornersOf(cell);
    let area = 0;
    flat.forEach((ring, r) => {
      const piece = Math.abs(signedArea(cutConvex(ring, corners)));
      area += isHole[r] ? -piece : piece;
    });
    // 1e-16 is 0.004 m² of the earth in this plane: less is rounding.
    if (area <= 1e-16) continue;
    take(cell, area);
    found = true;
  }
  return found;
}

/** The part of a ring inside a convex outline given counter-clockwise (Sutherland-Hodgman). */
function cutConvex(ring: Float64Array, corners: Float64Array): ArrayLike<number> {
  let rest: ArrayLike<number> = ring;
  for (let c = 0; c < corners.length && rest.length > 0; c += 2) {
    const ax = corners[c]!;
    const ay = corners[c + 1]!;
    const dx = corners[(c + 2) % corners.length]! - ax;
    const dy = corners[(c + 3) % corners.length]! - ay;
    const kept: number[] = [];
    let px = rest[rest.length - 2]!;
    let py = rest[rest.length - 1]!;
    let pSide = dx * (py - ay) - dy * (px - ax);
    for (let v = 0; v < rest.length; v += 2) {
      const qx = rest[v]!;
      const qy = rest[v + 1]!;
      const qSide = dx * (qy - ay) - dy * (qx - ax);
      if (pSide >= 0 !== qSide >= 0) {
        const t = pSide / (pSide - qSide);
        kept.push(px + t * (qx - px), py + t * (qy - py));
      }
      if (qSide >= 0) kept.push(qx, qy);
      px = qx;
      py = qy;
      pSide = qSide;
    }
    rest = kept;
  }
  return rest;
}

/** Share of a segment inside a convex outline given counter-clockwise. */
function shareInside(corners: Float64Array, x1: number, y1: number, x2: number, y2: number): number {
  let from = 0;
  let to = 1;
  for (let c = 0; c < corners.length; c += 2) {
    const ax = corners[c]!;
    const ay = corners[c + 1]!;
    const dx = corners[(c + 2) % corners.length]! - ax;
    const dy = corners[(c + 3) % corners.length]! - ay;
    const start = dx * (y1 - ay) - dy * (x1 - ax);
    const end = dx * (y2 - ay) - dy * (x2 - ax);
    if (start < 0 && end < 0) return 0;
    if (start < 0) from = Math.max(from, start / (start - end));
    else if (end < 0) to = Math.min(to, start / (start - end));
  }
  return Math.max(0, to - from);
}

function signedArea(ring: ArrayLike<number>): number {
  if (ring.length < 6) return 0;
  const x0 = ring[0]!;
  const y0 = ring[1]!;
  let twice = 0;
  for (let v = 2; v < ring.length; v += 2) {
    twice += (ring[v - 2]! - x0) * (ring[v + 1]! - y0) - (ring[v]! - x0) * (ring[v - 1]! - y0);
  }
  return twice / 2;
}
