import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../src/core/units/typed-number.ts';

describe('a number typed into a cell', () => {
  it.each([
    ['１，２３４．５', 1234.5],
    ['1,234,567', 1_234_567],
    ['1 234', 1234],
    ['−5', -5],
    ['(5)', -5],
    ['NO', 0],
    ['不发生', 0],
  ])('%s is %d', (text, value) => {
    expect(typedNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each(['NE', 'IE', '-', '—', '缺失', '#DIV/0!', ''])('%s is missing', (text) => {
    expect(typedNumber(text)).toEqual({ kind: 'missing' });
  });

  it('is percent only where the cell is', () => {
    expect(typedNumber('12.5%', { isPercent: true })).toEqual({ kind: 'number', value: 12.5 });
    expect(typedNumber('１２％', { isPercent: true })).toEqual({ kind: 'number', value: 12 });
    expect(typedNumber('12.5%')).toEqual({ kind: 'refused' });
  });

  it.each(['x', '12 kt', 'abc', '1,23', '12元'])('%s is refused', (text) => {
    expect(typedNumber(text)).toEqual({ kind: 'refused' });
  });
});
