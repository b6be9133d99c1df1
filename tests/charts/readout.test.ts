import { describe, expect, it } from 'vitest';
import { readoutOf } from '../../src/charts/readout.ts';
import { curve, functions, inventory, ranks, zh } from './charts-of-a-region.ts';

describe('the readout under a chart', () => {
  it('tells the year asked for', () => {
    const readout = readoutOf(inventory(zh), 2022);
    expect(readout.year).toBe(2022);
    expect(readout.items.map(({ id, value }) => [id, value])).toEqual([
      ['industry', 300],
      ['transport', 90],
    ]);
  });

  it('keeps a missing number missing and says the year is incomplete', () => {
    const readout = readoutOf(inventory(zh), 2023);
    expect(readout.incomplete).toBe(true);
    expect(readout.items[1]?.value).toBeNull();
  });

  it('falls back to the last year that has any number', () => {
    expect(readoutOf(curve(zh), 1999).year).toBe(2026);
  });

  it('tells the thickness of a band', () => {
    const saved = readoutOf(curve(zh), 2026).items.find((item) => item.id === 'saved');
    expect(saved?.value).toBeCloseTo(40, 9);
    expect(readoutOf(curve(zh), 2022).items.find((item) => item.id === 'saved')?.value).toBeNull();
  });

  it('is only a legend where there are no years', () => {
    expect(readoutOf(functions(), 2024).items.map((item) => item.id)).toEqual([
      'residential',
      'industry',
      'commercial',
      'public',
    ]);
    expect(readoutOf(functions(), 2024).items.map((item) => item.value)).toEqual(Array(4).fill(undefined));
    expect(readoutOf(ranks(), null).items).toEqual([]);
  });
});
