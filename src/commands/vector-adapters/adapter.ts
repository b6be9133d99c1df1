/**
 * What joins a test vector to the project's own functions.
 *
 * An adapter is chosen by the method a vector names and by the shape of its inputs, never by its id:
 * a new vector of the same kind needs no new line. It turns names and units and calls; it holds no
 * arithmetic of the method itself.
 */

import * as v from 'valibot';
import { BadInput } from '../../core/bad-input.ts';

export type Outputs = Record<string, unknown>;

export interface Adapter {
  readonly method: string;
  /** The outputs, or null when the inputs have another shape. */
  run(inputs: unknown): Outputs | null;
}

/** Of a choice of shapes one of which is a number. */
const isNumberOrMore = (expected: string | null) => expected !== null && /^\(.*\bnumber\b.*\)$/.test(expected);

/** An adapter for one method and one shape of inputs. */
export function adapter<Schema extends v.GenericSchema>(
  method: string,
  schema: Schema,
  run: (inputs: v.InferOutput<Schema>) => Outputs | null,
): Adapter {
  return {
    method,
    run(inputs) {
      const parsed = v.safeParse(schema, inputs);
      if (parsed.success) return run(parsed.output);
      // The shape is right, but where a number should stand is none.
      // A list or a record in its place is another shape.
      const isNoNumber = parsed.issues.every(
        ({ expected, received }) =>
          (expected === 'number' || isNumberOrMore(expected)) && !/^(undefined|Object|Array)$/.test(received),
      );
      if (isNoNumber) throw new BadInput('NOT_A_NUMBER', parsed.issues[0].message);
      return null;
    },
  };
}

export const number = v.number();
export const numbers = v.array(v.number());
export const numbersByName = v.record(v.string(), v.number());

/** The number whose name tells more than its meaning: `diesel_L_100km`. Throws when there is none. */
export function numberNamed(row: Readonly<Record<string, unknown>>, name: RegExp): number {
  const found = Object.entries(row).find(([key]) => name.test(key))?.[1];
  if (typeof found !== 'number') throw new Error(`no number named ${name}`);
  return found;
}

/** A series told as two lists, as pairs by year, or as points. */
export const yearSeries = v.union([
  v.pipe(
    v.looseObject({ years: v.array(v.number()), values: v.array(v.number()) }),
    v.transform(({ years, values }) => years.flatMap((year, i) => pointOf(year, values[i]))),
  ),
  v.array(v.looseObject({ year: v.number(), value: v.number() })),
  v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^\d{4}$/)), v.number()),
    v.transform((byYear) => Object.entries(byYear).map(([year, value]) => ({ year: Number(year), value }))),
  ),
]);

function pointOf(year: number, value: number | undefined): { year: number; value: number }[] {
  return value === undefined ? [] : [{ year, value }];
}
