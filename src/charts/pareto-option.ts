/** Which few make up most of the whole: a bar each, and the running sum as a line up to the limit, on one axis. */
import type { ParetoChart } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';
import { paint } from './look.ts';

const NAME_WIDTH = 150;

export function paretoOption(chart: ParetoChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  let reached = 0;
  const sums = chart.items.map(({ share }) => {
    reached += share;
    return reached;
  });
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    grid: { left: NAME_WIDTH + 8, right: 16, top: 18, bottom: 22, containLabel: false, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.5,
      axisLabel: { color: look.colors.second, fontSize: 11, formatter: (value: number) => numbers.percent(value) },
      splitLine: { lineStyle: { color: look.colors.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.items.map(({ name }) => name),
      axisLine: { lineStyle: { color: look.colors.faint } },
      axisTick: { show: false },
      axisLabel: { color: look.colors.ink, fontSize: 11, width: NAME_WIDTH, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        id: chart.id,
        barWidth: 11,
        itemStyle: { borderRadius: [0, 2, 2, 0] },
        emphasis: { itemStyle: { borderColor: look.colors.ink, borderWidth: 1.5 } },
        label: {
          show: true,
          position: 'right',
          color: look.colors.second,
          fontSize: 10,
          textBorderColor: look.colors.panel,
          textBorderWidth: 2,
          formatter: ({ dataIndex }) => numbers.percent(chart.items[dataIndex]?.share ?? Number.NaN),
        },
        data: chart.items.map(({ id, color, share, strong }, row) => ({
          name: id,
          value: share,
          // The running sum begins at the end of the first bar: its number stands clear of the dot.
          ...(row === 0 ? { label: { distance: 10 } } : {}),
          itemStyle: { color: paint(color, look), opacity: strong ? 1 : 0.45 },
        })),
      },
      {
        type: 'line',
        id: 'cumulative',
        name: chart.cumulativeName,
        silent: true,
        symbol: 'circle',
        symbolSize: 4,
        color: look.colors.second,
        lineStyle: { width: 1.5, color: look.colors.second },
        z: 1,
        data: sums.map((sum, row) => [sum, row]),
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          data: [
            {
              xAxis: chart.limit,
              lineStyle: { color: look.colors.accent, type: [3, 3], width: 1 },
              label: {
                formatter: numbers.percent(chart.limit),
                // The names run downwards, so a line across them begins at the top.
                position: 'start',
                distance: 3,
                color: look.colors.accent,
                fontSize: 11,
                backgroundColor: look.colors.panel,
              },
            },
          ],
        },
      },
    ],
  };
}
