/**
 * How much could a sector save? (clause 5.3 b; methods 4.5)
 *
 *   technical  = activity · (intensity now − best practice), never below 0                   t CO2e/a
 *   economic   = the part of it whose abatement cost is at most the carbon price
 *   realisable = economic · share taken up by the year · share the sites allow
 *
 * Each is part of the one before it. Uptake and site limit (roofs, land, grid) are shares of 0…1.
 */
import { BadInput, notNegative, shareOfOne } from '../bad-input.ts';

/** A step of the sector's cost curve. */
export interface CostStep {
  readonly savingT: number;
  readonly costPerT: number;
}

export interface ReductionPotential {
  readonly technicalT: number;
  readonly economicT: number;
  readonly realisableT: number;
}

export function technicalPotentialT(activity: number, intensityNow: number, bestIntensity: number): number {
  const gap = notNegative(intensityNow, 'intensity') - notNegative(bestIntensity, 'best practice');
  return notNegative(activity, 'activity') * Math.max(0, gap);
}

export function reductionPotential(
  technicalT: number,
  steps: readonly CostStep[],
  carbonPricePerT: number,
  uptakeShare: number,
  siteShare: number,
): ReductionPotential {
  notNegative(technicalT, 'technical potential');
  if (!Number.isFinite(carbonPricePerT)) throw new BadInput('NOT_A_NUMBER', `carbon price is ${carbonPricePerT}`);
  const payingT = steps
    .filter(({ costPerT }) => costPerT <= carbonPricePerT)
    .reduce((sum, { savingT }) => sum + notNegative(savingT, 'saving of a step'), 0);
  const economicT = Math.min(technicalT, payingT);
  const realisableT = economicT * shareOfOne(uptakeShare, 'uptake') * shareOfOne(siteShare, 'share of sites');
  return { technicalT, economicT, realisableT };
}
