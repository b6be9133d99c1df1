/**
 * How much does the region emit, by year, sector and gas? (clause 5.1 a; methods 0.2, 2.1)
 *
 *   sector total = Σ gases  t of gas · GWP of the plan's set          t CO2e
 *   gross total  = Σ sectors but land use
 *   net total    = gross total + land use (a removal is negative there)
 *
 * Unknown is not zero: a sector without a value has the total null, and the total of a year names the
 * sectors it lacks and says that it is incomplete. What is told in more detail stands, the other is left out with
 * DOUBLE_TOLD, for together they would be counted twice: worked out from activities before typed by sector, gas by gas
 * before CO2e. A sector worked out from activities is incomplete while categories of it are blank or lack something.
 * Leaves out: how a category was worked out (`compute-inventory.ts`), uncertainty of the total.
 */
import { gwpOf } from '../factors/gwp.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import type { GasId, SectorId, Settings, Tables } from '../plan/tables.ts';
import type { CategoryYear } from './compute-category.ts';
import { type ComputedInventory, type ComputedYear, computedInventory } from './compute-inventory.ts';
import { gasOf } from './gases.ts';
import { grossSectors, sectors } from './sectors.ts';

type Cell = Tables['inventory'];

interface SectorYear {
  readonly sector: SectorId;
  readonly year: number;
  /** t CO2e; null where no cell has a value. */
  readonly totalT: number | null;
  readonly co2eByGas: ReadonlyMap<GasId, number>;
  /** Gases with a cell of status `missing`: the total is without them. */
  readonly missingGases: readonly GasId[];
  /** Gases that are worked out from activities; the others were typed. */
  readonly workedOutGases: readonly GasId[];
  /** Categories that are blank or lack something; empty for a sector that is told by typed cells alone. */
  readonly missingCategories: readonly string[];
}

export interface YearTotals {
  readonly year: number;
  readonly bySector: ReadonlyMap<SectorId, SectorYear>;
  /** Sum of the known gross sectors, t CO2e; null when none is known. */
  readonly grossT: number | null;
  /** Land use, t CO2e, removals negative; null when unknown. */
  readonly landUseT: number | null;
  /** Gross plus land use; null when either is unknown. */
  readonly netT: number | null;
  readonly co2eByGas: ReadonlyMap<GasId, number>;
  /** Gross sectors without a value: the gross total is incomplete while there are any. */
  readonly missingSectors: readonly SectorId[];
  /** Known sectors that lack some of their gases. */
  readonly incompleteSectors: readonly SectorId[];
  readonly isComplete: boolean;
}

export interface InventoryTotals {
  readonly gwpSet: Settings['gwpSet'];
  /** Ascending; years with at least one cell. */
  readonly years: readonly number[];
  readonly byYear: ReadonlyMap<number, YearTotals>;
  readonly issues: readonly Issue[];
}

export function totalInventory(
  plan: Plan,
  gwpSet: Settings['gwpSet'] = settingsOf(plan).gwpSet,
  computed: ComputedInventory = computedInventory(plan, gwpSet),
): InventoryTotals {
  const { cellsByYear, duplicates } = typedCells(plan.inventory);
  const issues: Issue[] = [...duplicates];
  // Typed cells begin the series too: waste tipped before them is no inventory of its own.
  const firstTyped = Math.min(...cellsByYear.keys());
  const computedYears =
    computed.isHistoryAlone && cellsByYear.size > 0
      ? computed.years.filter((year) => year >= firstTyped)
      : computed.years;
  const years = [...new Set([...cellsByYear.keys(), ...computedYears])].sort((a, b) => a - b);
  const byYear = new Map<number, YearTotals>();
  for (const year of years) {
    const one = totalYear(year, plan.inventory, cellsByYear.get(year), computed.byYear.get(year), gwpSet);
    byYear.set(year, one.totals);
    for (const issue of one.issues) issues.push(issue);
  }
  return { gwpSet, years, byYear, issues };
}

type CellsOfYear = ReadonlyMap<SectorId, ReadonlyMap<GasId, Cell>>;

interface TypedCells {
  readonly cellsByYear: ReadonlyMap<number, CellsOfYear>;
  /** One for each second cell of a sector, gas and year. */
  readonly duplicates: readonly Issue[];
}

const cellsOfTable = new WeakMap<Plan['inventory'], TypedCells>();

/** The typed cells by year and sector; a table is never changed in place, so it is read once. */
function typedCells(table: Plan['inventory']): TypedCells {
  const known = cellsOfTable.get(table);
  if (known) return known;
  const duplicates: Issue[] = [];
  const cellsByYear = new Map<number, Map<SectorId, Map<GasId, Cell>>>();
  for (const cell of table.values()) {
    const ofYear = cellsByYear.get(cell.year) ?? new Map<SectorId, Map<GasId, Cell>>();
    cellsByYear.set(cell.year, ofYear);
    const ofSector = ofYear.get(cell.sector) ?? new Map<GasId, Cell>();
    ofYear.set(cell.sector, ofSector);
    if (ofSector.has(cell.gas)) duplicates.push(cellIssue('DUPLICATE', cell));
    else ofSector.set(cell.gas, cell);
  }
  const cells = { cellsByYear, duplicates };
  cellsOfTable.set(table, cells);
  return cells;
}

