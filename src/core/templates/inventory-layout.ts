/**
 * The inventory as the guideline lays it out: a sheet a year of categories by gases, the years side by side, the
 * activities with their sources, and the factors they stand on (clause 5.1 a; methods 2.1, 2.8).
 *
 * Gases are in t of the gas, HFCs and PFCs in t CO2e, totals in t CO2e by the plan's set. What has no value shows its
 * notation, or `incomplete` with what is lacking: never zero. Sectors typed without categories stand below the tree.
 */
import { currentEdition } from '../factors/plan-factors.ts';
import { sourceText } from '../factors/source-text.ts';
import { categories } from '../inventory/categories.ts';
import type { Category } from '../inventory/category.ts';
import type { ComputedInventory, ComputedYear } from '../inventory/compute-inventory.ts';
import { gases } from '../inventory/gases.ts';
import { sectors } from '../inventory/sectors.ts';
import type { InventoryTotals, YearTotals } from '../inventory/total-inventory.ts';
import type { GasId } from '../plan/tables.ts';
import type { Language } from '../text.ts';
import { type LaidOutSheet, layoutWords, type SheetCell } from './inventory-sheet.ts';

export interface InventoryToLayOut {
  readonly regionName: string;
  readonly computed: ComputedInventory;
  readonly totals: InventoryTotals;
  readonly language: Language;
}

const columnGases = gases.filter(({ id }) => id !== 'CO2e');

export function guidelineSheets(inventory: InventoryToLayOut): LaidOutSheet[] {
  const { totals } = inventory;
  return [
    trendSheet(inventory),
    ...totals.years.map((year) => yearSheet(inventory, year)),
    activitySheet(inventory),
    factorSheet(inventory),
  ];
}

const leavesOf = (group: Category): Category[] =>
  group.isLeaf ? [group] : categories.filter(({ parent }) => parent === group.id).flatMap(leavesOf);

/** What stands in the columns of gases and total of a category or a group; null: nothing is known. */
function amounts(category: Category, year: ComputedYear | undefined): { byGas: SheetCell[]; total: number | null } {
  const sums = new Map<GasId, number>();
  let total: number | null = null;
  for (const leaf of leavesOf(category)) {
    if (leaf.isMemo && !category.isMemo) continue;
    const one = year?.byCategory.get(leaf.id);
    if (!one) continue;
    for (const { id, inCo2e } of columnGases) {
      const tonnes = inCo2e ? one.co2eByGas.get(id) : one.tonnes.get(id);
      if (tonnes !== undefined) sums.set(id, (sums.get(id) ?? 0) + tonnes);
    }
    if (one.totalT !== null) total = total === null ? one.totalT : total + one.totalT;
  }
  return { byGas: columnGases.map(({ id }) => sums.get(id) ?? null), total };
}

/** NO, NE with its reason, IE with its place; of a group, how many of its categories are without a value. */
export function markOf(category: Category, year: ComputedYear | undefined, language: Language): string {
  const words = layoutWords[language];
  if (!category.isLeaf) {
    const lacking = leavesOf(category).filter((leaf) => {
      const state = year?.byCategory.get(leaf.id)?.state ?? 'missing';
      return state === 'missing' || state === 'partial' || state === 'NE';
    });
    return lacking.length === 0 ? '' : words.lacking(lacking.length);
  }
  const one = year?.byCategory.get(category.id);
  if (!one || one.state === 'missing') return words.blank;
  if (one.state === 'partial') return words.partial;
  if (one.state === 'value') return '';
  return [one.state, one.notation?.reason ?? '', one.notation?.place ?? ''].filter((part) => part !== '').join(' ');
}

function yearSheet({ regionName, computed, totals, language }: InventoryToLayOut, year: number): LaidOutSheet {
  const words = layoutWords[language];
  const current = computed.byYear.get(year);
  const head = [
    words.code,
    words.category,
    ...columnGases.map(({ id, inCo2e }) => `${id} (${inCo2e ? 't CO2e' : 't'})`),
    words.total,
    words.mark,
    words.methods,
  ];
  const rows = categories.map((category): SheetCell[] => {
    const { byGas, total } = amounts(category, current);
    const methods = category.isLeaf
      ? [
          ...new Set(
            (current?.byCategory.get(category.id)?.activities ?? []).map(
              ({ method, activity }) => method?.name[language] ?? activity.method,
            ),
          ),
        ]
      : [];
    return [
      category.ipcc,
      category.name[language],
      ...byGas,
      total,
      markOf(category, current, language),
      methods.join('; '),
    ];
  });
  return {
    name: String(year),
    title: words.title(regionName, year, totals.gwpSet),
    head,
    rows: [...rows, ...typedRows(totals.byYear.get(year), language), ...totalRows(totals.byYear.get(year), language)],
    strongRows: categories.flatMap(({ isLeaf }, i) => (isLeaf ? [] : [i])),
  };
}

const blanks = columnGases.map(() => null);

