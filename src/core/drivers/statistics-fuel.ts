/**
 * What does a unit of fuel, as the energy statistics count it, hold and emit? (methods 0.1, 2.2)
 *
 *   heat   GJ a unit = NCV of set A          CO2   t a unit = factor of set A          unit: t, 10⁴ m³
 *
 * By the plan's own factors where it has them.
 */
import type { PlanFactors } from '../factors/plan-factors.ts';
import type { fuels } from '../statistics/series.ts';

interface FuelUnit {
  readonly gj: number;
  readonly tCo2: number;
}

/** Statistics count gas by 10⁴ m³, its factors are for 1000 m³. */
const FACTOR_UNITS: Readonly<Record<(typeof fuels)[number]['unit'], number>> = { t: 1, '10⁴ m³': 10 };

/** The id of the factor that has no value, where one has none. */
export function fuelOfStatistics(
  factors: PlanFactors,
  fuel: (typeof fuels)[number],
  year: number,
): FuelUnit | { readonly missingFactor: string } {
  const units = FACTOR_UNITS[fuel.unit];
  const [heatId, co2Id] = [`${fuel.factor}_ncv`, `${fuel.factor}_ef`];
  const heat = factors.get(heatId, year)?.value ?? null;
  const co2 = factors.get(co2Id, year)?.value ?? null;
  if (heat === null) return { missingFactor: heatId };
  if (co2 === null) return { missingFactor: co2Id };
  return { gj: heat * units, tCo2: co2 * units };
}