interface TotalledYear {
  readonly totals: YearTotals;
  readonly issues: readonly Issue[];
  readonly table: Plan['inventory'];
  readonly gwpSet: Settings['gwpSet'];
}

/** A year whose categories and typed cells are what they were has the totals it had. */
const totalledYears = new WeakMap<ComputedYear, TotalledYear>();
const noCells: CellsOfYear = new Map();

function totalYear(
  year: number,
  table: Plan['inventory'],
  cells: CellsOfYear = noCells,
  computed: ComputedYear | undefined,
  gwpSet: Settings['gwpSet'],
): TotalledYear {
  const known = computed && totalledYears.get(computed);
  if (known && known.table === table && known.gwpSet === gwpSet) return known;
  const issues: Issue[] = [];
  const bySector = new Map<SectorId, SectorYear>();
  const bottomUp = categoriesBySector(computed);
  for (const { id } of sectors) {
    bySector.set(id, sectorYear(id, year, cells.get(id) ?? noCell, bottomUp.get(id) ?? [], gwpSet, issues));
  }
  const totalled = { totals: totalsOf(year, bySector), issues, table, gwpSet };
  if (computed) totalledYears.set(computed, totalled);
  return totalled;
}

const noCell: ReadonlyMap<GasId, Cell> = new Map();

/** Categories that count, by sector, where any of the sector is told in this year. */
function categoriesBySector(year: ComputedYear | undefined): ReadonlyMap<SectorId, readonly CategoryYear[]> {
  const bySector = new Map<SectorId, CategoryYear[]>();
  if (!year) return bySector;
  for (const one of year.byCategory.values()) {
    if (one.category.isMemo) continue;
    const list = bySector.get(one.category.sector);
    if (list) list.push(one);
    else bySector.set(one.category.sector, [one]);
  }
  for (const [sector, list] of bySector) if (list.every(({ state }) => state === 'missing')) bySector.delete(sector);
  return bySector;
}

function sectorYear(
  sector: SectorId,
  year: number,
  cells: ReadonlyMap<GasId, Cell>,
  categories: readonly CategoryYear[],
  gwpSet: Settings['gwpSet'],
  issues: Issue[],
): SectorYear {
  const co2eByGas = new Map<GasId, number>();
  const missingGases: GasId[] = [];
  const isWorkedOut = categories.some(({ totalT }) => totalT !== null);
  for (const category of categories) {
    for (const issue of category.issues) issues.push(issue);
    for (const [gas, tonnes] of category.co2eByGas) co2eByGas.set(gas, (co2eByGas.get(gas) ?? 0) + tonnes);
  }
  const workedOutGases = [...co2eByGas.keys()];
  const hasGases =
    workedOutGases.length > 0 || [...cells.values()].some((cell) => cell.gas !== 'CO2e' && cell.value !== null);
  for (const cell of cells.values()) {
    // CO2e worked out holds all gases of its category, so no gas can be typed beside it.
    if (workedOutGases.includes(cell.gas) || workedOutGases.includes('CO2e')) {
      if (cell.value !== null) issues.push(cellIssue('DOUBLE_TOLD', cell));
      continue;
    }
    if (cell.value === null) {
      missingGases.push(cell.gas);
      continue;
    }
    if (cell.gas === 'CO2e' && hasGases) {
      issues.push(cellIssue('DOUBLE_TOLD', cell));
      continue;
    }
    const potential = gasOf(cell.gas).inCo2e ? 1 : gwpOf(cell.gas, gwpSet);
    if (potential === null) {
      issues.push(cellIssue('GWP_MISSING', cell));
      missingGases.push(cell.gas);
      continue;
    }
    co2eByGas.set(cell.gas, cell.value * potential);
  }
  const totalT = co2eByGas.size > 0 ? sum(co2eByGas.values()) : isWorkedOut ? 0 : null;
  const missingCategories = isWorkedOut
    ? categories.filter(({ state }) => state === 'missing' || state === 'partial').map(({ category }) => category.id)
    : [];
  return { sector, year, totalT, co2eByGas, missingGases, workedOutGases, missingCategories };
}

function totalsOf(year: number, bySector: ReadonlyMap<SectorId, SectorYear>): YearTotals {
  const co2eByGas = new Map<GasId, number>();
  const missingSectors: SectorId[] = [];
  const incompleteSectors: SectorId[] = [];
  const known: number[] = [];
  for (const { id } of grossSectors) {
    const sector = bySector.get(id);
    if (!sector || sector.totalT === null) {
      missingSectors.push(id);
      continue;
    }
    known.push(sector.totalT);
    if (sector.missingGases.length > 0 || sector.missingCategories.length > 0) incompleteSectors.push(id);
    for (const [gas, tonnes] of sector.co2eByGas) {
      const before = co2eByGas.get(gas);
      co2eByGas.set(gas, before === undefined ? tonnes : before + tonnes);
    }
  }
  const grossT = known.length === 0 ? null : sum(known);
  const landUseT = bySector.get('landUse')?.totalT ?? null;
  return {
    year,
    bySector,
    grossT,
    landUseT,
    netT: grossT === null || landUseT === null ? null : grossT + landUseT,
    co2eByGas,
    missingSectors,
    incompleteSectors,
    isComplete: missingSectors.length === 0 && incompleteSectors.length === 0,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function cellIssue(code: string, cell: Cell): Issue {
  return { code, severity: 'warn', count: 1, detail: { year: cell.year, sector: cell.sector, gas: cell.gas } };
}
