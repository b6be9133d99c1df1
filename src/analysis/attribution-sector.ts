/**
 * Where are the emissions of one sector? (methods 3.1–3.3)
 *
 *   T  =  reported at points  +  Σ parts (shared out by a proxy + residual)                 t CO2e
 *   part = share · (T − reported);      e_i = part · w_i / Σ w
 *
 * 1. What point sources reported stays at them. T' = T − Σ reported. T' < −0.5 % of T: nothing is shared
 *    out, the (negative) residual is shown (`POINTS_EXCEED_TOTAL`, stop). A smaller excess is shown as
 *    residual with a note (`POINTS_ROUNDING`): the balance closes to the last digit either way.
 * 2. T' goes out in parts: one, or several where a person chose proxies with shares, for the sector or for single gases,
 *    or where the users of electricity are known. Each part takes its first proxy that says anything: what was chosen,
 *    then those that follow in 3.3. A gas with proxies of its own takes with it what is left of that gas
 *    (`attribution-gases.ts`).
 * 3. What finds no feature is residual: `UNALLOCATED`, never spread.
 *
 * A sector without a number in the inventory stays missing: nothing is shared out. A negative total is refused but for
 * land use and forestry, where it is a removal. Shares that do not add up are refused (`BAD_SHARE_OF_PROXIES`). Parts + residual
 * = T to 1e-9 is checked here, of the sector and of each gas, and a miss is thrown as the bug it would be.
 */

import type { ElectricityUserId, ElectricityUserShare } from '../core/attribution/electricity-users.ts';
import { proxiesOfUser } from '../core/attribution/electricity-users.ts';
import type { SectorTotal } from '../core/attribution/electricity-view.ts';
import { areaProxies, proxiesOfSector } from '../core/attribution/proxies.ts';
import {
  gasesWithShares,
  type ProxyShare,
  proxyShareIssue,
  sharesOfGas,
} from '../core/attribution/set-proxy-shares.ts';
import type { Issue } from '../core/issue.ts';
import type { GasId, ProxyId } from '../core/plan/tables.ts';
import { exactSum, pointExcess } from './allocate.ts';
import { type GasGroup, type GasTonnes, gasGroups, gasParts, type ReportedGas } from './attribution-gases.ts';
import type { SectorPoints } from './attribution-points.ts';
import type { BalanceRow, ProxyPart } from './attribution-result.ts';
import type { LayerWeights } from './attribution-weights.ts';
import { closureRange, closureRatio, isClosureOff } from './proxy-weights.ts';
import type { ProxySources } from './sector-proxies.ts';
import { proxyWeights } from './sector-proxies.ts';

const CLOSES_TO = 1e-9;

export interface SectorQuestion {
  readonly total: SectorTotal;
  readonly points: readonly SectorPoints[];
  /** What a person chose; null: by precedence. */
  readonly shares: readonly ProxyShare[] | null;
  /** Who uses the electricity; null where that is not known, and for other sectors. */
  readonly users: readonly ElectricityUserShare[] | null;
}

/** Tonnes shared out by weights: `total` · w / Σ w. */
export interface SharedOut {
  readonly weights: LayerWeights;
  readonly total: number;
  /** Σ w over all layers of the proxy. */
  readonly weightSum: number;
}

export interface SectorAnswer {
  readonly row: BalanceRow;
  readonly shared: readonly SharedOut[];
}

/** A part and the proxies it may go by, chosen ones first. */
interface Wish {
  /** Of its gases. */
  readonly share: number;
  readonly of: GasGroup;
  readonly user: ElectricityUserId | null;
  readonly proxies: readonly ProxyId[];
}

/** A part with the proxy it goes by. */
interface Chosen {
  readonly wish: Wish;
  readonly proxy: ProxyId | null;
  readonly layers: readonly LayerWeights[];
  readonly weightSum: number;
  readonly issues: readonly Issue[];
}

