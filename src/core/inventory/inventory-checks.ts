/**
 * Is anything counted twice, missing or out of line? (methods 0.4, 2.8)
 *
 * A live list: each finding names its check, how bad it is and the cell it jumps to. `stop` blocks the word "final".
 *
 *    1 POWER_TWICE              plants inside have a value, and power generated inside is not told
 *    2 WASTE_TO_ENERGY_TWICE    waste burnt stands in 1A1 and in 4C
 *    3 FEEDSTOCK_TWICE          feedstock in 2B or 2C, and 1A2c burns fuel without telling what is no fuel
 *    4 TRANSPORT_TWICE          fuel sold and distance driven together in road traffic
 *    5 HEAT_TWICE               heat or cold plants inside have a value, and heat is counted as bought outside
 *    6 OVER_REPORTED            more measured than the sector has (raised where it is worked out)
 *    7 BIOGENIC_IN_TOTAL        CO2 told where only biogenic CO2 arises
 *    8 LEAK_AND_USE             a gas as leakage and as use: a bank beside other use of one refrigerant; gas burnt above what
 *                               the network sold
 *    9 CERTIFICATE_TWICE        certificates of own power sold while its use on site is counted
 *   10 SOLD_CREDITS             credits sold outside while the removal is counted here
 *
 * Completeness: BLANK, NE and IE told, IE_PLACE_EMPTY, FACTOR_WITHOUT_SOURCE (typed where the tables have none), and every issue of a category or activity of the year; METHOD_CHANGED, OUTLIER,
 * JUMP through the years (`checks-in-time.ts`). Typed cells are checked there and where they are totalled.
 */
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { categoryOf } from './categories.ts';
import { checksInTime } from './checks-in-time.ts';
import type { ComputedActivity } from './compute-activity.ts';
import type { CategoryYear } from './compute-category.ts';
import type { ComputedInventory, ComputedYear } from './compute-inventory.ts';
import type { Finding } from './finding.ts';
import { fuelOption } from './methods/fuel-options.ts';

type Put = (
  id: string,
  severity: Issue['severity'],
  category: string,
  more?: { activity?: string; input?: string; detail?: Finding['detail'] },
) => void;

export function inventoryChecks(plan: Plan, computed: ComputedInventory): Finding[] {
  const findings: Finding[] = [];
  for (const year of computed.years) {
    const current = computed.byYear.get(year);
    if (!current) continue;
    const put: Put = (id, severity, category, { activity = null, input = null, detail = {} } = {}) =>
      findings.push({ id, severity, cell: { year, category, activity, input, typed: null }, detail });
    doubleCounts(plan, current, put);
    completeness(current, computed, put);
    tellIssues(current, put);
  }
  return [...findings, ...checksInTime(plan, computed)];
}

const hasValue = (one: CategoryYear | undefined) =>
  one?.totalT !== null && one?.totalT !== undefined && one.totalT !== 0;
const told = (one: CategoryYear | undefined): readonly ComputedActivity[] =>
  (one?.activities ?? []).filter(({ isHeld, tonnes }) => !isHeld && tonnes !== null);

function doubleCounts(plan: Plan, { year, byCategory, electricity }: ComputedYear, put: Put): void {
  const plants = ['1A1a1', '1A1a2', '1A1aW'].filter((id) => hasValue(byCategory.get(id)));
  if (plants.length > 0 && electricity.generatedMwh === null && electricity.totalUseMwh > 0) {
    put('POWER_TWICE', 'stop', 'EG', { detail: { plants: plants.join(', ') } });
  }
  for (const id of ['4C1', '4C2']) {
    const burnt = told(byCategory.get('1A1aW')).some(({ method }) => method?.id === 'incineration');
    if (burnt && hasValue(byCategory.get(id))) put('WASTE_TO_ENERGY_TWICE', 'stop', id, { detail: { other: '1A1aW' } });
  }
  const feedstock = ['2B1', '2B8', '2C1', '2C2', '2C3'].filter((id) => hasValue(byCategory.get(id)));
  for (const { activity, inputs, method } of told(byCategory.get('1A2c'))) {
    const open = method?.id === 'fuel' && inputs.some(({ input, isLeftOut }) => input.id === 'nonEnergy' && isLeftOut);
    if (open && feedstock.length > 0 && !fuelOption(activity.option)?.isBiogenic) {
      put('FEEDSTOCK_TWICE', 'warn', '1A2c', {
        activity: activity.id,
        input: 'nonEnergy',
        detail: { other: feedstock.join(', ') },
      });
    }
  }
  roadTwice(byCategory, put);
  const heatPlants = ['1A1a3', '1A1a2', '1A1aC'].filter((id) => hasValue(byCategory.get(id)));
  for (const one of byCategory.values()) {
    if (one.category.parent !== 'H' || heatPlants.length === 0) continue;
    for (const { activity, method } of told(one)) {
      if (method?.id === 'heat' && activity.option === 'outside') {
        put('HEAT_TWICE', 'warn', one.category.id, { activity: activity.id, detail: { other: heatPlants.join(', ') } });
      }
    }
  }
  for (const one of byCategory.values()) biogenic(one, put);
  leakAndUse(byCategory, put);
  const sold = [...plan.powerContracts.values()].some(
    (one) => one.year === year && one.instrument === 'soldCertificate',
  );
  if (sold && electricity.selfUsedMwh > 0)
    put('CERTIFICATE_TWICE', 'warn', 'EG', { detail: { mwh: electricity.selfUsedMwh } });
  for (const credit of plan.soldCredits.values()) {
    const one = credit.year === year ? byCategory.get(credit.category) : undefined;
    if (one?.totalT !== undefined && one.totalT !== null && one.totalT < 0) {
      put('SOLD_CREDITS', 'stop', credit.category, { detail: { sold: credit.tCo2e } });
    }
  }
}

