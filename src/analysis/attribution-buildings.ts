/**
 * What weight has each building in a sector or for a user of electricity? (methods 3.3)
 *
 *   w = floor area · intensity by use · occupancy                                              kWh/a
 *
 * A building of unknown use takes the mean intensity of the known floor area of those that take part; among users of
 * electricity, what the known floor area of all holds of that user, so that over all users it takes the mean of all.
 * Where no use at all is known, floor area alone decides. Factories take unknown ones for none of theirs.
 * Kept with the stock, and brought up to date with it: a building that was edited changes its own weight, and, where it
 * moves the mean intensity, those of unknown use.
 */
import type { ElectricityUserId } from '../core/attribution/electricity-users.ts';
import type { BuildingUse } from '../core/factors/building-use.ts';
import { buildingUses } from '../core/factors/building-use.ts';
import { exactSum } from './allocate.ts';
import { changedWeights, type LayerWeights, layerWeights, restsOn } from './attribution-weights.ts';
import type { BuildingStock } from './building-stock.ts';
import { intensityByUse } from './building-stock.ts';
import { UNKNOWN_USE } from './building-stock-rows.ts';
import { BLOCK_ROWS, RowValues } from './kernel/row-values.ts';

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

interface ScopeWeights {
  readonly unknownIntensity: number | null;
  readonly layer: LayerWeights;
}

interface Kept {
  readonly sums: Map<BuildingScope, ScopeSums>;
  readonly weights: Map<BuildingScope, ScopeWeights>;
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
export function buildingWeights(stocks: readonly BuildingStock[], scope: BuildingScope): LayerWeights[] {
  if (scope === 'industrial') return stocks.map((stock) => weightsOf(stock, scope, null));
  const sums = stocks.map((stock) => sumsOf(stock, scope));
  const energyKwh = exactSum(sums.map(({ energy }) => exactSum(energy)));
  const floorM2 = exactSum(sums.map(({ floor }) => exactSum(floor)));
  const unknownIntensity = floorM2 > 0 ? energyKwh / floorM2 : 1;
  return stocks.map((stock) => weightsOf(stock, scope, unknownIntensity));
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

function weightsOf(stock: BuildingStock, scope: BuildingScope, unknownIntensity: number | null): LayerWeights {
  const kept = keptOf(stock);
  const own = kept.weights.get(scope);
  if (own && own.unknownIntensity === unknownIntensity) return own.layer;
  const before = own ?? (stock.change ? keptByStock.get(stock.change.from)?.weights.get(scope) : undefined);
  const layer = before
    ? updated(stock, scope, unknownIntensity, before, own ? [] : (stock.change?.rows ?? []))
    : whole(stock, scope, unknownIntensity);
  kept.weights.set(scope, { unknownIntensity, layer });
  return layer;
}

function whole(stock: BuildingStock, scope: BuildingScope, unknownIntensity: number | null): LayerWeights {
  const { length } = stock.use;
  const weights = new Float64Array(length);
  const assumed = new Uint8Array(length);
  const takes = takesPart[scope];
  for (let row = 0; row < length; row++) {
    weights[row] = weightAt(stock, takes, unknownIntensity, row);
    assumed[row] = assumedAt(stock, row);
  }
  return layerWeights(stock.layer, weights, assumed);
}

/** The weights of before where nothing differs. */
function updated(
  stock: BuildingStock,
  scope: BuildingScope,
  unknownIntensity: number | null,
  { layer: before, unknownIntensity: intensityBefore }: ScopeWeights,
  edited: readonly number[],
): LayerWeights {
  const takes = takesPart[scope];
  // Those of unknown use without a weight have no floor area: no intensity gives them one.
  const isMeanMoved = intensityBefore !== unknownIntensity && before.unknownUseCount > 0;
  const rows = isMeanMoved ? [...edited, ...rowsOfUnknownUse(stock)] : edited;
  const weights = before.weights.with(rows, (row) => weightAt(stock, takes, unknownIntensity, row));
  const marks = before.assumed ?? RowValues.of(new Uint8Array(weights.length));
  const assumed = marks.with(edited, (row) => assumedAt(stock, row));
  if (weights === before.weights && assumed === marks) return before;
  return changedWeights(before, stock.layer, weights, assumed);
}

function rowsOfUnknownUse({ use, inside }: BuildingStock): number[] {
  const rows: number[] = [];
  for (let row = 0; row < use.length; row++) if (use.at(row) === UNKNOWN_USE && inside.at(row)) rows.push(row);
  return rows;
}

function weightAt(
  { inside, use, floorAreaM2, occupancy }: BuildingStock,
  takes: Uint8Array,
  unknownIntensity: number | null,
  row: number,
): number {
  if (!inside.at(row)) return 0;
  const usedAs = use.at(row);
  if (usedAs === UNKNOWN_USE) {
    return unknownIntensity === null ? 0 : floorAreaM2.at(row) * unknownIntensity * occupancy.at(row);
  }
  return takes[usedAs] === 1 ? floorAreaM2.at(row) * intensityByUse[usedAs]! * occupancy.at(row) : 0;
}

function assumedAt({ use, heightUnknown }: BuildingStock, row: number): number {
  return (
    (heightUnknown.at(row) ? restsOn.medianStoreys : 0) | (use.at(row) === UNKNOWN_USE ? restsOn.meanIntensity : 0)
  );
}

/** Is the height or floor area of at least one building known? */
export function hasKnownHeight(stocks: readonly BuildingStock[]): boolean {
  return stocks.some(({ inside, heightUnknown }) => inside.some((isIn, row) => isIn === 1 && !heightUnknown.at(row)));
}
