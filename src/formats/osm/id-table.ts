/**
 * Which number does this id have? Ids get the numbers 0, 1, 2, … as they are first put in.
 *
 * Open addressing over typed arrays: ids of OpenStreetMap go beyond 2^32, and a million of them as entries of a
 * `Map` would take four times the memory.
 */
const EMPTY = -1;

export class IdTable {
  /** Ids put in so far. */
  count = 0;
  private keys = new Float64Array(1024);
  private numbers = new Int32Array(1024).fill(EMPTY);

  /** The number of this id; a new one when it was not there. */
  put(id: number): number {
    if (2 * (this.count + 1) > this.keys.length) this.grow();
    const slot = this.slotOf(id);
    const there = this.numbers[slot] as number;
    if (there !== EMPTY) return there;
    this.keys[slot] = id;
    this.numbers[slot] = this.count;
    return this.count++;
  }

  /** The number of this id, −1 when it was never put in. */
  numberOf(id: number): number {
    return this.numbers[this.slotOf(id)] as number;
  }

  has(id: number): boolean {
    return this.numberOf(id) !== EMPTY;
  }

  /** Where the id stands, or the empty slot where it would. */
  private slotOf(id: number): number {
    const { keys, numbers } = this;
    const mask = keys.length - 1;
    let slot = hash(id) & mask;
    while (numbers[slot] !== EMPTY && keys[slot] !== id) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.numbers = new Int32Array(keys.length * 2).fill(EMPTY);
    for (let slot = 0; slot < keys.length; slot++) {
      const number = numbers[slot] as number;
      if (number === EMPTY) continue;
      const at = this.slotOf(keys[slot] as number);
      this.keys[at] = keys[slot] as number;
      this.numbers[at] = number;
    }
  }
}

/** Neighbouring ids, the common case, fall far apart. */
function hash(id: number): number {
  const low = id | 0;
  const high = (id / 4294967296) | 0;
  const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
