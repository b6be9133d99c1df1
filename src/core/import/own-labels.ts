/**
 * Is a label one of our own categories, as our export writes it? (methods 2.1)
 *
 * By its name in either language together with its IPCC code, or by its name alone where the category has no code: codes
 * and names are shared by several categories, the two together are not.
 */
import { categories } from '../inventory/categories.ts';
import type { Category } from '../inventory/category.ts';
import { sectors } from '../inventory/sectors.ts';
import type { SectorId } from '../plan/tables.ts';
import { layoutWords } from '../templates/inventory-sheet.ts';
import { languages } from '../text.ts';
import { plainText } from '../units/table-cell.ts';
import type { LabelPath } from './label-tree.ts';

const byCodeAndName = new Map<string, Category>();
const byId = new Map(categories.map((category) => [category.id, category]));
for (const category of categories)
  for (const name of Object.values(category.name)) byCodeAndName.set(keyOf(category.ipcc, name), category);

export function ownCategory(path: LabelPath): Category | null {
  const [first = '', second] = path;
  if (path.length > 2) return null;
  return byCodeAndName.get(second === undefined ? keyOf('', first) : keyOf(first, second)) ?? null;
}

/** A sector whose numbers our export tells without categories. */
export function ownSector(piece: string): SectorId | null {
  const told = sectors.find(({ name }) =>
    languages.some((language) => plainText(layoutWords[language].typed(name[language])) === plainText(piece)),
  );
  return told?.id ?? null;
}

/** As labels are read: half-width, without subscripts. */
function keyOf(code: string, name: string): string {
  return `${plainText(code)}\n${plainText(name)}`.toLowerCase();
}

/** The groups over a category, the nearest first. */
export function groupsOver(category: Category): Category[] {
  const parent = category.parent === null ? undefined : byId.get(category.parent);
  return parent ? [parent, ...groupsOver(parent)] : [];
}
