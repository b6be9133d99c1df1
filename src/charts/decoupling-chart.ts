/** How emissions changed against the economy, period by period: four quadrants by the signs of both. */
import type { TapioPeriod } from '../core/drivers/region-decoupling.ts';
import type { PointChart } from './chart.ts';

export interface DecouplingWords {
  readonly title: string;
  readonly gdp: string;
  readonly emissions: string;
  readonly corners: PointChart['corners'];
  readonly period: (period: TapioPeriod) => string;
}

export function decouplingChart(periods: readonly TapioPeriod[], words: DecouplingWords): PointChart {
  // Without a year in which the economy shrank the left quadrants are not in the picture.
  const hasShrunk = periods.some(({ gdpChange }) => gdpChange !== null && gdpChange < 0);
  return {
    kind: 'points',
    id: 'decoupling',
    title: words.title,
    x: { name: words.gdp, unit: '%', limit: 0 },
    y: { name: words.emissions, unit: '%', limit: 0 },
    points: periods.flatMap((period) => {
      const { to, emissionChange, gdpChange, result } = period;
      if (emissionChange === null || gdpChange === null) return [];
      const isStrong = result?.state === 'strongDecoupling';
      const color = isStrong ? 'good' : result?.state === 'weakDecoupling' ? 'accent' : 'warn';
      return [{ id: String(to), name: words.period(period), color, x: gdpChange, y: emissionChange, strong: isStrong }];
    }),
    corners: hasShrunk ? words.corners : { ...words.corners, topLeft: '', bottomLeft: '' },
  };
}
