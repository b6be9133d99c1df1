/**
 * Where does the region go, with and without its measures? (clause 7.2; methods 6.4, 10.4)
 *
 *   history     inventory of the year
 *   without     direct sectors of the last complete-enough year, as they were
 *               + electricity of that year · EF_t / EF_last                                  t CO2e/a
 *   with        without − credits of the measures
 *   net         with + land use (removals negative) − removals of the measures
 *
 * Until the scenarios of chapter 6 the future is `frozen`: activity stays as in the last inventory year,
 * only the grid factor moves as the plan's settings say. So growth is not in it, and a measure that
 * avoids growth is not taken off. Gross stands first; sinks are never inside it.
 * A sector the last year lacks is lacking in the whole curve, which then says that it is incomplete.
 */
import { sectorOf } from '../inventory/sectors.ts';
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { SectorId } from '../plan/tables.ts';
import type { MeasuresAssessment } from './assess-measures.ts';

export interface CurveYear {
  readonly year: number;
  readonly isHistory: boolean;
  /** Gross total without measures; null in a year of history without any inventory. */
  readonly withoutT: number | null;
  /** Gross total with measures. */
  readonly withT: number | null;
  readonly avoidedT: number;
  readonly avoidedGrowthT: number;
  /** How much less the same electricity emits than with the factor of the last inventory year. */
  readonly gridDeclineT: number;
  /** Land use in the inventory's sign; null when unknown. */
  readonly landUseT: number | null;
  /** New removals by measures, positive. */
  readonly removalT: number;
  /** With measures and sinks; null while land use is unknown. */
  readonly netT: number | null;
  /** Gross sectors that are missing from the sums. */
  readonly missingSectors: readonly SectorId[];
}

export interface RegionCurve {
  /** How the years after the inventory are told. */
  readonly baseline: 'frozen';
  /** Last year of the inventory, on which the frozen years rest; null without an inventory. */
  readonly baseYear: number | null;
  readonly years: readonly CurveYear[];
  readonly issues: readonly Issue[];
}

export interface RegionCurveInput {
  readonly totals: InventoryTotals;
  /** Last year of the curve, as a rule the target year. */
  readonly lastYear: number;
  /** Null while the measures are being worked out: the curve is then without them. */
  readonly measures: MeasuresAssessment | null;
  /** t CO2/MWh by year, from the base year on. */
  readonly gridFactorByYear: ReadonlyMap<number, number | null>;
}

export function regionCurve({ totals, lastYear, measures, gridFactorByYear }: RegionCurveInput): RegionCurve {
  const known = totals.years.filter((year) => totals.byYear.get(year)?.grossT != null);
  const baseYear = known.at(-1) ?? null;
  const firstYear = totals.years[0];
  if (baseYear === null || firstYear === undefined) {
    return {
      baseline: 'frozen',
      baseYear: null,
      years: [],
      issues: [{ code: 'NO_INVENTORY', severity: 'warn', count: 1 }],
    };
  }
  const base = totals.byYear.get(baseYear);
  if (!base) throw new Error(`no totals of ${baseYear}`);
  const baseElectricityT = base.bySector.get('electricity')?.totalT ?? null;
  const baseFactor = gridFactorByYear.get(baseYear) ?? null;

  const issues: Issue[] = [];
  const years: CurveYear[] = [];
  for (let year = firstYear; year <= Math.max(baseYear, lastYear); year++) {
    const isHistory = year <= baseYear;
    const source = isHistory ? totals.byYear.get(year) : base;
    const ratio = isHistory ? 1 : ratioOf(gridFactorByYear.get(year) ?? null, baseFactor);
    const gridDeclineT = baseElectricityT === null || ratio === null ? 0 : baseElectricityT * (1 - ratio);
    if (ratio === null && baseElectricityT !== null) issues.push(unknownFactor(year));
    const ofYear = measures?.byYear.get(year);
    const grossT = source?.grossT ?? null;
    const withoutT = grossT === null ? null : grossT - (isHistory ? 0 : gridDeclineT);
    const avoidedT = ofYear?.avoidedT ?? 0;
    const removalT = ofYear?.removalT ?? 0;
    // History already holds what was done: measures bend the years after it.
    const withT = withoutT === null ? null : isHistory ? withoutT : withoutT - avoidedT;
    const landUseT = source?.landUseT ?? null;
    years.push({
      year,
      isHistory,
      withoutT,
      withT,
      avoidedT: isHistory ? 0 : avoidedT,
      avoidedGrowthT: isHistory ? 0 : (ofYear?.avoidedGrowthT ?? 0),
      gridDeclineT: isHistory ? 0 : gridDeclineT,
      landUseT,
      removalT: isHistory ? 0 : removalT,
      netT: withT === null || landUseT === null ? null : withT + landUseT - (isHistory ? 0 : removalT),
      missingSectors: source?.missingSectors ?? [],
    });
  }
  if (!base.isComplete) {
    const detail = { year: baseYear, sectors: [...base.missingSectors, ...base.incompleteSectors].join(', ') };
    issues.push({ code: 'INVENTORY_INCOMPLETE', severity: 'warn', count: 1, detail });
  }
  issues.push(...creditsAboveSector(base.bySector, measures, baseYear));
  return { baseline: 'frozen', baseYear, years, issues };
}

function ratioOf(factor: number | null, baseFactor: number | null): number | null {
  return factor === null || baseFactor === null || baseFactor <= 0 ? null : factor / baseFactor;
}

function unknownFactor(year: number): Issue {
  return { code: 'FACTOR_MISSING', severity: 'warn', count: 1, detail: { year } };
}

/**
 * Credits can come to more than a sector emits only when sites are counted that the inventory lacks.
 * Land use is no sector to take credits off: its total is a removal, and removals stand beside the gross total.
 */
function creditsAboveSector(
  bySector: ReadonlyMap<SectorId, { readonly totalT: number | null }>,
  measures: MeasuresAssessment | null,
  baseYear: number,
): Issue[] {
  if (!measures) return [];
  const issues: Issue[] = [];
  for (const year of measures.years) {
    if (year <= baseYear) continue;
    const creditT = new Map<SectorId, number>();
    const add = (sector: SectorId, tonnes: number) => {
      const before = creditT.get(sector);
      creditT.set(sector, before === undefined ? tonnes : before + tonnes);
    };
    for (const { kind, byYear } of measures.byMeasure.values()) {
      const ofYear = byYear.get(year);
      if (!kind || !ofYear) continue;
      add('electricity', ofYear.electricityT);
      if (sectorOf(kind.sector).scope !== 'landUse') add(kind.sector, ofYear.directT);
    }
    for (const [sector, tonnes] of creditT) {
      const totalT = bySector.get(sector)?.totalT ?? null;
      if (totalT === null || tonnes <= 0 || tonnes <= totalT * (1 + 1e-9)) continue;
      if (issues.some((issue) => issue.detail?.['sector'] === sector)) continue;
      const detail = { sector, year, creditT: tonnes, totalT };
      issues.push({ code: 'CREDITS_EXCEED_SECTOR', severity: 'warn', count: 1, detail });
    }
  }
  return issues;
}
