import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { fillSeries } from '../../../src/core/inventory/fill-series.ts';
import { fillOfSource, fillSource } from '../../../src/core/inventory/fill-source.ts';
import type { FillWay } from '../../../src/core/inventory/filled-years.ts';
import { nameOfSeries, seriesOfKey } from '../../../src/core/inventory/series-name.ts';
import { setActivities } from '../../../src/core/inventory/set-activity.ts';
import { setCells } from '../../../src/core/inventory/set-cells.ts';
import { setNotations } from '../../../src/core/inventory/set-notation.ts';
import { keyOfSeries, type SeriesRef, seriesOfPlan, toldSeries } from '../../../src/core/inventory/told-series.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { addSeriesBreak } from '../../../src/core/statistics/series-breaks.ts';
import { setStatistics } from '../../../src/core/statistics/set-statistics.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const clinker = (year: number, tonnes: number, label = '') =>
  activity(`c${label}${year}`, year, '2A1', 'product', 'clinker', { quantity: [tonnes, 't'] }, { label });
const clinkerLine = (year: number, label = ''): SeriesRef => ({
  kind: 'line',
  activityId: `c${label}${year}`,
  input: 'quantity',
});
const gdp: SeriesRef = { kind: 'statistic', series: 'gdp.current' };
const people: SeriesRef = { kind: 'statistic', series: 'population.resident' };
const waste: SeriesRef = { kind: 'cell', sector: 'waste', gas: 'CH4' };

const fill = (plan: Plan, ref: SeriesRef, years: readonly number[], way: FillWay) =>
  fillSeries(plan, computeInventory(plan, 'AR5'), ref, years, way);
const totalOf = (plan: Plan, year: number, category = '2A1') =>
  computeInventory(plan, 'AR5').byYear.get(year)?.byCategory.get(category)?.totalT;
const values = ({ filled }: ReturnType<typeof fill>) => filled.map(({ year, value }) => [year, value]);
const reasons = ({ issues }: ReturnType<typeof fill>) =>
  issues.map(({ code, detail }) => [code, detail?.['years'], detail?.['reason']]);
const wastePlan = (cells: readonly (readonly [number, number])[]) => {
  const plan = aPlan().build();
  const drafts = cells.map(([year, value]) => {
    return { year, sector: 'waste', gas: 'CH4', value, status: 'reported', source: 'book' } as const;
  });
  return applyPatch(plan, setCells(plan, drafts).patch);
};
const gdpPlan = (told: readonly (readonly [number, number])[]) =>
  told.reduce((plan, [year, value]) => plan.withStatistic('gdp.current', year, value, '亿元'), aPlan()).build();

