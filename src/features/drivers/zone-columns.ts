/**
 * Which columns of a layer tell figures of zones, of what and of which year?
 *
 * Proposed from the names (`人口_2015`, `co2_2020`, `GDP2020`); a person decides. A column whose name has no year, or
 * two, is proposed for nothing.
 */
import type { ZoneQuantity } from '../../core/drivers/decompose-zones.ts';
import { zoneQuantities } from '../../core/drivers/decompose-zones.ts';

export interface ZoneChoice {
  readonly quantity: ZoneQuantity;
  readonly year: number;
}

/** By column name; a column without an entry means nothing. */
export type ZoneChoices = ReadonlyMap<string, ZoneChoice>;

const words: readonly (readonly [ZoneQuantity, RegExp])[] = [
  ['emissions', /碳排|排放|co2|emission|ghg/i],
  ['energy', /能耗|能源|energy|tce/i],
  ['gdp', /gdp|生产总值|产值/i],
  ['population', /人口|popul|(^|[^a-z])pop/i],
];

export function proposeZoneColumns(names: readonly string[]): ZoneChoices {
  const taken = new Set<string>();
  const choices = new Map<string, ZoneChoice>();
  for (const name of names) {
    const years = [...name.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
    const quantity = words.find(([, pattern]) => pattern.test(name))?.[0];
    const year = years[0];
    if (!quantity || year === undefined || years.length > 1 || taken.has(`${quantity}/${year}`)) continue;
    taken.add(`${quantity}/${year}`);
    choices.set(name, { quantity, year });
  }
  return choices;
}

/** Emissions and one more, each in the same two years or more, and nothing told twice. */
export function canDecompose(choices: ZoneChoices): boolean {
  const yearsOf = (quantity: ZoneQuantity) =>
    [...choices.values()].filter((choice) => choice.quantity === quantity).map(({ year }) => year);
  const years = [...new Set(yearsOf('emissions'))].sort();
  const told = zoneQuantities.filter((quantity) => yearsOf(quantity).length > 0);
  return (
    years.length >= 2 &&
    told.length >= 2 &&
    told.every((quantity) => {
      const own = yearsOf(quantity).sort();
      return own.length === years.length && own.every((year, i) => year === years[i]);
    })
  );
}
