import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { statisticsEdits } from '../../../src/features/statistics/statistics-edits.ts';
import {
  alwaysShown,
  statisticsRows,
  statisticsYears,
  unknownSeries,
} from '../../../src/features/statistics/statistics-grid.ts';
import { statisticsHeadline } from '../../../src/features/statistics/statistics-headline.ts';
import { aPlan } from '../../builders/a-plan.ts';

const typed = (rowId: string, year: number, text: string) => ({ rowId, columnId: String(year), text });

function changed(plan: Plan, ...cells: ReturnType<typeof typed>[]): Plan {
  const { patch } = statisticsEdits(plan, cells);
  return patch ? applyPatch(plan, patch) : plan;
}

const values = (plan: Plan) => [...plan.statistics.values()].map(({ series, year, value }) => [series, year, value]);

describe('what is typed into the statistics', () => {
  it('is one patch, with the unit of the series', () => {
    const change = statisticsEdits(aPlan().build(), [typed('gdp.current', 2023, '1,159'), typed('jobs', 2023, '55')]);
    expect(change.patch?.changes).toHaveLength(2);
    const plan = applyPatch(aPlan().build(), change.patch!);
    expect(values(plan)).toEqual([
      ['gdp.current', 2023, 1159],
      ['jobs', 2023, 55],
    ]);
    expect([...plan.statistics.values()].map((record) => record.unit)).toEqual(['亿元', '万人']);
  });

  it('refuses what is no number or below zero, and keeps the rest', () => {
    const change = statisticsEdits(aPlan().build(), [
      typed('gdp.current', 2021, '约100'),
      typed('gdp.current', 2022, '-5'),
      typed('gdp.current', 2023, '6'),
    ]);
    expect(change.issues.map((issue) => issue.code)).toEqual(['NOT_A_NUMBER', 'NEGATIVE_INPUT']);
    expect(change.refused.map((cell) => cell.text)).toEqual(['约100', '-5']);
    expect(values(applyPatch(aPlan().build(), change.patch!))).toEqual([['gdp.current', 2023, 6]]);
  });

  it('makes an emptied cell unknown again', () => {
    const plan = changed(aPlan().build(), typed('jobs', 2023, '55'));
    expect(values(changed(plan, typed('jobs', 2023, '')))).toEqual([]);
    expect(statisticsEdits(aPlan().build(), [typed('jobs', 2023, '')]).patch).toBeNull();
  });
});

describe('the statistics as a grid', () => {
  it('always has the series that other chapters read, then those with values or asked for', () => {
    const plain = statisticsRows(aPlan().build(), []);
    expect(plain.filter((row) => row.kind === 'series').map((row) => row.id)).toEqual([...alwaysShown]);
    const more = statisticsRows(changed(aPlan().build(), typed('vehicles.cars', 2023, '3')), ['transit.stations']);
    expect(more.map((row) => row.id)).toEqual(
      expect.arrayContaining(['#transport', 'vehicles.cars', 'transit.stations']),
    );
  });

  it('names series it does not know instead of dropping them', () => {
    const plan = aPlan()
      .with('statistics', {
        id: 's',
        series: 'moon.phase',
        year: 2024,
        value: 1,
        unit: '',
        source: '',
        status: 'reported',
        note: '',
      })
      .build();
    expect(unknownSeries(plan)).toEqual(['moon.phase']);
  });

  it('shows at least five years and every year between', () => {
    expect(statisticsYears(aPlan().build(), 2024, [])).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(statisticsYears(changed(aPlan().build(), typed('jobs', 2018, '1')), 2024, [2026])).toHaveLength(9);
  });
});

describe('the headline', () => {
  it('gives GDP a head in yuan: 1 286 亿元 ÷ 86.3 万人', () => {
    const plan = changed(
      aPlan().build(),
      typed('gdp.current', 2024, '1286'),
      typed('gdp.growthIndex', 2024, '111.2'),
      typed('population.resident', 2024, '86.3'),
    );
    const headline = statisticsHeadline(plan, 2024);
    expect(headline.gdpPerHeadYuan).toBeCloseTo(149_015.06, 2);
    expect(headline.growth).toBeCloseTo(0.112, 12);
    expect(headline.energy).toBeNull();
  });

  it('takes the last year with GDP up to the year looked at', () => {
    const plan = changed(aPlan().build(), typed('gdp.current', 2020, '1'), typed('gdp.current', 2023, '2'));
    expect(statisticsHeadline(plan, 2022)).toMatchObject({ year: 2020, gdp: 1, gdpPerHeadYuan: null });
    expect(statisticsHeadline(aPlan().build(), 2022).year).toBeNull();
  });
});
