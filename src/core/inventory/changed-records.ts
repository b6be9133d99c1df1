/**
 * Which records of a table are other than before? Tables are never changed in place, so the same object is the same
 * record. Both are walked side by side, for a patch keeps the order of what it does not touch.
 */
export function changedRecords<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): { id: string; before: T | null; after: T | null }[] {
  if (before === after) return [];
  const changed: { id: string; before: T | null; after: T | null }[] = [];
  const old = before.entries();
  let inStep = true;
  let shared = 0;
  for (const [id, record] of after) {
    if (inStep) {
      const next = old.next();
      if (!next.done && next.value[0] === id) {
        shared++;
        if (next.value[1] !== record) changed.push({ id, before: next.value[1], after: record });
        continue;
      }
      inStep = false;
    }
    const was = before.get(id);
    if (was !== undefined) shared++;
    if (was !== record) changed.push({ id, before: was ?? null, after: record });
  }
  if (shared < before.size) {
    for (const [id, record] of before) if (!after.has(id)) changed.push({ id, before: record, after: null });
  }
  return changed;
}
