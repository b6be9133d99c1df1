/**
 * A number of 32 bits for another, one to one, as if drawn at random: Ellis's `lowbias32` with the constants found by
 * search (bias 0.107). Different members never share a number in the same run.
 */
export function hash32(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x21f0aaad);
  x ^= x >>> 15;
  x = Math.imul(x, 0xd35a2d97);
  return x ^ (x >>> 15);
}
