/**
 * An explanation line by line, as it is shown and copied: how deep, by which sign it joins its neighbours, and with how
 * many figures it is printed so that the lines under a line make it.
 */
import { partFigures, RESULT_FIGURES } from './printed-digits.ts';
import type { Operation, Step } from './step.ts';

export interface PrintedLine {
  readonly step: Step;
  readonly depth: number;
  /** Joins it to the line before it under the same parent; null for the first. */
  readonly sign: Exclude<Operation, 'given'> | null;
  readonly figures: number;
}

/** All lines, each before its parts. */
export function printedLines(step: Step): PrintedLine[] {
  return below({ step, depth: 0, sign: null, figures: RESULT_FIGURES });
}

/** The parts of a line as lines. */
export function partsOf({ step, depth, figures: ownFigures }: PrintedLine): PrintedLine[] {
  if (step.by === 'given') return [];
  const { by } = step;
  const figures = partFigures(step, ownFigures);
  return step.of.map((part, i) => ({ step: part, depth: depth + 1, sign: i === 0 ? null : by, figures }));
}

function below(line: PrintedLine): PrintedLine[] {
  return [line, ...partsOf(line).flatMap(below)];
}
