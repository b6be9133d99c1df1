/** A typed array that doubles when it is full, for tables whose size is not known while they are read. */
export class GrowingFloat64 {
  length = 0;
  private values: Float64Array;

  constructor(capacity = 1024) {
    this.values = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length + 1);
    this.values[this.length++] = value;
  }

  push2(a: number, b: number): void {
    if (this.length + 2 > this.values.length) this.grow(this.length + 2);
    this.values[this.length++] = a;
    this.values[this.length++] = b;
  }

  /** Append all of `more` at once. */
  append(more: Float64Array): void {
    const length = this.length + more.length;
    if (length > this.values.length) this.grow(length);
    this.values.set(more, this.length);
    this.length = length;
  }

  /** Append the numbers `from` … `to` (exclusive) of another. A loop: rings are short. */
  appendRange(other: GrowingFloat64, from: number, to: number): void {
    let { length } = this;
    if (length + to - from > this.values.length) this.grow(length + to - from);
    const { values } = this;
    const source = other.values;
    for (let i = from; i < to; i++) values[length++] = source[i] as number;
    this.length = length;
  }

  /** Fill with `value` up to (not including) index `length`. */
  fillTo(length: number, value: number): void {
    if (length <= this.length) return;
    if (length > this.values.length) this.grow(length);
    this.values.fill(value, this.length, length);
    this.length = length;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  /** The filled part, shared with this array: valid until the next push. */
  view(): Float64Array {
    return this.values.subarray(0, this.length);
  }

  /** The filled part as an array of its own size. */
  toArray(): Float64Array {
    return this.values.slice(0, this.length);
  }

  private grow(needed: number): void {
    const next = new Float64Array(Math.max(needed, this.values.length * 2));
    next.set(this.values.subarray(0, this.length));
    this.values = next;
  }
}

/** The same for 32-bit integers; `Uint32Array` and `Int32Array` share the code by holding plain 32 bits. */
export class GrowingInt32 {
  length = 0;
  private values: Int32Array;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length + 1);
    this.values[this.length++] = value;
  }

  fillTo(length: number, value: number): void {
    if (length <= this.length) return;
    if (length > this.values.length) this.grow(length);
    this.values.fill(value, this.length, length);
    this.length = length;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  view(): Int32Array {
    return this.values.subarray(0, this.length);
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }

  /** The filled part as unsigned numbers. */
  toUnsigned(): Uint32Array {
    return new Uint32Array(this.toArray().buffer);
  }

  private grow(needed: number): void {
    const next = new Int32Array(Math.max(needed, this.values.length * 2));
    next.set(this.values.subarray(0, this.length));
    this.values = next;
  }
}
