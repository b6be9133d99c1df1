/** A piece of land that a finding is about: measured on the ellipsoid, with its outline to be marked on the map. */
import type { Path64 } from 'clipper2-ts';
import { area } from 'clipper2-ts';
import { type ClipPlane, type Paths64, pathsAreaM2, pathsPerimeterM, toRing } from '../clip.ts';
import type { Box } from './finding.ts';

export interface Piece {
  readonly areaM2: number;
  /** Twice the area over the outline: of a long strip its width. */
  readonly widthM: number;
  readonly box: Box;
  readonly lon: number;
  readonly lat: number;
  readonly outlines: readonly Float64Array[];
}

/** One connected piece: its outline and its holes. Null for one that is nothing but rounding. */
export function pieceOf(plane: ClipPlane, paths: Paths64): Piece | null {
  const areaM2 = pathsAreaM2(plane, paths);
  const perimeterM = pathsPerimeterM(plane, paths);
  if (!(areaM2 > 0) || !(perimeterM > 0)) return null;
  const outlines = paths.map((path) => toRing(plane, path));
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const ring of outlines) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i] as number);
      east = Math.max(east, ring[i] as number);
      south = Math.min(south, ring[i + 1] as number);
      north = Math.max(north, ring[i + 1] as number);
    }
  }
  const widthM = (2 * areaM2) / perimeterM;
  return {
    areaM2,
    widthM,
    box: [west, south, east, north],
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    outlines,
  };
}

/** The connected pieces of a result of cutting: outlines run one way, holes the other. */
export function piecesOf(plane: ClipPlane, paths: Paths64): Piece[] {
  const shells = paths.filter((path) => area(path) > 0);
  const holes = paths.filter((path) => area(path) < 0);
  const first = shells[0];
  if (!first) return [];
  const groups: Path64[][] = shells.map((shell) => [shell]);
  for (const hole of holes) {
    // The smallest outline around a vertex of the hole.
    const at = groups
      .filter(([shell]) => shell && isAround(shell, hole))
      .sort(([a], [b]) => Math.abs(area(a as Path64)) - Math.abs(area(b as Path64)))[0];
    (at ?? (groups[0] as Path64[])).push(hole);
  }
  return groups.map((group) => pieceOf(plane, group)).filter((piece) => piece !== null);
}

function isAround(shell: Path64, hole: Path64): boolean {
  const point = hole[0];
  if (!point) return false;
  let isIn = false;
  for (let i = 0, j = shell.length - 1; i < shell.length; j = i++) {
    const a = shell[j] as { x: number; y: number };
    const b = shell[i] as { x: number; y: number };
    if (a.y > point.y === b.y > point.y) continue;
    if (point.x < a.x + ((point.y - a.y) / (b.y - a.y)) * (b.x - a.x)) isIn = !isIn;
  }
  return isIn;
}
