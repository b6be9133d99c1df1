/**
 * From which value on does a member belong to the top 1, 5, 10 %? The k-th largest of many, without sorting them.
 *
 * Values that are not negative order as their bits do: counted by the upper 16 bits, then only the one bin that holds
 * the k-th is sorted. k = ⌈share · n⌉; a value of 0 is never among the top.
 * Bound by memory: one pass of 4 bytes a value with a random increment in 256 kB.
 */
const bins = new Uint32Array(1 << 16);

/** `values`: single precision, not negative. One threshold a share; +∞ where fewer than k values are above 0. */
export function topThresholds(values: Float32Array, shares: readonly number[]): Float32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  bins.fill(0);
  for (let i = 0; i < bits.length; i++) bins[bits[i]! >>> 16]!++;
  return Float32Array.from(shares, (share) => {
    let left = Math.ceil(share * values.length - 1e-9);
    if (left < 1) return Number.POSITIVE_INFINITY;
    let bin = bins.length - 1;
    while (bin > 0 && bins[bin]! < left) left -= bins[bin--]!;
    const inBin = values.filter((_, i) => bits[i]! >>> 16 === bin).sort();
    const threshold = inBin[inBin.length - left] ?? 0;
    return threshold > 0 ? threshold : leastAbove0(values);
  });
}

/** Fewer than k are above 0: all that are belong to the top. */
function leastAbove0(values: Float32Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (value > 0 && value < least) least = value;
  return least;
}
