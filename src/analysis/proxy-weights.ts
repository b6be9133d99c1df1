/**
 * By what does a building or a road take part in a sector total? (methods 3.3)
 *
 *   building: w = floor area · intensity by use · occupancy                                    kWh/a
 *   road:     g = length · AADT · 365 · Σ_k mix_k · EF_k                                        t/a
 *             w = length · class weight                               where no traffic is known
 *   closure   = Σ bottom-up / total shared out            outside 0.7…1.3: `CLOSURE_WARNING`
 *
 * The speed factor of roads is 1.
 */
import { notNegative, shareOfOne, sharesOfOne } from '../core/bad-input.ts';
import { exactSum } from './allocate.ts';

const DAYS_PER_YEAR = 365;
const GRAMS_PER_TONNE = 1e6;

/** Closure ratios outside this range are flagged (methods 3.3). */
export const closureRange = { low: 0.7, high: 1.3 } as const;

/** One weight a building: kWh/a. */
export function buildingWeights(
  floorAreaM2: ArrayLike<number>,
  intensityKwhPerM2: ArrayLike<number>,
  occupancy: ArrayLike<number>,
): Float64Array {
  return Float64Array.from(
    { length: floorAreaM2.length },
    (_, i) =>
      notNegative(floorAreaM2[i]!, `floor area ${i}`) *
      notNegative(intensityKwhPerM2[i]!, `intensity ${i}`) *
      shareOfOne(occupancy[i]!, `occupancy ${i}`),
  );
}

/** Emissions of one vehicle kilometre of a mix of vehicles, g. The shares sum to 1; each vehicle has a factor. */
export function mixedFactorGPerKm(
  mix: Readonly<Record<string, number>>,
  factorGPerKm: Readonly<Record<string, number>>,
): number {
  sharesOfOne(Object.values(mix), 'shares of vehicles');
  return exactSum(
    Object.entries(mix).map(([vehicle, share]) => {
      const factor = factorGPerKm[vehicle];
      if (factor === undefined) throw new RangeError(`no factor for vehicle ${vehicle}`);
      return share * factor;
    }),
  );
}

/** Yearly emissions of a road segment from its traffic, t. */
export function bottomUpRoadT(lengthKm: number, vehiclesPerDay: number, factorGPerKm: number): number {
  notNegative(lengthKm, 'length of road');
  notNegative(vehiclesPerDay, 'traffic');
  return (lengthKm * vehiclesPerDay * DAYS_PER_YEAR * factorGPerKm) / GRAMS_PER_TONNE;
}

/** Bottom-up estimate ÷ total shared out; null where there is no total. */
export function closureRatio(bottomUpT: ArrayLike<number>, totalT: number): number | null {
  return totalT > 0 ? exactSum(bottomUpT) / totalT : null;
}

export function isClosureOff(ratio: number): boolean {
  return ratio < closureRange.low - 1e-9 || ratio > closureRange.high + 1e-9;
}
