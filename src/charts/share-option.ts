/**
 * Shares of a whole, row by row, with the limits a rule sets: the allowed part of the row is
 * lightly tinted and its ends are ticked.
 */
import type { BarSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { ShareChart } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';
import { inkOn, paint } from './look.ts';

const NAME_WIDTH = 76;

export function shareOption(chart: ShareChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  const rowCount = chart.rows.length;
  const bars: BarSeriesOption[] = chart.rows.flatMap((row, rowIndex) =>
    row.parts.map(
      (part): BarSeriesOption => ({
        type: 'bar',
        id: `${row.id}:${part.id}`,
        name: part.name,
        stack: 'row',
        barWidth: 14,
        color: paint(part.color, look),
        itemStyle: { borderColor: look.colors.panel, borderWidth: 0.5 },
        emphasis: { focus: 'self' },
        data: Array.from({ length: rowCount }, (_, i) => (i === rowIndex ? part.share : '-')),
        label: {
          // A label takes about a fifth of the row: shorter parts are read off the table and by pointing.
          show: part.share >= 0.2,
          formatter: () => numbers.percent(part.share),
          fontSize: 11,
          color: inkOn(paint(part.color, look)),
        },
      }),
    ),
  );
  const limits: ScatterSeriesOption[] = chart.rows.flatMap((row) =>
    [
      { id: 'atLeast', sign: '≥', value: row.atLeast },
      { id: 'atMost', sign: '≤', value: row.atMost },
    ].flatMap(({ id, sign, value }) =>
      value === null
        ? []
        : [
            {
              type: 'scatter' as const,
              id: `${row.id}:${id}`,
              symbol: 'rect',
              symbolSize: [2, 22],
              silent: true,
              z: 5,
              itemStyle: { color: look.colors.ink },
              label: {
                show: true,
                position: 'bottom' as const,
                distance: 0,
                fontSize: 10,
                color: look.colors.second,
                formatter: `${sign} ${numbers.percent(value)}`,
              },
              data: [[value, row.name]],
            },
          ],
    ),
  );
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    grid: { left: NAME_WIDTH + 8, right: 22, top: 2, bottom: 30, containLabel: false, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.5,
      axisLabel: {
        color: look.colors.second,
        fontSize: 11,
        margin: 14,
        formatter: (value: number) => numbers.percent(value),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.rows.map((row) => row.name),
      axisLine: { lineStyle: { color: look.colors.faint } },
      axisTick: { show: false },
      axisLabel: { color: look.colors.ink, fontSize: 12, width: NAME_WIDTH, overflow: 'truncate', interval: 0 },
    },
    series: [...bars, ...limits],
  };
}
