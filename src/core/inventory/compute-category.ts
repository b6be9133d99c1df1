/**
 * What does a category emit in a year? (clause 5.1 a; methods 2.1, 2.3)
 *
 *   t of a gas = Σ activities;  with measured factories  Σ measured + max(0, Σ estimates − Σ measured)
 *   CO2e       = Σ t of gas · potential of the set
 *
 * `value`: all of it is known; `partial`: some activity is missing; NO is a known zero; NE and IE have no value here and
 * say why; `missing`: blank. CO2e told beside its gases is counted twice: the gases stand (DOUBLE_TOLD).
 */
import type { GwpSet } from '../factors/gwp.ts';
import type { Issue } from '../issue.ts';
import type { GasId, Tables } from '../plan/tables.ts';
import type { Category } from './category.ts';
import type { ComputedActivity } from './compute-activity.ts';
import { groupOfGas, potentialOfGas } from './gas-groups.ts';
import { measuredAndRest } from './methods/measured-share.ts';

type CategoryState = 'value' | 'partial' | 'NO' | 'NE' | 'IE' | 'missing';

export interface CategoryYear {
  readonly category: Category;
  readonly year: number;
  readonly state: CategoryState;
  readonly notation: Tables['categoryNotations'] | null;
  readonly activities: readonly ComputedActivity[];
  /** t by single gas. */
  readonly tonnes: ReadonlyMap<string, number>;
  /** t CO2e by gas of the inventory. */
  readonly co2eByGas: ReadonlyMap<GasId, number>;
  /** t CO2e; 0 for NO; null where nothing is known. */
  readonly totalT: number | null;
  readonly issues: readonly Issue[];
}

/** A category while it is worked out. */
export type CategoryDraft = { -readonly [Field in keyof CategoryYear]: CategoryYear[Field] };

const noTonnes: ReadonlyMap<string, number> = new Map();
const noActivities: readonly ComputedActivity[] = [];
const noCo2e: ReadonlyMap<GasId, number> = new Map();
const noIssues: readonly Issue[] = [];

export function computeCategory(
  category: Category,
  year: number,
  activities: readonly ComputedActivity[] = noActivities,
  notation: Tables['categoryNotations'] | null = null,
): CategoryDraft {
  if (activities.length === 0) {
    const state = notation?.notation ?? 'missing';
    const totalT = state === 'NO' ? 0 : null;
    return {
      category,
      year,
      state,
      notation,
      activities,
      tonnes: noTonnes,
      co2eByGas: noCo2e,
      totalT,
      issues: noIssues,
    };
  }
  let issues: Issue[] | null = null;
  const detail = { year, category: category.id };
  if (notation) {
    issues = [];
    issues.push({
      code: 'NOTATION_WITH_VALUE',
      severity: 'warn',
      count: 1,
      detail: { ...detail, notation: notation.notation },
    });
  }
  let isPartial = false;
  let isKnown = false;
  let hasMeasured = false;
  const tonnes = new Map<string, number>();
  for (const one of activities) {
    if (one.isHeld) continue;
    if (one.tonnes === null) {
      isPartial = true;
      continue;
    }
    isKnown = true;
    if (one.method?.stands === 'measured') {
      hasMeasured = true;
      continue;
    }
    for (const gas in one.tonnes) tonnes.set(gas, (tonnes.get(gas) ?? 0) + one.tonnes[gas]!);
  }
  if (hasMeasured) {
    issues ??= [];
    putMeasured(tonnes, activities, issues, detail);
  }
  const state = isKnown ? (isPartial ? 'partial' : 'value') : 'missing';
  return {
    category,
    year,
    state,
    notation,
    activities,
    tonnes,
    co2eByGas: noCo2e,
    totalT: null,
    issues: issues ?? noIssues,
  };
}

/** What factories measured takes the place of the estimate for their share, gas by gas. */
function putMeasured(
  tonnes: Map<string, number>,
  activities: readonly ComputedActivity[],
  issues: Issue[],
  detail: { readonly year: number; readonly category: string },
): void {
  const byGas = new Map<string, number[]>();
  for (const one of activities) {
    if (one.isHeld || one.tonnes === null || one.method?.stands !== 'measured') continue;
    for (const gas in one.tonnes) byGas.set(gas, [...(byGas.get(gas) ?? []), one.tonnes[gas]!]);
  }
  for (const [gas, measured] of byGas) {
    const estimate = tonnes.get(gas);
    if (estimate === undefined) {
      tonnes.set(
        gas,
        measured.reduce((sum, one) => sum + one, 0),
      );
      issues.push({
        code: 'MEASURED_WITHOUT_TOTAL',
        severity: 'note',
        count: measured.length,
        detail: { ...detail, gas },
      });
      continue;
    }
    const { totalT, measuredT, flag } = measuredAndRest(estimate, measured);
    tonnes.set(gas, totalT);
    if (flag) {
      issues.push({
        code: flag,
        severity: 'stop',
        count: measured.length,
        detail: { ...detail, gas, measured: measuredT, estimate },
      });
    }
  }
}

/** Puts in the CO2e by the set of potentials; `share` of the category counts here (bought power). */
export function putCo2e(one: CategoryDraft, set: GwpSet, share = 1): void {
  if (one.tonnes.size === 0) {
    const isKnown = one.state === 'value' || one.state === 'partial';
    if (isKnown && !one.category.isMemo) one.totalT = 0;
    return;
  }
  if (share !== 1) one.tonnes = new Map([...one.tonnes].map(([gas, t]) => [gas, t * share]));
  let hasGases = false;
  for (const gas of one.tonnes.keys()) if (gas !== 'CO2e') hasGases = true;
  const co2eByGas = new Map<GasId, number>();
  let totalT = 0;
  for (const [gas, t] of one.tonnes) {
    if (gas === 'CO2e' && hasGases) {
      one.issues = [...one.issues, gasIssue('DOUBLE_TOLD', one, gas)];
      continue;
    }
    const group = groupOfGas(gas);
    const potential = potentialOfGas(gas, set);
    if (group === null || potential === null) {
      one.issues = [...one.issues, gasIssue('GWP_MISSING', one, gas)];
      one.state = 'partial';
      continue;
    }
    co2eByGas.set(group, (co2eByGas.get(group) ?? 0) + t * potential);
    totalT += t * potential;
  }
  one.co2eByGas = co2eByGas;
  one.totalT = co2eByGas.size === 0 ? null : totalT;
}

function gasIssue(code: string, { category, year }: CategoryYear, gas: string): Issue {
  return { code, severity: 'warn', count: 1, detail: { year, category: category.id, sector: category.sector, gas } };
}