describe('an activity line', () => {
  const plan = withActivities(aPlan().build(), [clinker(2018, 100), clinker(2020, 300)]);

  it('is filled between its years, says so, and keeps what was told', () => {
    const result = fill(plan, clinkerLine(2018), [2018, 2019, 2020, 2021], { kind: 'between' });
    expect(values(result)).toEqual([[2019, 200]]);
    expect(reasons(result)).toEqual([['GAP_STAYS', '2021', 'noNeighbour']]);
    const after = applyPatch(plan, result.patch);
    expect([2018, 2019, 2020].map((year) => totalOf(after, year))).toEqual(
      [53.8, 107.6, 161.4].map((t) => expect.closeTo(t, 9)),
    );
    const fresh = [...after.activities.values()].find(({ year }) => year === 2019);
    expect(fresh).toMatchObject({ status: 'estimated', source: 'INTERPOLATED (2018, 2020)' });
    expect(applyPatch(after, invertPatch(result.patch))).toEqual(plan);
  });

  it('goes by the trend, by any other series, or by the overlap with an old line', () => {
    const rich = withActivities(
      aPlan()
        .withStatistic('industry.valueAdded', 2020, 10, '亿元')
        .withStatistic('industry.valueAdded', 2021, 12, '亿元')
        .build(),
      [
        clinker(2019, 100),
        clinker(2020, 200),
        clinker(2018, 40, 'old'),
        clinker(2019, 50, 'old'),
        clinker(2020, 100, 'old'),
      ],
    );
    const line = clinkerLine(2020);
    expect(values(fill(rich, line, [2021], { kind: 'trend' }))).toEqual([[2021, expect.closeTo(300, 9)]]);
    const industry: SeriesRef = { kind: 'statistic', series: 'industry.valueAdded' };
    const moved = fill(rich, line, [2021, 2022], { kind: 'surrogate', by: industry });
    expect(values(moved)).toEqual([[2021, expect.closeTo(240, 9)]]);
    expect(reasons(moved)).toEqual([['GAP_STAYS', '2022', 'noSurrogate']]);
    expect(fillSource(moved.filled[0]!.note)).toBe('EXTRAPOLATED (2020; statistic:industry.valueAdded)');
    // Another line of activities is as good a surrogate: 40 · 100/50.
    const byLine = fill(rich, line, [2018], { kind: 'surrogate', by: clinkerLine(2018, 'old') });
    expect(values(byLine)).toEqual([[2018, expect.closeTo(80, 9)]]);
    const spliced = fill(rich, line, [2018], { kind: 'splice', old: clinkerLine(2018, 'old') });
    expect(values(spliced)).toEqual([[2018, expect.closeTo(80, 9)]]);
    expect(spliced.ratio).toBe(2);
    expect(spliced.filled[0]!.note).toMatchObject({ how: 'SPLICED', years: [2019, 2020], ratio: 2 });
  });

  it('carries its other amounts the same way, and its factors from the nearest year', () => {
    const coal = (year: number, quantity: number, nonEnergy: number, ncv: number) =>
      activity(`f${year}`, year, '1A2a', 'fuel', 'A_raw_coal', {
        quantity: [quantity, 't'],
        nonEnergy: [nonEnergy, 't'],
        ncv: [ncv, 'GJ/t'],
      });
    const told = withActivities(aPlan().build(), [coal(2018, 100, 10, 20), coal(2022, 300, 50, 22)]);
    const result = fill(told, { kind: 'line', activityId: 'f2018', input: 'quantity' }, [2019], { kind: 'between' });
    const after = applyPatch(told, result.patch);
    const fresh = [...after.activities.values()].find(({ year }) => year === 2019);
    const inputs = [...after.activityInputs.values()].filter(({ activityId }) => activityId === fresh?.id);
    expect(Object.fromEntries(inputs.map(({ input, value }) => [input, value]))).toEqual({
      quantity: 150,
      nonEnergy: 20,
      ncv: 20,
    });
  });

  it('gives an activity without the input what it lacks, and leaves the rest of it', () => {
    const blank = activity('c2019', 2019, '2A1', 'product', 'clinker', {}, { source: 'survey', note: 'asked again' });
    const told = withActivities(plan, [blank]);
    const after = applyPatch(told, fill(told, clinkerLine(2018), [2019], { kind: 'between' }).patch);
    expect(after.activities.get('c2019')).toMatchObject({ source: 'survey', note: 'asked again', status: 'estimated' });
    expect(after.activities.size).toBe(3);
    expect(totalOf(after, 2019)).toBeCloseTo(107.6, 9);
  });

  it('stays where the category is marked, and where a value was told that cannot stand', () => {
    const marked = applyPatch(
      plan,
      setNotations(plan, [{ year: 2019, category: '2A1', notation: 'NO', reason: '', place: '' }]).patch,
    );
    expect(reasons(fill(marked, clinkerLine(2018), [2019], { kind: 'between' }))).toEqual([
      ['GAP_STAYS', '2019', 'notation'],
    ]);
    const bad = withActivities(plan, [clinker(2019, -5)]);
    expect(reasons(fill(bad, clinkerLine(2018), [2019], { kind: 'between' }))).toEqual([
      ['GAP_STAYS', '2019', 'refused'],
    ]);
  });

  it('that a person types over is told again', () => {
    const filled = applyPatch(plan, fill(plan, clinkerLine(2018), [2019], { kind: 'between' }).patch);
    const one = [...filled.activities.values()].find(({ year }) => year === 2019)!;
    const draft = { ...one, inputs: [{ input: 'quantity', value: 210, unit: 't' }] };
    const typed = applyPatch(filled, setActivities(filled, [draft]).patch);
    expect(typed.activities.get(one.id)).toMatchObject({ status: 'reported', source: '' });
    const series = toldSeries(typed, computeInventory(typed, 'AR5'), clinkerLine(2018));
    expect(series?.told.map(({ year }) => year)).toEqual([2018, 2019, 2020]);
    // A note or an uncertainty beside it changes nothing of where the value is from.
    const noted = applyPatch(
      filled,
      setActivities(filled, [
        { ...one, note: 'x', inputs: [{ input: 'quantity', value: 200, unit: 't', uncertaintyPct: 9 }] },
      ]).patch,
    );
    expect(noted.activities.get(one.id)).toMatchObject({ status: 'estimated', source: 'INTERPOLATED (2018, 2020)' });
  });
});

