/**
 * In which rows do these features stand?
 *
 * Ids are bytes in one buffer; looking up a few of a million must not make a million strings. Each id's bytes are hashed
 * where they lie, and its row is put into the first free place from there on, in order of rows: of equal ids the earlier
 * row is found. Ids are compared byte by byte.
 * Bound by memory: a look at a place and at the id of its row, 0.1 µs; made once a table, 0.1 s a million.
 */
import type { IdColumn } from './layer-table.ts';

const encoder = new TextEncoder();

function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  // The low bits choose the place: let all of the id have a say in them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Rows + 1 by hash of their id, 0 where free: at most half of the places are taken. */
const placesByIds = new WeakMap<IdColumn, Uint32Array>();

function placesOf(ids: IdColumn): Uint32Array {
  const known = placesByIds.get(ids);
  if (known) return known;
  const { bytes, offsets } = ids;
  const count = offsets.length - 1;
  let length = 2;
  while (length < 2 * count) length *= 2;
  const places = new Uint32Array(length);
  for (let row = 0; row < count; row++) {
    let place = hashBytes(bytes, offsets[row]!, offsets[row + 1]!) & (length - 1);
    while (places[place] !== 0) place = (place + 1) & (length - 1);
    places[place] = row + 1;
  }
  placesByIds.set(ids, places);
  return places;
}

/** Makes what looking up needs, so that the first who asks for a feature does not wait for it. */
export function prepareToFindRows(ids: IdColumn): void {
  placesOf(ids);
}

/** The row of each id, −1 where the table has no such feature. */
export function findRows(ids: IdColumn, wanted: readonly string[]): Int32Array {
  const places = placesOf(ids);
  return Int32Array.from(wanted, (id) => findRow(ids, places, encoder.encode(id)));
}

function findRow({ bytes, offsets }: IdColumn, places: Uint32Array, wanted: Uint8Array): number {
  const last = places.length - 1;
  let place = hashBytes(wanted, 0, wanted.length) & last;
  for (; places[place] !== 0; place = (place + 1) & last) {
    const row = places[place]! - 1;
    const from = offsets[row]!;
    if (offsets[row + 1]! - from !== wanted.length) continue;
    let same = 0;
    while (same < wanted.length && bytes[from + same] === wanted[same]) same++;
    if (same === wanted.length) return row;
  }
  return -1;
}
