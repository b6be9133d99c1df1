import { generateKeyBetween } from 'fractional-indexing';

/** The order key of a record that comes after all of these. */
export function orderAfterLast(records: Iterable<{ readonly order: string }>): string {
  let last: string | null = null;
  for (const { order } of records) if (last === null || order > last) last = order;
  return generateKeyBetween(last, null);
}
