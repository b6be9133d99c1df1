/**
 * The middle one of numbers that come and go: known storeys of a class, kept sorted. (methods 3.3)
 *
 * One number in or out moves what stands behind it, 1 ms for a million, one in the place of another what stands between:
 * bound by memory.
 */
export class SortedNumbers {
  private values: Float64Array;
  private length: number;

  constructor(values: ArrayLike<number>) {
    this.values = Float64Array.from(values).sort();
    this.length = this.values.length;
  }

  /** Null of none. */
  median(): number | null {
    if (this.length === 0) return null;
    const middle = this.length >> 1;
    const upper = this.values[middle]!;
    return this.length % 2 === 1 ? upper : (this.values[middle - 1]! + upper) / 2;
  }

  /** One number becomes another, only those between the two move; NaN: none goes, or none comes. Throws when it is not there. */
  replace(before: number, now: number): void {
    if (before === now) return;
    if (Number.isNaN(before)) this.add(now);
    else if (Number.isNaN(now)) this.remove(before);
    else {
      const from = this.found(before);
      const to = this.placeOf(now);
      if (to > from) this.values.copyWithin(from, from + 1, to);
      else this.values.copyWithin(to + 1, to, from);
      this.values[to > from ? to - 1 : to] = now;
    }
  }

  private add(value: number): void {
    if (Number.isNaN(value)) return;
    if (this.length === this.values.length) {
      const larger = new Float64Array(2 * this.length + 8);
      larger.set(this.values);
      this.values = larger;
    }
    const at = this.placeOf(value);
    this.values.copyWithin(at + 1, at, this.length);
    this.values[at] = value;
    this.length++;
  }

  private remove(value: number): void {
    this.values.copyWithin(this.found(value), this.found(value) + 1, this.length);
    this.length--;
  }

  private found(value: number): number {
    const at = this.placeOf(value);
    if (at === this.length || this.values[at] !== value) throw new Error(`${value} is not among the numbers`);
    return at;
  }

  /** Of the first number that is not smaller. */
  private placeOf(value: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.values[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The middle one of several numbers; null of none. */
export function median(values: ArrayLike<number>): number | null {
  return new SortedNumbers(values).median();
}
