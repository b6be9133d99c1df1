/**
 * Factories that report what they measured (clause 5.1 a; methods 2.3).
 *
 *   estimated for the rest = sector total by default factors − Σ measured, never below zero
 *
 * Measured data (GB/T 32151 parts) take the place of the default for their share. More measured than the
 * sector has is `OVER_REPORTED`: the rest is zero, the measured sum stands, and a person must look.
 */
import { notNegative } from '../../bad-input.ts';

export interface MeasuredShare {
  readonly measuredT: number;
  readonly restT: number;
  readonly totalT: number;
  readonly flag: 'OVER_REPORTED' | null;
}

export function measuredAndRest(defaultTotalT: number, measured: readonly number[]): MeasuredShare {
  const measuredT = measured.reduce((sum, one) => sum + notNegative(one, 'measured emissions'), 0);
  const left = notNegative(defaultTotalT, 'sector total') - measuredT;
  const restT = Math.max(0, left);
  return { measuredT, restT, totalT: measuredT + restT, flag: left < 0 ? 'OVER_REPORTED' : null };
}
