/** A part of the inventory by name, from its key: `1A2h/CO2/solid` is a category, its gas and fuels; `waste/CH4` a sector's gas. */
import { type FuelGroup, fuelGroupNames } from '../../core/drivers/fuel-group.ts';
import { categoryOf } from '../../core/inventory/categories.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Text } from '../../core/text.ts';
import { gasSign } from './gas-sign.ts';

const isFuelGroup = (text: string): text is FuelGroup => Object.hasOwn(fuelGroupNames, text);

export function partName(key: string, name: (text: Text) => string): string {
  const [place = '', gas = '', fuel = ''] = key.split('/');
  const known = sectors.find(({ id }) => id === place) ?? categoryOf(place);
  return [known ? name(known.name) : place, gasSign(gas), isFuelGroup(fuel) ? name(fuelGroupNames[fuel]) : '']
    .filter((part) => part !== '')
    .join(' ');
}