/** Sectors whose numbers were typed without categories, in t CO2e, as far as they count. */
function typedRows(year: YearTotals | undefined, language: Language): SheetCell[][] {
  if (!year) return [];
  const words = layoutWords[language];
  return sectors.flatMap(({ id, name }) => {
    const sector = year.bySector.get(id);
    const typed = [...(sector?.co2eByGas ?? [])].filter(([gas]) => !sector?.workedOutGases.includes(gas));
    if (typed.length === 0) return [];
    const sum = typed.reduce((total, [, tonnes]) => total + tonnes, 0);
    return [['', words.typed(name[language]), ...blanks, sum, sector?.missingGases.join(', ') ?? '', '']];
  });
}

function totalRows(year: YearTotals | undefined, language: Language): SheetCell[][] {
  const words = layoutWords[language];
  const row = (name: string, tonnes: number | null, mark: string): SheetCell[] => [
    '',
    name,
    ...blanks,
    tonnes,
    mark,
    '',
  ];
  const names = (ids: readonly string[]) =>
    sectors
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name[language])
      .join(', ');
  const lacking = year ? [...year.missingSectors, ...year.incompleteSectors] : [];
  return [
    row(words.gross, year?.grossT ?? null, lacking.length === 0 ? '' : words.incomplete(names(lacking))),
    row(words.landUse, year?.landUseT ?? null, ''),
    row(words.net, year?.netT ?? null, ''),
  ];
}

function trendSheet({ regionName, computed, totals, language }: InventoryToLayOut): LaidOutSheet {
  const words = layoutWords[language];
  const { years } = totals;
  const first = years[0] ?? null;
  const last = years.at(-1) ?? null;
  const rows = categories.map((category): SheetCell[] => [
    category.ipcc,
    category.name[language],
    ...years.map((year): SheetCell => {
      const current = computed.byYear.get(year);
      return amounts(category, current).total ?? (category.isLeaf ? markOf(category, current, language) : null);
    }),
  ]);
  const total = (name: string, of: (year: YearTotals) => number | null): SheetCell[] => [
    '',
    name,
    ...years.map((year) => {
      const current = totals.byYear.get(year);
      return current ? of(current) : null;
    }),
  ];
  return {
    name: words.trend,
    title: words.title(regionName, first === last ? first : `${first}–${last}`, totals.gwpSet),
    head: [words.code, words.category, ...years],
    rows: [
      ...rows,
      total(words.gross, ({ grossT }) => grossT),
      total(words.landUse, ({ landUseT }) => landUseT),
      total(words.net, ({ netT }) => netT),
      ['', words.complete, ...years.map((year) => (totals.byYear.get(year)?.isComplete ? words.yes : words.no))],
    ],
    strongRows: categories.flatMap(({ isLeaf }, i) => (isLeaf ? [] : [i])),
  };
}

function activitySheet({ computed, language }: InventoryToLayOut): LaidOutSheet {
  const words = layoutWords[language];
  const rows: SheetCell[][] = [];
  for (const year of computed.years) {
    for (const one of computed.byYear.get(year)?.byActivity.values() ?? []) {
      const { activity, category, method, inputs, tonnes } = one;
      const result =
        tonnes === null
          ? words.partial
          : Object.entries(tonnes)
              .map(([gas, t]) => `${gas} ${t} t`)
              .join('; ');
      const base = [
        year,
        category?.ipcc ?? activity.category,
        category?.name[language] ?? activity.category,
        method?.name[language] ?? activity.method,
        method?.options.find(({ id }) => id === activity.option)?.name[language] ?? activity.option,
        activity.label,
      ];
      for (const { input, told, factor, isLeftOut } of inputs) {
        rows.push([
          ...base,
          input.name[language],
          told?.value ?? (isLeftOut ? null : (factor?.value ?? null)),
          told?.unit ?? factor?.unit ?? '',
          told ? told.source || activity.source : factor ? sourceText(factor.source)[language] : activity.source,
          told ? told.uncertaintyPct : (factor?.uncertaintyPct ?? null),
          words.status[activity.status],
          activity.note,
          result,
        ]);
      }
    }
  }
  return { name: words.activities, title: words.activities, head: words.activityHead, rows, strongRows: [] };
}

function factorSheet({ computed, language }: InventoryToLayOut): LaidOutSheet {
  const words = layoutWords[language];
  const rows = new Map<string, SheetCell[]>();
  for (const year of computed.years) {
    for (const { inputs } of computed.byYear.get(year)?.byActivity.values() ?? []) {
      for (const { factor, told } of inputs) {
        if (!factor || told) continue;
        rows.set(`${factor.factor}/${year}`, [
          factor.factor,
          year,
          factor.value,
          factor.unit,
          sourceText(factor.source)[language],
          factor.uncertaintyPct,
          words.marks[factor.mark],
          factor.edition,
        ]);
      }
    }
  }
  return {
    name: words.factors,
    title: words.factorTitle(currentEdition),
    head: words.factorHead,
    rows: [...rows.values()],
    strongRows: [],
  };
}
