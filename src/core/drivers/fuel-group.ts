/**
 * To which group of fuels does an activity belong? (clause 5.3 a; methods 4.1; 2006 IPCC Vol. 1 Ch. 4, Table 4.1)
 *
 * Key categories are told by solid, liquid, gaseous fuels and biomass: factors and their errors go with the group, not
 * with the single fuel. Gases made from coal count as solid, LPG and refinery gas as liquid, by what they come from.
 */
import type { Text } from '../text.ts';

export type FuelGroup = 'solid' | 'liquid' | 'gaseous' | 'biomass';

export const fuelGroupNames: Readonly<Record<FuelGroup, Text>> = {
  solid: { 'zh-CN': '固体燃料', en: 'solid fuels' },
  liquid: { 'zh-CN': '液体燃料', en: 'liquid fuels' },
  gaseous: { 'zh-CN': '气体燃料', en: 'gaseous fuels' },
  biomass: { 'zh-CN': '生物质', en: 'biomass' },
};

const members: Readonly<Record<FuelGroup, readonly string[]>> = {
  solid: [
    'raw_coal',
    'coke',
    'anthracite',
    'bituminous',
    'lignite',
    'cleaned_coal',
    'other_washed_coal',
    'briquettes',
    'coal_tar',
    'crude_benzol',
    'coke_oven_gas',
    'blast_furnace_gas',
    'converter_gas',
    'carbide_furnace_gas',
    'other_gas',
  ],
  liquid: [
    'crude_oil',
    'fuel_oil',
    'gasoline',
    'kerosene',
    'jet_kerosene',
    'diesel',
    'lpg',
    'refinery_gas',
    'naphtha',
    'petroleum_coke',
    'other_petroleum',
  ],
  gaseous: ['natural_gas', 'lng'],
  biomass: ['wood', 'biogas', 'biodiesel', 'ethanol'],
};

const groupOfFuel = new Map(
  (Object.keys(members) as FuelGroup[]).flatMap((group) => members[group].map((fuel) => [fuel, group] as const)),
);

/** Methods whose choice is a fuel. */
const fuelMethods: readonly string[] = ['fuel', 'vehicles'];

/** Null for an activity that burns nothing. */
export function fuelGroupOf({
  method,
  option,
}: {
  readonly method: string;
  readonly option: string;
}): FuelGroup | null {
  if (!fuelMethods.includes(method)) return null;
  return groupOfFuel.get(option.slice(option.indexOf('_') + 1)) ?? null;
}
