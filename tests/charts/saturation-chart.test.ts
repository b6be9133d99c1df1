import { expect, it } from 'vitest';
import { saturationChart } from '../../src/charts/saturation-chart.ts';
import { fitLogistic, logisticValue } from '../../src/core/drivers/logistic-fit.ts';

it('shows the years told, the curve out to near its limit, and the limit', () => {
  const points = Array.from({ length: 10 }, (_, i) => ({
    year: 2015 + i,
    value: logisticValue({ limit: 50, rate: 0.5, halfYear: 2021 }, 2015 + i),
  }));
  const { curve } = fitLogistic(points);
  if (!curve) throw new Error('not fitted');
  const chart = saturationChart({
    id: 'x',
    title: '',
    unit: '',
    name: '',
    points,
    curve,
    words: { curve: '', limit: 'K' },
  });
  // 90 % at 2021 + ln 9 / 0.5 = 2025.4; five years on from 2024 at least.
  expect([chart.years[0], chart.years.at(-1)]).toEqual([2015, 2029]);
  const [fit, told] = chart.series;
  expect(told?.values.slice(10)).toEqual([null, null, null, null, null]);
  expect(fit?.values[3]).toBeCloseTo(told?.values[3] ?? Number.NaN, 6);
  expect(chart.marks).toEqual([expect.objectContaining({ at: 'value', value: expect.closeTo(50, 3) })]);
});
