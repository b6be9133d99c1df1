/**
 * A value no formula takes: refused with its code, never bent into one that fits (methods 0.4).
 *
 *   NOT_A_NUMBER     not a number, infinite
 *   NEGATIVE_INPUT   negative activity, area, price or stock
 *   BAD_SHARE        a share outside 0…1, or shares that do not sum to 1 within 1e-6
 *   BAD_YEAR         a year outside 1990…2100
 *
 * Screens check before they compute and tell the person; this is the last door, for whoever calls a
 * formula with numbers nobody has looked at.
 */
export type BadInputCode = 'NOT_A_NUMBER' | 'NEGATIVE_INPUT' | 'BAD_SHARE' | 'BAD_YEAR';

export class BadInput extends RangeError {
  override readonly name = 'BadInput';
  constructor(
    readonly code: BadInputCode,
    what: string,
  ) {
    super(`${code}: ${what}`);
  }
}

const SHARE_SLACK = 1e-6;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The value itself; throws unless it is a finite number of at least 0. */
export function notNegative(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new BadInput('NOT_A_NUMBER', `${what} is ${value}`);
  if (value < 0) throw new BadInput('NEGATIVE_INPUT', `${what} is ${value}`);
  return value;
}

/** The value itself; throws unless it lies in 0…1. */
export function shareOfOne(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new BadInput('NOT_A_NUMBER', `${what} is ${value}`);
  if (value < -SHARE_SLACK || value > 1 + SHARE_SLACK) throw new BadInput('BAD_SHARE', `${what} is ${value}`);
  return value;
}

/** Throws unless all lie in 0…1 and sum to 1. */
export function sharesOfOne(values: readonly number[], what: string): void {
  for (const value of values) shareOfOne(value, what);
  const sum = values.reduce((total, value) => total + value, 0);
  if (Math.abs(sum - 1) > SHARE_SLACK) throw new BadInput('BAD_SHARE', `${what} sum to ${sum}`);
}

/** The year itself; throws unless it is a calendar year of the plan's range. */
export function calendarYear(year: number): number {
  if (!Number.isFinite(year)) throw new BadInput('NOT_A_NUMBER', `the year is ${year}`);
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) throw new BadInput('BAD_YEAR', `${year}`);
  return year;
}
