/**
 * Where are the emissions of this year? (methods 3.1–3.3)
 *
 *   inventory T  =  reported at points  +  shared out by proxies  +  residual      t CO2e, each sector and gas
 *
 * One sector: `attribution-sector.ts`. Here: all of them, and what of the last answer still holds. A sector is worked
 * out anew when its total, its points, its shares or the weights it goes by are others than they were; weights are
 * others only where a row of theirs is (`attribution-buildings.ts`). So a changed inventory cell scales one sector, an
 * edited building its own sectors, a moved source its own. `worked` says what was done.
 *
 * Leaves out: uncertainty of the parts (`kernel/simulate-shares.ts`).
 */
import type { ElectricityUserShare } from '../core/attribution/electricity-users.ts';
import type { SectorTotal, StayingShares } from '../core/attribution/electricity-view.ts';
import type { ProxyShare } from '../core/attribution/set-proxy-shares.ts';
import { grossSectors } from '../core/inventory/sectors.ts';
import type { SectorId } from '../core/plan/tables.ts';
import { exactSum } from './allocate.ts';
import { ColumnsOnDemand, EmissionColumn, SummedColumn } from './attribution-columns.ts';
import { chooseParts, type SectorQuestion, sharedT } from './attribution-parts.ts';
import { pointsOfSector } from './attribution-points.ts';
import type { BalanceRow, ResultColumn } from './attribution-result.ts';
import { attributeSector, leftToShare, type SectorAnswer } from './attribution-sector.ts';
import { TopRows } from './attribution-top-rows.ts';
import type { LayerWeights } from './attribution-weights.ts';
import type { PointRows } from './point-source-rows.ts';
import type { ProxySources } from './sector-proxies.ts';
import type { ViewTable } from './view-table.ts';

/** What is asked: totals of one year and how they are to go out. */
export interface AttributionQuestion {
  readonly totals: readonly SectorTotal[];
  /** Proxies a person chose, by sector; the others go by precedence. */
  readonly proxyShares?: Readonly<Partial<Record<SectorId, readonly ProxyShare[]>>>;
  /** Who uses the electricity; left out or null: not known. */
  readonly users?: readonly ElectricityUserShare[] | null;
  /** Of what sources of energy supply report, what stays with them where their power is with its users; left out: all. */
  readonly staying?: StayingShares;
}

/** Tonnes of every feature of one layer, by sector and in all; each column is written when it is asked for. */
export interface LayerEmissions {
  readonly layer: ViewTable;
  /** `total` is the sum of the gross sectors: land use and forestry stand apart. */
  readonly columns: ReadonlyMap<ResultColumn, Float64Array>;
  /** The same columns, to be asked for a value or the sum alone. */
  readonly sources: ReadonlyMap<ResultColumn, EmissionColumn | SummedColumn>;
}

export interface Attribution {
  readonly balance: readonly BalanceRow[];
  /** Layers that bear something. */
  readonly layers: readonly LayerEmissions[];
  /** Sectors that were worked out; the others are as they were in the answer before. */
  readonly worked: readonly SectorId[];
}

/** The last answer, by sector: one for each who asks again and again. */
export class AttributionMemory {
  readonly bySector = new Map<SectorId, KeptSector>();
  /** Gross totals by layer, with the columns they add up. */
  readonly totals = new Map<string, { readonly parts: readonly EmissionColumn[]; readonly column: SummedColumn }>();
  /** Lists of the largest emitters. */
  readonly topRows = new TopRows();
}

interface KeptSector {
  /** What the tonnes depend on, as text; the weights, as they are. */
  readonly key: string;
  readonly weights: readonly LayerWeights[];
  readonly answer: SectorAnswer;
  readonly columns: ReadonlyMap<string, EmissionColumn>;
}

