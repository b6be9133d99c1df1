import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { ageClasses } from '../../../src/core/sinks/age-classes.ts';
import { assessSinks } from '../../../src/core/sinks/assess-sinks.ts';
import { areaRemovalT, inventoryCo2T, mangroveTreeKg } from '../../../src/core/sinks/biomass.ts';
import { plantingRamp } from '../../../src/core/sinks/planting-ramp.ts';
import {
  drawSink,
  removeSink,
  renameSink,
  reshapeSink,
  setSink,
  sinkProblem,
} from '../../../src/core/sinks/set-sink.ts';
import { sinkKinds, sinkRate, sinkRateCities } from '../../../src/core/sinks/sink-kinds.ts';
import { aPlan } from '../../builders/a-plan.ts';

const grown = { ageClass: 'established' };

describe('the rate of a sink', () => {
  it('is that of the city, with its range and source', () => {
    expect(sinkRate('forest', 'Guangzhou')).toMatchObject({ tPerHa: 3.4, factor: { verification: 'V' } });
    // 30 % of 3.4
    expect(sinkRate('forest', 'Guangzhou')?.lowTPerHa).toBeCloseTo(2.38, 9);
    expect(sinkRate('forest', 'Guangzhou')?.highTPerHa).toBeCloseTo(4.42, 9);
    expect(sinkRate('wetland', 'Zhuhai')?.tPerHa).toBe(0);
    expect(sinkRate('cropland', 'Guangdong')).toMatchObject({ tPerHa: -0.1 });
  });

  it('of mangroves is the mean uptake in carbon times 44/12', () => {
    expect(sinkRate('mangrove', 'Guangzhou')?.tPerHa).toBeCloseTo(0.93 * (44 / 12), 12);
  });

  it('is unknown for a city without one: no other city stands in', () => {
    expect(sinkRate('forest', 'Beijing')).toBeNull();
    expect(sinkRate('glacier', 'Guangzhou')).toBeNull();
  });

  it('is there for every kind in every city of the list', () => {
    for (const city of sinkRateCities) {
      for (const { id } of sinkKinds) expect(sinkRate(id, city), `${id} ${city}`).not.toBeNull();
    }
  });
});

describe('drawn sinks', () => {
  it('take up counted area times rate', () => {
    const plan = aPlan().withSink('a', grown).withSink('b', { kind: 'wetland' }).build();
    const result = assessSinks(
      plan,
      new Map([
        ['a', 100],
        ['b', 10],
      ]),
    );
    expect(result.bySink.get('a')).toMatchObject({ removalT: 340, isOwnRate: false });
    expect(result.bySink.get('b')?.removalT).toBeCloseTo(30, 9);
    expect(result.removalT).toBeCloseTo(370, 9);
    expect(result.areaHa).toBe(110);
    // half widths 102 (30 %) and 18 (60 %) of different rates
    expect((result.highT ?? 0) - (result.removalT ?? 0)).toBeCloseTo(Math.hypot(102, 18), 9);
  });

  it('of one rate are wrong together', () => {
    const plan = aPlan().withSink('a', grown).withSink('b', grown).build();
    const result = assessSinks(
      plan,
      new Map([
        ['a', 50],
        ['b', 50],
      ]),
    );
    expect((result.highT ?? 0) - (result.removalT ?? 0)).toBeCloseTo(102, 9);
  });

  it('planted in the last five years count with the mean of the ramp and a wider range', () => {
    expect([0, 1, 2, 3, 4, 5].map(plantingRamp)).toEqual([0.2, 0.4, 0.6, 0.8, 1, 1]);
    const plan = aPlan().withSink('a', { ageClass: 'planted' }).build();
    const young = assessSinks(plan, new Map([['a', 100]])).bySink.get('a');
    expect(young?.removalT).toBeCloseTo(340 * 0.6, 9);
    expect(young?.lowT).toBeCloseTo(238 * 0.2, 9);
    expect(young?.highT).toBeCloseTo(442, 9);
  });

  it('are unknown without area, rate or age class, and the sum is without them', () => {
    const plan = aPlan({ sinkRateCity: 'Beijing' })
      .withSink('noRate', grown)
      .withSink('noArea', { ...grown, ratePerHa: 2, rateSource: 'plot' })
      .withSink('noAge', { ratePerHa: 2, rateSource: 'plot', ageClass: '' })
      .withSink('known', { ...grown, ratePerHa: 2, rateSource: 'plot' })
      .build();
    const result = assessSinks(
      plan,
      new Map([
        ['noRate', 10],
        ['noAge', 10],
        ['known', 10],
        ['noArea', null],
      ]),
    );
    expect(result.unknown).toEqual(['noRate', 'noArea', 'noAge']);
    expect(result.removalT).toBe(20);
    expect(result.bySink.get('noRate')?.issues.map((issue) => issue.code)).toEqual(['SINK_RATE_MISSING']);
    expect(result.bySink.get('noAge')?.issues.map((issue) => issue.code)).toEqual(['AGE_CLASS_MISSING']);
    expect(assessSinks(aPlan().withSink('x', grown).build(), new Map()).removalT).toBeNull();
  });

  it('take a rate of one’s own with its range', () => {
    const own = { ...grown, ratePerHa: 5, rateLow: 4, rateHigh: 7, rateSource: '样地 2025' };
    const result = assessSinks(aPlan().withSink('a', own).build(), new Map([['a', 10]])).bySink.get('a');
    expect(result).toMatchObject({ removalT: 50, lowT: 40, highT: 70, isOwnRate: true });
    expect(result?.rate?.source).toBe('样地 2025');
  });

  it('tell methane beside the uptake', () => {
    const plan = aPlan().withSink('a', { kind: 'wetland' }).build();
    // 10 ha · 150 kg · 28 / 1000 = 42 t CO2e, more than the 30 t taken up
    const wetland = assessSinks(plan, new Map([['a', 10]])).bySink.get('a');
    expect(wetland?.methaneT).toBeCloseTo(42, 9);
    expect(wetland?.removalT).toBeCloseTo(30, 9);
    expect(assessSinks(aPlan().withSink('f', grown).build(), new Map([['f', 1]])).bySink.get('f')?.methaneT).toBeNull();
  });
});

