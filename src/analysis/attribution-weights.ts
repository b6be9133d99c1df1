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
import type { ViewTable } from './view-table.ts';

const BLOCK_ROWS = 1024;

/** What a row's weight rests on. */
export const restsOn = { medianStoreys: 1, meanIntensity: 2 } as const;

export interface LayerWeights {
  readonly layer: ViewTable;
  /** Not negative, finite; 0 for rows that take no part. */
  readonly weights: Float64Array;
  /** Marks of `restsOn`; null where nothing is assumed of any row. */
  readonly assumed: Uint8Array | null;
  readonly sum: number;
  /** Σ of the weights that rest on a mean intensity. */
  readonly unknownUseSum: number;
  readonly count: number;
  readonly unknownHeightCount: number;
  readonly unknownUseCount: number;
  readonly blocks: WeightBlocks;
}

/** Sums and counts of each block. */
interface WeightBlocks {
  readonly sum: Float64Array;
  readonly unknownUseSum: Float64Array;
  readonly count: Uint16Array;
  readonly unknownHeight: Uint16Array;
  readonly unknownUse: Uint16Array;
}

/** Throws on a weight that is negative or no number: a bug, for input was checked before. */
export function layerWeights(layer: ViewTable, weights: Float64Array, assumed: Uint8Array | null): LayerWeights {
  const length = Math.ceil(weights.length / BLOCK_ROWS);
  const blocks: WeightBlocks = {
    sum: new Float64Array(length),
    unknownUseSum: new Float64Array(length),
    count: new Uint16Array(length),
    unknownHeight: new Uint16Array(length),
    unknownUse: new Uint16Array(length),
  };
  for (let block = 0; block < length; block++) fillBlock(blocks, block, weights, assumed);
  return summed(layer, weights, assumed, blocks);
}

/** The same after the weights of some rows changed. */
export function changedWeights(
  before: LayerWeights,
  layer: ViewTable,
  weights: Float64Array,
  assumed: Uint8Array | null,
  rows: readonly number[],
): LayerWeights {
  const blocks: WeightBlocks = {
    sum: before.blocks.sum.slice(),
    unknownUseSum: before.blocks.unknownUseSum.slice(),
    count: before.blocks.count.slice(),
    unknownHeight: before.blocks.unknownHeight.slice(),
    unknownUse: before.blocks.unknownUse.slice(),
  };
  const touched = new Set(rows.map((row) => Math.floor(row / BLOCK_ROWS)));
  for (const block of touched) fillBlock(blocks, block, weights, assumed);
  return summed(layer, weights, assumed, blocks);
}

function fillBlock(blocks: WeightBlocks, block: number, weights: Float64Array, assumed: Uint8Array | null): void {
  const end = Math.min(weights.length, (block + 1) * BLOCK_ROWS);
  let sum = 0;
  let lost = 0;
  let unknownUseSum = 0;
  let count = 0;
  let unknownHeight = 0;
  let unknownUse = 0;
  for (let row = block * BLOCK_ROWS; row < end; row++) {
    const weight = weights[row]!;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`weight of row ${row} is ${weight}`);
    if (weight === 0) continue;
    const next = sum + weight;
    lost += sum >= weight ? sum - next + weight : weight - next + sum;
    sum = next;
    count++;
    if (assumed === null || assumed[row] === 0) continue;
    if ((assumed[row]! & restsOn.medianStoreys) !== 0) unknownHeight++;
    if ((assumed[row]! & restsOn.meanIntensity) !== 0) {
      unknownUse++;
      unknownUseSum += weight;
    }
  }
  blocks.sum[block] = sum + lost;
  blocks.unknownUseSum[block] = unknownUseSum;
  blocks.count[block] = count;
  blocks.unknownHeight[block] = unknownHeight;
  blocks.unknownUse[block] = unknownUse;
}

function summed(
  layer: ViewTable,
  weights: Float64Array,
  assumed: Uint8Array | null,
  blocks: WeightBlocks,
): LayerWeights {
  return {
    layer,
    weights,
    assumed,
    sum: exactSum(blocks.sum),
    unknownUseSum: exactSum(blocks.unknownUseSum),
    count: exactSum(blocks.count),
    unknownHeightCount: exactSum(blocks.unknownHeight),
    unknownUseCount: exactSum(blocks.unknownUse),
    blocks,
  };
}
