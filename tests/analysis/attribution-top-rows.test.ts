/** The largest emitters found in a few blocks are those that a look at all rows gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmissionColumn, SummedColumn } from '../../src/analysis/attribution-columns.ts';
import type { SharedOut } from '../../src/analysis/attribution-parts.ts';
import { TopRows } from '../../src/analysis/attribution-top-rows.ts';
import { changedWeights, type LayerWeights, layerWeights } from '../../src/analysis/attribution-weights.ts';
import { BLOCK_ROWS } from '../../src/analysis/kernel/row-values.ts';
import { seededRandom } from '../../src/core/seeded-random.ts';
import { box, makeLayer } from './make-layer.ts';

const layer = makeLayer('buildings', [{ geometry: box(0, 0, 1) }]);
const ROWS = 6 * BLOCK_ROWS + 100;
const TOP = 3;

/** Few different weights, so that equal values are many. */
function weightsBy(seed: number): LayerWeights {
  const random = seededRandom(seed);
  const weights = Float64Array.from({ length: ROWS }, () => Math.floor(6 * random()) * (random() < 0.1 ? 10 : 1));
  return layerWeights(layer, weights);
}

function sharedBy(weights: LayerWeights, total: number): SharedOut {
  return { weights, factor: 1, isUseUnknown: false, total, weightSum: weights.sum };
}

function columnOf(...shared: SharedOut[]): EmissionColumn {
  return new EmissionColumn(
    ROWS,
    shared,
    [],
    shared.reduce((sum, { total }) => sum + total, 0),
  );
}

function allSorted(values: Float64Array): number[] {
  return [...values.keys()]
    .filter((row) => values[row] !== 0)
    .sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b)
    .slice(0, TOP);
}

describe('the largest emitters of a layer', () => {
  it('of one proxy, also of a removal', () => {
    for (const total of [1000, -1000]) {
      const column = columnOf(sharedBy(weightsBy(1), total));
      expect(new TopRows().largest('a', column, TOP)).toEqual(allSorted(column.values()));
    }
  });

  it('of parts that take away from each other', () => {
    const column = columnOf(sharedBy(weightsBy(1), 1000), sharedBy(weightsBy(2), -900));
    expect(new TopRows().largest('a', column, TOP)).toEqual(allSorted(column.values()));
  });

  it('with a source that reports among the features', () => {
    const shared = sharedBy(weightsBy(1), 1000);
    const column = new EmissionColumn(ROWS, [shared], [{ rows: [5000], tonnes: [77] }], 1077);
    expect(new TopRows().largest('a', column, TOP)[0]).toBe(5000);
  });

  it('none where nothing is emitted', () => {
    const weights = layerWeights(layer, new Float64Array(ROWS));
    const column = new EmissionColumn(
      ROWS,
      [{ weights, factor: 1, isUseUnknown: false, total: 0, weightSum: 1 }],
      [],
      0,
    );
    expect(new TopRows().largest('a', column, TOP)).toEqual([]);
  });

  it('after any edits and any totals are those of a look at all rows', () => {
    const edit = fc.record({ row: fc.nat({ max: ROWS - 1 }), weight: fc.constantFrom(0, 1, 40, 60, 70) });
    const step = fc.record({
      first: fc.array(edit, { maxLength: 3 }),
      second: fc.array(edit, { maxLength: 3 }),
      totals: fc.tuple(fc.constantFrom(1, 1000, 1001, 5000), fc.constantFrom(0, 1000, 1002, 80_000)),
    });
    const changed = (before: LayerWeights, edits: readonly { row: number; weight: number }[]) => {
      const byRow = new Map(edits.map(({ row, weight }) => [row, weight]));
      return changedWeights(
        before,
        layer,
        before.weights.with(byRow.keys(), (row) => byRow.get(row)!),
        null,
      );
    };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const memory = new TopRows();
        let first = weightsBy(1);
        let second = weightsBy(2);
        for (const one of steps) {
          first = changed(first, one.first);
          second = changed(second, one.second);
          const columns = [columnOf(sharedBy(first, one.totals[0])), columnOf(sharedBy(second, one.totals[1]))];
          const sum = new SummedColumn(ROWS, columns, one.totals[0] + one.totals[1]);
          expect(memory.largest('total', sum, TOP)).toEqual(allSorted(sum.values()));
          expect(memory.largest('first', columns[0]!, TOP)).toEqual(allSorted(columns[0]!.values()));
        }
      }),
      { numRuns: 60 },
    );
  });
});
