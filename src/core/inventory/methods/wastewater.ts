/**
 * What wastewater emits (clause 5.1 a, 4D; methods 2.4).
 *
 *   CH4           = TOW · Bo · MCF − R                               Bo 0.6 kg/kg BOD or 0.25 kg/kg COD
 *   effluent N    = P · protein · FNPR · FNON · FIND / 1000 − N_sludge      t N
 *   effluent N2O  = effluent N · 0.005 · 44/28
 *
 * TOW in t BOD (or COD) a year, R in t CH4, P in persons, protein in kg a head and year, N_sludge in t N.
 * Neither falls below zero. Source: IPCC 2006 Vol. 5 Ch. 6. Worked: 18,000 t BOD · 0.6 · 0.165 − 200 = 1,582 t CH4.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';
import { N2O_PER_N } from '../../units/energy-units.ts';

const KG_PER_T = 1000;

export function wastewaterCh4T(organicT: number, bestTPerT: number, correction: number, recoveredT: number): number {
  const made =
    notNegative(organicT, 'organic load') *
    notNegative(bestTPerT, 'methane of the load') *
    shareOfOne(correction, 'methane correction');
  return Math.max(0, made - notNegative(recoveredT, 'methane recovered'));
}

export interface EffluentNitrogen {
  readonly persons: number;
  readonly proteinKgPerHead: number;
  /** kg N a kg of protein. */
  readonly nitrogenShare: number;
  /** Protein not eaten and protein of industry and trade, as factors of at least 1. */
  readonly notConsumedFactor: number;
  readonly industryFactor: number;
  readonly sludgeT: number;
}

export function effluentNitrogenT(effluent: EffluentNitrogen): number {
  const madeT =
    (notNegative(effluent.persons, 'population') *
      notNegative(effluent.proteinKgPerHead, 'protein') *
      shareOfOne(effluent.nitrogenShare, 'nitrogen in protein') *
      notNegative(effluent.notConsumedFactor, 'protein not eaten') *
      notNegative(effluent.industryFactor, 'protein of industry')) /
    KG_PER_T;
  return Math.max(0, madeT - notNegative(effluent.sludgeT, 'nitrogen in sludge'));
}

/** `factor`: kg N2O-N a kg of N in the effluent. */
export function effluentN2oT(nitrogenT: number, factor: number): number {
  return notNegative(nitrogenT, 'nitrogen in effluent') * notNegative(factor, 'factor') * N2O_PER_N;
}
