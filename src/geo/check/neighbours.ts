/** Which features border on a piece of land? Those with an edge within two centimetres of one of its vertices. */
import type { LayerTable } from '../layer-table.ts';
import { ringsOfRow } from '../rings-of-row.ts';
import type { SpatialIndex } from '../spatial-index.ts';
import type { Piece } from './piece.ts';

const NEAR_DEGREES = 2e-7;

export function neighboursOf(table: LayerTable, index: SpatialIndex, piece: Pick<Piece, 'box' | 'outlines'>): number[] {
  const [west, south, east, north] = piece.box;
  const near = index.rowsInBox(west - NEAR_DEGREES, south - NEAR_DEGREES, east + NEAR_DEGREES, north + NEAR_DEGREES);
  return near
    .filter((row) =>
      ringsOfRow(table.geometry, row)
        .flat()
        .some((ring) => touches(ring, piece)),
    )
    .sort((a, b) => a - b);
}

function touches(ring: Float64Array, { box, outlines }: Pick<Piece, 'box' | 'outlines'>): boolean {
  const [west, south, east, north] = box;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const ax = ring[i] as number;
    const ay = ring[i + 1] as number;
    const bx = ring[i + 2] as number;
    const by = ring[i + 3] as number;
    if (Math.max(ax, bx) < west - NEAR_DEGREES || Math.min(ax, bx) > east + NEAR_DEGREES) continue;
    if (Math.max(ay, by) < south - NEAR_DEGREES || Math.min(ay, by) > north + NEAR_DEGREES) continue;
    for (const outline of outlines)
      for (let v = 0; v + 1 < outline.length; v += 2)
        if (isNear(outline[v] as number, outline[v + 1] as number, ax, ay, bx, by)) return true;
  }
  return false;
}

function isNear(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy) <= NEAR_DEGREES;
}
