/**
 * What weight has each building in a sector or for a user of electricity? (methods 3.3)
 *
 *   w = floor area · intensity by use · occupancy                                              kWh/a
 *
 * A building of unknown use takes the mean intensity of the known floor area of those that take part; among users of
 * electricity, what the known floor area of all holds of that user, so that over all users it takes the mean of all.
 * Where no use at all is known, floor area alone decides. Factories take unknown ones for none of theirs.
 * Buildings of unknown use stand apart, with floor area · occupancy as weights and the mean intensity as the factor of all:
 * an edit elsewhere that moves the mean changes a factor and not a weight. Kept with the stock, and brought up to date
 * with it.
 */
import type { ElectricityUserId } from '../core/attribution/electricity-users.ts';
import type { BuildingUse } from '../core/factors/building-use.ts';
import { buildingUses } from '../core/factors/building-use.ts';
import { exactSum } from './allocate.ts';
import {
  asTheyAre,
  changedWeights,
  type LayerWeights,
  layerWeights,
  type WeightedLayer,
} from './attribution-weights.ts';
import type { BuildingStock } from './building-stock.ts';
import { intensityByUse } from './building-stock.ts';
import { UNKNOWN_USE } from './building-stock-rows.ts';
import { BLOCK_ROWS } from './kernel/row-values.ts';

/** Who takes part: `heated` all but factories and warehouses, `powered` all. */
export type BuildingScope = 'heated' | 'powered' | 'industrial' | 'commerce' | 'public' | 'households';

const usesOfScope: Readonly<Record<Exclude<BuildingScope, 'heated' | 'powered'>, readonly BuildingUse[]>> = {
  industrial: ['industry', 'warehouse'],
  commerce: ['office', 'retail', 'hotel', 'restaurant', 'dataCentre'],
  public: ['hospital', 'school', 'university', 'publicOther'],
  households: ['residential'],
};

/** Places of users of electricity that are told by the use of a building; the others stand elsewhere. */
export const scopeOfUser: Readonly<Partial<Record<ElectricityUserId, BuildingScope>>> = {
  industry: 'industrial',
  commerce: 'commerce',
  public: 'public',
  urbanHouseholds: 'households',
  ruralHouseholds: 'households',
};

/** 1 by index into `buildingUses` where the use takes part. */
const takesPart = Object.fromEntries(
  (['heated', 'powered', 'industrial', 'commerce', 'public', 'households'] as const).map((scope) => [
    scope,
    Uint8Array.from({ length: 256 }, (_, i) => {
      const use = buildingUses[i]?.id;
      if (use === undefined) return 0;
      if (scope === 'powered') return 1;
      if (scope === 'heated') return usesOfScope.industrial.includes(use) ? 0 : 1;
      return usesOfScope[scope].includes(use) ? 1 : 0;
    }),
  ]),
) as Readonly<Record<BuildingScope, Uint8Array>>;

/** Of the buildings of known use: kWh of those that take part, m² of those that set the mean. By block. */
interface ScopeSums {
  readonly energy: Float64Array;
  readonly floor: Float64Array;
}

interface Kept {
  readonly sums: Map<BuildingScope, ScopeSums>;
  /** Of the buildings of known use by scope, and of those of unknown use. */
  readonly weights: Map<BuildingScope | 'unknownUse', LayerWeights>;
}

/** By the key of a stock. */
const keptByStock = new WeakMap<object, Kept>();

function keptOf(stock: BuildingStock): Kept {
  let kept = keptByStock.get(stock.key);
  if (!kept) {
    kept = { sums: new Map(), weights: new Map() };
    keptByStock.set(stock.key, kept);
  }
  return kept;
}

/** Weights of all layers of buildings. The same stocks give the same objects. */
export function buildingWeights(stocks: readonly BuildingStock[], scope: BuildingScope): WeightedLayer[] {
  const known = stocks.map((stock) => asTheyAre(weightsOf(stock, scope)));
  if (scope === 'industrial') return known;
  const sums = stocks.map((stock) => sumsOf(stock, scope));
  const energyKwh = exactSum(sums.map(({ energy }) => exactSum(energy)));
  const floorM2 = exactSum(sums.map(({ floor }) => exactSum(floor)));
  const factor = floorM2 > 0 ? energyKwh / floorM2 : 1;
  const unknown = stocks.map((stock) => ({ weights: weightsOf(stock, 'unknownUse'), factor, isUseUnknown: true }));
  return [...known, ...unknown];
}

