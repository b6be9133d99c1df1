/**
 * What does a feature report, and what are its weights? The worker's half of an explanation. (methods 3.1–3.3)
 *
 * Told for one row from the stocks and weights the attribution took. It is not run again: its value for the row is
 * given, and a weight that is not the one it went by is thrown as the bug it would be.
 */
import { given, made, type Step } from '../core/explain/step.ts';
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

export interface SectorFacts {
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

/** `columns`: values of the layer's features, as attribution gave them. */
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
    const told = layers
      .filter(({ weights }) => weights.layer.view.layerId === layerId)
      .reduce((sum, { weights, factor }) => sum + factor * weights.weights.at(row), 0);
    if (told === 0) continue;
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
