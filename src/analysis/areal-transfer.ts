/**
 * Quantities of zones carried over to cells. (methods 3.2)
 *
 *   cell_j = Σ_z V_z · A(z∩j) / A(z)                               area-weighted
 *   cell_j = Σ_z V_z · D_j A(z∩j) / Σ_k D_k A(z∩k)                 dasymetric, D = density of the cell's class
 *
 * For extensive quantities (tonnes, people), never for rates. By area, the part of a zone outside all
 * cells is residual; dasymetric, a zone whose cells all have density 0 is residual.
 */
import { notNegative } from '../core/bad-input.ts';
import { exactSum } from './allocate.ts';

export interface Zone {
  readonly value: number;
  readonly area: number;
}

export interface Intersection {
  readonly zone: number;
  readonly cell: number;
  readonly area: number;
}

export interface Transfer {
  readonly cells: Float64Array;
  readonly residual: number;
}

function cellCount(intersections: readonly Intersection[]): number {
  return intersections.reduce((count, piece) => Math.max(count, piece.cell + 1), 0);
}

/** Area-weighted transfer. `cells`: how many cells there are, where some meet no zone. */
export function arealTransfer(
  zones: readonly Zone[],
  intersections: readonly Intersection[],
  cells = cellCount(intersections),
): Transfer {
  const values = new Float64Array(cells);
  const covered = new Float64Array(zones.length);
  for (const { zone, cell, area } of intersections) {
    const share = notNegative(area, 'shared area') / notNegative(zones[zone]!.area, 'area of a zone');
    values[cell]! += zones[zone]!.value * share;
    covered[zone]! += share;
  }
  // Pieces that add up to a hair more than their zone are rounding, not a negative residual.
  const left = zones.map((zone, z) => {
    const missing = 1 - covered[z]!;
    return Math.abs(missing) < 1e-12 ? 0 : zone.value * missing;
  });
  return { cells: values, residual: exactSum(left) };
}

/** Dasymetric transfer: inside its zone, a cell counts by area times the density of its class. */
export function dasymetricTransfer(
  zones: readonly Pick<Zone, 'value'>[],
  intersections: readonly Intersection[],
  density: ArrayLike<number>,
  cells = cellCount(intersections),
): Transfer {
  const weightOfZone = new Float64Array(zones.length);
  for (const { zone, cell, area } of intersections) {
    weightOfZone[zone]! += notNegative(density[cell]!, 'density') * notNegative(area, 'shared area');
  }
  const values = new Float64Array(cells);
  for (const { zone, cell, area } of intersections) {
    const sum = weightOfZone[zone]!;
    if (sum > 0) values[cell]! += zones[zone]!.value * ((density[cell]! * area) / sum);
  }
  return { cells: values, residual: exactSum(zones.map((zone, z) => (weightOfZone[z]! > 0 ? 0 : zone.value))) };
}
