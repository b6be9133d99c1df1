/**
 * How is a chart drawn? A description becomes an ECharts option; the kinds are told apart here.
 *
 * Types only are taken from ECharts, so that this stays out of the first page load and can be
 * tested without a canvas.
 */
import type { BarSeriesOption, LineSeriesOption, SankeySeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  AxisPointerComponentOption,
  GridComponentOption,
  TooltipComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartDescription } from './chart.ts';
import { flowOption } from './flow-option.ts';
import type { ChartLook } from './look.ts';
import { paretoOption } from './pareto-option.ts';
import { pointOption } from './point-option.ts';
import { rankOption } from './rank-option.ts';
import { shareOption } from './share-option.ts';
import { stepOption } from './step-option.ts';
import { yearOption } from './year-option.ts';

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | SankeySeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | AxisPointerComponentOption
  | AriaComponentOption
>;

/** How values are written in the language of the reader. */
export interface ChartNumbers {
  /** At most three significant figures, as on axes and labels. */
  short(value: number): string;
  percent(share: number): string;
}

export function chartOption(chart: ChartDescription, look: ChartLook, numbers: ChartNumbers): ChartOption {
  if (chart.kind === 'years') return yearOption(chart, look, numbers);
  if (chart.kind === 'ranks') return rankOption(chart, look, numbers);
  if (chart.kind === 'steps') return stepOption(chart, look, numbers);
  if (chart.kind === 'points') return pointOption(chart, look, numbers);
  if (chart.kind === 'flows') return flowOption(chart, look, numbers);
  if (chart.kind === 'pareto') return paretoOption(chart, look, numbers);
  return shareOption(chart, look, numbers);
}

/** The height a chart needs, in px: rows decide, not the screen. */
export function chartHeight(chart: ChartDescription): number {
  if (chart.kind === 'years') return 208;
  if (chart.kind === 'ranks') return 12 + 26 * Math.max(1, chart.items.length);
  if (chart.kind === 'steps') return 12 + 26 * (chart.steps.length + 2);
  if (chart.kind === 'points') return 264;
  if (chart.kind === 'flows') return 280;
  if (chart.kind === 'pareto') return 42 + 22 * Math.max(1, chart.items.length);
  return 34 + 36 * Math.max(1, chart.rows.length);
}
