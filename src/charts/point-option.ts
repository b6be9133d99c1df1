/** Things placed by two numbers: a dot and its name, the lines that cut the quadrants, what each corner means. */
import type { ScatterSeriesOption } from 'echarts/charts';
import type { PointChart } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';
import { paint } from './look.ts';
import { placeLabels, WIDEST_PX } from './place-labels.ts';

/** Room beside the outermost dots, as a share of the span. */
const ROOM = 0.14;

const STRONG_PX = 13;
const DOT_PX = 8;

/** From the lowest to the highest number that must be seen, with room for the names. */
function reach(values: readonly number[], limit: number | null): [number, number] {
  const all = limit === null ? values : [...values, limit];
  if (all.length === 0) return [0, 1];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const room = high > low ? (high - low) * ROOM : Math.abs(high) * ROOM || 1;
  // A size or share that is nowhere below zero does not begin below zero either.
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room];
}

export function pointOption(chart: PointChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  const [left, right] = reach(
    chart.points.map(({ x }) => x),
    chart.x.limit,
  );
  const [low, top] = reach(
    chart.points.map(({ y }) => y),
    chart.y.limit,
  );
  // What the lower corners mean stands under the dots, not among them.
  const bottom = low === 0 ? -ROOM * top : low;
  const told = (value: number, unit: string) => (unit === '%' ? numbers.percent(value) : numbers.short(value));
  const axis = ({ name, unit }: PointChart['x'], min: number, max: number, from = min) => ({
    type: 'value' as const,
    min,
    max,
    splitNumber: 4,
    name: unit === '' || unit === '%' ? name : `${name} (${unit})`,
    nameLocation: 'middle' as const,
    nameTextStyle: { color: look.colors.second, fontSize: 11 },
    axisLine: { show: true, lineStyle: { color: look.colors.faint } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: look.colors.second,
      fontSize: 11,
      hideOverlap: true,
      showMinLabel: false,
      showMaxLabel: false,
      formatter: (value: number) => (value < from ? '' : told(value, unit)),
    },
  });
  const { corners } = chart;
  const sides = placeLabels(
    chart.points.map(({ name, x, y, strong }) => ({
      name,
      left: (x - left) / (right - left),
      top: (top - y) / (top - bottom),
      radiusPx: (strong ? STRONG_PX : DOT_PX) / 2,
      important: strong,
    })),
    [corners.topLeft, corners.topRight, corners.bottomLeft, corners.bottomRight],
  );
  const cut = { silent: true, symbol: 'none', animation: false };
  const cutStyle = { color: look.colors.faint, type: [3, 3], width: 1 };
  const dots: ScatterSeriesOption = {
    type: 'scatter',
    id: chart.id,
    emphasis: { itemStyle: { borderColor: look.colors.ink, borderWidth: 1.5 } },
    label: {
      show: true,
      position: 'right',
      distance: 4,
      width: WIDEST_PX,
      overflow: 'truncate',
      color: look.colors.ink,
      fontSize: 11,
      // A line that runs behind a name does not strike it out.
      textBorderColor: look.colors.panel,
      textBorderWidth: 3,
      formatter: ({ dataIndex }) => chart.points[dataIndex]?.name ?? '',
    },
    data: chart.points.map(({ id, color, x, y, strong }, i) => ({
      name: id,
      value: [x, y],
      symbolSize: strong ? STRONG_PX : DOT_PX,
      label: { show: sides[i] !== null, position: sides[i] ?? ('right' as const) },
      itemStyle: { color: paint(color, look), opacity: strong ? 1 : 0.75 },
    })),
    markLine: {
      ...cut,
      label: { show: false },
      data: [
        ...(chart.x.limit === null ? [] : [{ xAxis: chart.x.limit, lineStyle: cutStyle }]),
        ...(chart.y.limit === null ? [] : [{ yAxis: chart.y.limit, lineStyle: cutStyle }]),
      ],
    },
  };
  const places: readonly [string, number, number, 'left' | 'right', 'top' | 'bottom'][] = [
    [corners.topLeft, left, top, 'left', 'top'],
    [corners.topRight, right, top, 'right', 'top'],
    [corners.bottomLeft, left, bottom, 'left', 'bottom'],
    [corners.bottomRight, right, bottom, 'right', 'bottom'],
  ];
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    grid: { left: 8, right: 10, top: 10, bottom: 6 },
    xAxis: { ...axis(chart.x, left, right), nameGap: 24 },
    yAxis: { ...axis(chart.y, bottom, top, low), nameGap: 40 },
    series: [
      dots,
      {
        type: 'scatter',
        id: 'corners',
        silent: true,
        symbolSize: 0,
        data: places.map(([name, x, y, align, verticalAlign]) => ({
          name,
          value: [x, y],
          label: {
            show: name !== '',
            position: 'inside',
            align,
            verticalAlign,
            padding: 4,
            color: look.colors.faint,
            fontSize: 11,
            formatter: () => name,
          },
        })),
      },
    ],
  };
}
