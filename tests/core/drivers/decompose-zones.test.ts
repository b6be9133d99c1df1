import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeZones, type ZoneColumn, type ZoneQuantity } from '../../../src/core/drivers/decompose-zones.ts';

const column = (quantity: ZoneQuantity, year: number, values: readonly number[]): ZoneColumn => ({
  quantity,
  year,
  values,
});
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

describe('effects of zones', () => {
  it('by hand: people double, emissions a head stay; and the other way round', () => {
    const { factors, effects, rows } = decomposeZones(
      [
        column('emissions', 2020, [10, 30]),
        column('population', 2020, [5, 6]),
        column('emissions', 2023, [20, 15]),
        column('population', 2023, [10, 6]),
      ],
      2,
    );
    expect(factors).toEqual(['population', 'emissions/population']);
    expect(rows).toEqual([0, 1]);
    const byHand = [10, 0, 0, -15];
    [...effects].forEach((effect, i) => {
      expect(effect).toBeCloseTo(byHand[i] ?? Number.NaN, 12);
    });
  });

  it('leave out, with the reason, what lacks a figure, is negative or divides by zero', () => {
    const result = decomposeZones(
      [
        column('population', 2020, [1, Number.NaN, 2, 0, 3]),
        column('emissions', 2020, [4, 5, -6, 7, 8]),
        column('population', 2021, [1, 1, 2, 4, 3]),
        column('emissions', 2021, [5, 5, 6, 7, 0]),
      ],
      5,
    );
    expect(result.rows).toEqual([0, 4]);
    expect(result.leftOut).toEqual([
      { row: 1, why: 'missing' },
      { row: 2, why: 'negative' },
      { row: 3, why: 'zeroDivisor' },
    ]);
    // Emissions that fall to nothing belong to emissions a head alone.
    expect([...result.effects.subarray(2, 4)]).toEqual([0, -8]);
  });

  it('add up to the change of each zone, and of all; the order of zones does not matter', () => {
    const zone = fc.array(fc.double({ min: 0.01, max: 1e4, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(zone, { minLength: 1, maxLength: 12 }), (zones) => {
        const columnsOf = (order: readonly (readonly number[])[]) =>
          [2019, 2020, 2021].flatMap((year, y) =>
            (['population', 'gdp', 'energy', 'emissions'] as const).map((quantity, q) =>
              column(
                quantity,
                year,
                order.map((values) => values[y * 4 + q] ?? Number.NaN),
              ),
            ),
          );
        const there = decomposeZones(columnsOf(zones), zones.length);
        const back = decomposeZones(columnsOf([...zones].reverse()), zones.length);
        for (let z = 0; z < zones.length; z++) {
          const effects = there.effects.subarray(z * 4, z * 4 + 4);
          const change = (there.ends[z] ?? Number.NaN) - (there.starts[z] ?? Number.NaN);
          expect(Math.abs(sum(effects) - change)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, sum([...effects].map(Math.abs))),
          );
          const mirrored = back.effects.subarray((zones.length - 1 - z) * 4, (zones.length - z) * 4);
          expect([...mirrored]).toEqual([...effects]);
        }
        const wholeChange = sum(there.ends) - sum(there.starts);
        const size = Math.max(1, sum((there.whole?.effects ?? []).map(Math.abs)));
        expect(Math.abs(sum(there.whole?.effects ?? []) - wholeChange)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });

  it('refuse columns that do not fit together', () => {
    expect(() => decomposeZones([column('emissions', 2020, [1]), column('emissions', 2021, [1])], 1)).toThrow(
      RangeError,
    );
    expect(() =>
      decomposeZones(
        [column('emissions', 2020, [1]), column('emissions', 2021, [1]), column('population', 2020, [1])],
        1,
      ),
    ).toThrow('no population of 2021');
  });
});
