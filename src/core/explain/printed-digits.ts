/**
 * How many digits must be printed so that who calculates with the printed numbers gets the printed result?
 *
 * A result is printed to 6 significant figures. Its parts are printed with as many figures, 6 at least, as it takes
 * for them to give these 6: a share of 0.0012345678 times a total, not 0.0012.
 */
import type { Operation, Step } from './step.ts';
import { calculated } from './step.ts';

export const RESULT_FIGURES = 6;
const MOST_FIGURES = 15;

/** A number with so many significant figures. */
export function rounded(value: number, figures: number): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(figures));
}

/** Significant figures for the parts of a step. Where the result is unknown nothing need multiply out. */
export function partFigures({ by, of, value }: Pick<Step, 'by' | 'of' | 'value'>): number {
  if (by === 'given' || value === null) return RESULT_FIGURES;
  const wanted = rounded(value, RESULT_FIGURES);
  for (let figures = RESULT_FIGURES; figures < MOST_FIGURES; figures++) {
    if (rounded(fromPrinted(by, of, figures) ?? Number.NaN, RESULT_FIGURES) === wanted) return figures;
  }
  return MOST_FIGURES;
}

function fromPrinted(by: Exclude<Operation, 'given'>, of: readonly Step[], figures: number): number | null {
  return calculated(
    by,
    of.map(({ value }) => (value === null ? null : rounded(value, figures))),
  );
}
