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
import { CO2_PER_C } from '../../units/energy-units.ts';

export interface SteelMaking {
  readonly limestoneT: number;
  readonly dolomiteT: number;
  readonly pigIronT: number;
  readonly steelT: number;
}

export interface SteelFactors {
  /** t CO2/t. */
  readonly limestone: number;
  readonly dolomite: number;
  /** t C/t. */
  readonly pigIron: number;
  readonly steel: number;
}

export function steelCo2T({ limestoneT, dolomiteT, pigIronT, steelT }: SteelMaking, factors: SteelFactors): number {
  const fluxT =
    notNegative(limestoneT, 'limestone') * notNegative(factors.limestone, 'factor') +
    notNegative(dolomiteT, 'dolomite') * notNegative(factors.dolomite, 'factor');
  const carbonT =
    notNegative(pigIronT, 'pig iron') * notNegative(factors.pigIron, 'factor') -
    notNegative(steelT, 'steel') * notNegative(factors.steel, 'factor');
  return fluxT + notNegative(carbonT, 'carbon left of the pig iron') * CO2_PER_C;
}
