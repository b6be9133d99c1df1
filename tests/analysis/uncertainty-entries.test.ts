import { describe, expect, it } from 'vitest';
import { simulateShares } from '../../src/analysis/kernel/simulate-shares.ts';
import type { FeatureEntries, UncertainLayer } from '../../src/analysis/uncertainty-entries.ts';
import { cellEntries, featureEntries } from '../../src/analysis/uncertainty-entries.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import { noPause } from './make-layer.ts';

const RUNS = 4000;
const run = ({ shares }: Pick<FeatureEntries, 'shares'>) => simulateShares(shares, { runs: RUNS, seed: 7 }, noPause);

function aLayer(role: string, columns: Partial<Record<SectorId, number[]>>, uses: number[] = []): UncertainLayer {
  const lists = Object.entries(columns);
  return {
    layerId: role,
    role,
    count: lists[0]![1].length,
    columns: new Map(lists.map(([sector, values]) => [sector, Float64Array.from(values)])),
    intensityAt: (row) => uses[row] ?? -1,
  };
}

/** Half width of the range, % of the mean. */
const widthPct = (low: number, high: number, mean: number) => (100 * (high - low)) / 2 / mean;

const floor = (sector: SectorId) => ({ sector, layerId: 'buildings', proxy: 'floorAreaIntensity' as const });

describe('features', () => {
  it('two alike: U² = U_T² + U_w² (1 − s)² + s² U_w², against the formula of methods 3.4', async () => {
    const entries = featureEntries(
      [aLayer('buildings', { buildings: [500, 500] })],
      [{ sector: 'buildings', tonnes: 1000, halfWidthPct: 10 }],
      [floor('buildings')],
      [],
    );
    const { low, high, mean } = await run(entries);
    const expected = Math.sqrt(10 ** 2 + 30 ** 2 * 0.5 ** 2 + 0.5 ** 2 * 30 ** 2);
    expect(Math.abs(widthPct(low[0]!, high[0]!, mean[0]!) - expected)).toBeLessThan(1.5);
    expect(Math.abs(mean[0]! - 500)).toBeLessThan(6);
  });

  it('one that has all of a sector is as sure as its total, whatever its weight', async () => {
    const entries = featureEntries(
      [aLayer('parcels', { industry: [800] })],
      [{ sector: 'industry', tonnes: 800, halfWidthPct: 6 }],
      [{ sector: 'industry', layerId: 'parcels', proxy: 'industrialParcelArea' }],
      [],
    );
    const { low, high, mean } = await run(entries);
    expect(Math.abs(widthPct(low[0]!, high[0]!, mean[0]!) - 6)).toBeLessThan(0.4);
  });

  it('reported ones bear 10 % of their own, and what is left of the sector bears theirs too', async () => {
    const entries = featureEntries(
      [aLayer('pointSources', { energy: [900] }), aLayer('parcels', { energy: [100] })],
      [{ sector: 'energy', tonnes: 1000, halfWidthPct: 0 }],
      [{ sector: 'energy', layerId: 'parcels', proxy: 'utilityParcelArea' }],
      [],
    );
    const { low, high, mean } = await run(entries);
    expect(Math.abs(widthPct(low[0]!, high[0]!, mean[0]!) - 10)).toBeLessThan(0.6);
    // 10 % of 900 t is 90 % of the 100 t that are left.
    expect(entries.shares.totals[0]).toEqual({ tonnes: 100, halfWidthPct: 90 });
    expect(widthPct(low[1]!, high[1]!, mean[1]!)).toBeGreaterThan(70);
  });

  it('an intensity is shared: buildings of one use do not average it out, and take from those of another', async () => {
    const many = Array.from({ length: 200 }, () => 5);
    const of = (pct: number) =>
      featureEntries(
        [
          aLayer(
            'buildings',
            { buildings: many },
            many.map((_, i) => i % 2),
          ),
        ],
        [{ sector: 'buildings', tonnes: 1000, halfWidthPct: 0 }],
        [floor('buildings')],
        [pct, pct],
      );
    const [without, with40] = [await run(of(0)), await run(of(40))];
    const width = ({ low, high, mean }: Awaited<ReturnType<typeof run>>) => widthPct(low[3]!, high[3]!, mean[3]!);
    // Half of the sector each: f / (½ f + ½ g) spreads by √½ · 40 %.
    const expected = Math.hypot(width(without), 40 * Math.SQRT1_2);
    expect(Math.abs(width(with40) - expected)).toBeLessThan(3);
  });

  it('sectors of one feature share its luck and add up; other features and layers are told apart', () => {
    const { shares, layerOf, rowOf } = featureEntries(
      [aLayer('buildings', { buildings: [0, 3, 1], electricity: [0, 5, 0] }), aLayer('roads', { transport: [2, 0] })],
      [
        { sector: 'buildings', tonnes: 4, halfWidthPct: 5 },
        { sector: 'electricity', tonnes: 5, halfWidthPct: 5 },
        { sector: 'transport', tonnes: 2, halfWidthPct: 5 },
      ],
      [floor('buildings'), floor('electricity'), { sector: 'transport', layerId: 'roads', proxy: 'trafficEmissions' }],
      [],
    );
    expect([...layerOf]).toEqual([0, 0, 1]);
    expect([...rowOf]).toEqual([1, 2, 0]);
    expect([...shares.offsets]).toEqual([0, 2, 3, 4]);
    expect([...shares.member]).toEqual([0, 0, 1, 2]);
    expect([...shares.weight]).toEqual([3, 5, 1, 2]);
    expect(shares.totals.map(({ tonnes }) => tonnes)).toEqual([4, 5, 2]);
  });

  it('a layer that bears a sector without any proxy is a bug and thrown', () => {
    const layers = [aLayer('buildings', { buildings: [1] })];
    const sectors = [{ sector: 'buildings' as const, tonnes: 1, halfWidthPct: 5 }];
    expect(() => featureEntries(layers, sectors, [], [])).toThrow('shared out by nothing');
  });

  it('more reported sources than get a group of their own stay as sure as reported', async () => {
    const reported = Array.from({ length: 400 }, (_, i) => 400 - i);
    const total = reported.reduce((sum, one) => sum + one, 0);
    const entries = featureEntries(
      [aLayer('pointSources', { industry: reported })],
      [{ sector: 'industry', tonnes: total, halfWidthPct: 5 }],
      [],
      [],
    );
    expect(entries.shares.totals).toHaveLength(151);
    const { low, high, mean } = await run(entries);
    for (const unit of [0, 149])
      expect(Math.abs(widthPct(low[unit]!, high[unit]!, mean[unit]!) - 10)).toBeLessThan(0.8);
    const sum = mean.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum / total - 1)).toBeLessThan(0.01);
  });
});