describe('a cell of the inventory and a series of the statistics', () => {
  it('are filled alike', () => {
    const plan = wastePlan([
      [2015, 10],
      [2018, 16],
    ]);
    const cells = fill(plan, waste, [2014, 2016, 2017], { kind: 'between' });
    expect(values(cells)).toEqual([
      [2016, 12],
      [2017, 14],
    ]);
    const after = applyPatch(plan, cells.patch);
    expect(
      [...after.inventory.values()].filter(({ status }) => status === 'estimated').map(({ source }) => source),
    ).toEqual(['INTERPOLATED (2015, 2018)', 'INTERPOLATED (2015, 2018)']);
    const statistic = gdpPlan([
      [2015, 10],
      [2016, 12],
    ]);
    const trend = fill(statistic, gdp, [2013, 2018], { kind: 'trend' });
    expect(values(trend)).toEqual([
      [2013, expect.closeTo(6, 9)],
      [2018, expect.closeTo(16, 9)],
    ]);
    expect(trend.patch.changes).toHaveLength(2);
    expect(fillSource(trend.filled[0]!.note)).toBe('EXTRAPOLATED (2015, 2016; trend)');
  });

  it('rest on told values only: what was filled is filled anew and builds nothing', () => {
    let plan = gdpPlan([
      [2015, 10],
      [2017, 20],
    ]);
    plan = applyPatch(plan, fill(plan, gdp, [2016, 2018], { kind: 'between' }).patch);
    plan = applyPatch(plan, fill(plan, gdp, [2018], { kind: 'trend' }).patch);
    const again = fill(plan, gdp, [2016, 2018, 2019], { kind: 'trend' });
    // 2018 stands as it would be filled; 2019 rests on what was told.
    expect(values(again)).toEqual([[2019, expect.closeTo(30, 9)]]);
    expect(reasons(again)).toEqual([['GAP_STAYS', '2016', 'insideTrend']]);
    expect(again.filled[0]!.note.years).toEqual([2015, 2017]);
    const draft = { series: 'gdp.current', year: 2017, value: 30, status: 'reported', source: '' } as const;
    plan = applyPatch(plan, setStatistics(plan, [draft]).patch);
    expect(values(fill(plan, gdp, [2018], { kind: 'trend' }))).toEqual([[2018, expect.closeTo(40, 9)]]);
  });

  it('of land use may go on below zero, of others not', () => {
    const plan = aPlan().build();
    const drafts = [2018, 2019].map((year, i) => {
      return { year, sector: 'landUse', gas: 'CO2', value: 5 - 10 * i, status: 'reported', source: '' } as const;
    });
    const sinks = applyPatch(plan, setCells(plan, drafts).patch);
    expect(values(fill(sinks, { kind: 'cell', sector: 'landUse', gas: 'CO2' }, [2020], { kind: 'trend' }))).toEqual([
      [2020, expect.closeTo(-15, 9)],
    ]);
    const falling = wastePlan([
      [2018, 15],
      [2019, 5],
    ]);
    expect(values(fill(falling, waste, [2020], { kind: 'trend' }))).toEqual([[2020, 0]]);
  });

  it('are not filled where activities tell the cell already', () => {
    let plan = wastePlan([
      [2018, 10],
      [2020, 20],
    ]);
    plan = withActivities(plan, [activity('w', 2019, '4B1', 'direct', 'CH4', { emitted: [7, 't'] })]);
    expect(reasons(fill(plan, waste, [2019], { kind: 'between' }))).toEqual([['GAP_STAYS', '2019', 'workedOut']]);
  });

  it('are not joined across a break but by a splice', () => {
    let plan = gdpPlan([
      [2014, 10],
      [2018, 30],
      [2019, 32],
    ]);
    plan = applyPatch(plan, addSeriesBreak(plan, { series: 'gdp.current', year: 2017, kind: 'boundary', note: '' }));
    expect(reasons(fill(plan, gdp, [2016], { kind: 'between' }))).toEqual([['GAP_STAYS', '2016', 'acrossBreak']]);
    // The trend before the break has one year only; after it two.
    expect(reasons(fill(plan, gdp, [2013], { kind: 'trend' }))).toEqual([['GAP_STAYS', '2013', 'acrossBreak']]);
    expect(values(fill(plan, gdp, [2020], { kind: 'trend' }))).toEqual([[2020, expect.closeTo(34, 9)]]);
    let spliced = plan;
    for (const [year, value] of [
      [2016, 8],
      [2018, 10],
      [2019, 16],
    ] as const) {
      const draft = { series: 'city.gdp', year, value, status: 'reported', source: '' } as const;
      spliced = applyPatch(spliced, setStatistics(spliced, [draft]).patch);
    }
    const city: SeriesRef = { kind: 'statistic', series: 'city.gdp' };
    // mean(30/10, 32/16) = 2.5
    expect(values(fill(spliced, gdp, [2016], { kind: 'splice', old: city }))).toEqual([[2016, 20]]);
  });

  it('are not spliced with a series of another unit, nor without a year in common', () => {
    const plan = aPlan()
      .withStatistic('gdp.current', 2018, 10, '亿元')
      .withStatistic('population.resident', 2017, 5, '万人')
      .withStatistic('population.resident', 2018, 5, '万人')
      .withStatistic('city.gdp', 2017, 8, '亿元')
      .build();
    const city: SeriesRef = { kind: 'statistic', series: 'city.gdp' };
    for (const old of [people, city]) {
      expect(reasons(fill(plan, gdp, [2017], { kind: 'splice', old }))).toEqual([['GAP_STAYS', '2017', 'noOverlap']]);
    }
    expect(reasons(fill(plan, gdp, [2017], { kind: 'surrogate', by: city }))).toEqual([
      ['GAP_STAYS', '2017', 'noCommonYear'],
    ]);
  });
});

