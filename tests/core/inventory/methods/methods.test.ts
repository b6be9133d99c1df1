import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acidN2oT } from '../../../../src/core/inventory/methods/acid.ts';
import { fieldsAndHerdsT } from '../../../../src/core/inventory/methods/agriculture.ts';
import { aluminiumPfcT } from '../../../../src/core/inventory/methods/aluminium.ts';
import { ammoniaCo2T } from '../../../../src/core/inventory/methods/ammonia.ts';
import { treatedWasteT } from '../../../../src/core/inventory/methods/biological-treatment.ts';
import { carbonateCo2T, glassCo2T, productCo2T } from '../../../../src/core/inventory/methods/carbonate-process.ts';
import { blendPotential, refrigerantT, sf6InUseT } from '../../../../src/core/inventory/methods/fluorinated-gas.ts';
import { burntWasteCh4T, burntWasteCo2T, burntWasteN2oT } from '../../../../src/core/inventory/methods/incineration.ts';
import { decayingWasteCh4T, massBalanceCh4T } from '../../../../src/core/inventory/methods/landfill.ts';
import { measuredAndRest } from '../../../../src/core/inventory/methods/measured-share.ts';
import { directSoilN2oT, indirectSoilN2oT } from '../../../../src/core/inventory/methods/soil-nitrogen.ts';
import { steelCo2T } from '../../../../src/core/inventory/methods/steel.ts';
import { fleetCo2T, fleetFuelT } from '../../../../src/core/inventory/methods/vehicle-activity.ts';
import { effluentN2oT, effluentNitrogenT, wastewaterCh4T } from '../../../../src/core/inventory/methods/wastewater.ts';

describe('worked examples', () => {
  it('clinker, carbonates, glass', () => {
    expect(productCo2T(200_000, 0.538)).toBeCloseTo(107_600, 6);
    expect(carbonateCo2T([{ tonnes: 8000, factorTPerT: 0.41492, calcinedShare: 0.5 }])).toBeCloseTo(1659.68, 6);
    expect(glassCo2T(1000, 0.2, 0.3)).toBeCloseTo(140, 10);
  });

  it('ammonia keeps what urea took along', () => {
    expect(ammoniaCo2T(10_000, 2.104, 5000)).toBeCloseTo(17_373.5, 6);
    expect(() => ammoniaCo2T(10, 2.104, 5000)).toThrow('NEGATIVE_INPUT');
  });

  it('steel', () => {
    const steel = steelCo2T(
      { limestoneT: 1000, dolomiteT: 500, pigIronT: 10_000, steelT: 9500 },
      { limestone: 0.43, dolomite: 0.474, pigIron: 0.041, steel: 0.00248 },
    );
    expect(steel).toBeCloseTo(430 + 237 + (410 - 23.56) * (44 / 12), 6);
  });

  it('aluminium and acids', () => {
    expect(aluminiumPfcT(50_000, 0.0888, 0.0114)).toEqual({
      cf4T: expect.closeTo(4.44, 10),
      c2f6T: expect.closeTo(0.57, 10),
    });
    expect(acidN2oT(20_000, 0.008)).toBeCloseTo(160, 8);
    expect(acidN2oT(20_000, 0.008, 0.9)).toBeCloseTo(16, 8);
  });

  it('refrigerants, SF6 and blends', () => {
    const bank = { bankT: 100, leakShare: 0.05, fillingLossT: 0.4, endOfLifeT: 3, recoveredShare: 0.6 };
    expect(refrigerantT(bank)).toBeCloseTo(6.6, 10);
    expect(sf6InUseT(10, 0.047)).toBeCloseTo(0.47, 12);
    const r410a = [
      { massShare: 0.5, potential: 677 },
      { massShare: 0.5, potential: 3170 },
    ];
    expect(blendPotential(r410a)).toBeCloseTo(1923.5, 8);
    expect(() => blendPotential(r410a.slice(1))).toThrow('BAD_SHARE');
  });

  it('rice and nitrogen', () => {
    expect(fieldsAndHerdsT([{ count: 1000, kgEach: 236.7 }])).toBeCloseTo(236.7, 10);
    expect(directSoilN2oT(900, 0.0178)).toBeCloseTo(25.174285714, 8);
    expect(indirectSoilN2oT(90, 180, 0.01, 0.0075)).toBeCloseTo(3.535714286, 8);
  });

  it('burnt and composted waste', () => {
    const waste = { tonnes: 300_000, carbonContent: 0.2, fossilShare: 0.39, burntShare: 0.95 };
    expect(burntWasteCo2T([waste]).fossilT).toBeCloseTo(81_510, 6);
    expect(burntWasteN2oT(300_000, 50)).toBeCloseTo(15, 10);
    expect(burntWasteCh4T(300_000, 0.2)).toBeCloseTo(0.06, 12);
    expect(treatedWasteT(10_000, 4)).toBeCloseTo(40, 10);
    expect(treatedWasteT(10_000, 4, 50)).toBe(0);
  });

  it('wastewater', () => {
    expect(wastewaterCh4T(18_000, 0.6, 0.165, 200)).toBeCloseTo(1582, 8);
    expect(wastewaterCh4T(100, 0.6, 0.165, 200)).toBe(0);
    const effluent = { persons: 800_000, proteinKgPerHead: 29, nitrogenShare: 0.16, notConsumedFactor: 1.5 };
    const nitrogen = effluentNitrogenT({ ...effluent, industryFactor: 1.25, sludgeT: 300 });
    expect(effluentN2oT(nitrogen, 0.005)).toBeCloseTo(52.328571428, 8);
  });

  it('vehicles', () => {
    const fleet = { vehicles: 10_000, kmPerVehicle: 12_000, litresPer100Km: 7.5, densityKgPerL: 0.74 };
    expect(fleetFuelT(fleet)).toBeCloseTo(6660, 8);
    const gasoline = { netCalorificGjPerT: 43.07, carbonTPerGj: 0.0189, oxidisedShare: 0.98 };
    expect(fleetCo2T(fleet, gasoline)).toBeCloseTo(6660 * 43.07 * 0.0189 * 0.98 * (44 / 12), 6);
  });

  it('measured factories take the place of the default', () => {
    expect(measuredAndRest(100, [30, 20])).toEqual({ measuredT: 50, restT: 50, totalT: 100, flag: null });
    expect(measuredAndRest(40, [30, 20])).toEqual({ measuredT: 50, restT: 0, totalT: 50, flag: 'OVER_REPORTED' });
  });
});

