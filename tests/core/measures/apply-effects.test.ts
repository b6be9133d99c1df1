import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEffects, type Flows, type Step } from '../../../src/core/measures/apply-effects.ts';
import type { Effect, Stage } from '../../../src/core/measures/define-measure.ts';

const flows = (fields: Partial<Flows> = {}): Flows => ({
  electricityMwh: 1000,
  coolingShare: 0.4,
  lightingShare: 0.15,
  siteEmissionsT: null,
  ...fields,
});
const step = (measureId: string, stage: Stage, effect: Effect): Step => ({ measureId, stage, effect });
const cut = (flow: 'electricity' | 'cooling' | 'lighting' | 'siteEmissions', share: number): Effect => ({
  kind: 'cut',
  flow,
  share,
});
const credits = (chain: ReturnType<typeof applyEffects>) =>
  Object.fromEntries(chain.credits.map((credit) => [credit.measureId, credit.avoidedT]));

describe('measures that share energy', () => {
  it('act on what is left, in the order of the stages whatever the order they are given in', () => {
    // envelope cuts all by 12 %: 1000 → 880; chiller 30 % of cooling 0.4 · 880 = 352 → 105.6 MWh
    const steps = [
      step('pv', 'supply', { kind: 'supply', energyMwh: 80 }),
      step('chiller', 'efficiency', cut('cooling', 0.3)),
      step('envelope', 'demand', cut('electricity', 0.12)),
    ];
    const chain = applyEffects(flows(), steps, 0.5);
    expect(chain.credits.map((credit) => credit.measureId)).toEqual(['envelope', 'chiller', 'pv']);
    expect(credits(chain)).toEqual({ envelope: 60, chiller: 52.8, pv: 40 });
    expect(chain.baselineT).toBe(500);
    expect(chain.finalT).toBeCloseTo(500 - 152.8, 9);
  });

  it('cut the end use they are about and leave the others', () => {
    // lighting 150 MWh · 0.45; cooling 400 · 0.12; each untouched by the other
    const both = applyEffects(
      flows(),
      [step('led', 'efficiency', cut('lighting', 0.45)), step('envelope', 'demand', cut('cooling', 0.12))],
      1,
    );
    expect(credits(both)).toEqual({ envelope: 48, led: 67.5 });
  });

  it('save less together than alone when they share an end use, and no less when they do not', () => {
    const alone = (one: Step) => applyEffects(flows(), [one], 1).credits[0]?.avoidedT ?? 0;
    const a = step('a', 'demand', cut('cooling', 0.5));
    const b = step('b', 'efficiency', cut('cooling', 0.5));
    const together = applyEffects(flows(), [a, b], 1);
    expect(together.baselineT - together.finalT).toBe(300);
    expect(alone(a) + alone(b)).toBe(400);
  });

  it('export what the sites do not use, credited apart and in the balance', () => {
    const chain = applyEffects(flows(), [step('pv', 'supply', { kind: 'supply', energyMwh: 1300 })], 0.5);
    expect(chain.credits[0]).toMatchObject({ avoidedT: 650, exportT: 150, savedMwh: 1000 });
    expect(chain.finalT).toBeCloseTo(-150, 9);
  });

  it('leave nothing to save once all is covered, but the surplus stays', () => {
    const steps = [
      step('pv', 'supply', { kind: 'supply', energyMwh: 1000 }),
      step('more', 'supply', { kind: 'supply', energyMwh: 10 }),
    ];
    expect(applyEffects(flows(), steps, 1).credits[1]).toMatchObject({ avoidedT: 10, exportT: 10, savedMwh: 0 });
  });

  it('replace fuel by electricity, which the panels then serve', () => {
    // 1000 t, 25 % replaced by 4 MWh/t: 250 t − 1000 MWh · 0.1
    const fuel = flows({ electricityMwh: 0, coolingShare: null, siteEmissionsT: 1000 });
    const steps = [
      step('pump', 'switch', { kind: 'switch', share: 0.25, addsMwhPerT: 4 }),
      step('pv', 'supply', { kind: 'supply', energyMwh: 600 }),
      step('better', 'efficiency', cut('siteEmissions', 0.1)),
    ];
    const chain = applyEffects(fuel, steps, 0.1);
    // efficiency first: 100 t; then 25 % of 900 t
    expect(credits(chain)['better']).toBeCloseTo(100, 9);
    expect(credits(chain)['pump']).toBeCloseTo(225 - 900 * 0.1, 9);
    expect(chain.credits.find((credit) => credit.measureId === 'pv')).toMatchObject({ avoidedT: 60, exportT: 0 });
  });

  it('count the grid last', () => {
    const chain = applyEffects(flows(), [step('pv', 'supply', { kind: 'supply', energyMwh: 200 })], 0.5, 0.3);
    expect(chain.gridCreditT).toBeCloseTo(800 * 0.2, 9);
    expect(chain.finalT).toBeCloseTo(800 * 0.3, 9);
  });

  it('have no credit where the flow is unknown, and say what is missing', () => {
    const unknown = flows({ electricityMwh: null });
    const chain = applyEffects(unknown, [step('envelope', 'demand', cut('cooling', 0.1))], 0.5);
    expect(chain.credits[0]).toMatchObject({ avoidedT: null, missing: ['electricityMwh'] });
    const noUse = applyEffects(flows({ coolingShare: null }), [step('e', 'demand', cut('cooling', 0.1))], 0.5);
    expect(noUse.credits[0]).toMatchObject({ avoidedT: null, missing: ['coolingShare'] });
    const noFactor = applyEffects(flows(), [step('pv', 'supply', { kind: 'supply', energyMwh: 1 })], null);
    expect(noFactor.credits[0]).toMatchObject({ avoidedT: null, missing: ['gridFactor'] });
    const noReport = applyEffects(flows(), [step('i', 'efficiency', cut('siteEmissions', 0.1))], 0.5);
    expect(noReport.credits[0]).toMatchObject({ avoidedT: null, missing: ['reportedEmissionsT'] });
  });

  it('still credit panels where the use of the building is unknown: each MWh counts the same', () => {
    const chain = applyEffects(
      flows({ electricityMwh: null }),
      [step('pv', 'supply', { kind: 'supply', energyMwh: 100 })],
      0.5,
    );
    expect(chain.credits[0]?.avoidedT).toBe(50);
    expect(chain.baselineT - chain.finalT).toBe(50);
  });

  it('keep removals out of the balance', () => {
    const chain = applyEffects(
      flows(),
      [step('trees', 'removal', { kind: 'removal', removalT: 9, lowT: 6, highT: 12 })],
      0.5,
    );
    expect(chain.credits[0]).toMatchObject({ avoidedT: 0, removalT: 9, removalLowT: 6, removalHighT: 12 });
    expect(chain.finalT).toBe(chain.baselineT);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom('electricity', 'cooling', 'lighting', 'siteEmissions' as const), share)
    .map(([flow, s]) => step('', 'demand', cut(flow as 'cooling', s))),
  share.map((s) => step('', 'efficiency', cut('cooling', s))),
  fc
    .tuple(share, fc.double({ min: 0, max: 10, noNaN: true }))
    .map(([s, adds]) => step('', 'switch', { kind: 'switch', share: s, addsMwhPerT: adds })),
  amount.map((mwh) => step('', 'supply', { kind: 'supply', energyMwh: mwh })),
  fc
    .tuple(amount, amount, fc.double({ min: -1e6, max: 1e6, noNaN: true }))
    .map(([beforeT, afterT, addsMwh]) => step('', 'switch', { kind: 'own', beforeT, afterT, addsMwh })),
);
const anyFlows = fc.record({
  electricityMwh: fc.option(amount),
  coolingShare: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true })),
  lightingShare: fc.constant(0.15),
  siteEmissionsT: fc.option(amount),
});
const factor = fc.double({ min: 0, max: 1.2, noNaN: true });

