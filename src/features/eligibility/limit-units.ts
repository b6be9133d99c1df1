/** Limits are kept as shares 0…1 or km² and typed in per cent or km². */
import type { Threshold } from '../../core/eligibility/thresholds.ts';

const PER_CENT = 100;

/** The number a form shows; twelve digits, so that 0.07 is written 7 and not 7.000000000000001. */
export function writtenLimit(value: number, unit: Threshold['unit']): number {
  return unit === 'km²' ? value : Number((value * PER_CENT).toPrecision(12));
}

/** The limit a person typed; NaN where it is no number. */
export function typedLimit(typed: number | string, unit: Threshold['unit']): number {
  const value = typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
  return unit === 'km²' ? value : value / PER_CENT;
}