/** By what the parts of a sector go, before they are shared out. */
export async function chooseParts(
  question: SectorQuestion,
  left: number,
  sources: ProxySources,
): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  for (const group of groupsOf(question, left).groups) {
    for (const wish of wishesOf(question, group)) {
      chosen.push(await choose(question.total.sector, wish, sources));
    }
  }
  return chosen;
}

function groupsOf(question: SectorQuestion, left: number): ReturnType<typeof gasGroups> {
  const { sector } = question.total;
  const apart = gasesWithShares(question.shares ?? []);
  return gasGroups(sector, gasesOfTotal(question), reportedGases(question), left, apart);
}

function wishesOf({ total, shares, users }: SectorQuestion, of: GasGroup): readonly Wish[] {
  const order = proxiesOfSector[total.sector];
  const chosen = sharesOfGas(shares ?? [], of.gas ?? undefined);
  if (chosen) {
    return chosen.map(({ proxy, share }) => ({ share, of, user: null, proxies: order.slice(order.indexOf(proxy)) }));
  }
  if (!users) return [{ share: 1, of, user: null, proxies: order }];
  return users.map(({ user, share }) => ({ share, of, user, proxies: user === null ? order : proxiesOfUser[user] }));
}

function gasesOfTotal({ total: { tonnes, gases } }: SectorQuestion): readonly GasTonnes[] {
  return gases && gases.length > 0 ? gases : [{ gas: 'CO2e', tonnes: Number(tonnes) }];
}

function reportedGases({ points }: SectorQuestion): ReportedGas[] {
  return points.flatMap(({ tonnes, gases }) => tonnes.map((t, i) => ({ tonnes: t, gas: gases[i]! })));
}

