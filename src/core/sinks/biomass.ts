/**
 * How much carbon do growing stands bind? (methods 10.1, 10.3; the forms of the provincial guideline)
 *
 *   growth and consumption   dC  = V · (GR − CR) · SVD · BEF · CF                                tC/a
 *   stock change             dC  = (C_2 − C_1) / (t_2 − t_1)                                     tC/a
 *   in the inventory         CO2 = −dC · 44/12                       removal negative            t CO2/a
 *   area · rate              CO2 = Σ A_c · r_c                       removal positive            t CO2/a
 *   mangrove S. apetala      W   = 0.033 (D² H)^1.002                D in cm, H in m             kg a tree
 */
import { notNegative } from '../bad-input.ts';
import { CO2_PER_C } from '../units/energy-units.ts';

export interface LivingWood {
  readonly volumeM3: number;
  /** Growth and consumption, share of the volume a year. */
  readonly growthRate: number;
  readonly consumptionRate: number;
  /** Basic wood density, t dry matter/m³. */
  readonly densityTPerM3: number;
  /** Whole tree ÷ stem. */
  readonly expansion: number;
  /** tC/t dry matter. */
  readonly carbonFraction: number;
}

export function livingWoodGainTc(wood: LivingWood): number {
  const netVolumeM3 = notNegative(wood.volumeM3, 'volume of wood') * (wood.growthRate - wood.consumptionRate);
  return netVolumeM3 * wood.densityTPerM3 * wood.expansion * wood.carbonFraction;
}

export function stockChangeTc(startTc: number, endTc: number, years: number): number {
  return (endTc - startTc) / years;
}

/** Inventory value of a gain of carbon: a removal is negative. */
export function inventoryCo2T(gainTc: number): number {
  return -gainTc * CO2_PER_C;
}

/** Uptake of land by kind, t CO2/a, positive; null when a kind has no rate. */
export function areaRemovalT(
  hectares: Readonly<Record<string, number>>,
  rateTPerHa: Readonly<Record<string, number>>,
): number | null {
  let removalT = 0;
  for (const [kind, ha] of Object.entries(hectares)) {
    const rate = rateTPerHa[kind];
    if (rate === undefined) return null;
    removalT += notNegative(ha, `area of ${kind}`) * rate;
  }
  return removalT;
}

/** Dry weight of a mangrove tree (Sonneratia apetala), kg. */
export function mangroveTreeKg(diameterCm: number, heightM: number): number {
  return 0.033 * (diameterCm ** 2 * heightM) ** 1.002;
}
