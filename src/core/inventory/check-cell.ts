/**
 * May this number stand in the inventory? (methods 0.4, by row)
 *
 *   not a number, infinite      NOT_A_NUMBER, refused
 *   below zero                  NEGATIVE_INPUT, refused but for land use, where a removal is negative
 *   year outside 1990…2100      BAD_YEAR, refused
 */
import type { SectorId } from '../plan/tables.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

export type CellProblem = 'NOT_A_NUMBER' | 'NEGATIVE_INPUT' | 'BAD_YEAR';

export function isPlanYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** What is wrong with a cell; null when it may stand. A null value is missing, which is allowed. */
export function cellProblem(sector: SectorId, year: number, value: number | null): CellProblem | null {
  if (!isPlanYear(year)) return 'BAD_YEAR';
  if (value === null) return null;
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  return value < 0 && sector !== 'landUse' ? 'NEGATIVE_INPUT' : null;
}
