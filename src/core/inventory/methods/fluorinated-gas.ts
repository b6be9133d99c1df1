/**
 * Fluorinated gases that escape from equipment (clause 5.1 a, 2F and 2G; methods 2.3, tier 2).
 *
 *   refrigerant  E = bank · leak + filling loss + left at end of life · (1 − recovered)
 *   SF6          E = bank · 0.047                           operating loss of a year
 *
 * Bank: what is in the equipment, t. A blend weighs the potentials of its parts by mass. Source: IPCC 2006
 * Vol. 3 Ch. 7 and 8; national operating default for SF6. Worked: a bank of 100 t at 5 %, 0.4 t lost in
 * filling, 3 t left in scrapped units of which 60 % is recovered: 5 + 0.4 + 1.2 = 6.6 t.
 */
import { notNegative, shareOfOne, sharesOfOne } from '../../bad-input.ts';

export interface RefrigerantBank {
  readonly bankT: number;
  /** Of the bank, a year. */
  readonly leakShare: number;
  readonly fillingLossT: number;
  readonly endOfLifeT: number;
  readonly recoveredShare: number;
}

export function refrigerantT(bank: RefrigerantBank): number {
  return (
    notNegative(bank.bankT, 'bank') * shareOfOne(bank.leakShare, 'leak rate') +
    notNegative(bank.fillingLossT, 'filling loss') +
    notNegative(bank.endOfLifeT, 'left at end of life') * (1 - shareOfOne(bank.recoveredShare, 'recovered share'))
  );
}

export function sf6InUseT(bankT: number, lossShare: number): number {
  return notNegative(bankT, 'SF6 bank') * shareOfOne(lossShare, 'operating loss');
}

/** Potential of a blend, kg CO2e/kg: parts by mass, which must add up to 1. */
export function blendPotential(parts: readonly { readonly massShare: number; readonly potential: number }[]): number {
  sharesOfOne(
    parts.map(({ massShare }) => massShare),
    'parts of a blend',
  );
  return parts.reduce((sum, { massShare, potential }) => sum + massShare * notNegative(potential, 'potential'), 0);
}
