/** What the columns of a layer mean while a person decides: one meaning a column, one column a meaning. */
import type { AgreedMeaning } from './add-layer.ts';
import type { ColumnMeaning } from './tables.ts';

export interface ColumnChoice {
  readonly meaning: ColumnMeaning;
  readonly scheme: string | null;
  readonly unit: string | null;
}

/** By column name; a column without an entry means nothing. */
export type ColumnChoices = Readonly<Record<string, ColumnChoice>>;

/** Give a column a meaning, or none; another column that had it gives it up. */
export function chooseMeaning(columns: ColumnChoices, column: string, meaning: ColumnChoice | null): ColumnChoices {
  const others = Object.entries(columns).filter(
    ([name, other]) => name !== column && other.meaning !== meaning?.meaning,
  );
  // Made from entries, so that a column called `__proto__` is a column like any other.
  return Object.fromEntries(meaning ? [...others, [column, meaning]] : others);
}

export function agreedMeanings(columns: ColumnChoices): AgreedMeaning[] {
  return Object.entries(columns).map(([column, { meaning, scheme, unit }]) => ({ column, meaning, scheme, unit }));
}