describe('drawing and changing a sink', () => {
  const geometry = '{"type":"Polygon","coordinates":[]}';

  it('keeps the record and its shape together, through undo', () => {
    const plan = aPlan().build();
    const { patch, sinkId } = drawSink(plan, { name: '红树林', geometry, kind: 'mangrove' });
    const drawn = applyPatch(plan, patch);
    const sink = drawn.sinks.get(sinkId);
    expect(sink).toMatchObject({ kind: 'mangrove', ageClass: ageClasses[0].id, ratePerHa: null });
    expect(drawn.features.get(sink?.featureId ?? '')).toMatchObject({ kind: 'sink', name: '红树林' });
    const changed = applyPatch(drawn, renameSink(drawn, sinkId, '湾口红树林'));
    const moved = applyPatch(changed, reshapeSink(changed, sinkId, '{}'));
    expect([...moved.features.values()]).toMatchObject([{ name: '湾口红树林', geometry: '{}' }]);
    const gone = applyPatch(moved, removeSink(moved, sinkId));
    expect([gone.sinks.size, gone.features.size]).toEqual([0, 0]);
    expect(applyPatch(drawn, invertPatch(patch))).toEqual(plan);
  });

  it('wants a source for a rate of one’s own, and a range that holds it', () => {
    const rate = { ratePerHa: 5, rateLow: null, rateHigh: null, rateSource: '' };
    expect(sinkProblem(rate)).toBe('SOURCE_MISSING');
    expect(sinkProblem({ ...rate, rateSource: 'plot', rateLow: 6 })).toBe('BAD_RANGE');
    expect(sinkProblem({ ...rate, rateSource: 'plot', ratePerHa: Number.NaN })).toBe('NOT_A_NUMBER');
    expect(sinkProblem({ ...rate, ratePerHa: null })).toBeNull();
    const plan = aPlan().withSink('a', grown).build();
    expect(() => setSink(plan, 'a', { ratePerHa: 5 })).toThrow('SOURCE_MISSING');
    expect(() => drawSink(plan, { name: '', geometry, kind: 'glacier' })).toThrow('no sink kind');
  });
});

describe('carbon of stands', () => {
  it('is a removal, negative, in the inventory and positive as a sink', () => {
    expect(inventoryCo2T(12)).toBe(-44);
    expect(areaRemovalT({ forest: 10, wetland: 2 }, { forest: 3, wetland: -1 })).toBe(28);
    expect(areaRemovalT({ forest: 10 }, {})).toBeNull();
  });

  it('of a mangrove of 15 cm and 10 m is 75.4 kg dry', () => {
    expect(mangroveTreeKg(15, 10)).toBeCloseTo(75.405, 3);
  });
});
