/**
 * Where do the emissions of one feature come from? (clause 5.1 a on the map; methods 3.1–3.3)
 *
 *   feature = Σ sectors ( reported here + Σ proxies  shared total · weight / Σ weights )            t CO2e
 *
 * In two halves. The worker tells what only it knows, for one row (`featureFacts`): what the feature reports and its
 * weights. The screen joins the balance and the inventory to it (`explainFeature`). The attribution is not run again:
 * its value for the row is given, and a weight that does not lead to it is thrown as the bug it would be.
 */
import { explainInventory } from '../core/explain/explain-inventory.ts';
import { given, made, type Step, type StepAbout } from '../core/explain/step.ts';
import { sectorOf, sectors } from '../core/inventory/sectors.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { LayerRole, SectorId } from '../core/plan/tables.ts';
import { cellValue, featureIdAt } from '../geo/layer-table.ts';
import type { BalanceRow, ProxyPart, ResultColumn } from './attribution-result.ts';
import { explainWeight } from './explain-weight.ts';
import { quantityOf } from './quantity.ts';
import { type ProxySources, proxyWeights } from './sector-proxies.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning } from './view-table.ts';

const CLOSES_TO = 1e-9;

interface SharedFact {
  /** Place of the proxy in `BalanceRow.parts`. */
  readonly part: number;
  readonly weight: Step;
}

interface SectorFacts {
  readonly sector: SectorId;
  /** As the attribution had it. */
  readonly tonnes: number;
  readonly reported: Step | null;
  readonly shared: readonly SharedFact[];
}

export interface FeatureFacts {
  readonly layerId: string;
  readonly role: LayerRole;
  readonly row: number;
  readonly featureId: string;
  readonly name: string | null;
  /** Sectors of which the feature bears something. */
  readonly sectors: readonly SectorFacts[];
}

/** The worker's half. `columns`: values of the layer's features, as attribution gave them. */
export async function featureFacts(
  layer: ViewTable,
  row: number,
  columns: ReadonlyMap<ResultColumn, Float64Array>,
  balance: readonly BalanceRow[],
  sources: ProxySources,
): Promise<FeatureFacts> {
  const { layerId, role } = layer.view;
  const name = columnMeaning(layer, 'name');
  const called = name ? cellValue(name, row) : null;
  const told: SectorFacts[] = [];
  for (const of of balance) {
    const tonnes = columns.get(of.sector)?.[row] ?? 0;
    if (tonnes !== 0) told.push(await sectorFacts(layer, row, of, tonnes, sources));
  }
  return {
    layerId,
    role,
    row,
    featureId: featureIdAt(layer.table.ids, row),
    name: called === null ? null : String(called),
    sectors: told,
  };
}

async function sectorFacts(
  layer: ViewTable,
  row: number,
  of: BalanceRow,
  tonnes: number,
  sources: ProxySources,
): Promise<SectorFacts> {
  const { layerId } = layer.view;
  const shared: SharedFact[] = [];
  for (const [part, { proxy, user }] of of.parts.entries()) {
    if (proxy === null) continue;
    const { layers } = await proxyWeights({ sector: of.sector, user }, proxy, sources);
    const told = layers.find((one) => one.layer.view.layerId === layerId)?.weights[row];
    if (told === undefined || told === 0) continue;
    const weight = await explainWeight(proxy, layerId, row, told, sources);
    if (!weight || !isSame(weight.value, told)) {
      throw new Error(`${of.sector} by ${proxy}: the explanation makes a weight of ${weight?.value}, it is ${told}`);
    }
    shared.push({ part, weight });
  }
  const reports = of.reported.some((rows) => rows.layerId === layerId && rows.rows.includes(row));
  const sharedT = shared.reduce((sum, { part, weight }) => sum + partOf(of.parts[part]!, weight), 0);
  return { sector: of.sector, tonnes, reported: reports ? reportedAt(layer, row, tonnes - sharedT) : null, shared };
}

function partOf({ attributedT, weightSum }: ProxyPart, { value }: Step): number {
  return attributedT * ((value ?? Number.NaN) / weightSum);
}

function isSame(one: number | null, other: number): boolean {
  return one !== null && Math.abs(one - other) <= CLOSES_TO * Math.abs(other);
}

/** What the source reports; where the power of plants is with its users, the part of it that stays. */
function reportedAt(layer: ViewTable, row: number, stayingT: number): Step {
  const { layerId } = layer.view;
  const column = columnMeaning(layer, 'pointEmissionsT');
  const { values } = quantityOf(layer, 'pointEmissionsT');
  const reported = given('reportedHere', values[row]!, 't', {
    about: { layerId, meaning: 'pointEmissionsT', ...(column ? { column: column.name } : {}) },
    ...(column
      ? { home: { kind: 'column', layerId, column: column.name, featureId: featureIdAt(layer.table.ids, row) } }
      : {}),
  });
  if (isSame(reported.value, stayingT)) return reported;
  return made('stayingHere', 'product', 't', [reported, given('stayingShare', stayingT / values[row]!, '1')]);
}

export interface FeatureExplanation {
  /** The sum of the gross sectors. */
  readonly total: Step;
  /** Land use and forestry stands beside the total; null where the feature bears none. */
  readonly landUse: Step | null;
}

/** The screen's half: the facts joined with the balance and the inventory they were worked out from. */
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
  const landUse = bySector.get('landUse') ?? null;
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

function aboutPart({ sector }: BalanceRow, { proxy, user }: ProxyPart): StepAbout {
  return { sector, ...(proxy ? { proxy } : {}), ...(user ? { user } : {}) };
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

export function reportedTotal(row: BalanceRow): Step {
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
