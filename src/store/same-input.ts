/**
 * Do two inputs of a job say the same? Plain data, arrays, maps, sets and typed arrays by content.
 *
 * Parts that are the same object are not looked into, and records of a plan that did not change are
 * the same objects: asking at each change of a plan costs next to nothing.
 */
export function sameInput(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map && b instanceof Map) return sameList([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return sameList([...a], [...b]);
  if (Array.isArray(a) && Array.isArray(b)) return sameList(a, b);
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    return sameList(a as unknown as ArrayLike<unknown>, b as unknown as ArrayLike<unknown>);
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameInput(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

function sameList(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameInput(a[i], b[i])) return false;
  return true;
}
