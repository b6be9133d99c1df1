/** The start value of an input, with unit, source and mark, from the factor tables. */
import { factorOf } from '../factors/factor.ts';
import type { Start } from './define-measure.ts';

/** `scale` turns the unit of the table into that of the input (105 kWh/100 km → 1.05 kWh/km). */
export function startOf(factorId: string, scale = 1, unit?: string): Start {
  const factor = factorOf(factorId);
  if (!factor || factor.value === null) throw new Error(`factor ${factorId} has no value`);
  return {
    value: factor.value * scale,
    unit: unit ?? factor.unit,
    source: factor.source,
    verification: factor.verification,
    uncertaintyPct: factor.uncertaintyPct,
  };
}
