import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIds } from '../../src/geo/feature-ids.ts';
import { findRows } from '../../src/geo/find-rows.ts';

describe('finding rows by id', () => {
  it('agrees with looking at every id, in any script', () => {
    const ids = fc.uniqueArray(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('way/1', '地块-7', '')), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(ids, fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 10 }), (there, others) => {
        const wanted = [...others, ...there].reverse();
        expect([...findRows(packIds(null, there), wanted)]).toEqual(wanted.map((id) => there.indexOf(id)));
      }),
    );
  });

  it('tells ids apart whose hashes are equal', () => {
    // Two texts with the same 32-bit FNV-1a hash.
    const pair = ['costarring', 'liquid'];
    expect([...findRows(packIds(null, pair), ['liquid', 'costarring', 'neither'])]).toEqual([1, 0, -1]);
  });
});
