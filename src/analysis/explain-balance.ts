/**
 * Where does a row of the balance come from, and the total? (methods 3.1)
 *
 *   inventory = reported + Σ proxies shared out + residual          for every sector
 *   total     = Σ gross sectors                                     those the inventory lacks are told, not 0
 */
import { given, made, type Step } from '../core/explain/step.ts';
import { sectorOf } from '../core/inventory/sectors.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { AttributionSummary, BalanceRow, FeatureRank } from './attribution-result.ts';
import { inventoryStep, toShareStep } from './explain-feature.ts';

export interface SectorExplanation {
  readonly row: BalanceRow;
  /** The inventory of the sector, from its cells. */
  readonly inventory: Step;
  /** What became of it on the map; null where the inventory is missing. */
  readonly balance: Step | null;
}

/** `largestPoints`: features that report, largest first, of the result. */
export function explainSector(
  row: BalanceRow,
  largestPoints: readonly FeatureRank[],
  plan: Plan,
  year: number,
): SectorExplanation {
  const { sector } = row;
  const inventory = inventoryStep(row, plan, year);
  if (row.inventoryT === null || row.residualT === null) return { row, inventory, balance: null };
  const shared = row.parts.flatMap((part) => {
    if (part.proxy === null) return [];
    const about = {
      ...{ sector, proxy: part.proxy, count: part.featureCount },
      ...(part.user ? { user: part.user } : {}),
      ...(part.gas ? { gas: part.gas } : {}),
    };
    return [made('sharedTotal', 'sum', 't', [toShareStep(row, part, plan, year)], { about })];
  });
  const reported = row.pointCount === 0 ? [] : [reportedStep(row, largestPoints)];
  const residual = given('residual', row.residualT, 't', { about: { sector } });
  return {
    row,
    inventory,
    balance: made('sectorBalance', 'sum', 't', [...reported, ...shared, residual], { about: { sector, year } }),
  };
}

/** The points that report, the largest by name. */
function reportedStep(row: BalanceRow, largestPoints: readonly FeatureRank[]): Step {
  const { sector } = row;
  const reports = new Map(row.reported.map(({ layerId, rows }) => [layerId, new Set(rows)]));
  const named = largestPoints.flatMap(({ layerId, row: at, name, featureId, tonnesBySector }) => {
    const tonnes = tonnesBySector[sector];
    if (tonnes === undefined || !reports.get(layerId)?.has(at)) return [];
    return [
      given('reportedValue', tonnes, 't', {
        about: { layerId, feature: name ?? featureId },
        home: { kind: 'feature', layerId, row: at },
      }),
    ];
  });
  const rest = row.pointCount - named.length;
  const namedT = named.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const others = rest > 0 ? [given('otherFeatures', row.reportedT - namedT, 't', { about: { count: rest } })] : [];
  return made('reportedTotal', 'sum', 't', [...named, ...others], { about: { sector, count: row.pointCount } });
}

/** The gross total of the year, sector by sector. */
export function explainTotal({ balance, year }: AttributionSummary, plan: Plan): Step {
  const gross = balance.filter(({ sector }) => sectorOf(sector).scope !== 'landUse');
  const known = gross.filter(({ inventoryT }) => inventoryT !== null);
  const parts = known.map((row) => {
    const { sector } = row;
    return { ...inventoryStep(row, plan, year), home: { kind: 'sector', sector } as const };
  });
  return made('regionTotal', 'sum', 't', parts, {
    about: { year },
    ...(known.length < gross.length ? { doubts: ['sectorsMissing'] as const } : {}),
  });
}
