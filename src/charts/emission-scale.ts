/** In which unit does a whole chart write its emissions? In that of its largest number. */
import { emissionUnit, emissionUnitFor, type FormatSettings } from '../i18n/format.ts';

export interface EmissionScale {
  readonly unit: string;
  /** Tonnes of CO2e in the chart's unit; missing stays missing. */
  inUnit(tCo2e: number | null): number | null;
}

export function emissionScale(tonnes: Iterable<number | null>, settings: FormatSettings): EmissionScale {
  let largest = 0;
  for (const value of tonnes) if (value !== null && Math.abs(value) > largest) largest = Math.abs(value);
  const unit = emissionUnit(emissionUnitFor(largest, settings), settings.language);
  return { unit: unit.name, inUnit: (tCo2e) => (tCo2e === null ? null : tCo2e / unit.tonnes) };
}

/** The height of each stack: the known values of one year together, so that the scale fits the whole column. */
export function stackHeights(series: readonly (readonly (number | null)[])[], years: number): number[] {
  return Array.from({ length: years }, (_, i) =>
    series
      .map((values) => values[i] ?? null)
      .filter((value) => value !== null)
      .reduce((sum, value) => sum + Math.abs(value), 0),
  );
}
