/**
 * What a chart shows, as data: no library, no screen, no language of its own.
 *
 * A builder in this folder turns numbers into one of these descriptions; the canvas, the table
 * beside it, the CSV file and the picture in a report are all made from the same description, so
 * they cannot disagree. Values are in the unit that is written at the axis. A missing value is
 * null and is drawn as a gap, never as zero.
 */

/** A colour: a hex value, or the name of a colour of the page (`look.ts`), which follows light and dark. */
export type ChartColor = `#${string}` | 'ink' | 'second' | 'faint' | 'line' | 'accent' | 'warn' | 'error' | 'good';

export interface YearSeries {
  readonly id: string;
  readonly name: string;
  readonly color: ChartColor;
  /** Columns and areas stack in the order given, lines lie over them. */
  readonly as: 'column' | 'area' | 'line' | 'dashed';
  readonly values: readonly (number | null)[];
}

/** The space between two series, such as what the measures save. */
interface YearBand {
  readonly id: string;
  readonly name: string;
  readonly color: ChartColor;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** A line across the chart at a year or a value: a threshold, the target year. */
export type ChartMark =
  | { readonly at: 'year'; readonly year: number; readonly label: string; readonly color: ChartColor }
  | { readonly at: 'value'; readonly value: number; readonly label: string; readonly color: ChartColor };

export interface YearChart {
  readonly kind: 'years';
  readonly id: string;
  /** The one thing the chart says. */
  readonly title: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly series: readonly YearSeries[];
  readonly bands: readonly YearBand[];
  readonly marks: readonly ChartMark[];
  /** Years whose sum lacks a part: hatched, and named so in the table. */
  readonly incompleteYears: readonly number[];
  /** Whether the value axis begins at zero. Stacked series always do. */
  readonly fromZero: boolean;
}

/** Things in order of size, one bar each. */
export interface RankChart {
  readonly kind: 'ranks';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: ChartColor;
    readonly value: number | null;
  }[];
}

/** Rows of shares 0…1, each with its parts and, where a rule sets them, its limits. */
export interface ShareChart {
  readonly kind: 'shares';
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly parts: readonly {
      readonly id: string;
      readonly name: string;
      readonly color: ChartColor;
      readonly share: number;
    }[];
    readonly atLeast: number | null;
    readonly atMost: number | null;
  }[];
}

/** From one total to another: what each factor added or took away, one after the other. */
export interface StepChart {
  readonly kind: 'steps';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly start: { readonly name: string; readonly value: number };
  readonly end: { readonly name: string; readonly value: number };
  readonly steps: readonly { readonly id: string; readonly name: string; readonly value: number }[];
}

interface PointAxis {
  readonly name: string;
  /** `%` writes shares as per cent; else as it stands behind the numbers. */
  readonly unit: string;
  /** Where the quadrants are cut; null: not cut. */
  readonly limit: number | null;
}

/** Things placed by two numbers, in quadrants. */
export interface PointChart {
  readonly kind: 'points';
  readonly id: string;
  readonly title: string;
  readonly x: PointAxis;
  readonly y: PointAxis;
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: ChartColor;
    readonly x: number;
    readonly y: number;
    /** Drawn large. */
    readonly strong: boolean;
  }[];
  /** What the four corners mean; '' says nothing. */
  readonly corners: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
}

/** What goes from where to where, in columns from left to right. */
export interface FlowChart {
  readonly kind: 'flows';
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: ChartColor;
    readonly column: number;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

/** Things in order of their share of a whole, with the running sum: which few make up most of it. */
export interface ParetoChart {
  readonly kind: 'pareto';
  readonly id: string;
  readonly title: string;
  /** How the running sum is called. */
  readonly cumulativeName: string;
  /** Largest first; shares of one whole, 0…1. */
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: ChartColor;
    readonly share: number;
    /** Among those that reach the limit. */
    readonly strong: boolean;
  }[];
  /** Running sum that is asked for, 0…1. */
  readonly limit: number;
}

export type ChartDescription = YearChart | RankChart | ShareChart | StepChart | PointChart | FlowChart | ParetoChart;

/** The unit of all numbers of a chart; '' where the axes have their own. */
export function chartUnit(chart: ChartDescription): string {
  if (chart.kind === 'shares' || chart.kind === 'pareto') return '%';
  return chart.kind === 'points' ? '' : chart.unit;
}

/** A colour kept as plain text elsewhere (sectors, legends) as a colour of a chart. */
export function hexColor(color: string): ChartColor {
  if (!color.startsWith('#')) throw new Error(`${color} is no hex colour`);
  return color as `#${string}`;
}
