/**
 * Where are the emissions of this year? (methods 3.1–3.3)
 *
 *   inventory T  =  reported at points  +  shared out by a proxy  +  residual      t CO2e, each sector
 *
 * 1. What point sources reported stays at them. T' = T − Σ reported. T' < −0.5 % of T: nothing is shared
 *    out, the (negative) residual is shown (`POINTS_EXCEED_TOTAL`, stop). A smaller excess is shown as
 *    residual with a note (`POINTS_ROUNDING`): the balance closes to the last digit either way.
 * 2. T' goes to features by the best proxy that says anything (`sector-proxies.ts`).
 * 3. What finds no feature is residual: `UNALLOCATED`, never spread.
 *
 * A sector without a number in the inventory stays missing: nothing is shared out. A negative total is
 * refused but for land use and forestry, where it is a removal. Parts + residual = T to 1e-9 is
 * checked here and a miss is thrown as the bug it would be.
 *
 * Leaves out (later steps): uncertainty of the parts, several proxies with shares, single gases.
 */
import { grossSectors } from '../core/inventory/sectors.ts';
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';
import { exactSum, pointExcess } from './allocate.ts';
import type { BalanceRow, ProxyId, ResultColumn } from './attribution-result.ts';
import type { PointRows } from './point-source-rows.ts';
import { closureRange, closureRatio, isClosureOff } from './proxy-weights.ts';
import type { LayerWeights, ProxySources } from './sector-proxies.ts';
import { areaProxies, proxiesOfSector, proxyWeights } from './sector-proxies.ts';
import type { ViewTable } from './view-table.ts';

const CLOSES_TO = 1e-9;

/** Tonnes of every feature of one layer, by sector and in all. */
export interface LayerEmissions {
  readonly layer: ViewTable;
  /** `total` is the sum of the gross sectors: land use and forestry stand apart. */
  readonly columns: ReadonlyMap<ResultColumn, Float64Array>;
}

export interface Attribution {
  readonly balance: readonly BalanceRow[];
  /** Layers that bear something. */
  readonly layers: readonly LayerEmissions[];
}

export interface SectorTotal {
  readonly sector: SectorId;
  readonly tonnes: number | null;
}

/** Attribute the totals of one year. */
export async function attributeEmissions(
  totals: readonly SectorTotal[],
  points: readonly PointRows[],
  sources: ProxySources,
  pause: (fraction: number) => Promise<void>,
): Promise<Attribution> {
  const emissions = new EmissionsByLayer();
  const balance: BalanceRow[] = [];
  for (const [i, total] of totals.entries()) {
    await pause(i / totals.length);
    balance.push(await attributeSector(total, points, sources, emissions));
  }
  return { balance, layers: emissions.finish() };
}

async function attributeSector(
  { sector, tonnes }: SectorTotal,
  points: readonly PointRows[],
  sources: ProxySources,
  emissions: EmissionsByLayer,
): Promise<BalanceRow> {
  const issues: Issue[] = [];
  const reported = placePoints(sector, points, emissions);
  const row = {
    sector,
    inventoryT: tonnes,
    reportedT: reported.tonnes,
    attributedT: 0,
    proxy: null,
    isFallback: false,
    pointCount: reported.count,
    featureCount: 0,
    unknownHeightCount: 0,
    unknownUseCount: 0,
    closureRatio: null,
    issues,
  };
  if (tonnes === null || !Number.isFinite(tonnes)) {
    issues.push({ code: 'SECTOR_MISSING', severity: 'warn', count: 1, detail: { sector } });
    return { ...row, inventoryT: null, residualT: null };
  }
  const left = tonnes - reported.tonnes;
  const asResidual = { ...row, residualT: left };
  if (tonnes < 0 && sector !== 'landUse') {
    issues.push({ code: 'NEGATIVE_INPUT', severity: 'stop', count: 1, detail: { sector, tonnes } });
    return asResidual;
  }
  if (tonnes >= 0 && left < 0) {
    const detail = { sector, reportedT: reported.tonnes, inventoryT: tonnes, excessT: -left };
    const code = pointExcess(tonnes, reported.tonnes) ?? 'POINTS_ROUNDING';
    issues.push({ code, severity: code === 'POINTS_EXCEED_TOTAL' ? 'stop' : 'note', count: 1, detail });
    return asResidual;
  }
  if (left === 0) return asResidual;

  const chosen = await chooseProxy(sector, left, sources);
  if (!chosen) {
    issues.push({ code: 'UNALLOCATED', severity: 'warn', count: 1, detail: { sector, residualT: left } });
    return asResidual;
  }
  const { proxy, layers, sum } = chosen;
  const shared = shareOutSector(sector, left, layers, sum, emissions);
  const residualT = 0;
  assertCloses(sector, tonnes, reported.tonnes + shared.tonnes + residualT);
  const isFallback = proxy !== proxiesOfSector[sector][0];
  if (isFallback) {
    const code = areaProxies.has(proxy) ? 'PROXY_FALLBACK_AREA' : 'PROXY_FALLBACK';
    issues.push({ code, severity: 'note', count: 1, detail: { sector, proxy } });
  }
  if (shared.unknownHeight > 0) {
    issues.push({ code: 'HEIGHT_CLASS_MEDIAN', severity: 'note', count: shared.unknownHeight, detail: { sector } });
  }
  if (shared.unknownUse > 0) {
    const detail = { sector, tonnes: shared.unknownUseT };
    issues.push({ code: 'USE_UNKNOWN', severity: 'warn', count: shared.unknownUse, detail });
  }
  const ratio = proxy === 'trafficEmissions' ? closureRatio([sum], left) : null;
  if (ratio !== null && isClosureOff(ratio)) {
    issues.push({ code: 'CLOSURE_WARNING', severity: 'warn', count: 1, detail: { sector, ratio, ...closureRange } });
  }
  return {
    ...row,
    attributedT: shared.tonnes,
    residualT,
    proxy,
    isFallback,
    featureCount: shared.count,
    unknownHeightCount: shared.unknownHeight,
    unknownUseCount: shared.unknownUse,
    closureRatio: ratio,
  };
}

