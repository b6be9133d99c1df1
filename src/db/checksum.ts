/**
 * MurmurHash3 (x86, 32 bit, seed 0) of bytes: tells whether a stored part came back as it went in.
 *
 * Not against tampering, only against damage. Chosen over CRC-32 because it takes four bytes a
 * step: a 100 MB layer is checked in about 0.1 s. `crypto.subtle` is not there on a page served
 * without TLS. Words are little-endian.
 */
export function checksum(bytes: Uint8Array): number {
  const words = bytes.byteLength >>> 2;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new Int32Array(aligned.buffer, aligned.byteOffset, words);
  let hash = 0;
  for (let i = 0; i < words; i++) {
    hash ^= scramble(view[i] as number);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = aligned.byteLength - 1; i >= words * 4; i--) tail = (tail << 8) | (aligned[i] as number);
  if (aligned.byteLength % 4 !== 0) hash ^= scramble(tail);
  hash ^= aligned.byteLength;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