/** Fuel sold covers all of road traffic, so distance driven in any class of vehicle counts the same fuel again. */
function roadTwice(byCategory: ComputedYear['byCategory'], put: Put): void {
  const road = [...byCategory.values()].filter(({ category }) => category.burner === 'road').flatMap(told);
  const fuels = (method: string) =>
    new Set(
      road.filter((one) => one.method?.id === method).map(({ activity }) => activity.option.replace(/^[AB]_/, '')),
    );
  const bySales = fuels('fuel');
  for (const { activity, method } of road) {
    const fuel = activity.option.replace(/^[AB]_/, '');
    if (method?.id === 'vehicles' && bySales.has(fuel)) {
      put('TRANSPORT_TWICE', 'stop', activity.category, { activity: activity.id, detail: { fuel } });
    }
  }
}

/** In these only living carbon becomes CO2. */
const BIOGENIC = /^(3A|4A|4B|4D|3C7)/;

function biogenic(one: CategoryYear, put: Put): void {
  if (!BIOGENIC.test(one.category.id)) return;
  for (const { activity, tonnes } of told(one)) {
    if ((tonnes?.['CO2'] ?? 0) !== 0) put('BIOGENIC_IN_TOTAL', 'stop', one.category.id, { activity: activity.id });
  }
}

function leakAndUse(byCategory: ComputedYear['byCategory'], put: Put): void {
  for (const one of byCategory.values()) {
    if (!/^2[FG]/.test(one.category.id)) continue;
    const banks = new Set(
      told(one)
        .filter(({ method }) => method?.id === 'refrigerant' || method?.id === 'sf6')
        .flatMap(({ tonnes }) => Object.keys(tonnes ?? {})),
    );
    for (const { activity, method, tonnes } of told(one)) {
      if (method?.id === 'activity-factor' && Object.keys(tonnes ?? {}).some((gas) => banks.has(gas))) {
        put('LEAK_AND_USE', 'warn', one.category.id, { activity: activity.id });
      }
    }
  }
  const sold = told(byCategory.get('1B2b5')).reduce((sum, { memo }) => sum + (memo['soldVolume'] ?? 0), 0);
  if (sold === 0) return;
  let burnt = 0;
  for (const one of byCategory.values()) {
    for (const { activity, inputs } of told(one)) {
      if (!/^[AB]_natural_gas$/.test(activity.option)) continue;
      burnt += inputs.find(({ input }) => input.id === 'quantity')?.value ?? 0;
    }
  }
  if (burnt > sold) put('LEAK_AND_USE', 'warn', '1B2b5', { detail: { burnt, sold } });
}

function completeness({ byCategory }: ComputedYear, computed: ComputedInventory, put: Put): void {
  const sectors = new Set(
    [...byCategory.values()].filter(({ totalT }) => totalT !== null).map(({ category }) => category.sector),
  );
  for (const one of byCategory.values()) {
    const { id, isMemo, sector } = one.category;
    if (one.state === 'missing' && !isMemo && sectors.has(sector) && one.activities.length === 0)
      put('BLANK', 'warn', id);
    if (one.state === 'NE') put('NOT_ESTIMATED', 'note', id, { detail: { reason: one.notation?.reason ?? '' } });
    if (one.state === 'IE') {
      const place = one.notation?.place ?? '';
      const there = computed.byYear.get(one.year)?.byCategory.get(place);
      if (!categoryOf(place) || there?.totalT === null || there === undefined)
        put('IE_PLACE_EMPTY', 'warn', id, { detail: { place } });
    }
    for (const { activity, inputs, tonnes } of one.activities) {
      if (tonnes === null) continue;
      for (const { input, isLeftOut, told } of inputs) {
        const at = { activity: activity.id, input: input.id };
        if (isLeftOut) put('TERM_LEFT_OUT', 'note', id, at);
        // No table stands behind it: without its source nobody can follow it (methods 0.2).
        if (told && input.role === 'factor' && input.factor === null && told.source.trim() === '')
          put('FACTOR_WITHOUT_SOURCE', 'warn', id, at);
      }
    }
  }
}

/** What was noticed while it was worked out. */
function tellIssues({ byCategory, strangers }: ComputedYear, put: Put): void {
  for (const one of byCategory.values()) {
    for (const { code, severity, detail } of one.issues) put(code, severity, one.category.id, { detail: detail ?? {} });
    for (const { activity, issues } of one.activities) tellActivity(one.category.id, activity.id, issues, put);
  }
  for (const { activity, issues } of strangers) tellActivity(activity.category, activity.id, issues, put);
}

function tellActivity(category: string, activity: string, issues: readonly Issue[], put: Put): void {
  for (const { code, severity, detail = {}, where } of issues) {
    put(
      code,
      severity,
      category,
      where?.field === undefined ? { activity, detail } : { activity, input: where.field, detail },
    );
  }
}
