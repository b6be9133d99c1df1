/** The pause of one step of a longer work: its 0…1 is `from` … `from + share` of the whole. */
import type { Pause } from './format.ts';

export function partOfPause(pause: Pause, from: number, share: number): Pause {
  const { tell } = pause;
  return Object.assign(
    (fraction: number) => pause(from + share * fraction),
    tell ? { tell: (fraction: number, quietSeconds?: number) => tell(from + share * fraction, quietSeconds) } : {},
  );
}
