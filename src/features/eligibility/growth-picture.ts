/** Growth of GDP year by year in both price bases, from yearly values and from published indices. */
import type { YearChart } from '../../charts/chart.ts';
import { type GdpGrowthInput, gdpGrowthChart } from '../../charts/gdp-growth-chart.ts';
import { growthBetween } from '../../core/eligibility/compound-growth.ts';
import type { GrowthNumbers } from '../../core/eligibility/growth-test.ts';

export function growthPicture(
  numbers: GrowthNumbers,
  threshold: number,
  title: string,
  words: GdpGrowthInput['words'],
): YearChart | null {
  const told = [...new Set([...numbers.gdpByYear.keys(), ...numbers.indexByYear.keys()])].sort((a, b) => a - b);
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined) return null;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const current = (year: number) =>
    growthBetween(numbers.gdpByYear.get(year - 1) ?? null, numbers.gdpByYear.get(year) ?? null, 1).growth;
  const constant = (year: number) => {
    const index = numbers.indexByYear.get(year);
    return index === undefined ? null : index / 100 - 1;
  };
  return gdpGrowthChart({
    title,
    years,
    constantPrices: years.map(constant),
    currentPrices: years.map(current),
    threshold,
    words,
  });
}
