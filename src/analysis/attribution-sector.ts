/**
 * Where are the emissions of one sector? (methods 3.1–3.3)
 *
 *   T  =  reported at points  +  Σ parts (shared out by a proxy + residual)                 t CO2e
 *   part = share · (T − reported);      e_i = part · w_i / Σ w
 *
 * 1. What point sources reported stays at them. T' = T − Σ reported. T' < −0.5 % of T: nothing is shared
 *    out, the (negative) residual is shown (`POINTS_EXCEED_TOTAL`, stop). A smaller excess is shown as
 *    residual with a note (`POINTS_ROUNDING`): the balance closes to the last digit either way.
 * 2. T' goes out in parts, each by a proxy of its own (`attribution-parts.ts`).
 * 3. What finds no feature is residual: `UNALLOCATED`, never spread.
 *
 * A sector without a number in the inventory stays missing: nothing is shared out. A negative total is refused but for
 * land use and forestry, where it is a removal. Shares that do not add up are refused (`BAD_SHARE_OF_PROXIES`). Parts + residual
 * = T to 1e-9 is checked here, of the sector and of each gas, and a miss is thrown as the bug it would be.
 */

import { proxyShareIssue } from '../core/attribution/set-proxy-shares.ts';
import type { Issue } from '../core/issue.ts';
import type { GasId, SectorId } from '../core/plan/tables.ts';
import { exactSum, pointExcess } from './allocate.ts';
import { gasParts } from './attribution-gases.ts';
import {
  assertCloses,
  type Chosen,
  gasesOfTotal,
  groupsOf,
  reportedGases,
  type SectorQuestion,
  type SharedOut,
  sharedT,
  shareOut,
} from './attribution-parts.ts';
import type { SectorPoints } from './attribution-points.ts';
import type { BalanceRow, ProxyPart } from './attribution-result.ts';
import type { LayerWeights } from './attribution-weights.ts';

export interface SectorAnswer {
  readonly row: BalanceRow;
  readonly shared: readonly SharedOut[];
}

/** What is left of a sector after its points; null where nothing may be shared out. */
export function leftToShare({ total: { sector, tonnes }, points, shares }: SectorQuestion): number | null {
  if (tonnes === null || !Number.isFinite(tonnes)) return null;
  if (tonnes < 0 && sector !== 'landUse') return null;
  if (shares && proxyShareIssue(sector, shares)) return null;
  const left = tonnes - reportedOf(points);
  return (tonnes >= 0 && left < 0) || left === 0 ? null : left;
}

function reportedOf(points: readonly SectorPoints[]): number {
  return exactSum(points.flatMap(({ tonnes }) => tonnes));
}

/** The balance of one sector. `chosen`: of `chooseParts`, null where nothing may be shared out. */
export function attributeSector(question: SectorQuestion, chosen: readonly Chosen[] | null): SectorAnswer {
  const { sector, tonnes } = question.total;
  const issues: Issue[] = [];
  const row = emptyRow(question, issues);
  const { reportedT } = row;
  if (tonnes === null || !Number.isFinite(tonnes)) {
    const code = tonnes === null ? 'SECTOR_MISSING' : 'NOT_A_NUMBER';
    issues.push({ code, severity: 'warn', count: 1, detail: { sector } });
    return { row: { ...row, inventoryT: null, residualT: null }, shared: [] };
  }
  const left = tonnes - reportedT;
  const refused = chosen === null ? whyNothing(question, left, reportedT) : null;
  if (refused) issues.push(refused);
  if (chosen) issues.push(...groupsOf(question, left).issues);
  const { parts, shared } = shareOut(sector, chosen ?? [], left, issues);
  const attributedT = exactSum(parts.map((part) => part.attributedT));
  const isPlaced = parts.length > 0 && parts.every((part) => part.proxy !== null);
  const residualT = isPlaced ? 0 : left - attributedT;
  assertCloses(sector, tonnes, reportedT + attributedT + residualT, Math.max(Math.abs(tonnes), Math.abs(reportedT)));
  const gases = gasesOf(question, parts, attributedT, issues);
  const largest = parts.reduce<ProxyPart | null>(
    (best, part) =>
      part.proxy !== null && (best === null || Math.abs(part.attributedT) > Math.abs(best.attributedT)) ? part : best,
    null,
  );
  noteAssumptions(sector, shared, issues);
  const layers = weightsOnce(shared);
  return {
    row: {
      ...row,
      attributedT,
      residualT,
      proxy: largest?.proxy ?? null,
      isFallback: parts.some((part) => part.isFallback),
      parts,
      gases,
      featureCount: exactSum(layers.map(({ count }) => count)),
      unknownHeightCount: exactSum(layers.map(({ unknownHeightCount }) => unknownHeightCount)),
      unknownUseCount: unknownUseCount(shared),
      closureRatio: parts.find((part) => part.closureRatio !== null)?.closureRatio ?? null,
    },
    shared,
  };
}