/** The best proxy whose weights add up to something. A removal is shared by removal, a source by area. */
async function choose(sector: SectorTotal['sector'], wish: Wish, sources: ProxySources): Promise<Chosen> {
  const issues: Issue[] = [];
  for (const proxy of wish.proxies) {
    if (proxy === 'natureParcelRemoval' && wish.of.tonnes > 0) continue;
    const found = await proxyWeights({ sector, user: wish.user }, proxy, sources);
    issues.push(...found.issues);
    const layers = found.layers.filter(({ sum }) => sum > 0);
    const weightSum = exactSum(layers.map(({ sum }) => sum));
    if (weightSum > 0) return { wish, proxy, layers, weightSum, issues };
  }
  return { wish, proxy: null, layers: [], weightSum: 0, issues };
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
  const layers = [...new Set(shared.map(({ weights }) => weights))];
  const count = (of: (weights: LayerWeights) => number) => exactSum(layers.map(of));
  return {
    row: {
      ...row,
      attributedT,
      residualT,
      proxy: largest?.proxy ?? null,
      isFallback: parts.some((part) => part.isFallback),
      parts,
      gases,
      featureCount: count((weights) => weights.count),
      unknownHeightCount: count((weights) => weights.unknownHeightCount),
      unknownUseCount: mostOf(layers, (weights) => weights.unknownUseCount),
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

function shareOut(
  sector: SectorTotal['sector'],
  chosen: readonly Chosen[],
  left: number,
  issues: Issue[],
): { parts: ProxyPart[]; shared: SharedOut[] } {
  const parts: ProxyPart[] = [];
  const shared: SharedOut[] = [];
  for (const { wish, proxy, layers, weightSum, issues: found } of chosen) {
    issues.push(...found.filter((issue) => !issues.includes(issue)));
    // Shares add up to 1 within 1e-6; what is shared out is all of it.
    const shareSum = exactSum(chosen.filter((one) => one.wish.of === wish.of).map((one) => one.wish.share));
    const total = wish.of.tonnes * (wish.share / shareSum);
    const { suffix, whose } = toldOf(wish);
    if (proxy === null) {
      const detail = { sector, residualT: total, ...whose };
      issues.push({ code: `UNALLOCATED${suffix}`, severity: 'warn', count: 1, detail });
    }
    const first = wish.proxies[0] ?? null;
    const isFallback = proxy !== null && proxy !== first;
    if (isFallback) {
      const code = areaProxies.has(proxy) ? 'PROXY_FALLBACK_AREA' : 'PROXY_FALLBACK';
      issues.push({ code: `${code}${suffix}`, severity: 'note', count: 1, detail: { sector, proxy, ...whose } });
    }
    const ratio = proxy === 'trafficEmissions' ? closureRatio([weightSum], total) : null;
    if (ratio !== null && isClosureOff(ratio)) {
      issues.push({ code: 'CLOSURE_WARNING', severity: 'warn', count: 1, detail: { sector, ratio, ...closureRange } });
    }
    const ofLayers = layers.map((weights) => ({ weights, total, weightSum }));
    shared.push(...ofLayers);
    const byLayer = ofLayers.map(({ weights }) => ({
      layerId: weights.layer.view.layerId,
      role: weights.layer.view.role,
      weightSum: weights.sum,
      tonnes: total * (weights.sum / weightSum),
      featureCount: weights.count,
    }));
    const attributedT = exactSum(byLayer.map(({ tonnes }) => tonnes));
    if (proxy !== null) assertCloses(sector, total, attributedT);
    parts.push({
      proxy,
      wanted: first,
      user: wish.user,
      gas: wish.of.gas,
      share: wish.of.gas === null && wish.of.tonnes === left ? wish.share / shareSum : total / left,
      attributedT,
      residualT: proxy === null ? total : 0,
      weightSum,
      layers: byLayer,
      isFallback,
      featureCount: exactSum(layers.map(({ count }) => count)),
      unknownHeightCount: exactSum(layers.map(({ unknownHeightCount }) => unknownHeightCount)),
      unknownUseCount: exactSum(layers.map(({ unknownUseCount }) => unknownUseCount)),
      closureRatio: ratio,
    });
  }
  return { parts, shared };
}

/** Whose part it is, for the codes and details of issues. */
function toldOf({ user, of: { gas } }: Wish): { suffix: string; whose: Readonly<Record<string, string>> } {
  if (user !== null) return { suffix: '_USER', whose: { user } };
  return gas === null ? { suffix: '', whose: {} } : { suffix: '_GAS', whose: { gas } };
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
function noteAssumptions(sector: SectorTotal['sector'], shared: readonly SharedOut[], issues: Issue[]): void {
  const layers = [...new Set(shared.map(({ weights }) => weights))];
  const unknownHeight = exactSum(layers.map(({ unknownHeightCount }) => unknownHeightCount));
  if (unknownHeight > 0) {
    issues.push({ code: 'HEIGHT_CLASS_MEDIAN', severity: 'note', count: unknownHeight, detail: { sector } });
  }
  const unknownUse = mostOf(layers, ({ unknownUseCount }) => unknownUseCount);
  if (unknownUse > 0) {
    const tonnes = exactSum(shared.map(({ weights, total, weightSum }) => total * (weights.unknownUseSum / weightSum)));
    issues.push({ code: 'USE_UNKNOWN', severity: 'warn', count: unknownUse, detail: { sector, tonnes } });
  }
}

/** Buildings of unknown use may take part for several users: of each layer the most count. */
function mostOf(layers: readonly LayerWeights[], count: (weights: LayerWeights) => number): number {
  const byLayer = new Map<string, number>();
  for (const weights of layers) {
    const { layerId } = weights.layer.view;
    byLayer.set(layerId, Math.max(byLayer.get(layerId) ?? 0, count(weights)));
  }
  return exactSum([...byLayer.values()]);
}

/** `size`: of what is added up, where that is larger than the sum. */
function assertCloses(sector: string, inventoryT: number, placedT: number, size = Math.abs(inventoryT)): void {
  // Below a milligram the doubles themselves get too coarse to close.
  if (Math.abs(placedT - inventoryT) > CLOSES_TO * Math.max(size, 1e-9)) {
    throw new Error(`${sector}: parts add up to ${placedT}, inventory is ${inventoryT}`);
  }
}
