import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BalanceRow, GasPart, ProxyPart } from '../../../src/analysis/attribution-result.ts';
import { printedBalance } from '../../../src/features/hotspots/printed-balance.ts';
import { printedGases, printedParts } from '../../../src/features/hotspots/printed-gases.ts';

const gas = (id: GasPart['gas'], given: number, attributedT: number, residualT: number): GasPart => ({
  gas: id,
  inventoryT: given + attributedT + residualT,
  reportedGivenT: given,
  reportedAssumedT: 0,
  attributedT,
  residualT,
});

const part = (proxy: ProxyPart['proxy'], attributedT: number, residualT = 0): ProxyPart => ({
  proxy,
  wanted: proxy,
  user: null,
  gas: null,
  share: 0.5,
  attributedT,
  residualT,
  weightSum: 1,
  layers: [],
  isFallback: false,
  featureCount: 1,
  unknownHeightCount: 0,
  unknownUseCount: 0,
  closureRatio: null,
});

function aRow(gases: readonly GasPart[], parts: readonly ProxyPart[]): BalanceRow {
  const sum = (of: (one: GasPart) => number) => gases.reduce((total, one) => total + of(one), 0);
  return {
    sector: 'waste',
    inventoryT: sum((one) => one.inventoryT),
    reportedT: sum((one) => one.reportedGivenT),
    attributedT: sum((one) => one.attributedT),
    residualT: sum((one) => one.residualT),
    proxy: 'utilityParcelArea',
    isFallback: false,
    parts,
    gases,
    reported: [],
    pointCount: 0,
    featureCount: 0,
    unknownHeightCount: 0,
    unknownUseCount: 0,
    closureRatio: null,
    issues: [],
  };
}

describe('printed gases and proxies', () => {
  it('stand in the order of the gases and add up to the printed sector: worked by hand', () => {
    const row = aRow(
      [gas('CH4', 0, 33.4, 0), gas('CO2', 0, 33.3, 0), gas('N2O', 0, 33.3, 0)],
      [part('utilityParcelArea', 50), part('industrialParcelArea', 50)],
    );
    const [printed] = printedBalance([row], 1).gross;
    expect(printedGases(printed!, 1).map((one) => [one.gas.gas, one.inventoryT])).toEqual([
      ['CO2', 33],
      ['CH4', 34],
      ['N2O', 33],
    ]);
    expect(printedParts(printed!, 1).map((one) => one.attributedT)).toEqual([50, 50]);
  });

  it('add up whatever the amounts', () => {
    const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
    const one = fc.tuple(amount, amount, amount);
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 100, 1000), (amounts, quantum) => {
        const ids = ['CO2', 'CH4', 'N2O', 'SF6'] as const;
        const gases = amounts.map(([given, attributed, residual], i) => gas(ids[i]!, given, attributed, residual));
        fc.pre(gases.some((each) => each.inventoryT > 0));
        const row = aRow(
          gases,
          gases.map((each) => part('utilityParcelArea', each.attributedT, each.residualT)),
        );
        const [printed] = printedBalance([row], quantum).gross;
        const lines = printedGases(printed!, quantum);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(lines.map((line) => line.inventoryT))).toBeCloseTo(printed!.inventoryT!, 3);
        for (const line of lines) {
          expect(line.reportedT + line.attributedT + line.residualT).toBeCloseTo(line.inventoryT, 3);
        }
        const parts = printedParts(printed!, quantum);
        expect(sum(parts.map((each) => each.attributedT))).toBeCloseTo(printed!.attributedT, 3);
        expect(sum(parts.map((each) => each.residualT))).toBeCloseTo(printed!.residualT!, 3);
      }),
    );
  });
});
