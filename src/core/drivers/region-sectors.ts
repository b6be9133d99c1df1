/**
 * In which sectors did emissions move, and was it more activity or dirtier activity? (clause 5.3 b; methods 4.3)
 *
 *   E = Σ_i P · (A_i / P) · (E_i / A_i)      residents · activity a head · emissions of an activity
 *
 * A_i is measured by the series of `sector-activities.ts`. LMDI-I, chained by year, exact for sums: what the sectors
 * and the three factors say adds up to the change. A sector whose activity is not known in every year takes no part,
 * and is told. Leaves out: structure inside a sector.
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { SectorId } from '../plan/tables.ts';
import { constantPriceGdp } from '../statistics/constant-price-gdp.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { type ChainedEffects, chainEffects } from './chain-effects.ts';
import { comparableEmissions } from './comparable-emissions.ts';
import { factorTable } from './decompose-change.ts';
import { sectorActivities } from './sector-activities.ts';

export const sectorFactors = ['population', 'activityPerHead', 'intensity'] as const;
type SectorFactor = (typeof sectorFactors)[number];

interface SectorEffects {
  readonly sector: SectorId;
  readonly series: string;
  /** At constant prices by the deflator of GDP. */
  readonly isDeflated: boolean;
  readonly startT: number;
  readonly endT: number;
  readonly effectT: Readonly<Record<SectorFactor, number>>;
}

export interface RegionSectors {
  readonly years: readonly number[];
  readonly sectors: readonly SectorEffects[];
  readonly chain: ChainedEffects | null;
  readonly issues: readonly Issue[];
}

type ByYear = ReadonlyMap<number, number>;

export function regionSectors(
  plan: Plan,
  totals: InventoryTotals,
  from: number | null,
  to: number | null,
): RegionSectors {
  const at = (series: string): ByYear => valuesByYear(plan, series).valueByYear;
  const people = at('population.resident');
  const gdp = at('gdp.current');
  const constant = constantPriceGdp(gdp, at('gdp.growthIndex')).valueByYear;
  const years = totals.years.filter(
    (year) =>
      (totals.byYear.get(year)?.grossT ?? null) !== null &&
      (people.get(year) ?? 0) > 0 &&
      (from === null || year >= from) &&
      (to === null || year <= to),
  );
  const emissions = comparableEmissions(totals, years);
  const issues: Issue[] = [...emissions.issues];
  const deflated = (values: ByYear): ByYear =>
    new Map(
      [...values].flatMap(([year, value]): [number, number][] => {
        const now = gdp.get(year);
        const then = constant.get(year);
        return now !== undefined && now > 0 && then !== undefined ? [[year, (value * then) / now]] : [];
      }),
    );
  const taken = emissions.sectors.flatMap((sector) => {
    for (const { series, isMoney } of sectorActivities[sector] ?? []) {
      const values = isMoney ? deflated(at(series)) : at(series);
      if (years.every((year) => (values.get(year) ?? 0) > 0)) return [{ sector, series, isDeflated: isMoney, values }];
    }
    issues.push({ code: 'NO_ACTIVITY', severity: 'warn', count: 1, detail: { sector } });
    return [];
  });
  const deflatedSectors = taken.filter(({ isDeflated }) => isDeflated).length;
  if (deflatedSectors > 0) issues.push({ code: 'DEFLATED_BY_GDP', severity: 'note', count: deflatedSectors });
  const tables = years.map((year) => {
    const residents = people.get(year) ?? Number.NaN;
    return {
      year,
      table: factorTable(
        taken.map(({ sector, values }) => {
          const activity = values.get(year) ?? Number.NaN;
          return [residents, activity / residents, emissions.at(sector, year) / activity];
        }),
      ),
    };
  });
  const chain = taken.length === 0 ? null : chainEffects(tables);
  const [first] = years;
  const last = years.at(-1);
  const sectors =
    chain === null || first === undefined || last === undefined
      ? []
      : taken.map(({ sector, series, isDeflated }, term): SectorEffects => {
          const effect = (k: number) => chain.effectsByTerm[term * sectorFactors.length + k] ?? Number.NaN;
          return {
            sector,
            series,
            isDeflated,
            startT: emissions.at(sector, first),
            endT: emissions.at(sector, last),
            effectT: { population: effect(0), activityPerHead: effect(1), intensity: effect(2) },
          };
        });
  return { years, sectors, chain, issues };
}
