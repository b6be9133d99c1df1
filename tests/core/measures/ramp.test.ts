import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesAtWork, shareAtWork } from '../../../src/core/measures/ramp.ts';

const schedule = { startYear: 2026, fullYear: 2030, lifeYears: null, inventoryYear: null };

describe('the ramp of a measure', () => {
  it('grows by equal batches from the start year to the full year', () => {
    const shares = [2025, 2026, 2028, 2030, 2040].map((year) => shareAtWork(schedule, year));
    expect(shares.map((share) => Number(share.toFixed(12)))).toEqual([0, 0.2, 0.6, 1, 1]);
  });

  it('lets each batch age from its own year', () => {
    expect(batchesAtWork(schedule, 2028).map((batch) => batch.ageYears)).toEqual([2, 1, 0]);
  });

  it('is full at once when start and full year are one', () => {
    expect(batchesAtWork({ ...schedule, fullYear: 2026 }, 2026)).toEqual([{ share: 1, ageYears: 0 }]);
    expect(batchesAtWork({ ...schedule, fullYear: 2020 }, 2026)).toEqual([{ share: 1, ageYears: 0 }]);
  });

  it('ends batch by batch with their life', () => {
    const short = { ...schedule, lifeYears: 3 };
    // 2030: batches of 2028, 2029, 2030 work; 2033: none is left
    expect(shareAtWork(short, 2030)).toBeCloseTo(0.6, 12);
    expect(shareAtWork(short, 2033)).toBe(0);
  });

  it('leaves out what the inventory holds already', () => {
    expect(shareAtWork({ ...schedule, inventoryYear: 2027 }, 2030)).toBeCloseTo(0.6, 12);
    expect(shareAtWork({ ...schedule, inventoryYear: 2025 }, 2030)).toBeCloseTo(1, 12);
  });

  it('never leaves 0…1 and never falls while nothing wears out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2050 }), fc.integer({ min: 0, max: 40 }), (startYear, span) => {
        let before = 0;
        for (let year = startYear - 2; year < startYear + span + 3; year++) {
          const share = shareAtWork({ ...schedule, startYear, fullYear: startYear + span }, year);
          expect(share).toBeGreaterThanOrEqual(before - 1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
          before = share;
        }
      }),
    );
  });
});