describe('landfill', () => {
  const conditions = { decomposedShare: 0.5, methaneShare: 0.5, oxidisedShare: 0.1, recoveredT: 0 };

  it('gives off in the end what was put in, whatever the rate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (k, w) => {
          const disposedT = [w, ...new Array<number>(400).fill(0)];
          const years = decayingWasteCh4T(
            [{ disposedT, degradableCarbon: 0.15, decayPerYear: k, correction: 1 }],
            conditions,
          );
          const all = years.reduce((sum, year) => sum + year, 0);
          expect(all / (w * 0.15 * 0.5 * 0.5 * (16 / 12) * 0.9)).toBeCloseTo(1, 8);
        },
      ),
    );
  });

  it('adds streams up and recovers year by year', () => {
    const stream = { disposedT: [1000, 1000, 1000], degradableCarbon: 0.15, decayPerYear: 0.17, correction: 1 };
    const one = decayingWasteCh4T([stream], conditions);
    const two = decayingWasteCh4T([stream, stream], conditions);
    two.forEach((year, i) => {
      expect(year).toBeCloseTo(2 * one[i]!, 10);
    });
    const caught = decayingWasteCh4T([stream], { ...conditions, recoveredT: [0, 1, 1000] });
    expect(caught[1]).toBeCloseTo(one[1]! - 0.9, 10);
    expect(caught[2]).toBe(0);
    expect(() => decayingWasteCh4T([stream], { ...conditions, recoveredT: [0] })).toThrow('missing');
  });

  it('refuses negative waste and shares beyond one', () => {
    const stream = { disposedT: [-1], degradableCarbon: 0.15, decayPerYear: 0.17, correction: 1 };
    expect(() => decayingWasteCh4T([stream], conditions)).toThrow('NEGATIVE_INPUT');
    expect(() => decayingWasteCh4T([{ ...stream, disposedT: [1], correction: 1.2 }], conditions)).toThrow('BAD_SHARE');
  });

  it('mass balance never goes below zero', () => {
    const waste = {
      disposedT: 120_000,
      correction: 1,
      degradableCarbon: 0.15,
      decomposedShare: 0.5,
      methaneShare: 0.5,
    };
    expect(massBalanceCh4T({ ...waste, recoveredT: 1500, oxidisedShare: 0.1 }).ch4T).toBeCloseTo(4050, 8);
    expect(massBalanceCh4T({ ...waste, recoveredT: 9000, oxidisedShare: 0.1 }).ch4T).toBe(0);
  });
});
