/**
 * Into which parts does the inventory fall that can be compared between two years? (clause 5.3 a; methods 4.1)
 *
 *   worked out from activities   category × gas × group of fuels             t CO2e
 *   typed                        sector × gas                                t CO2e
 *
 * A tonne stands in one part only: a gas of a sector that is worked out in one year and typed in the other is compared
 * as the sector's, and one told as CO2e in either year as the whole. The parts of a sector add up to its total, but for
 * what is known in one of the years only: that is left out and told, for unknown is not zero. A part that is known not
 * to be there in one year counts as zero in it (methods 4.1: E_x,0 = 0), and that is told too. Where factories measured
 * for themselves, a category is not split by fuel: what was measured replaces an unnamed part of each.
 */
import type { CategoryYear } from '../inventory/compute-category.ts';
import type { ComputedInventory } from '../inventory/compute-inventory.ts';
import { groupOfGas, potentialOfGas } from '../inventory/gas-groups.ts';
import { sectors } from '../inventory/sectors.ts';
import type { InventoryTotals, YearTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { type FuelGroup, fuelGroupOf } from './fuel-group.ts';

export interface InventoryPart {
  /** `category/gas`, `category/gas/fuels`; of a typed part `sector/gas`. */
  readonly key: string;
  readonly sector: SectorId;
  /** Null: told by sector. */
  readonly category: string | null;
  readonly gas: GasId;
  /** Null: not by fuel. */
  readonly fuel: FuelGroup | null;
  readonly startT: number;
  readonly endT: number;
}

export interface InventoryParts {
  readonly parts: readonly InventoryPart[];
  readonly issues: readonly Issue[];
}

type SectorTotals = NonNullable<ReturnType<YearTotals['bySector']['get']>>;

/** A source that came to be, or ceased, between the years; told as GAS_IN_ONE_YEAR or PART_IN_ONE_YEAR. */
const NOT_THERE_T = 0;

export function inventoryParts(
  totals: InventoryTotals,
  computed: ComputedInventory,
  from: number,
  to: number,
): InventoryParts {
  const issues: Issue[] = [];
  const start = totals.byYear.get(from);
  const end = totals.byYear.get(to);
  if (!start || !end) return { parts: [], issues };
  const parts = sectors.flatMap(({ id }) => {
    const before = start.bySector.get(id);
    const after = end.bySector.get(id);
    const isKnown = (one: SectorTotals | undefined): one is SectorTotals => (one?.totalT ?? null) !== null;
    if (isKnown(before) && isKnown(after)) return sectorParts(before, after, computed, issues);
    if (isKnown(before) || isKnown(after)) issues.push(warn('SECTOR_NOT_COMPARABLE', { sector: id }));
    return [];
  });
  return { parts, issues };
}

function sectorParts(
  before: SectorTotals,
  after: SectorTotals,
  computed: ComputedInventory,
  issues: Issue[],
): InventoryPart[] {
  const { sector } = after;
  const years = [before, after];
  const typed = (gas: GasId) => years.some((one) => one.co2eByGas.has(gas) && !one.workedOutGases.includes(gas));
  const isWorkedOut = years.every((one) => one.workedOutGases.length > 0);
  const gases = [...new Set(years.flatMap((one) => [...one.co2eByGas.keys()]))];
  const sectorPart = (gas: GasId, startT: number, endT: number): InventoryPart => ({
    key: `${sector}/${gas}`,
    sector,
    category: null,
    gas,
    fuel: null,
    startT,
    endT,
  });
  // Told as CO2e by one and by gas by the other: only the sums can be compared.
  if (typed('CO2e') || (gases.includes('CO2e') && (!isWorkedOut || gases.some(typed)))) {
    return [sectorPart('CO2e', before.totalT ?? Number.NaN, after.totalT ?? Number.NaN)];
  }
  const byCategory = new Set(isWorkedOut ? gases.filter((gas) => !typed(gas)) : []);
  const bySector = gases
    .filter((gas) => !byCategory.has(gas))
    .flatMap((gas): InventoryPart[] => {
      const startT = co2eOf(before, gas);
      const endT = co2eOf(after, gas);
      if (startT === null || endT === null) {
        issues.push(warn('GAS_NOT_COMPARABLE', { sector, gas }));
        return [];
      }
      if (!before.co2eByGas.has(gas) || !after.co2eByGas.has(gas))
        issues.push(note('GAS_IN_ONE_YEAR', { sector, gas }));
      return [sectorPart(gas, startT, endT)];
    });
  if (byCategory.size === 0) return bySector;
  const starts = computed.byYear.get(before.year)?.byCategory;
  const ends = computed.byYear.get(after.year)?.byCategory;
  if (!starts || !ends) throw new Error(`${sector} is worked out in a year without categories`);
  const ofCategories = [...ends.values()]
    .filter(({ category }) => category.sector === sector && !category.isMemo)
    .flatMap((end) => {
      const start = starts.get(end.category.id);
      return start ? categoryParts(start, end, byCategory, computed, issues) : [];
    });
  return [...bySector, ...ofCategories];
}

/** Null where the gas is known to be missing; a gas that nobody names in a sector told by gas is a source that is not there. */
function co2eOf(year: SectorTotals, gas: GasId): number | null {
  const told = year.co2eByGas.get(gas);
  if (told !== undefined) return told;
  return year.missingGases.includes(gas) ? null : NOT_THERE_T;
}

const isKnown = ({ state }: CategoryYear) => state === 'value' || state === 'partial' || state === 'NO';

function categoryParts(
  start: CategoryYear,
  end: CategoryYear,
  gases: ReadonlySet<GasId>,
  computed: ComputedInventory,
  issues: Issue[],
): InventoryPart[] {
  const { id, sector } = end.category;
  if (!isKnown(start) && !isKnown(end)) return [];
  if (!isKnown(start) || !isKnown(end)) {
    issues.push(warn('CATEGORY_NOT_COMPARABLE', { category: id }));
    return [];
  }
  const part = (gas: GasId, fuel: FuelGroup | null, startT: number, endT: number): InventoryPart => ({
    key: [id, gas, ...(fuel ? [fuel] : [])].join('/'),
    sector,
    category: id,
    gas,
    fuel,
    startT,
    endT,
  });
  const hasCo2e = [start, end].map(({ co2eByGas }) => co2eByGas.has('CO2e'));
  const bothEmit = start.co2eByGas.size > 0 && end.co2eByGas.size > 0;
  if (bothEmit && hasCo2e[0] !== hasCo2e[1]) {
    if (start.state === 'partial' || end.state === 'partial') {
      issues.push(warn('CATEGORY_NOT_COMPARABLE', { category: id }));
      return [];
    }
    return [part('CO2e', null, start.totalT ?? Number.NaN, end.totalT ?? Number.NaN)];
  }
  const isSplit = [start, end].every((year) => year.activities.every(({ method }) => method?.stands !== 'measured'));
  const before = tonnesByPart(start, computed, isSplit);
  const after = tonnesByPart(end, computed, isSplit);
  const unknown = new Set([...unknownFuels(start, isSplit), ...unknownFuels(end, isSplit)]);
  const keys = new Map(
    [...before.keys(), ...after.keys()].map((key) => [key, key.split('/') as [GasId, FuelGroup | '']]),
  );
  const parts: InventoryPart[] = [];
  const leftOut = new Set<GasId>();
  const ofOneYear = new Set<GasId>();
  for (const [key, [gas, fuel]] of keys) {
    if (!gases.has(gas)) continue;
    if (unknown.has(fuel)) {
      leftOut.add(gas);
      continue;
    }
    const startT = before.get(key);
    const endT = after.get(key);
    if (startT === undefined || endT === undefined) ofOneYear.add(gas);
    parts.push(part(gas, fuel === '' ? null : fuel, startT ?? NOT_THERE_T, endT ?? NOT_THERE_T));
  }
  if (leftOut.size > 0) issues.push(warn('PART_NOT_COMPARABLE', { category: id, gases: [...leftOut].join(' ') }));
  if (ofOneYear.size > 0) issues.push(note('PART_IN_ONE_YEAR', { category: id, gases: [...ofOneYear].join(' ') }));
  return parts;
}

/** t CO2e by `gas/fuels`. */
function tonnesByPart(year: CategoryYear, computed: ComputedInventory, isSplit: boolean): Map<string, number> {
  const byPart = new Map<string, number>();
  if (!isSplit) {
    for (const [gas, tonnes] of year.co2eByGas) byPart.set(`${gas}/`, tonnes);
    return byPart;
  }
  const electricity = computed.byYear.get(year.year)?.electricity;
  const share = electricity?.useMwh.has(year.category.id) ? electricity.importShare : 1;
  for (const { activity, tonnes, isHeld } of year.activities) {
    if (isHeld || tonnes === null) continue;
    const fuel = fuelGroupOf(activity) ?? '';
    for (const gas of Object.keys(tonnes)) {
      const group = groupOfGas(gas);
      const potential = potentialOfGas(gas, computed.gwpSet);
      const amount = tonnes[gas];
      // What the category itself does not count (no potential, CO2e beside gases) is told there.
      if (group === null || potential === null || amount === undefined || !year.co2eByGas.has(group)) continue;
      const key = `${group}/${fuel}`;
      byPart.set(key, (byPart.get(key) ?? 0) + amount * potential * share);
    }
  }
  return byPart;
}

/** Groups of fuels of which something is missing in the year. */
function unknownFuels({ activities }: CategoryYear, isSplit: boolean): Set<FuelGroup | ''> {
  const lacking = activities.filter(({ tonnes, isHeld }) => tonnes === null && !isHeld);
  return new Set(lacking.map(({ activity }) => (isSplit ? (fuelGroupOf(activity) ?? '') : '')));
}

function warn(code: string, detail: Issue['detail']): Issue {
  return { code, severity: 'warn', count: 1, ...(detail ? { detail } : {}) };
}

function note(code: string, detail: Issue['detail']): Issue {
  return { code, severity: 'note', count: 1, ...(detail ? { detail } : {}) };
}
