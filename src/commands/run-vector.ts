/**
 * Does the project compute what a test vector expects? (data/methods.md, section 11)
 *
 *   rel   |got − expected| ≤ value · |expected|
 *   abs   |got − expected| ≤ value
 *   exact the same value or text
 *
 * `fields` overrides the tolerance of single outputs. Lists and records are compared part by part,
 * texts and yes-or-no always exactly; an expected null must be null: not available is not zero.
 */

import * as v from 'valibot';
import { BadInput } from '../core/bad-input.ts';
import { adapters } from './vector-adapters/index.ts';

const tolerance = v.object({
  type: v.picklist(['rel', 'abs', 'exact']),
  value: v.optional(v.number()),
});

/** A file of vectors; each is looked at on its own, so that one that is wrong does not hide the others. */
export const vectorFile = v.object({ section: v.optional(v.string()), vectors: v.array(v.unknown()) });

export const vectorShape = v.object({
  id: v.string(),
  method: v.string(),
  inputs: v.unknown(),
  expected: v.record(v.string(), v.unknown()),
  tolerance: v.object({ ...tolerance.entries, fields: v.optional(v.record(v.string(), tolerance)) }),
});

export type Vector = v.InferOutput<typeof vectorShape>;
type Tolerance = v.InferOutput<typeof tolerance>;

export type VectorOutcome =
  | { readonly id: string; readonly outcome: 'pass' }
  | { readonly id: string; readonly outcome: 'no adapter' }
  | { readonly id: string; readonly outcome: 'fail'; readonly got: unknown; readonly expected: unknown };

export function runVector(vector: Vector): VectorOutcome {
  const { id, expected } = vector;
  let got: Record<string, unknown> | null = null;
  try {
    for (const { method, run } of adapters) {
      got ??= method === vector.method ? run(vector.inputs) : null;
    }
  } catch (error) {
    // A refusal has a code: that is an answer. Anything else is a fault.
    if (error instanceof BadInput) got = { error: error.code, flag: error.code };
    else return { id, outcome: 'fail', got: error instanceof Error ? error.message : String(error), expected };
  }
  if (!got) return { id, outcome: 'no adapter' };
  const off = Object.keys(expected).filter(
    (field) => !agrees(got[field], expected[field], vector.tolerance.fields?.[field] ?? vector.tolerance),
  );
  if (off.length === 0) return { id, outcome: 'pass' };
  const only = (record: Record<string, unknown>) => Object.fromEntries(off.map((field) => [field, record[field]]));
  return { id, outcome: 'fail', got: only(got), expected: only(expected) };
}

export function agrees(got: unknown, expected: unknown, within: Tolerance): boolean {
  if (expected === null) return got === null;
  if (typeof expected === 'number') return typeof got === 'number' && isNear(got, expected, within);
  // Tables made elsewhere bring blanks around a word.
  if (typeof expected === 'string') return typeof got === 'string' && got.trim() === expected.trim();
  if (Array.isArray(expected)) {
    return Array.isArray(got) && got.length === expected.length && expected.every((e, i) => agrees(got[i], e, within));
  }
  if (typeof expected === 'object') {
    if (typeof got !== 'object' || got === null) return false;
    const values = new Map<string, unknown>(Object.entries(got));
    return Object.entries(expected).every(([key, value]) => agrees(values.get(key), value, within));
  }
  return got === expected;
}

function isNear(got: number, expected: number, { type, value }: Tolerance): boolean {
  if (!Number.isFinite(got)) return false;
  if (type === 'exact') return got === expected;
  if (value === undefined) throw new Error(`tolerance ${type} has no value`);
  const distance = Math.abs(got - expected);
  return distance <= (type === 'rel' ? value * Math.abs(expected) : value);
}
