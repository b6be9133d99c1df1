/**
 * Which number stands behind a name, and where is it from? (methods 0.2, 0.3)
 *
 * The tables of data/factors as one list by id. A factor that is named but has no value yet is
 * missing, which is not zero.
 */
import { agriculture } from '../../../data/factors/agriculture.ts';
import { buildings } from '../../../data/factors/buildings.ts';
import { fuels } from '../../../data/factors/fuels.ts';
import { grid } from '../../../data/factors/grid.ts';
import { gwp } from '../../../data/factors/gwp.ts';
import { measures } from '../../../data/factors/measures.ts';
import { process } from '../../../data/factors/process.ts';
import { sinks } from '../../../data/factors/sinks.ts';
import { transport } from '../../../data/factors/transport.ts';
import { waste } from '../../../data/factors/waste.ts';
import { starts } from '../../../data/measures/starts.ts';

/** How sure a number is: V second source, S one source, C derived, M recalled, A assumed (methods 0.3). */
export type Verification = 'V' | 'S' | 'C' | 'M' | 'A';

export interface Factor {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly gas: string;
  readonly sector: string;
  readonly region: string;
  readonly year: string;
  readonly source: string;
  readonly uncertaintyPct: number | null;
  readonly note: string;
  readonly verification: Verification;
}

/** Marks that a report must not be called final with (methods 0.3). */
export function isUnconfirmed(verification: Verification): boolean {
  return verification === 'M' || verification === 'A';
}

const MARKS: readonly string[] = ['V', 'S', 'C', 'M', 'A'];
const isMark = (text: string): text is Verification => MARKS.includes(text);

/** The rows of one table (a generated module of data/factors) as records. */
export function factorsIn(table: string): Factor[] {
  return table.split('\n').map((line) => {
    const [id = '', value = '', unit = '', gas = '', sector = '', region = '', year = '', source = '', ...rest] =
      line.split('\t');
    const [uncertainty = '', note = '', verification = ''] = rest;
    if (!isMark(verification)) throw new Error(`factor ${id} has no mark`);
    const numberOf = (text: string) => (text === '' ? null : Number(text));
    const uncertaintyPct = numberOf(uncertainty);
    return { id, value: numberOf(value), unit, gas, sector, region, year, source, uncertaintyPct, note, verification };
  });
}

const tables = { agriculture, buildings, fuels, grid, gwp, measures, process, sinks, starts, transport, waste };
const byId = new Map<string, Factor>();
for (const table of Object.values(tables)) {
  for (const factor of factorsIn(table)) {
    if (byId.has(factor.id)) throw new Error(`factor ${factor.id} stands in two tables`);
    byId.set(factor.id, factor);
  }
}

/** Every row of the tables, in their order. */
export function allFactors(): readonly Factor[] {
  return [...byId.values()];
}

export function factorOf(id: string): Factor | null {
  return byId.get(id) ?? null;
}

/** The value of a factor the code itself relies on; throws where the tables lack it (a bug). */
export function factorValue(id: string): number {
  const value = factorOf(id)?.value ?? null;
  if (value === null) throw new Error(`factor ${id} has no value`);
  return value;
}
