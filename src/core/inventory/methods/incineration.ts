/**
 * What burning waste emits (clause 5.1 a, 4C; methods 2.4).
 *
 *   fossil CO2    = Σ IW_i · CCW_i · FCF_i · EF_i · 44/12              municipal waste 0.20, 0.39, 0.95
 *   biogenic CO2  = Σ IW_i · CCW_i · (1 − FCF_i) · EF_i · 44/12        memo, never in the total
 *   N2O           = IW · 50 g/t;   CH4 = IW · 0.2 kg/Gg (continuous stoker)
 *
 * IW in t/a wet, CCW carbon content, FCF fossil share of it, EF burnt share. A plant that sells power is
 * counted in 1A1 and zero in 4C, never both. Source: provincial guideline 2011. Worked: 300,000 t of
 * municipal waste: 81,510 t fossil CO2.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';
import { CO2_PER_C } from '../../units/energy-units.ts';

const G_PER_T = 1e6;
/** A Gg is 1000 t, a tonne 1000 kg. */
const KG_PER_GG_TO_T_PER_T = 1e-6;

export interface BurntWaste {
  readonly tonnes: number;
  readonly carbonContent: number;
  readonly fossilShare: number;
  readonly burntShare: number;
}

export function burntWasteCo2T(items: readonly BurntWaste[]): { fossilT: number; biogenicT: number } {
  let fossilT = 0;
  let biogenicT = 0;
  for (const item of items) {
    const fossilShare = shareOfOne(item.fossilShare, 'fossil share');
    const carbonT =
      notNegative(item.tonnes, 'waste burnt') *
      shareOfOne(item.carbonContent, 'carbon content') *
      shareOfOne(item.burntShare, 'burnt share');
    fossilT += carbonT * fossilShare * CO2_PER_C;
    biogenicT += carbonT * (1 - fossilShare) * CO2_PER_C;
  }
  return { fossilT, biogenicT };
}

export function burntWasteN2oT(wasteT: number, gramsPerT: number): number {
  return (notNegative(wasteT, 'waste burnt') * notNegative(gramsPerT, 'factor')) / G_PER_T;
}

export function burntWasteCh4T(wasteT: number, kgPerGg: number): number {
  return notNegative(wasteT, 'waste burnt') * notNegative(kgPerGg, 'factor') * KG_PER_GG_TO_T_PER_T;
}
