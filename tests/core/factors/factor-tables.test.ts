import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorTables, moduleOf, moduleTextOf } from '../../../data/factors/build.ts';
import { factorOf, factorValue, isUnconfirmed } from '../../../src/core/factors/factor.ts';

describe('factor tables', () => {
  it.each(factorTables().map((table) => [table.pathname.split('/').slice(-2).join('/'), table] as const))(
    '%s and its module say the same',
    (_, table) => {
      expect(readFileSync(moduleOf(table), 'utf8')).toBe(moduleTextOf(table));
    },
  );

  it('give value, unit, source, range and mark by id', () => {
    expect(factorOf('chiller.cop1')).toMatchObject({
      value: 5,
      uncertaintyPct: 30,
      verification: 'A',
      region: 'Guangdong',
    });
    expect(factorOf('A_diesel_ef')).toMatchObject({ value: 3.0959, unit: 'tCO2/t', verification: 'V' });
    expect(factorOf('A_diesel_ef')?.source).toContain('GB/T 2589-2008');
  });

  it('keep what is named but not known as missing', () => {
    expect(factorOf('of_gb_2025_note')?.value).toBeNull();
    expect(() => factorValue('of_gb_2025_note')).toThrow('no value');
    expect(factorOf('no_such_factor')).toBeNull();
  });

  it('tell recalled and assumed numbers from confirmed ones', () => {
    expect(['V', 'S', 'C'].map((mark) => isUnconfirmed(mark as 'V'))).toEqual([false, false, false]);
    expect(['M', 'A'].map((mark) => isUnconfirmed(mark as 'A'))).toEqual([true, true]);
  });
});
