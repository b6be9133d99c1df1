/** Emissions a head, of GDP and a km² over the years, and why a year has none (methods 2.9). */
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type DerivedIndicator, derivedIndicators } from '../../core/statistics/derived-indicators.ts';

const kinds = [
  { id: 'emissionsPerHead', name: 'perHead', without: 'noPeople' },
  { id: 'emissionsPerGdp', name: 'perGdp', without: 'noGdp' },
  { id: 'emissionsPerKm2', name: 'perKm2', without: 'noArea' },
] as const;

export interface Intensity {
  readonly name: (typeof kinds)[number]['name'];
  /** Null where no year has it. */
  readonly indicator: DerivedIndicator | null;
  readonly valueAt: (year: number) => number | null;
  /** Null where the year has one. */
  readonly whyNot: (year: number) => 'noTotal' | (typeof kinds)[number]['without'] | null;
}

export function intensities(plan: Plan, totals: InventoryTotals, landKm2: number | null): readonly Intensity[] {
  const grossTByYear = new Map(
    [...totals.byYear.values()].flatMap(({ year, grossT, isComplete }): [number, number][] =>
      grossT !== null && isComplete ? [[year, grossT]] : [],
    ),
  );
  const indicators = derivedIndicators(plan, { grossTByYear, landKm2 });
  return kinds.map(({ id, name, without }): Intensity => {
    const indicator = indicators.find((one) => one.id === id) ?? null;
    const valueAt = (year: number) => indicator?.valueByYear.get(year) ?? null;
    return {
      name,
      indicator,
      valueAt,
      whyNot: (year) => (valueAt(year) !== null ? null : grossTByYear.has(year) ? without : 'noTotal'),
    };
  });
}
