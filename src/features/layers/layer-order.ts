/** The fractional key that puts a layer at a place in the panel's list. */
import { generateKeyBetween } from 'fractional-indexing';
import type { Layer } from '../../core/plan/tables.ts';

/** Uppermost first, as the panel lists them. */
export function uppermostFirst(layers: Iterable<Layer>): Layer[] {
  return [...layers].sort((a, b) => {
    if (a.order !== b.order) return a.order < b.order ? 1 : -1;
    return a.id < b.id ? 1 : -1;
  });
}

/**
 * The key of the layer `id` once it stands at `index` of the list (uppermost first); null when it
 * is there already or the list does not have it.
 */
export function orderAt(list: readonly Layer[], id: string, index: number): string | null {
  const from = list.findIndex((layer) => layer.id === id);
  const to = Math.max(0, Math.min(list.length - 1, index));
  if (from < 0 || from === to) return null;
  const others = list.filter((layer) => layer.id !== id);
  const above = others[to - 1]?.order ?? null;
  const below = others[to]?.order ?? null;
  return generateKeyBetween(below, above);
}
