import { describe, expect, it } from 'vitest';
import type { StepChart } from '../../src/charts/chart.ts';
import { paperLook } from '../../src/charts/look.ts';
import { stepOption, stepSpans } from '../../src/charts/step-option.ts';

const chart = (start: number, steps: readonly number[]): StepChart => ({
  kind: 'steps',
  id: 's',
  title: '',
  unit: 't',
  start: { name: 'start', value: start },
  end: { name: 'end', value: steps.reduce((sum, value) => sum + value, start) },
  steps: steps.map((value, i) => ({ id: `f${i}`, name: `f${i}`, value })),
});

const numbers = { short: String, percent: String };

/** Length of ink in each row: above and below zero. */
function ink(of: StepChart): number[] {
  const { series } = stepOption(of, paperLook, numbers);
  if (!Array.isArray(series)) throw new Error('no series');
  const lengths = spansOf(of).map(() => 0);
  for (const one of series) {
    if (one.id !== 'above' && one.id !== 'below') continue;
    (one.data as { value: number }[]).forEach(({ value }, row) => {
      lengths[row] = (lengths[row] ?? 0) + Math.abs(value);
    });
  }
  return lengths;
}
const spansOf = stepSpans;

describe('a waterfall', () => {
  it('begins each step where the one before ended, and ends at the end', () => {
    expect(stepSpans(chart(10, [5, -8]))).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 15 },
      { from: 15, to: 7 },
      { from: 0, to: 7 },
    ]);
  });

  it.each([
    [10, [5, -8]],
    [4, [-9, 12]],
    [0, [3, -3]],
  ])('has as much ink as there is change, across zero too: from %i by %j', (start, steps) => {
    const of = chart(start, steps);
    expect(ink(of)).toEqual([start, ...steps.map(Math.abs), of.end.value]);
  });
});