function emptyRow({ total, points }: SectorQuestion, issues: readonly Issue[]): BalanceRow {
  return {
    sector: total.sector,
    inventoryT: total.tonnes,
    reportedT: reportedOf(points),
    attributedT: 0,
    residualT: null,
    proxy: null,
    isFallback: false,
    parts: [],
    gases: [],
    reported: points.map(({ layerId, rows, featureIds }) => ({ layerId, rows, featureIds })),
    pointCount: points.reduce((sum, { rows }) => sum + rows.length, 0),
    featureCount: 0,
    unknownHeightCount: 0,
    unknownUseCount: 0,
    closureRatio: null,
    issues,
  };
}

function whyNothing({ total, shares }: SectorQuestion, left: number, reportedT: number): Issue | null {
  const { sector, tonnes } = total;
  const inventoryT = Number(tonnes);
  if (inventoryT < 0 && sector !== 'landUse') {
    return { code: 'NEGATIVE_INPUT', severity: 'stop', count: 1, detail: { sector, tonnes: inventoryT } };
  }
  if (inventoryT >= 0 && left < 0) {
    const code = pointExcess(inventoryT, reportedT) ?? 'POINTS_ROUNDING';
    const detail = { sector, reportedT, inventoryT, excessT: -left };
    return { code, severity: code === 'POINTS_EXCEED_TOTAL' ? 'stop' : 'note', count: 1, detail };
  }
  return left !== 0 && shares ? proxyShareIssue(sector, shares) : null;
}

function gasesOf(
  question: SectorQuestion,
  proxyParts: readonly ProxyPart[],
  attributedT: number,
  issues: Issue[],
): BalanceRow['gases'] {
  const { total, points } = question;
  const { sector } = total;
  const inventoryT = Number(total.tonnes);
  const gases = gasesOfTotal(question);
  const placed = [...new Set<GasId | null>([null, ...proxyParts.map(({ gas }) => gas)])].map((gas) => ({
    gas,
    attributedT: exactSum(proxyParts.flatMap((part) => (part.gas === gas ? [part.attributedT] : []))),
  }));
  const { parts, issues: found } = gasParts(sector, gases, reportedGases(question), placed);
  issues.push(...found);
  const size =
    exactSum(gases.map(({ tonnes }) => Math.abs(tonnes))) + Math.abs(exactSum(points.flatMap((p) => p.tonnes)));
  for (const { inventoryT: ofGas, reportedGivenT, reportedAssumedT, attributedT: shared, residualT } of parts) {
    assertCloses(sector, ofGas, reportedGivenT + reportedAssumedT + shared + residualT, size);
  }
  assertCloses(sector, inventoryT, exactSum(gases.map(({ tonnes }) => tonnes)), size);
  assertCloses(sector, attributedT, exactSum(parts.map((part) => part.attributedT)), size);
  return parts;
}

/** What was assumed of features that bear a part. */
function noteAssumptions(sector: SectorId, shared: readonly SharedOut[], issues: Issue[]): void {
  const unknownHeight = exactSum(weightsOnce(shared).map(({ unknownHeightCount }) => unknownHeightCount));
  if (unknownHeight > 0) {
    issues.push({ code: 'HEIGHT_CLASS_MEDIAN', severity: 'note', count: unknownHeight, detail: { sector } });
  }
  const unknownUse = unknownUseCount(shared);
  if (unknownUse > 0) {
    const tonnes = exactSum(shared.filter(({ isUseUnknown }) => isUseUnknown).map(sharedT));
    issues.push({ code: 'USE_UNKNOWN', severity: 'warn', count: unknownUse, detail: { sector, tonnes } });
  }
}

/** Several parts may go by the same weights. */
function weightsOnce(shared: readonly SharedOut[]): readonly LayerWeights[] {
  return [...new Set(shared.map(({ weights }) => weights))];
}

function unknownUseCount(shared: readonly SharedOut[]): number {
  return exactSum(weightsOnce(shared.filter(({ isUseUnknown }) => isUseUnknown)).map(({ count }) => count));
}
