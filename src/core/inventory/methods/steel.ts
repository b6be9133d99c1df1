/**
 * CO2 of making steel that is not from burning fuel (clause 5.1 a, 2C1; methods 2.3).
 *
 *   E = limestone · 0.430 + dolomite · 0.474 + (pig iron · 0.041 − steel · 0.00248) · 44/12      t CO2
 *
 * All in t/a. Pig iron brings carbon, steel keeps a little of it; steel cannot keep more than came.
 * Source: provincial guideline 2011. Worked: 1,000 t limestone, 500 t dolomite, 10,000 t pig iron, 9,500 t
 * steel: 430 + 237 + (410 − 23.56) · 44/12 = 2,083.95 t CO2.
 */
import { notNegative } from '../../bad-input.ts';
import { factorValue } from '../../factors/factor.ts';
import { CO2_PER_C } from '../../units/energy-units.ts';

export interface SteelMaking {
  readonly limestoneT: number;
  readonly dolomiteT: number;
  readonly pigIronT: number;
  readonly steelT: number;
}

export function steelCo2T({ limestoneT, dolomiteT, pigIronT, steelT }: SteelMaking): number {
  const fluxT =
    notNegative(limestoneT, 'limestone') * factorValue('limestone_flux') +
    notNegative(dolomiteT, 'dolomite') * factorValue('dolomite_flux');
  const carbonT =
    notNegative(pigIronT, 'pig iron') * factorValue('pig_iron_c') -
    notNegative(steelT, 'steel') * factorValue('steel_c');
  return fluxT + notNegative(carbonT, 'carbon left of the pig iron') * CO2_PER_C;
}
