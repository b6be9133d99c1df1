import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '../../src/analysis/allocate.ts';
import { gasGroups, gasParts } from '../../src/analysis/attribution-gases.ts';
import { gasFromText } from '../../src/analysis/point-source-rows.ts';
import type { GasId } from '../../src/core/plan/tables.ts';

const waste = [
  { gas: 'CO2', tonnes: 60 },
  { gas: 'CH4', tonnes: 40 },
] as const;

const together = (attributedT: number) => [{ gas: null, attributedT }];

describe('gases of a sector', () => {
  it('a source that tells its gas counts there, the others by what is then left', () => {
    const { parts, issues } = gasParts(
      'waste',
      waste,
      [
        { gas: 'CH4', tonnes: 20 },
        { gas: null, tonnes: 40 },
      ],
      together(40),
    );
    // Left after CH4 20: CO2 60, CH4 20 → 40 t untold are 30 and 10; then 30 and 10 are left to share out.
    expect(parts).toEqual([
      { gas: 'CO2', inventoryT: 60, reportedGivenT: 0, reportedAssumedT: 30, attributedT: 30, residualT: 0 },
      { gas: 'CH4', inventoryT: 40, reportedGivenT: 20, reportedAssumedT: 10, attributedT: 10, residualT: 0 },
    ]);
    expect(issues).toEqual([]);
  });

  it('sources above the inventory of one gas: its residual is negative, the sector closes', () => {
    const { parts, issues } = gasParts('waste', waste, [{ gas: 'CH4', tonnes: 50 }], together(50));
    expect(parts.map(({ attributedT }) => attributedT)).toEqual([50, 0]);
    expect(parts.map(({ residualT }) => residualT)).toEqual([10, -10]);
    expect(issues).toMatchObject([{ code: 'POINTS_EXCEED_GAS', detail: { gas: 'CH4', excessT: 10 } }]);
  });

  it('a gas the inventory lacks counts as not told; of CO2e alone every gas is a part', () => {
    const lacking = gasParts('waste', waste, [{ gas: 'SF6', tonnes: 10 }], together(0));
    expect(lacking.parts.map(({ reportedAssumedT }) => reportedAssumedT)).toEqual([6, 4]);
    expect(lacking.issues).toMatchObject([{ code: 'POINT_GAS_NOT_IN_INVENTORY', count: 1 }]);
    const whole = gasParts('waste', [{ gas: 'CO2e', tonnes: 100 }], [{ gas: 'SF6', tonnes: 10 }], together(90));
    expect(whole.parts).toMatchObject([{ gas: 'CO2e', reportedGivenT: 10, attributedT: 90, residualT: 0 }]);
    expect(whole.issues).toEqual([]);
  });

  it('with proxies of their own go out apart, what sources report taken off', () => {
    const reported = [
      { gas: 'CH4', tonnes: 20 },
      { gas: null, tonnes: 40 },
    ] as const;
    // 30 t of CO2 and 10 t of CH4 are left, as above.
    const { groups, issues } = gasGroups('waste', waste, reported, 40, new Set<GasId>(['CH4', 'SF6']));
    expect(groups).toEqual([
      { gas: null, tonnes: 30 },
      { gas: 'CH4', tonnes: 10 },
    ]);
    expect(issues).toMatchObject([{ code: 'PROXY_GAS_NOT_IN_INVENTORY', detail: { gas: 'SF6' } }]);
    // Methane finds no place.
    const placed = [
      { gas: null, attributedT: 30 },
      { gas: 'CH4', attributedT: 0 },
    ] as const;
    expect(gasParts('waste', waste, reported, placed).parts.map(({ residualT }) => residualT)).toEqual([0, 10]);
  });

  it('above which sources report leave nothing for their own proxies, and the others what is left of all', () => {
    const reported = [{ gas: 'CH4', tonnes: 50 }] as const;
    const { groups } = gasGroups('waste', waste, reported, 50, new Set<GasId>(['CH4']));
    expect(groups).toEqual([{ gas: null, tonnes: 50 }]);
    expect(gasParts('waste', waste, reported, together(50)).parts.map(({ residualT }) => residualT)).toEqual([10, -10]);
  });

  it('of a removal go out with their sign', () => {
    const gases = [
      { gas: 'CO2', tonnes: -100 },
      { gas: 'CH4', tonnes: 5 },
    ] as const;
    expect(gasGroups('landUse', gases, [], -95, new Set<GasId>(['CH4'])).groups).toEqual([
      { gas: null, tonnes: -100 },
      { gas: 'CH4', tonnes: 5 },
    ]);
  });

  it('of a removal each keeps its sign', () => {
    const gases = [
      { gas: 'CO2', tonnes: -100 },
      { gas: 'CH4', tonnes: 5 },
    ] as const;
    expect(gasParts('landUse', gases, [], together(-95)).parts.map(({ attributedT }) => attributedT)).toEqual([
      -100, 5,
    ]);
  });

  it('each gas closes, and each column adds up to the sector', () => {
    const names: readonly GasId[] = ['CO2', 'CH4', 'N2O', 'SF6'];
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 4 }),
        fc.array(fc.record({ gas: fc.constantFrom<GasId | null>(...names, null), tonnes: amount }), { maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (inventory, sources, placedShare) => {
          const gases = inventory.map((tonnes, i) => ({ gas: names[i]!, tonnes }));
          const total = exactSum(inventory);
          const reported = exactSum(sources.map(({ tonnes }) => tonnes));
          const attributed = Math.max(0, total - reported) * placedShare;
          const { parts } = gasParts('industry', gases, sources, together(attributed));
          const slack = 1e-9 * (total + reported) + 1e-12;
          for (const part of parts) {
            const sum = part.reportedGivenT + part.reportedAssumedT + part.attributedT + part.residualT;
            expect(Math.abs(sum - part.inventoryT)).toBeLessThanOrEqual(slack);
            expect(part.attributedT).toBeGreaterThanOrEqual(0);
          }
          const of = (value: (part: (typeof parts)[number]) => number) => exactSum(parts.map(value));
          expect(Math.abs(of((part) => part.attributedT) - attributed)).toBeLessThanOrEqual(slack);
          expect(Math.abs(of((part) => part.reportedGivenT + part.reportedAssumedT) - reported)).toBeLessThanOrEqual(
            slack,
          );
          expect(Math.abs(of((part) => part.residualT) - (total - reported - attributed))).toBeLessThanOrEqual(slack);
        },
      ),
    );
  });

  it('are named in many words', () => {
    expect(['CH₄', '甲烷', 'n2o', '六氟化硫', 'HFC-134a', 'CO2', '二氧化碳', 'CO2e', '?'].map(gasFromText)).toEqual([
      'CH4',
      'CH4',
      'N2O',
      'SF6',
      'HFCs',
      'CO2',
      'CO2',
      null,
      null,
    ]);
  });
});
