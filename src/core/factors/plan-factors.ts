/**
 * Which value does a factor have in this plan and year? (clause 5.1 a; methods 0.2–0.4)
 *
 *   a finished year     the value it kept when it was finished
 *   else                the plan's own value of the year; of the nearest earlier year (FACTOR_YEAR_SUBSTITUTED);
 *                       the plan's own for all years; the shipped edition
 *
 * `grid/<region>` names the yearly series of an electricity factor; every other id is a row of data/factors. The shipped
 * edition is never changed. Where a finished year kept another value than the edition in use has, it says so
 * (FACTOR_EDITION_OLDER).
 */
import { edition } from '../../../data/factors/edition.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { factorOf, type Verification } from './factor.ts';
import { gridFactor } from './grid-factor.ts';

export const currentEdition = edition;

export interface PlanFactor {
  readonly factor: string;
  /** Null: named, but not known. */
  readonly value: number | null;
  readonly unit: string;
  readonly source: string;
  readonly uncertaintyPct: number | null;
  /** Mark of the tables; `own` for what a person put in its place. */
  readonly mark: Verification | 'own';
  readonly origin: 'shipped' | 'own' | 'kept';
  readonly edition: string;
  readonly issues: readonly Issue[];
}

export type FactorTables = Pick<Plan, 'factorOverrides' | 'finishedYears' | 'keptFactors'>;

const GRID = 'grid/';
/** `grid.csv` tells kg CO2/kWh, which is t CO2/MWh. */
const GRID_UNIT = 'tCO2/MWh';

/** Looks factors up; the same question is answered once. */
export class PlanFactors {
  private readonly known = new Map<string, Map<number, PlanFactor>>();
  private readonly own = new Map<string, Tables['factorOverrides'][]>();
  private readonly kept = new Map<string, Tables['keptFactors']>();
  private readonly keptOfAnyYear = new Set<string>();
  private readonly finished: ReadonlySet<number>;

  constructor(readonly tables: FactorTables) {
    for (const record of tables.factorOverrides.values()) {
      const list = this.own.get(record.factor) ?? [];
      list.push(record);
      this.own.set(record.factor, list);
    }
    for (const record of tables.keptFactors.values()) {
      this.kept.set(`${record.factor}/${record.year}`, record);
      this.keptOfAnyYear.add(record.factor);
    }
    this.finished = new Set([...tables.finishedYears.values()].map(({ year }) => year));
  }

  /** Has it the value of the edition in use in every year? */
  isShipped(factor: string): boolean {
    return !this.own.has(factor) && !this.keptOfAnyYear.has(factor);
  }

  /** Null where no table knows the id. */
  get(factor: string, year: number): PlanFactor | null {
    if (this.isShipped(factor)) return shippedFactor(factor, year);
    let years = this.known.get(factor);
    if (!years) {
      years = new Map();
      this.known.set(factor, years);
    }
    const before = years.get(year);
    if (before) return before;
    const found = this.look(factor, year);
    if (found) years.set(year, found);
    return found;
  }

  private look(factor: string, year: number): PlanFactor | null {
    const kept = this.finished.has(year) ? this.kept.get(`${factor}/${year}`) : undefined;
    if (kept) return keptFactor(kept, shippedFactor(factor, year));
    const own = this.ownFactor(factor, year);
    if (own) return own;
    return shippedFactor(factor, year);
  }

  private ownFactor(factor: string, year: number): PlanFactor | null {
    const records = this.own.get(factor);
    if (!records) return null;
    const yearly = records.filter((one) => one.year !== null && one.year <= year);
    const nearest = yearly.reduce<Tables['factorOverrides'] | null>(
      (best, one) => (best === null || Number(one.year) > Number(best.year) ? one : best),
      null,
    );
    const chosen = nearest ?? records.find((one) => one.year === null);
    if (!chosen) return null;
    const isOther = chosen.year !== null && chosen.year !== year;
    const issues: Issue[] = isOther
      ? [
          {
            code: 'FACTOR_YEAR_SUBSTITUTED',
            severity: 'warn',
            count: 1,
            detail: { factor, year, basis: Number(chosen.year) },
          },
        ]
      : [];
    const { value, unit, source, uncertaintyPct } = chosen;
    return { factor, value, unit, source, uncertaintyPct, mark: 'own', origin: 'own', edition, issues };
  }
}

const shipped = new Map<string, PlanFactor | null>();

/** The factor as it ships, whatever a plan says; looked up once an edition, those of the grid once a year of it. */
function shippedFactor(factor: string, year: number): PlanFactor | null {
  const key = factor.startsWith(GRID) ? `${factor}/${year}` : factor;
  let found = shipped.get(key);
  if (found === undefined) {
    found = rowOfEdition(factor, year);
    // Any text may stand where a factor is named: what the edition does not know is not kept.
    if (found) shipped.set(key, found);
  }
  return found;
}

function rowOfEdition(factor: string, year: number): PlanFactor | null {
  if (factor.startsWith(GRID)) {
    const region = factor.slice(GRID.length);
    const { tPerMwh, factor: row, issues } = gridFactor(region, year);
    return {
      factor,
      value: tPerMwh,
      unit: GRID_UNIT,
      source: row?.source ?? '',
      uncertaintyPct: row?.uncertaintyPct ?? null,
      mark: row?.verification ?? 'M',
      origin: 'shipped',
      edition,
      issues,
    };
  }
  const row = factorOf(factor);
  if (!row) return null;
  const { value, unit, source, uncertaintyPct, verification } = row;
  return { factor, value, unit, source, uncertaintyPct, mark: verification, origin: 'shipped', edition, issues: [] };
}

function keptFactor(kept: Tables['keptFactors'], shipped: PlanFactor | null): PlanFactor {
  const { factor, value, unit, source, uncertaintyPct, verification, year } = kept;
  const isOlder = kept.edition !== edition && (shipped?.value !== value || shipped.unit !== unit);
  return {
    factor,
    value,
    unit,
    source,
    uncertaintyPct,
    mark: isMark(verification) ? verification : 'own',
    origin: 'kept',
    edition: kept.edition,
    issues: isOlder
      ? [{ code: 'FACTOR_EDITION_OLDER', severity: 'note', count: 1, detail: { factor, year, edition: kept.edition } }]
      : [],
  };
}

function isMark(text: string): text is Verification {
  return ['V', 'S', 'C', 'M', 'A'].includes(text);
}
