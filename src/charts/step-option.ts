/**
 * From one total to another, row by row: the start, what each factor added or took away from where the one
 * before ended, the end.
 *
 * A bar that crosses zero is drawn in two pieces, one on each side, over pieces without ink that lift it.
 */
import type { BarSeriesOption } from 'echarts/charts';
import type { StepChart } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';

const NAME_WIDTH = 116;

/** Where each row begins and ends, in the unit of the chart. */
export function stepSpans({ start, steps, end }: StepChart): { from: number; to: number }[] {
  let at = start.value;
  const between = steps.map(({ value }) => {
    const span = { from: at, to: at + value };
    at += value;
    return span;
  });
  return [{ from: 0, to: start.value }, ...between, { from: 0, to: end.value }];
}

export function stepOption(chart: StepChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  const spans = stepSpans(chart);
  const lastRow = spans.length - 1;
  const names = [chart.start.name, ...chart.steps.map(({ name }) => name), chart.end.name];
  const ids = ['start', ...chart.steps.map(({ id }) => id), 'end'];
  const colorAt = (row: number, value: number) =>
    row === 0 || row === lastRow ? look.colors.second : value > 0 ? look.colors.error : look.colors.good;
  const told = (row: number) => {
    const span = spans[row];
    if (!span) return '';
    const value = row === 0 || row === lastRow ? span.to : span.to - span.from;
    const sign = row > 0 && row < lastRow && value > 0 ? '+' : '';
    return `${sign}${numbers.short(value)}`;
  };
  const piece = (id: string, size: (low: number, high: number) => number): BarSeriesOption => {
    const isInk = !id.endsWith('lift');
    return {
      type: 'bar',
      id,
      stack: 'steps',
      barWidth: 14,
      silent: !isInk,
      emphasis: isInk ? { itemStyle: { borderColor: look.colors.ink, borderWidth: 1.5 } } : { disabled: true },
      data: spans.map(({ from, to }, row) => ({
        name: ids[row] ?? '',
        value: size(Math.min(from, to), Math.max(from, to)),
        itemStyle: isInk ? { color: colorAt(row, to - from) } : { color: 'transparent' },
      })),
    };
  };
  const above = (value: number) => Math.max(0, value);
  const below = (value: number) => Math.min(0, value);
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    grid: { left: NAME_WIDTH + 8, right: 56, top: 4, bottom: 4, containLabel: false, outerBoundsMode: 'none' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisLine: { lineStyle: { color: look.colors.faint } },
      axisTick: { show: false },
      axisLabel: { color: look.colors.ink, fontSize: 12, width: NAME_WIDTH, overflow: 'truncate', interval: 0 },
    },
    series: [
      piece('above-lift', (low) => above(low)),
      piece('above', (low, high) => above(high) - above(low)),
      piece('below-lift', (_, high) => below(high)),
      piece('below', (low, high) => below(low) - below(high)),
      {
        type: 'scatter',
        id: 'told',
        silent: true,
        symbolSize: 0,
        data: spans.map(({ from, to }, row) => [Math.max(from, to, 0), row]),
        label: {
          show: true,
          position: 'right',
          color: look.colors.second,
          fontSize: 11,
          formatter: ({ dataIndex }) => told(dataIndex),
        },
      },
    ],
  };
}
