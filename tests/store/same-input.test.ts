import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameInput } from '../../src/store/same-input.ts';

it('says the same of copies, whatever they hold', () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withSet: true, withTypedArray: true }), (value) => {
      expect(sameInput(value, structuredClone(value))).toBe(true);
    }),
  );
});

it('sees a difference at any depth', () => {
  const input = { views: [{ id: 'a', overrides: [{ value: 1 }] }], year: null, rows: Uint32Array.of(1, 2) };
  for (const other of [
    { ...input, year: 2024 },
    { ...input, views: [{ id: 'a', overrides: [{ value: 2 }] }] },
    { ...input, views: [...input.views, ...input.views] },
    { ...input, rows: Uint32Array.of(1, 3) },
    { ...input, rows: Float64Array.of(1, 2) },
    { ...input, more: undefined },
    { year: null },
    null,
  ]) {
    expect(sameInput(input, other)).toBe(false);
    expect(sameInput(other, input)).toBe(false);
  }
});

it('does not look into what is the same object', () => {
  const unreadable = new Proxy({}, { ownKeys: () => expect.unreachable('looked inside') });
  expect(sameInput({ record: unreadable }, { record: unreadable })).toBe(true);
});
