import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BalanceRow } from '../../../src/analysis/attribution-result.ts';
import type { SectorId } from '../../../src/core/plan/tables.ts';
import { decimalsFor, printedBalance, quantumFor } from '../../../src/features/hotspots/printed-balance.ts';

function aRow(sector: SectorId, reportedT: number, attributedT: number, residualT: number | null): BalanceRow {
  return {
    sector,
    inventoryT: residualT === null ? null : reportedT + attributedT + residualT,
    reportedT,
    attributedT,
    residualT,
    proxy: null,
    isFallback: false,
    parts: [],
    gases: [],
    reported: [],
    pointCount: 0,
    featureCount: 0,
    unknownHeightCount: 0,
    unknownUseCount: 0,
    closureRatio: null,
    issues: [],
  };
}

const inQuanta = (tonnes: number | null, quantum: number) => {
  const quanta = (tonnes ?? Number.NaN) / quantum;
  expect(quanta).toBeCloseTo(Math.round(quanta), 6);
  return Math.round(quanta);
};

describe('the printed balance', () => {
  it('adds up where plain rounding would not', () => {
    // Three thirds of 100 t printed to 10 t: 30 + 30 + 30 by plain rounding, but 100 in all.
    const rows = (['energy', 'industry', 'buildings'] as const).map((id) => aRow(id, 0, 100 / 3, 0));
    const printed = printedBalance(rows, 10);
    expect(printed.gross.map((row) => row.inventoryT)).toEqual([40, 30, 30]);
    expect(printed.total.inventoryT).toBe(100);
    expect(printed.total.attributedT).toBe(100);
  });

  it('closes in every row and column for any balance', () => {
    const part = fc.double({ min: 0, max: 1e7, noNaN: true });
    const sectorIds = ['energy', 'industry', 'buildings', 'transport', 'waste', 'agriculture', 'electricity'] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part), { minLength: 7, maxLength: 7 }), (parts) => {
        const rows = parts.map(([a, b, c], i) => aRow(sectorIds[i]!, a, b, c));
        const printed = printedBalance(rows, 100);
        for (const row of printed.gross) {
          const sum = row.reportedT + row.attributedT + (row.residualT ?? Number.NaN);
          expect(inQuanta(sum, 100)).toBe(inQuanta(row.inventoryT, 100));
          expect(Math.abs(row.inventoryT! - row.row.inventoryT!)).toBeLessThanOrEqual(100);
        }
        const { inventoryT, reportedT, attributedT, residualT } = printed.total;
        expect(inQuanta(reportedT + attributedT + residualT, 100)).toBe(inQuanta(inventoryT, 100));
        const columns = printed.gross.reduce((sum, row) => sum + row.inventoryT!, 0);
        expect(inQuanta(columns, 100)).toBe(inQuanta(inventoryT, 100));
      }),
    );
  });

  it('leaves a sector the inventory lacks open and out of the total', () => {
    const printed = printedBalance([aRow('energy', 0, 500, 0), aRow('industry', 300, 0, null)], 100);
    expect(printed.gross[1]).toMatchObject({ inventoryT: null, residualT: null, reportedT: 300 });
    expect(printed.total.inventoryT).toBe(500);
  });

  it('keeps land use apart, in its own sign', () => {
    const printed = printedBalance([aRow('energy', 0, 500, 0), aRow('landUse', 0, -700, -100)], 100);
    expect(printed.total.inventoryT).toBe(500);
    expect(printed.landUse).toMatchObject({ inventoryT: -800, attributedT: -700, residualT: -100 });
  });

  it('rounds a row whose points exceed the inventory part by part', () => {
    const printed = printedBalance([aRow('industry', 900, 0, -200)], 100);
    expect(printed.gross[0]).toMatchObject({ inventoryT: 700, reportedT: 900, attributedT: 0, residualT: -200 });
  });

  it.each([
    [1, 0, 1],
    [1e3, 1, 100],
    [1e4, 2, 100],
    [1e6, 4, 100],
  ])('a unit of %d t has %d decimals', (tonnesPerUnit, decimals, quantum) => {
    expect(decimalsFor(tonnesPerUnit)).toBe(decimals);
    expect(quantumFor(tonnesPerUnit)).toBeCloseTo(quantum, 9);
  });
});