describe('any chain of measures', () => {
  it('balances: credits and grid are baseline less final, to 1e-9', () => {
    fc.assert(
      fc.property(anyFlows, fc.array(anyStep, { maxLength: 8 }), factor, factor, (start, steps, before, after) => {
        const chain = applyEffects(start, steps, before, after);
        const sum = chain.credits.reduce((total, credit) => total + (credit.avoidedT ?? 0), 0) + chain.gridCreditT;
        const scale = Math.max(1, Math.abs(chain.baselineT), Math.abs(chain.finalT), Math.abs(sum));
        expect(Math.abs(chain.baselineT - chain.finalT - sum) / scale).toBeLessThan(1e-9);
      }),
    );
  });

  it('of cuts alone gives for a group what it gives building by building', () => {
    const building = fc.record({
      electricityMwh: amount,
      coolingShare: fc.constant(0.4),
      lightingShare: fc.constant(0.15),
      siteEmissionsT: fc.constant(null),
    });
    const cuts = fc.array(
      fc
        .tuple(fc.constantFrom('electricity', 'cooling', 'lighting' as const), share)
        .map(([flow, s]) => step('', 'demand', cut(flow as 'cooling', s))),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(building, { minLength: 1, maxLength: 20 }), cuts, (buildings, steps) => {
        const apart = buildings.reduce((sum, one) => sum + applyEffects(one, steps, 0.44).finalT, 0);
        const electricityMwh = buildings.reduce((sum, one) => sum + one.electricityMwh, 0);
        const together = applyEffects(flows({ electricityMwh }), steps, 0.44).finalT;
        expect(Math.abs(apart - together)).toBeLessThanOrEqual(1e-9 * Math.max(1, together));
      }),
    );
  });
});
