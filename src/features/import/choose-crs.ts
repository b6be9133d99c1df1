/** One layer of a file is given a coordinate system: the choice for the file after it. */
import type { ReadOptions } from '../../formats/format.ts';

/** The other layers keep what they had; a file of one layer has one choice. */
export function chooseCrs(
  before: ReadOptions['crs'],
  layerName: string,
  crs: string,
  layerNames: readonly string[],
): NonNullable<ReadOptions['crs']> {
  if (layerNames.length <= 1) return crs;
  const kept = (name: string): string | undefined => {
    if (typeof before === 'string' || before === undefined) return before;
    return Object.hasOwn(before, name) ? before[name] : undefined;
  };
  const others = layerNames.flatMap((name): [string, string][] => {
    const own = kept(name);
    return name === layerName || own === undefined ? [] : [[name, own]];
  });
  return Object.fromEntries([...others, [layerName, crs]]);
}
