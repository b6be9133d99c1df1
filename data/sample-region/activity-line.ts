/** One source of emissions through the years, as the sample tells it: a category, a method, what was done each year. */
import type { PedigreeScores, Status } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import type { Statistics, Year } from './statistics.ts';

/** Value, unit and half width at 95 %, %. */
export type ToldInput = readonly [value: number, unit: string, uncertaintyPct: number];

export interface ActivityLine {
  readonly category: string;
  readonly method: string;
  readonly option: string;
  /** Tells two lines of one category and option apart. */
  readonly label?: Text;
  readonly status: Exclude<Status, 'missing'>;
  /** Of one year, or of all. */
  readonly note?: (year: Year) => Text | null;
  readonly scores?: PedigreeScores;
  /** Inputs of a year by their ids; null: the line tells nothing then. */
  readonly inputs: (year: Year) => Readonly<Record<string, ToldInput>> | null;
}

/** A value of the statistics; what is not told is a mistake of the sample. */
export function toldValue(statistics: Statistics, series: string, year: Year): number {
  const value = statistics.get(series)?.get(year);
  if (value === undefined) throw new Error(`no ${series} in ${year}`);
  return value;
}

export function scored(
  reliability: number,
  completeness: number,
  time: number,
  place: number,
  technology: number,
): PedigreeScores {
  return { reliability, completeness, time, place, technology };
}
