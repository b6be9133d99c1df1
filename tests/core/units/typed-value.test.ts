import { describe, expect, it } from 'vitest';
import { typedValue } from '../../../src/core/units/typed-value.ts';

describe('what a person typed into a cell', () => {
  it('reads numbers as people write them', () => {
    expect(typedValue('1,234.5', 'real')).toEqual({ ok: true, value: 1234.5 });
    expect(typedValue('１２', 'integer')).toEqual({ ok: true, value: 12 });
    expect(typedValue('−3', 'integer')).toEqual({ ok: true, value: -3 });
  });

  it('takes an emptied cell as missing, never as zero', () => {
    for (const type of ['integer', 'real', 'text', 'boolean', 'date'] as const) {
      expect(typedValue('  ', type)).toEqual({ ok: true, value: null });
    }
    expect(typedValue('-', 'real')).toEqual({ ok: true, value: null });
  });

  it('refuses what is no number', () => {
    expect(typedValue('about 12', 'real')).toEqual({ ok: false, reason: 'notANumber' });
    expect(typedValue('12 m', 'real')).toEqual({ ok: false, reason: 'notANumber' });
    expect(typedValue('=1+1', 'integer')).toEqual({ ok: false, reason: 'notANumber' });
  });

  it('reads yes and no in both languages', () => {
    expect(typedValue('是', 'boolean')).toEqual({ ok: true, value: true });
    expect(typedValue('No', 'boolean')).toEqual({ ok: true, value: false });
    expect(typedValue('perhaps', 'boolean')).toEqual({ ok: false, reason: 'notABoolean' });
  });

  it('keeps text as it is, formulas and tags too', () => {
    expect(typedValue('=cmd()', 'text')).toEqual({ ok: true, value: '=cmd()' });
    expect(typedValue('<b>x</b>', 'text')).toEqual({ ok: true, value: '<b>x</b>' });
  });
});