describe('for any values', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2020 }), { minLength: 1, maxLength: 12 });

  it('nothing told changes, every wanted year is filled or says why, and undo gives the plan back', () => {
    fc.assert(
      fc.property(
        years,
        fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 12, maxLength: 12 }),
        fc.constantFrom<FillWay>({ kind: 'between' }, { kind: 'trend' }, { kind: 'surrogate', by: people }),
        (told, amounts, way) => {
          const builder = told.reduce(
            (plan, year, i) => plan.withStatistic('gdp.current', year, amounts[i]!, '亿元'),
            aPlan(),
          );
          const plan = [2003, 2010, 2011]
            .reduce((one, year) => one.withStatistic('population.resident', year, 5, '万人'), builder)
            .build();
          const wanted = Array.from({ length: 21 }, (_, i) => 2000 + i);
          const result = fill(plan, gdp, wanted, way);
          const after = applyPatch(plan, result.patch);
          for (const record of plan.statistics.values()) expect(after.statistics.get(record.id)).toBe(record);
          const stays = result.issues.flatMap(({ detail }) => String(detail?.['years']).split(', ').map(Number));
          expect([...told, ...result.filled.map(({ year }) => year), ...stays].sort((a, b) => a - b)).toEqual(wanted);
          expect(applyPatch(after, invertPatch(result.patch))).toEqual(plan);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a source of ours reads back as it was written, and no other source does', () => {
    const notes = fc.record({
      how: fc.constantFrom('INTERPOLATED' as const, 'EXTRAPOLATED' as const, 'SPLICED' as const),
      years: fc.array(fc.integer({ min: 1990, max: 2100 }), { maxLength: 6 }),
      by: fc.constantFrom(null, 'trend', 'statistic:gdp.current', 'line:ab-1/quantity'),
      ratio: fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { nil: null }),
    });
    fc.assert(
      fc.property(notes, (note) => {
        expect(fillOfSource(fillSource(note))).toEqual(note);
      }),
    );
    for (const text of ['', '统计年鉴 2020', 'INTERPOLATED', 'INTERPOLATED (by hand)', 'x INTERPOLATED (2018)'])
      expect(fillOfSource(text)).toBeNull();
  });
});

it('a line keeps its name when years before it are filled', () => {
  const plan = withActivities(aPlan().build(), [clinker(2018, 100), clinker(2019, 110)]);
  const keys = (one: Plan) => seriesOfPlan(one, computeInventory(one, 'AR5')).map(keyOfSeries);
  const after = applyPatch(plan, fill(plan, clinkerLine(2018), [2015, 2016], { kind: 'trend' }).patch);
  expect(after.activities.size).toBe(4);
  expect(keys(after)).toEqual(keys(plan));
});

it('every series of a plan has a key that leads back, and a name', () => {
  let plan = withActivities(aPlan().withStatistic('gdp.current', 2018, 10, '亿元').build(), [
    clinker(2018, 1),
    clinker(2019, 1),
    clinker(2019, 2, 'b'),
  ]);
  plan = applyPatch(
    plan,
    setCells(plan, [{ year: 2018, sector: 'waste', gas: 'CH4', value: 1, status: 'reported', source: '' }]).patch,
  );
  const refs = seriesOfPlan(plan, computeInventory(plan, 'AR5'));
  expect(refs.map(({ kind }) => kind)).toEqual(['line', 'line', 'cell', 'statistic']);
  for (const ref of refs) {
    expect(seriesOfKey(keyOfSeries(ref))).toEqual(ref);
    expect(nameOfSeries(plan, ref)?.en).not.toBe('');
  }
  expect(nameOfSeries(plan, refs[1]!)?.en).toContain(' · b · ');
  for (const bad of ['', 'line', 'cell:nowhere/CO2', 'cell:waste/XX']) expect(seriesOfKey(bad)).toBeNull();
});