function placePoints(
  sector: SectorId,
  points: readonly PointRows[],
  emissions: EmissionsByLayer,
): { tonnes: number; count: number } {
  const placed: number[] = [];
  for (const { layer, tonnes, sectorAt } of points) {
    for (let row = 0; row < tonnes.length; row++) {
      if (tonnes[row] === 0 || sectorAt(row) !== sector) continue;
      placed.push(tonnes[row]!);
      emissions.column(layer, sector)[row]! += tonnes[row]!;
    }
  }
  return { tonnes: exactSum(placed), count: placed.length };
}

/** The best proxy whose weights add up to something. A removal is shared by removal, a source by area. */
async function chooseProxy(
  sector: SectorId,
  left: number,
  sources: ProxySources,
): Promise<{ proxy: ProxyId; layers: readonly LayerWeights[]; sum: number } | null> {
  for (const proxy of proxiesOfSector[sector]) {
    if (proxy === 'natureParcelRemoval' && left > 0) continue;
    const layers = await proxyWeights(sector, proxy, sources);
    const sum = exactSum(layers.map(({ weights }) => sumOfWeights(weights)));
    if (sum > 0) return { proxy, layers, sum };
  }
  return null;
}

/** Σ of weights; throws on one that is negative or no number: a bug, for input was checked before. */
function sumOfWeights(weights: Float64Array): number {
  for (let row = 0; row < weights.length; row++) {
    if (!(weights[row]! >= 0)) throw new RangeError(`weight of row ${row} is ${weights[row]}`);
  }
  return exactSum(weights);
}

function shareOutSector(
  sector: SectorId,
  total: number,
  layers: readonly LayerWeights[],
  sum: number,
  emissions: EmissionsByLayer,
): { tonnes: number; count: number; unknownHeight: number; unknownUse: number; unknownUseT: number } {
  let count = 0;
  let unknownHeight = 0;
  let unknownUse = 0;
  let unknownUseT = 0;
  const sums: number[] = [];
  for (const { layer, weights, heightUnknown, useUnknown } of layers) {
    const column = emissions.column(layer, sector);
    const parts = new Float64Array(weights.length);
    for (let row = 0; row < weights.length; row++) {
      if (weights[row] === 0) continue;
      const part = total * (weights[row]! / sum);
      parts[row] = part;
      column[row]! += part;
      count++;
      if (heightUnknown?.[row]) unknownHeight++;
      if (useUnknown?.[row]) {
        unknownUse++;
        unknownUseT += part;
      }
    }
    sums.push(exactSum(parts));
  }
  return { tonnes: exactSum(sums), count, unknownHeight, unknownUse, unknownUseT };
}

function assertCloses(sector: SectorId, inventoryT: number, placedT: number): void {
  // Below a milligram the doubles themselves get too coarse to close.
  if (Math.abs(placedT - inventoryT) > CLOSES_TO * Math.max(Math.abs(inventoryT), 1e-9)) {
    throw new Error(`${sector}: parts add up to ${placedT}, inventory is ${inventoryT}`);
  }
}

const gross: ReadonlySet<SectorId> = new Set(grossSectors.map(({ id }) => id));

/** Collects the columns of each layer as sectors come in. */
class EmissionsByLayer {
  private readonly byLayer = new Map<string, { layer: ViewTable; columns: Map<ResultColumn, Float64Array> }>();

  column(layer: ViewTable, sector: SectorId): Float64Array {
    let entry = this.byLayer.get(layer.view.layerId);
    if (!entry) {
      entry = { layer, columns: new Map() };
      this.byLayer.set(layer.view.layerId, entry);
    }
    let column = entry.columns.get(sector);
    if (!column) {
      column = new Float64Array(layer.table.count);
      entry.columns.set(sector, column);
    }
    return column;
  }

  finish(): LayerEmissions[] {
    return [...this.byLayer.values()].map(({ layer, columns }) => {
      const total = new Float64Array(layer.table.count);
      for (const [column, values] of columns) {
        if (column === 'total' || !gross.has(column)) continue;
        for (let row = 0; row < total.length; row++) total[row]! += values[row]!;
      }
      return { layer, columns: new Map<ResultColumn, Float64Array>([['total', total], ...columns]) };
    });
  }
}
