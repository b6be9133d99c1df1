/**
 * Where does chance in the sample region come from?
 *
 * One seeded generator (mulberry32) for each subject, so that a change to the buildings leaves the
 * coast as it was, and the same seed gives the same region on every machine.
 */

export interface Random {
  /** 0 ≤ value < 1. */
  next(): number;
  /** low ≤ value < high. */
  between(low: number, high: number): number;
  /** Whole number, both ends included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of the items, by weight. */
  pickWeighted<T>(items: readonly (readonly [T, number])[]): T;
  shuffled<T>(items: readonly T[]): T[];
}

export function seededRandom(seed: string): Random {
  let state = hashText(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)] as (typeof items)[number],
    pickWeighted: (items) => {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return (items[items.length - 1] as (typeof items)[number])[0];
    },
    shuffled: (items) => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = whole(0, i);
        [copy[i], copy[j]] = [copy[j] as (typeof items)[number], copy[i] as (typeof items)[number]];
      }
      return copy;
    },
  };
}

/** A 32-bit hash of a text (FNV-1a). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Smooth noise in the plane, −1…1, over several octaves; the same for the same seed. */
export function planeNoise(seed: string, wavelengthM: number, octaves: number): (x: number, y: number) => number {
  const salt = hashText(seed);
  const corner = (i: number, j: number) => {
    let h = salt ^ Math.imul(i, 0x27d4eb2d) ^ Math.imul(j, 0x165667b1);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
    return ((h ^ (h >>> 15)) >>> 0) / 2147483648 - 1;
  };
  const smooth = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const octave = (x: number, y: number) => {
    const i = Math.floor(x);
    const j = Math.floor(y);
    const u = smooth(x - i);
    const v = smooth(y - j);
    const south = corner(i, j) * (1 - u) + corner(i + 1, j) * u;
    const north = corner(i, j + 1) * (1 - u) + corner(i + 1, j + 1) * u;
    return south * (1 - v) + north * v;
  };
  return (x, y) => {
    let value = 0;
    let weight = 0;
    for (let o = 0; o < octaves; o++) {
      const scale = 2 ** o / wavelengthM;
      value += octave(x * scale + o * 17.3, y * scale - o * 9.1) / 2 ** o;
      weight += 1 / 2 ** o;
    }
    return value / weight;
  };
}
