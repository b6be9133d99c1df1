/**
 * How much does a hectare of a kind of land take up a year? (methods 10.2)
 *
 * tCO2/ha/a by city, removals positive. Null where the table has no rate for that kind of land in that city.
 */
import type { LandUseCategory } from '../landuse/land-use-category.ts';
import { type Factor, factorOf } from './factor.ts';

/** Names of kinds of land in the table of removal rates. */
const rateName: Partial<Record<LandUseCategory, string>> = {
  forest: 'forest',
  mangrove: 'wetland',
  wetland: 'wetland',
  grass: 'grassland',
};

/** Kinds of land the table knows. */
export const landWithRate = Object.keys(rateName) as readonly LandUseCategory[];

export function removalRateOf(category: LandUseCategory, city: string): Factor | null {
  const name = rateName[category];
  return name === undefined ? null : factorOf(`sink_${city.toLowerCase()}_${name}`);
}
