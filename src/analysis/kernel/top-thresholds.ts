/**
 * From which value on does a member belong to the top 1, 5, 10 %? The k-th largest of many, without sorting them.
 *
 * Values that are not negative order as their bits do: counted by the upper 16 bits, then only the bins that hold a
 * k-th are sorted. k = ⌈share · n⌉; a value of 0 is never among the top.
 * Bound by memory: up to four passes of 4 bytes a value, one with a random increment in 256 kB, 6 ns a value in all.
 */
const BINS = 1 << 16;
const bins = new Uint32Array(BINS);

/**
 * `values`: single precision, not negative; `shares` rising. One threshold a share; where fewer than k values are above
 * 0 it is the least of those, +∞ where there is none.
 */
export function topThresholds(values: Float32Array, shares: readonly number[]): Float32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  bins.fill(0);
  for (let i = 0; i < bits.length; i++) bins[bits[i]! >>> 16]!++;
  // Of each share: the bin that holds its k-th value and how many-th it is in there.
  const places: { bin: number; within: number }[] = [];
  let bin = BINS - 1;
  let above = 0;
  for (const share of shares) {
    const k = Math.ceil(share * values.length - 1e-9);
    while (bin > 0 && above + bins[bin]! < k) above += bins[bin--]!;
    places.push({ bin, within: k - above });
  }
  const found = new Map(places.map((place) => [place.bin, gather(values, bits, place.bin)] as const));
  return Float32Array.from(places, ({ bin: holder, within }) => {
    const inBin = found.get(holder)!;
    const threshold = within < 1 ? Number.POSITIVE_INFINITY : inBin[inBin.length - within]!;
    return threshold > 0 ? threshold : leastAbove0(values);
  });
}

/** The values of one bin, rising. */
function gather(values: Float32Array, bits: Uint32Array, bin: number): Float32Array {
  const inBin = new Float32Array(bins[bin]!);
  let at = 0;
  for (let i = 0; i < bits.length; i++) if (bits[i]! >>> 16 === bin) inBin[at++] = values[i]!;
  return inBin.sort();
}

function leastAbove0(values: Float32Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value > 0 && value < least) least = value;
  return least;
}
