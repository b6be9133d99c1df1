/**
 * Years from left to right: stacked columns and areas, lines over them, the band between two lines,
 * thresholds and the target year. Years whose sum is incomplete are hatched.
 */
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { ChartMark, YearChart, YearSeries } from './chart.ts';
import type { ChartNumbers, ChartOption } from './chart-option.ts';
import type { ChartLook } from './look.ts';
import { paint } from './look.ts';

type Series = BarSeriesOption | LineSeriesOption;

/** Hatching that marks a sum without some of its parts. */
const hatch = (look: ChartLook) => ({
  symbol: 'rect' as const,
  color: look.colors.panel,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4,
});

function columns(series: YearSeries, chart: YearChart, look: ChartLook): BarSeriesOption {
  const incomplete = new Set(chart.incompleteYears);
  return {
    type: 'bar',
    id: series.id,
    name: series.name,
    stack: 'columns',
    barCategoryGap: '30%',
    color: paint(series.color, look),
    emphasis: { focus: 'series' },
    itemStyle: { borderColor: look.colors.panel, borderWidth: 0.5 },
    data: series.values.map((value, i) =>
      incomplete.has(chart.years[i] ?? Number.NaN)
        ? { value: value ?? '-', itemStyle: { decal: hatch(look), opacity: 0.75 } }
        : { value: value ?? '-' },
    ),
  };
}

function line(series: YearSeries, look: ChartLook): LineSeriesOption {
  const color = paint(series.color, look);
  const isArea = series.as === 'area';
  return {
    type: 'line',
    id: series.id,
    name: series.name,
    color,
    showSymbol: true,
    symbol: 'circle',
    connectNulls: false,
    emphasis: { focus: isArea ? 'series' : 'none' },
    lineStyle: { width: isArea ? 0.5 : 2, type: series.as === 'dashed' ? [4, 4] : 'solid' },
    ...(isArea ? { stack: 'areas', areaStyle: { opacity: 0.88, color } } : {}),
    data: series.values.map((value, i) => {
      if (value === null) return '-';
      // A value without neighbours has no line to be seen by: it gets a dot.
      const alone = (series.values[i - 1] ?? null) === null && (series.values[i + 1] ?? null) === null;
      return { value, symbolSize: alone ? 6 : 0 };
    }),
    z: isArea ? 2 : 4,
  };
}

/** A band is two stacked lines without ink: its lower edge, then its thickness filled. */
function bands(chart: YearChart, look: ChartLook): LineSeriesOption[] {
  return chart.bands.flatMap((band) => {
    const thickness = band.high.map((high, i) => {
      const low = band.low[i];
      return high === null || low === null || low === undefined ? '-' : high - low;
    });
    const edge: LineSeriesOption = {
      type: 'line',
      stack: `band-${band.id}`,
      stackStrategy: 'all',
      silent: true,
      showSymbol: false,
      lineStyle: { opacity: 0 },
      z: 1,
    };
    return [
      { ...edge, id: `${band.id}:low`, data: band.low.map((low) => low ?? '-') },
      {
        ...edge,
        id: band.id,
        name: band.name,
        data: thickness,
        areaStyle: { color: paint(band.color, look), opacity: 0.22 },
      },
    ];
  });
}

function marks(list: readonly ChartMark[], look: ChartLook): BarSeriesOption['markLine'] {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: list.map((mark) => {
      const color = paint(mark.color, look);
      const style = {
        lineStyle: { color, type: [3, 3], width: 1 },
        label: {
          formatter: mark.label,
          color,
          fontSize: 11,
          position: mark.at === 'year' ? ('end' as const) : ('insideStartTop' as const),
          distance: 3,
          backgroundColor: look.colors.panel,
          borderRadius: 2,
          padding: [1, 3],
        },
      };
      return mark.at === 'year' ? { xAxis: String(mark.year), ...style } : { yAxis: mark.value, ...style };
    }),
  };
}

/** The axis follows the series only: a line without ink brings every marked value inside it. */
function roomForMarks(chart: YearChart): LineSeriesOption[] {
  return chart.marks.flatMap((mark, i) =>
    mark.at === 'value'
      ? [
          {
            type: 'line' as const,
            id: `mark:${i}`,
            silent: true,
            showSymbol: false,
            lineStyle: { opacity: 0 },
            data: chart.years.map(() => mark.value),
          },
        ]
      : [],
  );
}

/** Below this share of the highest value, what lies under zero is a trace. */
const TRACE = 0.05;

/** From the lowest to the highest end of all stacks and lines. */
function reach(chart: YearChart): { lowest: number; highest: number } {
  let lowest = 0;
  let highest = 0;
  for (const i of chart.years.keys()) {
    let below = 0;
    let above = 0;
    for (const { as, values } of chart.series) {
      const value = values[i] ?? null;
      if (value === null) continue;
      const isStacked = as === 'column' || as === 'area';
      if (isStacked && value < 0) below += value;
      else if (isStacked) above += value;
      else {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    lowest = Math.min(lowest, below);
    highest = Math.max(highest, above);
  }
  return { lowest, highest };
}

export function yearOption(chart: YearChart, look: ChartLook, numbers: ChartNumbers): ChartOption {
  const drawn: Series[] = [
    ...bands(chart, look),
    ...roomForMarks(chart),
    ...chart.series.map((series) => (series.as === 'column' ? columns(series, chart, look) : line(series, look))),
  ];
  const last = drawn[drawn.length - 1];
  if (last && chart.marks.length > 0) last.markLine = marks(chart.marks, look);
  const { lowest, highest } = reach(chart);
  const isTrace = chart.fromZero && lowest < 0 && -lowest < TRACE * highest;
  return {
    animationDuration: 160,
    animationDurationUpdate: 120,
    textStyle: { fontFamily: look.font },
    grid: { left: 4, right: 10, top: chart.marks.some((mark) => mark.at === 'year') ? 24 : 12, bottom: 2 },
    xAxis: {
      type: 'category',
      data: chart.years.map(String),
      axisLine: { lineStyle: { color: look.colors.faint } },
      axisTick: { show: false },
      axisLabel: { color: look.colors.second, fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      scale: !chart.fromZero,
      // A trace below zero must not cost a whole step of the axis.
      ...(isTrace ? { min: lowest } : {}),
      splitNumber: 4,
      axisLabel: {
        color: look.colors.second,
        fontSize: 11,
        showMinLabel: !isTrace,
        formatter: (value: number) => numbers.short(value),
      },
      splitLine: { lineStyle: { color: look.colors.line } },
    },
    tooltip: {
      trigger: 'axis',
      showContent: false,
      axisPointer: {
        type: chart.series.some((series) => series.as === 'column') ? 'shadow' : 'line',
        lineStyle: { color: look.colors.faint },
        shadowStyle: { color: look.colors.faint, opacity: 0.12 },
        label: { show: false },
      },
    },
    series: drawn,
  };
}
