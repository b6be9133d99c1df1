/**
 * Where do the emissions of one feature come from? (clause 5.1 a on the map; methods 3.1–3.3)
 *
 *   feature = Σ sectors ( reported here + Σ proxies  shared total · weight / Σ weights )            t CO2e
 *
 * The screen's half: what the worker told of the row (`explain-facts.ts`) joined with the balance and the inventory they
 * were worked out from. Parts that do not make the feature's value are thrown as the bug they would be.
 */
import { explainInventory } from '../core/explain/explain-inventory.ts';
import { given, made, type Step, type StepAbout } from '../core/explain/step.ts';
import { sectorOf, sectors } from '../core/inventory/sectors.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { BalanceRow, ProxyPart } from './attribution-result.ts';
import type { FeatureFacts, SectorFacts } from './explain-facts.ts';

const CLOSES_TO = 1e-9;

export interface FeatureExplanation {
  /** The sum of the gross sectors. */
  readonly total: Step;
  /** Land use and forestry stands beside the total; null where the feature bears none. */
  readonly landUse: Step | null;
}

/** The facts joined with the balance and the inventory they were worked out from. */
export function explainFeature(
  facts: FeatureFacts,
  balance: readonly BalanceRow[],
  plan: Plan,
  year: number,
): FeatureExplanation {
  const bySector = new Map(facts.sectors.map((one) => [one.sector, sectorStep(one, balance, plan, year)]));
  const gross = sectors.flatMap(({ id }) => {
    const step = bySector.get(id);
    return step && sectorOf(id).scope !== 'landUse' ? [step] : [];
  });
  const apart = bySector.get('landUse');
  const landUse: Step | null = apart ? { ...apart, name: 'landUseApart' } : null;
  return { total: made('featureTotal', 'sum', 't', gross, { about: { layerId: facts.layerId } }), landUse };
}

function sectorStep(
  { sector, tonnes, reported, shared }: SectorFacts,
  balance: readonly BalanceRow[],
  plan: Plan,
  year: number,
): Step {
  const row = balance.find((one) => one.sector === sector);
  if (!row) throw new Error(`no balance of ${sector}`);
  const parts = [
    ...(reported ? [reported] : []),
    ...shared.map(({ part, weight }) => {
      const of = row.parts[part];
      if (!of) throw new Error(`no part ${part} of ${sector}`);
      return sharedStep(row, of, weight, plan, year);
    }),
  ];
  const step = made('sectorPart', 'sum', 't', parts, { about: { sector }, home: { kind: 'sector', sector } });
  if (!(Math.abs((step.value ?? Number.NaN) - tonnes) <= CLOSES_TO * Math.abs(tonnes))) {
    throw new Error(`${sector}: the explanation makes ${step.value} t, the feature has ${tonnes} t`);
  }
  return step;
}

function sharedStep(row: BalanceRow, part: ProxyPart, weight: Step, plan: Plan, year: number): Step {
  const about = aboutPart(row, part);
  const share = made('share', 'quotient', '1', [
    weight,
    given('weightSum', part.weightSum, weight.unit, { about: { ...about, count: part.featureCount } }),
  ]);
  return made('shared', 'product', 't', [toShareStep(row, part, plan, year), share], {
    about,
    ...(part.isFallback ? { doubts: ['fallback'] as const } : {}),
  });
}

function aboutPart({ sector }: BalanceRow, { proxy, user, gas }: ProxyPart): StepAbout {
  return { sector, ...(proxy ? { proxy } : {}), ...(user ? { user } : {}), ...(gas ? { gas } : {}) };
}

/** What one proxy shares out: the inventory without what points reported, times the proxy's share of it. */
export function toShareStep(row: BalanceRow, part: ProxyPart, plan: Plan, year: number): Step {
  const about = aboutPart(row, part);
  const inventory = inventoryStep(row, plan, year);
  const left =
    row.pointCount === 0
      ? inventory
      : made('toShare', 'difference', 't', [inventory, reportedTotal(row)], { about: { sector: row.sector } });
  if (part.share === 1) return left;
  return made('sharedTotal', 'product', 't', [left, given('proxyShare', part.share, '1', { about })], { about });
}

function reportedTotal(row: BalanceRow): Step {
  return given('reportedTotal', row.reportedT, 't', {
    about: { sector: row.sector, count: row.pointCount },
    home: { kind: 'sector', sector: row.sector },
  });
}

/**
 * The inventory of a sector. Seen by consumption, what plants emit for others is moved from them to who uses their power;
 * where the balance counts otherwise for another reason its number stands without cells.
 */
export function inventoryStep(row: BalanceRow, plan: Plan, year: number): Step {
  const { sector, inventoryT } = row;
  const step = explainInventory(plan, sector, year);
  if (inventoryT === step.value) return step;
  if (inventoryT === null || step.value === null)
    return given('inventory', inventoryT, 't', { about: { sector, year } });
  const size = Math.max(Math.abs(inventoryT), Math.abs(step.value));
  if (Math.abs(inventoryT - step.value) <= CLOSES_TO * size) return step;
  const about = { sector, year };
  if (sector === 'energy') {
    const moved = given('movedToUsers', step.value - inventoryT, 't');
    return made('inView', 'difference', 't', [step, moved], { about });
  }
  if (sector === 'electricity') {
    const moved = given('movedFromPlants', inventoryT - step.value, 't');
    return made('inView', 'sum', 't', [step, moved], { about });
  }
  return given('inventory', inventoryT, 't', { about });
}
