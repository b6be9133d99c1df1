/**
 * The inventory as a table of the Global Protocol for Community-Scale inventories, a sheet a year (methods 2.5).
 *
 *   scope   = last figure of the reference; processes (IV) and land (V) are scope 1
 *   BASIC   = scopes 1 and 2 of stationary energy (I), transport (II) and waste (III)
 *   BASIC+  = BASIC + IV + V + scope 3 of I (grid losses) and II (transboundary)
 *
 * A reference has a row for each of its categories that is told, so that the table opens again with the same numbers; one
 * of which nothing is told has a single row. What is without a value has its notation keys; blank says that nobody told
 * anything. Sectors typed without categories have no reference: they are named, and not in the totals.
 */
import { leafCategories } from '../inventory/categories.ts';
import type { Category } from '../inventory/category.ts';
import type { ComputedYear } from '../inventory/compute-inventory.ts';
import { sectors } from '../inventory/sectors.ts';
import { type InventoryToLayOut, markOf } from './inventory-layout.ts';
import { type LaidOutSheet, layoutWords, type SheetCell } from './inventory-sheet.ts';

interface GpcRow {
  readonly reference: string;
  readonly scope: number;
  readonly categories: readonly Category[];
}

const references: readonly GpcRow[] = [...new Set(leafCategories.map(({ gpc }) => gpc))]
  .filter((gpc) => gpc !== '')
  .sort((a, b) => a.localeCompare(b, 'en'))
  .map((reference) => ({
    reference,
    scope: scopeOf(reference),
    categories: leafCategories.filter(({ gpc }) => gpc === reference),
  }));

function scopeOf(reference: string): number {
  const [part = '', , scope] = reference.split('.');
  return part === 'IV' || part === 'V' || scope === undefined ? 1 : Number(scope);
}

/** In which of the two totals a reference stands. */
export function gpcLevel({ reference, scope }: Pick<GpcRow, 'reference' | 'scope'>): 'basic' | 'plus' | 'beside' {
  const [part = ''] = reference.split('.');
  if (part === 'IV' || part === 'V') return 'plus';
  if (scope <= 2) return 'basic';
  return part === 'III' ? 'beside' : 'plus';
}

export function gpcSheets(inventory: InventoryToLayOut): LaidOutSheet[] {
  return inventory.totals.years.map((year) => gpcSheet(inventory, year));
}

function gpcSheet({ regionName, computed, totals, language }: InventoryToLayOut, year: number): LaidOutSheet {
  const words = layoutWords[language];
  const current = computed.byYear.get(year);
  const sums = { basic: new Sum(), plus: new Sum(), scopes: [new Sum(), new Sum(), new Sum()] };
  const rows = references.flatMap((row): SheetCell[][] => {
    // Memo items are told, and stand in no total.
    const counted = sumOf(
      row.categories.filter(({ isMemo }) => !isMemo),
      current,
    );
    const level = gpcLevel(row);
    if (level === 'basic') sums.basic.add(counted.total);
    if (level !== 'beside') sums.plus.add(counted.total);
    sums.scopes[row.scope - 1]?.add(counted.total);
    const told = row.categories.filter(({ id }) => (current?.byCategory.get(id)?.state ?? 'missing') !== 'missing');
    return (told.length === 0 ? [row.categories] : told.map((category) => [category])).map((list) => {
      const { byGas, total } = sumOf(list, current);
      const marks = [...new Set(list.map((category) => markOf(category, current, language)))];
      const names = list.map(({ name }) => name[language]).join(', ');
      return [
        row.reference,
        names,
        words.scope(row.scope),
        ...byGas,
        total,
        marks.filter((mark) => mark !== '').join('; '),
      ];
    });
  });
  const line = (name: string, tonnes: number | null): SheetCell[] => [
    '',
    name,
    '',
    ...[...ownTonnes, ...inCo2e].map(() => null),
    tonnes,
    '',
  ];
  const untied = sectors.filter(({ id }) => {
    const sector = totals.byYear.get(year)?.bySector.get(id);
    return [...(sector?.co2eByGas.keys() ?? [])].some((gas) => !sector?.workedOutGases.includes(gas));
  });
  return {
    name: String(year),
    title: `GPC · ${words.title(regionName, year, totals.gwpSet)}`,
    head: words.gpcHead,
    rows: [
      ...rows,
      ...sums.scopes.map((sum, i) => line(words.scope(i + 1), sum.value)),
      line(words.basic, sums.basic.value),
      line(words.basicPlus, sums.plus.value),
      ...untied.map(({ name }) => line(words.typed(name[language]), null)),
      ['', words.gpcNote],
    ],
    strongRows: sums.scopes.map((_, i) => rows.length + i).concat(rows.length + 3, rows.length + 4),
  };
}

class Sum {
  value: number | null = null;
  add(tonnes: number | null): void {
    if (tonnes !== null) this.value = this.value === null ? tonnes : this.value + tonnes;
  }
}

const ownTonnes = ['CO2', 'CH4', 'N2O'] as const;
const inCo2e = ['HFCs', 'PFCs', 'SF6', 'NF3'] as const;

/** t of CO2, CH4 and N2O, other gases in t CO2e, and the total; null where nothing is known. */
function sumOf(
  list: readonly Category[],
  year: ComputedYear | undefined,
): { byGas: (number | null)[]; total: number | null } {
  const sums = [...ownTonnes, ...inCo2e].map(() => new Sum());
  const total = new Sum();
  for (const { id } of list) {
    const one = year?.byCategory.get(id);
    if (!one) continue;
    for (const [i, gas] of ownTonnes.entries()) sums[i]?.add(one.tonnes.get(gas) ?? null);
    for (const [i, gas] of inCo2e.entries()) sums[ownTonnes.length + i]?.add(one.co2eByGas.get(gas) ?? null);
    // A memo item has no total of the inventory; its gases are told.
    total.add(one.totalT);
  }
  return { byGas: sums.map(({ value }) => value), total: total.value };
}
