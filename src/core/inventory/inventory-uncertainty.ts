/**
 * How sure are the categories of a year, and with them its total? (clause 5.1 a; methods 2.6)
 *
 *   of an input       what a person told, else the factor's own                        % half width at 95 %
 *   of a line, gas    u = √Σ(s_i · u_i)²,   s_i = how many % the gas moves with 1 % of the input, both ways
 *
 * s_i is worked out by moving each input of the method by 1 % in all years, so that sums, remainders and decay weigh
 * as they do in the formula. Activity data and factors stay apart, as Approach 1 asks; a line is a category, method,
 * option and label. Lines that nobody told an uncertainty for have none, and are named: the total is then without them.
 */
import { BadInput } from '../bad-input.ts';
import { type ComputedActivity, lineKey, runMethod } from './compute-activity.ts';
import type { ComputedInventory } from './compute-inventory.ts';
import { groupOfGas, potentialOfGas } from './gas-groups.ts';
import { type PropagatedUncertainty, propagateUncertainty } from './propagate-uncertainty.ts';
import type { UncertainPart } from './simulate-uncertainty.ts';

const STEP = 0.01;

interface UncertainNumber {
  /** A factor's id, or the activity and input a person told. */
  readonly id: string;
  readonly pct: number;
  /** By how many % the gas moves with 1 % of it. */
  readonly weight: number;
}

export interface UncertainLine {
  readonly category: string;
  readonly gas: string;
  /** Activity of the year. */
  readonly activity: string;
  readonly startT: number;
  readonly endT: number;
  readonly activityPct: number;
  readonly factorPct: number;
  /** The uncertain numbers behind it; those of one name have one error. */
  readonly numbers: readonly UncertainNumber[];
}

export interface InventoryUncertainty {
  readonly lines: readonly UncertainLine[];
  readonly result: PropagatedUncertainty;
  /** Activities with a value and no uncertainty at all: left out. */
  readonly untold: readonly string[];
}

/** Land use is beside the gross total, so its lines are taken only when asked. */
export function inventoryUncertainty(
  computed: ComputedInventory,
  baseYear: number,
  year: number,
  withLandUse = false,
): InventoryUncertainty {
  const start = linesOfYear(computed, baseYear, withLandUse);
  const end = linesOfYear(computed, year, withLandUse);
  const lines: UncertainLine[] = [];
  const untold: string[] = [];
  for (const [key, line] of end) {
    if (line.activityPct === null && line.factorPct === null) {
      untold.push(line.activity);
      continue;
    }
    lines.push({
      category: line.category,
      gas: line.gas,
      activity: line.activity,
      startT: start.get(key)?.tonnes ?? 0,
      endT: line.tonnes,
      activityPct: line.activityPct ?? 0,
      factorPct: line.factorPct ?? 0,
      numbers: line.numbers,
    });
  }
  for (const [key, line] of start) {
    if (end.has(key)) continue;
    if (line.activityPct === null && line.factorPct === null) {
      untold.push(line.activity);
      continue;
    }
    const { category, gas, activity, tonnes, activityPct, factorPct, numbers } = line;
    lines.push({
      category,
      gas,
      activity,
      startT: tonnes,
      endT: 0,
      activityPct: activityPct ?? 0,
      factorPct: factorPct ?? 0,
      numbers,
    });
  }
  return { lines, result: propagateUncertainty(lines), untold: [...new Set(untold)] };
}

/**
 * The lines of a year as parts of a simulation (Approach 2). A factor that many stand on is drawn once a run, and so is
 * an amount of fuel behind its three gases: such errors do not average out.
 */
export function uncertainParts(lines: readonly UncertainLine[]): UncertainPart[] {
  const sure = { kind: 'halfWidth', pct: 0 } as const;
  return lines
    .filter(({ endT }) => endT !== 0)
    .map(({ endT, numbers }) => ({
      tonnes: endT,
      activity: sure,
      factor: sure,
      factorId: null,
      numbers: numbers.map(({ id, pct, weight }) => ({ id, weight, spread: { kind: 'halfWidth', pct } })),
    }));
}

interface LineOfYear {
  readonly category: string;
  readonly gas: string;
  readonly activity: string;
  /** t CO2e. */
  readonly tonnes: number;
  readonly activityPct: number | null;
  readonly factorPct: number | null;
  readonly numbers: readonly UncertainNumber[];
}

function linesOfYear(computed: ComputedInventory, year: number, withLandUse: boolean): ReadonlyMap<string, LineOfYear> {
  const lines = new Map<string, LineOfYear>();
  const current = computed.byYear.get(year);
  if (!current) return lines;
  for (const one of current.byActivity.values()) {
    const { category, tonnes, isHeld, activity } = one;
    if (!category || !tonnes || isHeld || category.isMemo) continue;
    if (category.sector === 'landUse' && !withLandUse) continue;
    const share = current.electricity.useMwh.has(category.id) ? current.electricity.importShare : 1;
    for (const gas of Object.keys(tonnes)) {
      const potential = potentialOfGas(gas, computed.gwpSet);
      const amount = tonnes[gas];
      if (potential === null || groupOfGas(gas) === null || amount === undefined || amount === 0) continue;
      const sureness = surenessOf(one, gas, amount, computed);
      lines.set(`${lineKey(activity)}\n${gas}`, {
        category: category.id,
        gas,
        activity: activity.id,
        tonnes: amount * potential * share,
        ...sureness,
      });
    }
  }
  return lines;
}

/** Half widths of a gas of an activity by its inputs, %; null where no input has one. */
function surenessOf(
  one: ComputedActivity,
  gas: string,
  amount: number,
  { around }: ComputedInventory,
): Pick<LineOfYear, 'activityPct' | 'factorPct' | 'numbers'> {
  const { activity, category, method, inputs } = one;
  let ofActivity: number | null = null;
  let ofFactor: number | null = null;
  const numbers: UncertainNumber[] = [];
  if (!category || !method) return { activityPct: null, factorPct: null, numbers };
  for (const { input, told, factor } of inputs) {
    const pct = told ? told.uncertaintyPct : (factor?.uncertaintyPct ?? null);
    if (pct === null) continue;
    const moved = runMethod(activity, category, method, inputs, around, { input: input.id, by: 1 - STEP });
    if (moved instanceof BadInput) continue;
    const weight = (1 - (moved.tonnes[gas] ?? 0) / amount) / STEP;
    if (weight === 0) continue;
    if (input.role === 'activity') ofActivity = Math.hypot(ofActivity ?? 0, weight * pct);
    else ofFactor = Math.hypot(ofFactor ?? 0, weight * pct);
    // A value told for this activity alone has an error of its own.
    numbers.push({ id: told || !factor ? `${activity.id}/${input.id}` : factor.factor, pct, weight });
  }
  return { activityPct: ofActivity, factorPct: ofFactor, numbers };
}
