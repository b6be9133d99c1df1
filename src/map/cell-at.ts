/**
 * Which analysis cell holds this place?
 *
 * Worked out from the outlines, not by asking the graphics card: reading back its picture takes
 * seconds on machines without one.
 */
import Flatbush from 'flatbush';
import type { CellMesh } from './cell-mesh.ts';

const indexes = new WeakMap<CellMesh, Flatbush>();

/** Index of the cell; null where there is none. */
export function cellAt(cells: CellMesh, lng: number, lat: number): number | null {
  if (cells.count === 0) return null;
  let index = indexes.get(cells);
  if (!index) {
    index = indexCells(cells);
    indexes.set(cells, index);
  }
  return index.search(lng, lat, lng, lat).find((cell) => holds(cells, cell, lng, lat)) ?? null;
}

function indexCells({ count, coords, offsets }: CellMesh): Flatbush {
  const index = new Flatbush(count);
  for (let cell = 0; cell < count; cell++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = offsets[cell]!; v < offsets[cell + 1]!; v++) {
      west = Math.min(west, coords[2 * v]!);
      east = Math.max(east, coords[2 * v]!);
      south = Math.min(south, coords[2 * v + 1]!);
      north = Math.max(north, coords[2 * v + 1]!);
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

function holds({ coords, offsets }: CellMesh, cell: number, x: number, y: number): boolean {
  let inside = false;
  for (let v = offsets[cell]! + 1; v < offsets[cell + 1]!; v++) {
    const ay = coords[2 * v - 1]!;
    const by = coords[2 * v + 1]!;
    if (ay > y === by > y) continue;
    const ax = coords[2 * v - 2]!;
    if (x < ax + ((y - ay) / (by - ay)) * (coords[2 * v]! - ax)) inside = !inside;
  }
  return inside;
}
