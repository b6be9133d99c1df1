import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partFigures, RESULT_FIGURES, rounded } from '../../../src/core/explain/printed-digits.ts';
import { printedLines } from '../../../src/core/explain/printed-lines.ts';
import { calculated, given, made, type Step, stepsThatMiss } from '../../../src/core/explain/step.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e9 });
const leaf = number.map((value): Step => given('footprint', value, 'm2'));
const operation = fc.constantFrom('sum', 'difference', 'product', 'quotient', 'atLeast');
const { step: tree } = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc
      .tuple(operation, fc.array(tie('step'), { minLength: 1, maxLength: 4 }))
      .map(([by, of]) => made('weight', by, 't', of))
      .filter(({ value }) => value !== null && Number.isFinite(value)),
  ),
}));

describe('a step', () => {
  it('is what its parts make', () => {
    const parts = [12, 3, 2].map((value) => given('share', value, '1'));
    const values = (['sum', 'difference', 'product', 'quotient', 'atLeast'] as const).map(
      (by) => made('share', by, '1', parts).value,
    );
    expect(values).toEqual([17, 7, 72, 2, 12]);
  });

  it('is unknown when one of its parts is, and never 0', () => {
    const parts = [given('height', null, 'm'), given('storeyHeight', 3, 'm')];
    for (const by of ['sum', 'difference', 'product', 'quotient', 'atLeast'] as const) {
      expect(made('storeys', by, 'storeys', parts).value).toBeNull();
    }
    expect(given('height', Number.NaN, 'm').value).toBeNull();
    expect(calculated('product', [])).toBeNull();
  });

  it('multiplies out however it was made', () => {
    fc.assert(fc.property(tree, (step) => stepsThatMiss(step).length === 0));
  });

  it('that says something else than its parts make is found, however deep', () => {
    const wrong = {
      ...made('floorArea', 'product', 'm2', [given('footprint', 100, 'm2'), given('storeys', 3, '1')]),
      value: 301,
    };
    const around = made('weight', 'product', 'kWh/a', [wrong, given('intensity', 38, 'kWh/m2/a')]);
    expect(stepsThatMiss(around)).toEqual([wrong]);
    const unknown = { ...made('floorArea', 'product', 'm2', [given('footprint', null, 'm2')]), value: 5 };
    expect(stepsThatMiss(unknown)).toEqual([unknown]);
  });
});

describe('printed numbers', () => {
  it('give the printed result when one calculates with them, on every line', () => {
    fc.assert(
      fc.property(tree, (root) => {
        for (const line of printedLines(root)) {
          const { step } = line;
          if (step.by === 'given' || step.value === null) continue;
          const figures = partFigures(step, line.figures);
          const again = calculated(
            step.by,
            step.of.map(({ value }) => (value === null ? null : rounded(value, figures))),
          );
          // Where numbers cancel each other out fifteen figures are not enough, and no more exist.
          if (figures < 15) expect(rounded(again ?? Number.NaN, line.figures)).toBe(rounded(step.value, line.figures));
        }
      }),
    );
  });

  it('have no more figures than that takes', () => {
    const product = made('shared', 'product', 't', [given('toShare', 50_000, 't'), given('share', 0.25, '1')]);
    expect(partFigures(product, RESULT_FIGURES)).toBe(RESULT_FIGURES);
    // With six figures 900000 · 0.100000 = 90000.0, the result is 90000.4.
    const tenth = made('shared', 'product', 't', [given('toShare', 900_000, 't'), given('share', 0.1000004, '1')]);
    expect(partFigures(tenth, RESULT_FIGURES)).toBe(7);
  });

  it('stand line by line, each before its parts, with the sign that joins it', () => {
    const step = made('floorArea', 'product', 'm2', [given('footprint', 100, 'm2'), given('storeys', 3, 'storeys')]);
    const lines = printedLines(made('weight', 'sum', 'kWh/a', [step, given('intensity', 2, 'kWh/m2/a')]));
    expect(lines.map(({ step: { name }, depth, sign }) => [name, depth, sign])).toEqual([
      ['weight', 0, null],
      ['floorArea', 1, null],
      ['footprint', 2, null],
      ['storeys', 2, 'product'],
      ['intensity', 1, 'sum'],
    ]);
  });
});