describe('cells', () => {
  const entries = featureEntries(
    [aLayer('buildings', { buildings: [600, 300, 100] })],
    [{ sector: 'buildings', tonnes: 1000, halfWidthPct: 8 }],
    [floor('buildings')],
    [],
  );
  /** The first building lies half in cell 4 and half in cell 6, the others in cell 6. */
  const pieces = {
    offsets: Uint32Array.of(0, 2, 3, 4),
    cells: Uint32Array.of(4, 6, 6, 6),
    measures: Float64Array.of(50, 50, 10, 10),
  };

  it('take entries in the proportion of the pieces', () => {
    const { shares, cells } = cellEntries(entries, [pieces], 9, () => 1);
    expect([...cells]).toEqual([4, 6]);
    expect([...shares.offsets]).toEqual([0, 1, 4]);
    expect([...shares.weight]).toEqual([300, 300, 300, 100]);
    expect([...shares.member]).toEqual([0, 0, 1, 2]);
  });

  it('one cell of everything is as sure as the total', async () => {
    const one = { ...pieces, cells: Uint32Array.of(2, 2, 2, 2) };
    const { low, high, mean } = await run(cellEntries(entries, [one], 3, () => 1));
    expect(Math.abs(widthPct(low[0]!, high[0]!, mean[0]!) - 8)).toBeLessThan(0.4);
    expect(Math.abs(mean[0]! - 1000)).toBeLessThan(5);
  });

  it('what lies in no cell is not ranked', async () => {
    const { shares } = cellEntries(entries, [pieces], 9, (cell) => (cell === 6 ? 0 : 1));
    const { topProbability } = await simulateShares(shares, { runs: 400, seed: 1 }, noPause);
    expect(topProbability.map((column) => [...column])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });
});
