import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { electricityViews } from '../../../src/core/inventory/electricity-views.ts';
import { yearQuality } from '../../../src/core/inventory/inventory-quality.ts';
import { inventoryUncertainty, uncertainParts } from '../../../src/core/inventory/inventory-uncertainty.ts';
import { JobCancelled } from '../../../src/workers/job.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { simulateInventory } from '../../../src/workers/jobs/simulate-inventory.job.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const scores = { reliability: 1, completeness: 2, time: 1, place: 2, technology: 4 };

describe('uncertainty of the inventory', () => {
  const told = (year: number, tonnes: number) => [
    // 3 % of the activity, 5 % of the factor: √34 = 5.83 %
    activity(`c${year}`, year, '2A1', 'product', 'clinker', { quantity: [tonnes, 't', 3] }),
    activity(`d${year}`, year, '1A2k', 'direct', 'CO2', { emitted: [500, 't', 10] }),
    activity(`x${year}`, year, '1A2m', 'direct', 'CO2', { emitted: [70, 't'] }),
  ];
  const plan = withActivities(aPlan().build(), [...told(2020, 1000), ...told(2022, 2000)]);
  const result = inventoryUncertainty(computeInventory(plan, 'AR5'), 2020, 2022);

  it('keeps activity and factor apart and combines them', () => {
    const clinker = result.lines.find(({ category }) => category === '2A1');
    expect(clinker?.numbers.map(({ id }) => id)).toEqual(['c2022/quantity', 'clinker']);
    expect(clinker?.activityPct).toBeCloseTo(3, 6);
    expect(clinker?.factorPct).toBeCloseTo(5, 6);
    // √((5.83 % · 1076)² + (10 % · 500)²) / 1576
    expect(result.result.totalPct).toBeCloseTo((100 * Math.hypot(Math.hypot(0.03, 0.05) * 1076, 0.1 * 500)) / 1576, 6);
    expect(result.result.trendPct).toBeCloseTo((100 * 538) / 1038, 6);
  });

  it('names activities nobody told an uncertainty of', () => {
    expect(result.untold).toEqual(['x2022']);
  });

  it('weighs a remainder as it is: half of a gas recovered doubles the error of what was made', () => {
    const half = withActivities(aPlan().build(), [
      activity('w', 2022, '4B2', 'biological-treatment', 'digestion', {
        waste: [10_000, 't', 10],
        recovered: [4, 't', 0],
      }),
    ]);
    const line = inventoryUncertainty(computeInventory(half, 'AR5'), 2022, 2022).lines[0];
    expect(line?.activityPct).toBeCloseTo(20, 6);
  });

  it('of Monte Carlo agrees with propagation, shows progress and can be stopped', async () => {
    const parts = uncertainParts(result.lines);
    const simulated = await simulateInventory({ parts, seed: 7 }, jobContext());
    expect(simulated.runs).toBe(10_000);
    expect(simulated.mean).toBeCloseTo(1576, -1);
    expect((100 * 1.96 * simulated.standardDeviation) / simulated.mean).toBeCloseTo(result.result.totalPct!, 0);
    const told: number[] = [];
    await simulateInventory(
      { parts: [...parts, ...Array.from({ length: 200 }, () => parts[0]!)], runs: 20_000 },
      jobContext({ onProgress: (share) => told.push(share) }),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const stop = new AbortController();
    stop.abort();
    await expect(simulateInventory({ parts }, jobContext({ signal: stop.signal }))).rejects.toBeInstanceOf(
      JobCancelled,
    );
  });

  it('of a factor that two categories stand on does not average out', async () => {
    const two = withActivities(aPlan().build(), [
      activity('a', 2022, '2A2', 'product', 'lime', { quantity: [1000, 't', 0] }),
      activity('b', 2022, '2A4', 'product', 'lime', { quantity: [1000, 't', 0] }),
    ]);
    const { lines, result: propagated } = inventoryUncertainty(computeInventory(two, 'AR5'), 2022, 2022);
    const simulated = await simulateInventory({ parts: uncertainParts(lines), seed: 3 }, jobContext());
    // 8 % for both together; propagation, which knows no sharing, says 8 % / √2.
    expect((196 * simulated.standardDeviation) / simulated.mean).toBeCloseTo(8, 0);
    expect(propagated.totalPct).toBeCloseTo(8 / Math.SQRT2, 6);
  });
});

describe('quality of the data', () => {
  it('weighs scores by the size of the emissions and tells what is unscored', () => {
    const plan = withActivities(aPlan().build(), [
      activity('a', 2022, '2A1', 'direct', 'CO2', { emitted: [300, 't'] }, scores),
      activity(
        'b',
        2022,
        '2A2',
        'direct',
        'CO2',
        { emitted: [100, 't'] },
        { ...scores, reliability: 5, completeness: 5, time: 5, place: 5, technology: 5 },
      ),
      activity('c', 2022, '2A4', 'direct', 'CO2', { emitted: [100, 't'] }, { ...scores, place: null }),
    ]);
    const quality = yearQuality(computeInventory(plan, 'AR5'), 2022);
    // (2 · 300 + 5 · 100) / 400
    expect(quality.score).toBeCloseTo(2.75, 9);
    expect(quality).toMatchObject({ word: 'medium', unscored: ['c'] });
    expect(quality.shares).toEqual({ high: 0, medium: 0.6, low: 0.2 });
    expect(quality.unscoredShare).toBeCloseTo(0.2, 9);
  });

  it('is unknown where nothing is scored', () => {
    expect(yearQuality(computeInventory(aPlan().build(), 'AR5'), 2022)).toMatchObject({ score: null, word: null });
  });
});

describe('views of electricity', () => {
  const contract = { year: 2023, vintage: 2023, tPerMwh: 0, source: '', note: '' } as const;
  const base = aPlan()
    .withStatistic('gdp.current', 2023, 50, '亿元')
    .withStatistic('population.resident', 2023, 10, '万人')
    .with('powerContracts', { ...contract, id: 'a', instrument: 'greenPower', mwh: 25_000 })
    .with('powerContracts', { ...contract, id: 'old', instrument: 'greenPower', mwh: 10_000, vintage: 2021 })
    .build();
  const user = (id: string, year: number, mwh: number) =>
    activity(`${id}${year}`, year, id, 'electricity', 'Guangdong', { use: [mwh, 'MWh'] });
  const plan = withActivities(base, [
    user('E.industry', 2022, 50_000),
    user('E.industry', 2023, 60_000),
    user('E.commerce', 2023, 40_000),
    activity('gen', 2023, 'EG', 'local-generation', 'plant', { generated: [20_000, 'MWh'] }),
    activity('plant', 2023, '1A1a1', 'direct', 'CO2', { emitted: [9000, 't'] }),
  ]);
  const views = electricityViews(plan, computeInventory(plan, 'AR5'), 2023)!;

  it('have the same total by territory and by consumption for an importer', () => {
    expect(views.netImportMwh).toBe(80_000);
    expect(views.territorial).toEqual({ plantsT: 9000, indirectT: expect.closeTo(80_000 * 0.4419, 6) });
    expect(views.consumption?.totalT).toBeCloseTo(9000 + 80_000 * 0.4419, 6);
  });

  it('tell users by share, growth and intensity', () => {
    const industry = views.profile.find(({ category }) => category === 'E.industry');
    expect(industry).toMatchObject({ share: 0.6, mwhPerGdp: 1200, mwhPerHead: 0.6 });
    expect(industry?.tPerMwh).toBeCloseTo(0.4419, 12);
    expect(industry?.growth).toBeCloseTo(0.2, 12);
    expect(views.profile.find(({ category }) => category === 'E.commerce')?.growth).toBeNull();
  });

  it('by the market leave out papers of another year', () => {
    expect(views.locationBasedT).toBeCloseTo(44_190, 6);
    // 75,000 MWh · 0.6096, vector el-04
    expect(views.marketBasedT).toBeCloseTo(45_720, 6);
    expect(views.issues.map(({ code }) => code)).toEqual(['CONTRACT_VINTAGE']);
  });
});
