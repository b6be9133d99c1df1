import * as v from 'valibot';
import { expect, it } from 'vitest';
import { type TableName, type Tables, tableNames } from '../../src/core/plan/tables.ts';
import { recordSchemas } from '../../src/db/record-schemas.ts';

/** `true` for each kind of record whose type has nothing that its schema lacks. */
type SchemasAreComplete = {
  [T in TableName]: Tables[T] extends v.InferOutput<(typeof recordSchemas)[T]> ? true : false;
};
type AllTrue = { [T in TableName]: true };
const complete: SchemasAreComplete extends AllTrue ? 'complete' : 'incomplete' = 'complete';

it('has a schema for each kind of record, with every field and word of its type', () => {
  expect(complete).toBe('complete');
  expect(Object.keys(recordSchemas).sort()).toEqual([...tableNames].sort());
});

it('refuses a field it does not know and a number that is none', () => {
  const threshold = { id: 'landAreaKm2', value: 500, reason: 'as the province reads it' };
  expect(v.safeParse(recordSchemas.thresholds, threshold).success).toBe(true);
  expect(v.safeParse(recordSchemas.thresholds, { ...threshold, note: '' }).success).toBe(false);
  expect(v.safeParse(recordSchemas.thresholds, { ...threshold, value: Number.NaN }).success).toBe(false);
});

it('takes a choice of proxies for a gas, and one from before gases had any', () => {
  const share = { id: 'waste/utilityParcelArea', sector: 'waste', proxy: 'utilityParcelArea', share: 1 };
  expect(v.safeParse(recordSchemas.proxyShares, share).success).toBe(true);
  expect(v.safeParse(recordSchemas.proxyShares, { ...share, gas: 'CH4' }).success).toBe(true);
  expect(v.safeParse(recordSchemas.proxyShares, { ...share, gas: 'methane' }).success).toBe(false);
});
