import { describe, expect, it } from 'vitest';
import type { SinkArea } from '../../../src/analysis/sink-area-result.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { assessSinks } from '../../../src/core/sinks/assess-sinks.ts';
import { countedHaBySink, sinkRows, tellSink, untoldSinks } from '../../../src/features/sinks/sink-list.ts';
import { aPlan } from '../../builders/a-plan.ts';

const anArea = (sinkId: string, fields: Partial<SinkArea> = {}): SinkArea => ({
  sinkId,
  areaHa: 10,
  countedHa: 10,
  overlaps: [],
  onBuiltUpHa: 0,
  outsideHa: 0,
  issues: [],
  ...fields,
});

describe('the drawn sinks', () => {
  it('come in order, with the flags of their shape and of their rate', () => {
    const plan = aPlan({ sinkRateCity: 'Guangzhou' })
      .withSink('b', { order: 'a2', ageClass: 'established' })
      .withSink('a', { order: 'a1', kind: 'coral' })
      .build();
    const areas = [
      anArea('a', { issues: [{ code: 'SINK_ON_BUILT_UP', severity: 'warn', count: 1, detail: { areaHa: 2 } }] }),
      anArea('b', { countedHa: 8 }),
    ];
    const rows = sinkRows(plan, areas, assessSinks(plan, countedHaBySink(areas)));
    expect(rows.map((row) => row.sink.id)).toEqual(['a', 'b']);
    expect(rows[0]?.issues.map((issue) => issue.code)).toEqual([
      'SINK_ON_BUILT_UP',
      'UNKNOWN_SINK_KIND',
      'SINK_RATE_MISSING',
    ]);
    expect(rows[0]?.result?.removalT).toBeNull();
    // 8 ha that count · 3.4 tCO2/ha of Guangzhou's forests
    expect(rows[1]?.result?.removalT).toBeCloseTo(27.2, 9);
  });

  it('are unknown, not zero, until they are measured', () => {
    const plan = aPlan().withSink('a', { ageClass: 'established' }).build();
    const assessment = assessSinks(plan, countedHaBySink([]));
    expect(assessment.removalT).toBeNull();
    expect(sinkRows(plan, [], assessment)[0]).toMatchObject({ area: null, name: 'a-shape' });
  });
});

describe('a shape drawn as a sink of which nothing is told', () => {
  const plan = aPlan().withSink('a').withDrawn('shape', { kind: 'sink' }).withDrawn('note').build();

  it('is listed until someone says what it is', () => {
    expect(untoldSinks(plan).map((feature) => feature.id)).toEqual(['shape']);
    const told = applyPatch(plan, tellSink(plan, 'shape', 'wetland', 'established'));
    expect(untoldSinks(told)).toEqual([]);
    const sink = [...told.sinks.values()].find((one) => one.featureId === 'shape');
    expect(sink).toMatchObject({ kind: 'wetland', ratePerHa: null });
    expect((sink?.order ?? '') > (told.sinks.get('a')?.order ?? '')).toBe(true);
  });

  it('is told in one step that can be taken back', () => {
    const patch = tellSink(plan, 'shape', 'forest', 'planted');
    expect(applyPatch(applyPatch(plan, patch), invertPatch(patch))).toEqual(plan);
  });
});
