/**
 * The few numbers at the head of the panel, for the last year with GDP up to the year looked at.
 *
 *   GDP a head = GDP (亿元) / residents (万人) · 10 000        CNY
 */
import type { Plan } from '../../core/plan/plan.ts';
import { valuesByYear } from '../../core/statistics/values-by-year.ts';

export interface StatisticsHeadline {
  readonly year: number | null;
  /** 亿元, current prices. */
  readonly gdp: number | null;
  /** Growth over the year before at constant prices, as a share. */
  readonly growth: number | null;
  /** 万人. */
  readonly population: number | null;
  readonly gdpPerHeadYuan: number | null;
  /** 万kWh. */
  readonly electricity: number | null;
  /** 万tce. */
  readonly energy: number | null;
}

/** 1 亿元 a 万人 is 10 000 CNY a head. */
const YUAN_PER_HEAD = 10_000;

export function statisticsHeadline(plan: Pick<Plan, 'statistics'>, asked: number | null): StatisticsHeadline {
  const gdpByYear = valuesByYear(plan, 'gdp.current').valueByYear;
  const told = [...gdpByYear.keys()].filter((year) => asked === null || year <= asked);
  const year = told.length === 0 ? null : Math.max(...told);
  const at = (series: string) => (year === null ? null : (valuesByYear(plan, series).valueByYear.get(year) ?? null));
  const gdp = at('gdp.current');
  const index = at('gdp.growthIndex');
  const population = at('population.resident');
  return {
    year,
    gdp,
    growth: index === null ? null : index / 100 - 1,
    population,
    gdpPerHeadYuan: gdp === null || population === null || population <= 0 ? null : (gdp / population) * YUAN_PER_HEAD,
    electricity: at('electricity.total'),
    energy: at('energy.total'),
  };
}
