/**
 * CO2 that leaves minerals when they are burnt or dissolved (clause 5.1 a, 2A; methods 2.3).
 *
 *   product    E = Q · EF                       clinker 0.538, lime 0.683, calcium carbide 1.154 tCO2/t
 *   carbonate  E = Σ M_i · EF_i · calcined      limestone 0.43971, dolomite 0.47732, soda ash 0.41492 tCO2/t
 *   glass      E = Q · EF · (1 − cullet)        float glass 0.20 tCO2/t
 *
 * Q and M in t/a, shares 0…1. Source: provincial guideline 2011; carbonates by stoichiometry (IPCC 2006).
 * Worked: 200,000 t of clinker · 0.538 = 107,600 t CO2.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';

/** t CO2 of a product with a factor a tonne. */
export function productCo2T(productT: number, factorTPerT: number): number {
  return notNegative(productT, 'product') * notNegative(factorTPerT, 'factor');
}

export interface CarbonateUse {
  readonly tonnes: number;
  readonly factorTPerT: number;
  /** Share that gave off its CO2; 1 where all of it was burnt or dissolved. */
  readonly calcinedShare: number;
}

export function carbonateCo2T(uses: readonly CarbonateUse[]): number {
  return uses.reduce(
    (sum, use) =>
      sum +
      notNegative(use.tonnes, 'carbonate') *
        notNegative(use.factorTPerT, 'factor') *
        shareOfOne(use.calcinedShare, 'calcined share'),
    0,
  );
}

export function glassCo2T(glassT: number, factorTPerT: number, culletShare: number): number {
  return productCo2T(glassT, factorTPerT) * (1 - shareOfOne(culletShare, 'cullet share'));
}
