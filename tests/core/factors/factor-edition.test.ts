import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { edition } from '../../../data/factors/edition.ts';
import { factorOf } from '../../../src/core/factors/factor.ts';

describe('the shipped edition of factors', () => {
  it('says what its list says: a released number never changes in place', () => {
    const text = readFileSync(new URL(`../../../data/factors/editions/${edition}.csv`, import.meta.url), 'utf8');
    const rows = Papa.parse<{ id: string; value: string; unit: string }>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.length).toBeGreaterThan(600);
    const changed = rows.filter(({ id, value, unit }) => {
      const factor = factorOf(id);
      return factor?.unit !== unit || factor.value !== (value === '' ? null : Number(value));
    });
    expect(changed.map(({ id }) => id)).toEqual([]);
  });
});
