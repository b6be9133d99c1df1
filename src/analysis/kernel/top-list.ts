/** The items with the largest values above 0, largest first; of equal ones the one offered earlier. */
export class TopList {
  readonly items: number[] = [];
  /** A value must be above this to get in: ask before offering, for nearly all are not. */
  least = 0;
  private readonly values: number[] = [];

  constructor(private readonly count: number) {}

  offer(item: number, value: number): void {
    if (!(value > this.least)) return;
    const { items, values, count } = this;
    let at = items.length === count ? count - 1 : items.length;
    for (; at > 0 && values[at - 1]! < value; at--) {
      items[at] = items[at - 1]!;
      values[at] = values[at - 1]!;
    }
    items[at] = item;
    values[at] = value;
    if (items.length === count) this.least = values[count - 1]!;
  }
}
