/**
 * Population, wealth, energy, carbon: what stands behind the emissions? (clause 5.3 b; methods 4.2)
 *
 *   C = P · (G/P) · (E/G) · (C/E)        10⁴ persons · 10⁴ CNY/person · tce/10⁴ CNY · tCO2/tce
 *
 * With P in 10⁴ persons C comes out in 10⁴ t CO2. G at constant price: at current price inflation would
 * look like growth. The change between two years is taken apart by LMDI-I.
 */
import { notNegative } from '../bad-input.ts';
import { type FactorTable, factorTable } from './decompose-change.ts';

export const kayaFactors = ['population', 'gdpPerHead', 'energyIntensity', 'carbonIntensity'] as const;
export type KayaFactor = (typeof kayaFactors)[number];

/** What a year says, in any units that are the same in every year; null where it is not known. */
export interface KayaYear {
  readonly year: number;
  readonly population: number | null;
  readonly gdp: number | null;
  readonly energy: number | null;
  readonly emissions: number | null;
}

export interface KayaTerms {
  readonly year: number;
  readonly factors: Readonly<Record<KayaFactor, number>>;
  readonly emissions: number;
}

/** The four factors of a year; null where a figure is missing or a divisor is zero. */
export function kayaTerms({ year, population, gdp, energy, emissions }: KayaYear): KayaTerms | null {
  if (population === null || gdp === null || energy === null || emissions === null) return null;
  notNegative(emissions, 'emissions');
  if (notNegative(population, 'population') === 0 || notNegative(gdp, 'GDP') === 0) return null;
  if (notNegative(energy, 'energy use') === 0) return null;
  return {
    year,
    emissions,
    factors: {
      population,
      gdpPerHead: gdp / population,
      energyIntensity: energy / gdp,
      carbonIntensity: emissions / energy,
    },
  };
}

/** The factors as the one term of a decomposition. */
export function kayaTable(factors: Readonly<Record<KayaFactor, number>>): FactorTable {
  return factorTable([kayaFactors.map((name) => factors[name])]);
}
