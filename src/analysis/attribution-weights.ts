/**
 * Weights of one layer with what is summed from them, block by block. (methods 3.1)
 *
 *   Σ w = Σ over blocks of 1024 rows, each compensated          the same order whatever was edited
 *
 * A row that changes costs its block and the sum over the blocks, 0.01 ms for a million; a sum brought up to date so is
 * bit for bit the sum taken anew.
 * Bound by memory: 8 bytes a row read once, 1.5 ns with the compensation.
 */
import { exactSum } from './allocate.ts';
import { BLOCK_ROWS, RowValues } from './kernel/row-values.ts';
import type { ViewTable } from './view-table.ts';

export interface LayerWeights {
  readonly layer: ViewTable;
  /** Not negative, finite; 0 for rows that take no part. */
  readonly weights: RowValues<Float64Array>;
  /** 1 where a weight rests on the median storeys of its class; null where none does. */
  readonly heightUnknown: RowValues<Uint8Array> | null;
  readonly sum: number;
  readonly count: number;
  readonly unknownHeightCount: number;
  readonly blocks: WeightBlocks;
}

/** Weights of some features of a layer with what all of them are multiplied by. */
export interface WeightedLayer {
  readonly weights: LayerWeights;
  readonly factor: number;
  /** The factor is the mean intensity that stands for unknown uses. */
  readonly isUseUnknown: boolean;
}

/** Weights that stand for themselves. */
export function asTheyAre(weights: LayerWeights): WeightedLayer {
  return { weights, factor: 1, isUseUnknown: false };
}

export function weightSumOf({ weights, factor }: WeightedLayer): number {
  return weights.sum * factor;
}

/** Sums, counts and the largest weight of each block. */
interface WeightBlocks {
  readonly sum: Float64Array;
  readonly largest: Float64Array;
  readonly count: Uint16Array;
  readonly unknownHeight: Uint16Array;
}

/** Throws on a weight that is negative or no number: a bug, for input was checked before. The array is taken over. */
export function layerWeights(
  layer: ViewTable,
  weights: Float64Array,
  heightUnknown: RowValues<Uint8Array> | null = null,
): LayerWeights {
  const length = Math.ceil(weights.length / BLOCK_ROWS);
  const blocks: WeightBlocks = {
    sum: new Float64Array(length),
    largest: new Float64Array(length),
    count: new Uint16Array(length),
    unknownHeight: new Uint16Array(length),
  };
  const values = RowValues.of(weights);
  for (let block = 0; block < length; block++) fillBlock(blocks, block, values, heightUnknown);
  return summed(layer, values, heightUnknown, blocks);
}

/** The same after the weights, or what they rest on, became others in some blocks. */
export function changedWeights(
  before: LayerWeights,
  layer: ViewTable,
  weights: RowValues<Float64Array>,
  heightUnknown: RowValues<Uint8Array> | null,
): LayerWeights {
  const blocks: WeightBlocks = {
    sum: before.blocks.sum.slice(),
    largest: before.blocks.largest.slice(),
    count: before.blocks.count.slice(),
    unknownHeight: before.blocks.unknownHeight.slice(),
  };
  for (let block = 0; block < blocks.sum.length; block++) {
    const isSame =
      weights.blocks[block] === before.weights.blocks[block] &&
      heightUnknown?.blocks[block] === before.heightUnknown?.blocks[block];
    if (!isSame) fillBlock(blocks, block, weights, heightUnknown);
  }
  return summed(layer, weights, heightUnknown, blocks);
}

function fillBlock(
  blocks: WeightBlocks,
  block: number,
  { blocks: weights }: RowValues<Float64Array>,
  heightUnknown: RowValues<Uint8Array> | null,
): void {
  const values = weights[block]!;
  const marks = heightUnknown?.blocks[block] ?? null;
  let sum = 0;
  let lost = 0;
  let largest = 0;
  let count = 0;
  let unknownHeight = 0;
  for (let k = 0; k < values.length; k++) {
    const weight = values[k]!;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`weight of row ${block * BLOCK_ROWS + k} is ${weight}`);
    }
    if (weight === 0) continue;
    const next = sum + weight;
    lost += sum >= weight ? sum - next + weight : weight - next + sum;
    sum = next;
    if (weight > largest) largest = weight;
    count++;
    if (marks !== null && marks[k] === 1) unknownHeight++;
  }
  blocks.sum[block] = sum + lost;
  blocks.largest[block] = largest;
  blocks.count[block] = count;
  blocks.unknownHeight[block] = unknownHeight;
}

function summed(
  layer: ViewTable,
  weights: RowValues<Float64Array>,
  heightUnknown: RowValues<Uint8Array> | null,
  blocks: WeightBlocks,
): LayerWeights {
  return {
    layer,
    weights,
    heightUnknown,
    sum: exactSum(blocks.sum),
    count: exactSum(blocks.count),
    unknownHeightCount: exactSum(blocks.unknownHeight),
    blocks,
  };
}
