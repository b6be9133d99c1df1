/**
 * How far is a long step over many features? Called with the share done (0…1), as often as it likes; whoever listens
 * may throw to end the step. A step that tells nothing for seconds looks stuck to those who wait for it.
 */
export type Tell = (fraction: number) => void;

/** Rows between two calls: a fraction of a millisecond of most work. */
const ROWS = 4096;

/** Tells now and then in a loop over rows. */
export function tellRow(tell: Tell | undefined, row: number, count: number): void {
  if (tell && row % ROWS === 0) tell(row / count);
}

/** The telling of one step of a longer one: its 0…1 is `from` … `from + share` of the whole. */
export function partOfTell(tell: Tell | undefined, from: number, share: number): Tell | undefined {
  return tell && ((fraction) => tell(from + share * fraction));
}
