/**
 * How many digits must be printed so that who calculates with the printed numbers gets the printed result?
 *
 * A result is printed to 6 significant figures. Its parts are printed with as many figures, no fewer, as it takes for
 * them to give these: a share of 0.0012345678 times a total, not 0.0012. Their own parts give what is printed of them.
 */
import type { Operation, Step } from './step.ts';
import { calculated } from './step.ts';

export const RESULT_FIGURES = 6;
const MOST_FIGURES = 15;

/** A number with so many significant figures. */
export function rounded(value: number, figures: number): number {
  return value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(figures));
}

/**
 * Significant figures for the parts of a step that is printed with so many itself. Where the result is unknown nothing
 * need multiply out.
 */
export function partFigures({ by, of, value }: Pick<Step, 'by' | 'of' | 'value'>, figures: number): number {
  if (by === 'given' || value === null) return figures;
  const wanted = rounded(value, figures);
  for (let more = figures; more < MOST_FIGURES; more++) {
    if (rounded(fromPrinted(by, of, more) ?? Number.NaN, figures) === wanted) return more;
  }
  return MOST_FIGURES;
}

function fromPrinted(by: Exclude<Operation, 'given'>, of: readonly Step[], figures: number): number | null {
  return calculated(
    by,
    of.map(({ value }) => (value === null ? null : rounded(value, figures))),
  );
}
