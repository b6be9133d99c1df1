/** The methods beyond the vectors at hand: other shapes, edges, refusals. Worked by hand or by closed form. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runVector, vectorFile, vectorShape } from '../../src/commands/run-vector.ts';

const file = fileURLToPath(new URL('./variants.json', import.meta.url));
const vectors = v
  .parse(vectorFile, JSON.parse(readFileSync(file, 'utf8')))
  .vectors.map((vector) => v.parse(vectorShape, vector));

describe('variants of the test vectors', () => {
  it.each(vectors.map((vector) => [vector.method, JSON.stringify(vector.inputs).slice(0, 90), vector] as const))(
    '%s %s',
    (_method, _inputs, vector) => {
      expect(runVector(vector)).toEqual({ id: vector.id, outcome: 'pass' });
    },
  );
});