function sumsOf(stock: BuildingStock, scope: BuildingScope): ScopeSums {
  const kept = keptOf(stock);
  const known = kept.sums.get(scope);
  if (known) return known;
  const before = stock.change ? keptByStock.get(stock.change.from)?.sums.get(scope) : undefined;
  const length = Math.ceil(stock.use.length / BLOCK_ROWS);
  const sums: ScopeSums = before
    ? { energy: before.energy.slice(), floor: before.floor.slice() }
    : { energy: new Float64Array(length), floor: new Float64Array(length) };
  const blocks =
    before && stock.change
      ? new Set(stock.change.rows.map((row) => Math.floor(row / BLOCK_ROWS)))
      : Array.from({ length }, (_, block) => block);
  const isOfAll = scope !== 'heated' && scope !== 'powered';
  for (const block of blocks) addBlock(stock, takesPart[scope], isOfAll, block, sums);
  kept.sums.set(scope, sums);
  return sums;
}

function addBlock(
  { inside, use, floorAreaM2 }: BuildingStock,
  takes: Uint8Array,
  isOfAll: boolean,
  block: number,
  { energy, floor }: ScopeSums,
): void {
  const isIn = inside.blocks[block]!;
  const uses = use.blocks[block]!;
  const areas = floorAreaM2.blocks[block]!;
  let kwh = 0;
  let m2 = 0;
  for (let k = 0; k < uses.length; k++) {
    if (!isIn[k] || uses[k] === UNKNOWN_USE) continue;
    const takesRow = takes[uses[k]!] === 1;
    if (takesRow) kwh += areas[k]! * intensityByUse[uses[k]!]!;
    if (takesRow || isOfAll) m2 += areas[k]!;
  }
  energy[block] = kwh;
  floor[block] = m2;
}

function weightsOf(stock: BuildingStock, of: BuildingScope | 'unknownUse'): LayerWeights {
  const kept = keptOf(stock);
  const known = kept.weights.get(of);
  if (known) return known;
  const before = stock.change ? keptByStock.get(stock.change.from)?.weights.get(of) : undefined;
  const weightAt = of === 'unknownUse' ? unknownWeightAt(stock) : knownWeightAt(stock, takesPart[of]);
  const made = before ? updated(stock, before, weightAt) : whole(stock, weightAt);
  kept.weights.set(of, made);
  return made;
}

type WeightAt = (row: number) => number;

function whole({ layer, use, heightUnknown }: BuildingStock, weightAt: WeightAt): LayerWeights {
  const weights = new Float64Array(use.length);
  for (let row = 0; row < weights.length; row++) weights[row] = weightAt(row);
  return layerWeights(layer, weights, heightUnknown);
}

/** The weights of before where nothing differs. */
function updated(
  { layer, change, heightUnknown }: BuildingStock,
  before: LayerWeights,
  weightAt: WeightAt,
): LayerWeights {
  const weights = before.weights.with(change?.rows ?? [], weightAt);
  if (weights === before.weights && heightUnknown === before.heightUnknown) return before;
  return changedWeights(before, layer, weights, heightUnknown);
}

function knownWeightAt({ inside, use, floorAreaM2, occupancy }: BuildingStock, takes: Uint8Array): WeightAt {
  return (row) => {
    const usedAs = use.at(row);
    if (!inside.at(row) || takes[usedAs] !== 1) return 0;
    return floorAreaM2.at(row) * intensityByUse[usedAs]! * occupancy.at(row);
  };
}

function unknownWeightAt({ inside, use, floorAreaM2, occupancy }: BuildingStock): WeightAt {
  return (row) => (inside.at(row) && use.at(row) === UNKNOWN_USE ? floorAreaM2.at(row) * occupancy.at(row) : 0);
}

/** Is the height or floor area of at least one building known? */
export function hasKnownHeight(stocks: readonly BuildingStock[]): boolean {
  return stocks.some(({ inside, heightUnknown }) => inside.some((isIn, row) => isIn === 1 && !heightUnknown.at(row)));
}
