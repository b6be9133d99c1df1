import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenNumber } from '../../../src/core/units/written-number.ts';

const number = (value: number) => ({ kind: 'number', value });

describe('a number as people write it', () => {
  it.each([
    ['123.5', 123.5],
    ['１２３．５', 123.5],
    ['1,234,567.8', 1_234_567.8],
    ['1 234', 1234],
    ['１，２３４', 1234],
    ['−5', -5],
    ['－5', -5],
    [' 42 ', 42],
    ['1.2E6', 1_200_000],
    ['.5', 0.5],
    ['0', 0],
  ])('%s is a number', (text, value) => {
    expect(writtenNumber(text)).toEqual(number(value));
  });

  it.each(['', '  ', '-', '—', 'NA', 'n/a', '#DIV/0!', '#N/A', '无', '…'])('%s is missing, not zero', (text) => {
    expect(writtenNumber(text)).toEqual({ kind: 'missing' });
  });

  it.each(['abc', '12 万', '1,23', '1,2345', '=1+1', '12%', '1e999', '--5', '1.2.3', '<img>'])(
    '%s is refused, not guessed',
    (text) => {
      expect(writtenNumber(text)).toEqual({ kind: 'refused' });
    },
  );

  it('reads back every finite number as it is printed, plain or grouped', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(writtenNumber(String(value))).toEqual(number(Object.is(value, -0) ? 0 : value));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
        expect(writtenNumber(value.toLocaleString('en'))).toEqual(number(value));
      }),
    );
  });
});
