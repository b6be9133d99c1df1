/** Things in order of size: one bar each, the name on it, the value at its end. */
import type { RankChart } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';
import { paint } from './look.ts';

const NAME_WIDTH = 116;

export function rankOption(chart: RankChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    grid: { left: NAME_WIDTH + 8, right: 56, top: 4, bottom: 4, containLabel: false, outerBoundsMode: 'none' },
    // Room at the left for the numbers of bars below zero.
    xAxis: { type: 'value', show: false, min: ({ min, max }) => (min < 0 ? min - 0.25 * (Math.max(0, max) - min) : 0) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.items.map((item) => item.name),
      axisLine: { onZero: false, lineStyle: { color: look.colors.faint } },
      axisTick: { show: false },
      axisLabel: { color: look.colors.ink, fontSize: 12, width: NAME_WIDTH, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        id: chart.id,
        barWidth: 14,
        itemStyle: { borderRadius: [0, 2, 2, 0] },
        emphasis: { itemStyle: { borderColor: look.colors.ink, borderWidth: 1.5 } },
        label: {
          show: true,
          position: 'right',
          color: look.colors.second,
          fontSize: 11,
          formatter: ({ dataIndex }) => {
            const value = chart.items[dataIndex]?.value;
            return value === null || value === undefined ? '—' : numbers.short(value);
          },
        },
        data: chart.items.map((item) => ({
          name: item.id,
          value: item.value ?? '-',
          ...((item.value ?? 0) < 0 ? { label: { position: 'left' as const } } : {}),
          itemStyle: { color: paint(item.color, look) },
        })),
      },
    ],
  };
}
