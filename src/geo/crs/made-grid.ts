/** Is this text a system made out of another one that layers are written in? Told by the text alone, without its base. */
import { type CrsChange, parseChangedSystem } from './crs-change.ts';

/** Radians and packed degrees are ways to write numbers and no grids. */
const written: ReadonlySet<CrsChange['kind']> = new Set(['local', 'moved', 'datum', 'offset', 'swapped', 'unit']);

export function isMadeGrid(text: string): boolean {
  const made = parseChangedSystem(text);
  if (!made || !written.has(made.change.kind)) return false;
  return parseChangedSystem(made.base) === null || isMadeGrid(made.base);
}
