/**
 * Which share of a whole is each part, and which part changed most? (methods 2.9)
 *
 *   share         E_x / Σ E                              null where the whole is zero
 *   change        E_t − E_0;   contribution |dE_x| / Σ |dE|, largest first
 */

export interface PartChange<Key> {
  readonly key: Key;
  readonly change: number;
  /** Of the sum of all |dE|; null where nothing changed. */
  readonly share: number | null;
}

export function sharesOf<Key>(parts: ReadonlyMap<Key, number>, whole: number): ReadonlyMap<Key, number | null> {
  return new Map([...parts].map(([key, value]) => [key, whole === 0 ? null : value / whole]));
}

/** Of parts that are known at both ends. */
export function changesOf<Key>(
  parts: readonly { readonly key: Key; readonly start: number; readonly end: number }[],
): readonly PartChange<Key>[] {
  const moved = parts.reduce((sum, { start, end }) => sum + Math.abs(end - start), 0);
  return parts
    .map(({ key, start, end }) => {
      const change = end - start;
      return { key, change, share: moved === 0 ? null : Math.abs(change) / moved };
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