/** Attribute the totals of one year. Without a memory everything is worked out. */
export async function attributeEmissions(
  { totals, proxyShares = {}, users = null, staying }: AttributionQuestion,
  points: readonly PointRows[],
  sources: ProxySources,
  pause: (fraction: number) => Promise<void>,
  memory = new AttributionMemory(),
): Promise<Attribution> {
  const layers = new Map<string, ViewTable>(
    [...sources.buildings, ...sources.roads, ...points].map(({ layer }) => [layer.view.layerId, layer] as const),
  );
  for (const layer of sources.parcels) layers.set(layer.view.layerId, layer);
  const kept = new Map<SectorId, KeptSector>();
  const worked: SectorId[] = [];
  for (const [i, total] of totals.entries()) {
    await pause(i / totals.length);
    const { sector } = total;
    const question: SectorQuestion = {
      total,
      points: pointsOfSector(sector, points, sector === 'energy' ? staying : undefined),
      shares: proxyShares[sector] ?? null,
      users: sector === 'electricity' ? users : null,
    };
    const left = leftToShare(question);
    const chosen = left === null ? null : await chooseParts(question, left, sources);
    const layersOf = chosen?.flatMap(({ layers: ofPart }) => ofPart) ?? [];
    const weights = layersOf.map((one) => one.weights);
    const factors = layersOf.map(({ factor }) => factor);
    const key = JSON.stringify([question, factors, chosen?.map(({ proxy, issues }) => [proxy, issues])]);
    const before = memory.bySector.get(sector);
    if (before && before.key === key && isSame(before.weights, weights)) {
      kept.set(sector, before);
      continue;
    }
    const answer = attributeSector(question, chosen);
    worked.push(sector);
    kept.set(sector, { key, weights, answer, columns: columnsOf(question, answer, layers) });
  }
  memory.bySector.clear();
  for (const [sector, one] of kept) memory.bySector.set(sector, one);
  return {
    balance: [...kept.values()].map(({ answer }) => answer.row),
    layers: [...layers.values()].flatMap((layer) => emissionsOf(layer, kept, memory)),
    worked,
  };
}

function isSame(one: readonly LayerWeights[], other: readonly LayerWeights[]): boolean {
  return one.length === other.length && one.every((weights, i) => weights === other[i]);
}

/** The sector's column of each layer that bears some of it. */
function columnsOf(
  { points }: SectorQuestion,
  { shared }: SectorAnswer,
  layers: ReadonlyMap<string, ViewTable>,
): Map<string, EmissionColumn> {
  const ids = new Set([
    ...points.map(({ layerId }) => layerId),
    ...shared.map(({ weights }) => weights.layer.view.layerId),
  ]);
  return new Map(
    [...ids].map((id) => {
      const layer = layers.get(id);
      if (!layer) throw new Error(`no layer ${id}`);
      const ofPoints = points.filter(({ layerId }) => layerId === id);
      const ofShared = shared.filter(({ weights }) => weights.layer.view.layerId === id);
      const tonnes = exactSum([...ofPoints.flatMap((one) => one.tonnes), ...ofShared.map(sharedT)]);
      return [id, new EmissionColumn(layer.table.count, ofShared, ofPoints, tonnes)] as const;
    }),
  );
}

const gross: ReadonlySet<SectorId> = new Set(grossSectors.map(({ id }) => id));

function emissionsOf(
  layer: ViewTable,
  kept: ReadonlyMap<SectorId, KeptSector>,
  { totals }: AttributionMemory,
): LayerEmissions[] {
  const { layerId } = layer.view;
  const bySector = [...kept].flatMap(([sector, { columns }]) => {
    const column = columns.get(layerId);
    return column ? [[sector, column] as const] : [];
  });
  if (bySector.length === 0) {
    totals.delete(layerId);
    return [];
  }
  const parts = bySector.flatMap(([sector, column]) => (gross.has(sector) ? [column] : []));
  const before = totals.get(layerId);
  const isKept = before?.parts.length === parts.length && before.parts.every((part, i) => part === parts[i]);
  const column =
    before && isKept
      ? before.column
      : new SummedColumn(layer.table.count, parts, exactSum(parts.map(({ tonnes }) => tonnes)));
  totals.set(layerId, { parts, column });
  const sources = new Map<ResultColumn, EmissionColumn | SummedColumn>([['total', column], ...bySector]);
  return [{ layer, columns: new ColumnsOnDemand(sources), sources }];
}
