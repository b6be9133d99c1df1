/**
 * Quantiles near both ends of many short lists of one length, without sorting them.
 *
 * Quantile q lies at place (n − 1) q between order statistics (type 7): only the few smallest and largest are kept, in
 * order, as the list is gone through. Most values are turned away by one comparison.
 */
export class Tails {
  private readonly lowest: Float64Array;
  private readonly highest: Float64Array;
  private readonly share: number;
  private readonly result: [low: number, high: number, mean: number] = [0, 0, 0];

  /** Lists of `length` values; the quantiles `q` and 1 − `q`. */
  constructor(length: number, q: number) {
    const place = (length - 1) * q;
    const kept = Math.min(length, Math.floor(place) + 2);
    this.share = place - Math.floor(place);
    this.lowest = new Float64Array(kept);
    this.highest = new Float64Array(kept);
  }

  /** Quantiles q and 1 − q, and the mean. Valid until the next call. */
  of(values: Float64Array): readonly [low: number, high: number, mean: number] {
    const { lowest, highest } = this;
    const last = lowest.length - 1;
    lowest.fill(Number.POSITIVE_INFINITY);
    highest.fill(Number.NEGATIVE_INFINITY);
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      sum += value;
      if (value < lowest[last]!) {
        let at = last;
        for (; at > 0 && lowest[at - 1]! > value; at--) lowest[at] = lowest[at - 1]!;
        lowest[at] = value;
      }
      if (value > highest[last]!) {
        let at = last;
        for (; at > 0 && highest[at - 1]! < value; at--) highest[at] = highest[at - 1]!;
        highest[at] = value;
      }
    }
    this.result[0] = this.between(lowest);
    this.result[1] = this.between(highest);
    this.result[2] = sum / values.length;
    return this.result;
  }

  private between(kept: Float64Array): number {
    const inner = kept[kept.length - 1]!;
    if (kept.length === 1) return inner;
    const outer = kept[kept.length - 2]!;
    return outer + this.share * (inner - outer);
  }
}
