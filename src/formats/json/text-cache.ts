/**
 * Texts that were decoded lately, found again by their bytes: names of members and values such as `residential`
 * stand in a file a million times, and are made once.
 *
 * A table of fixed size where a newer text takes the place of an older one with the same hash: it cannot grow, and
 * what it forgets is only decoded again.
 */
const SLOTS = 1 << 13;
const LONGEST_BYTES = 40;

export class TextCache {
  private readonly texts: (string | undefined)[] = new Array(SLOTS);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly pool = new Uint8Array(SLOTS * LONGEST_BYTES);

  /** The text of these bytes if it is here. */
  get(bytes: Uint8Array, start: number, end: number, hash: number): string | undefined {
    const slot = slotOf(hash);
    const length = end - start;
    const text = this.texts[slot];
    if (text === undefined || this.lengths[slot] !== length) return undefined;
    const { pool } = this;
    const at = slot * LONGEST_BYTES;
    for (let i = 0; i < length; i++) if (pool[at + i] !== bytes[start + i]) return undefined;
    return text;
  }

  put(bytes: Uint8Array, start: number, end: number, hash: number, text: string): void {
    const length = end - start;
    if (length > LONGEST_BYTES) return;
    const slot = slotOf(hash);
    this.texts[slot] = text;
    this.lengths[slot] = length;
    for (let i = 0; i < length; i++) this.pool[slot * LONGEST_BYTES + i] = bytes[start + i] as number;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (SLOTS - 1);
}
