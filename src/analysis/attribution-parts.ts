/**
 * By what do the parts of a sector go, and what does each bear? (methods 3.3)
 *
 *   part = share · tonnes of its gases                               e_i = part · w_i / Σ w
 *
 * One part, or several: by gas where a gas has proxies of its own (`attribution-gases.ts`), by proxy where a person chose
 * several, by user where those of electricity are known. Each takes its first proxy that says anything: what was chosen,
 * then those that follow in 3.3. A removal goes by removal, what is emitted by area.
 */
import type { ElectricityUserId, ElectricityUserShare } from '../core/attribution/electricity-users.ts';
import { proxiesOfUser } from '../core/attribution/electricity-users.ts';
import type { SectorTotal } from '../core/attribution/electricity-view.ts';
import { areaProxies, proxiesOfSector } from '../core/attribution/proxies.ts';
import { gasesWithShares, type ProxyShare, sharesOfGas } from '../core/attribution/set-proxy-shares.ts';
import type { Issue } from '../core/issue.ts';
import type { ProxyId } from '../core/plan/tables.ts';
import { exactSum } from './allocate.ts';
import { type GasGroup, type GasTonnes, gasGroups, type ReportedGas } from './attribution-gases.ts';
import type { SectorPoints } from './attribution-points.ts';
import type { ProxyPart } from './attribution-result.ts';
import { type WeightedLayer, weightSumOf } from './attribution-weights.ts';
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

/** Tonnes shared out by weights: `total` · factor · w / Σ (factor · w). */
export interface SharedOut extends WeightedLayer {
  readonly total: number;
  /** Over all layers of the proxy. */
  readonly weightSum: number;
}

/** What of `total` goes by all of these weights. */
export function sharedT(shared: SharedOut): number {
  return shared.total * (weightSumOf(shared) / shared.weightSum);
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
export interface Chosen {
  readonly wish: Wish;
  readonly proxy: ProxyId | null;
  readonly layers: readonly WeightedLayer[];
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

/** What is left of the sector by groups of gases. */
export function groupsOf(question: SectorQuestion, left: number): ReturnType<typeof gasGroups> {
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

export function gasesOfTotal({ total: { tonnes, gases } }: SectorQuestion): readonly GasTonnes[] {
  return gases && gases.length > 0 ? gases : [{ gas: 'CO2e', tonnes: Number(tonnes) }];
}

export function reportedGases({ points }: SectorQuestion): ReportedGas[] {
  return points.flatMap(({ tonnes, gases }) => tonnes.map((t, i) => ({ tonnes: t, gas: gases[i]! })));
}

/** The best proxy whose weights add up to something. A removal is shared by removal, a source by area. */
async function choose(sector: SectorTotal['sector'], wish: Wish, sources: ProxySources): Promise<Chosen> {
  const issues: Issue[] = [];
  for (const proxy of wish.proxies) {
    if (proxy === 'natureParcelRemoval' && wish.of.tonnes > 0) continue;
    const found = await proxyWeights({ sector, user: wish.user }, proxy, sources);
    issues.push(...found.issues);
    const layers = found.layers.filter((layer) => weightSumOf(layer) > 0);
    const weightSum = exactSum(layers.map(weightSumOf));
    if (weightSum > 0) return { wish, proxy, layers, weightSum, issues };
  }
  return { wish, proxy: null, layers: [], weightSum: 0, issues };
}

/** What each part bears, and the weights its tonnes go by. */
export function shareOut(
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
    const { codes, whose } = toldOf(wish);
    if (proxy === null) {
      issues.push({ ...codes.none, count: 1, detail: { sector, residualT: total, ...whose } });
    }
    const first = wish.proxies[0] ?? null;
    const isFallback = proxy !== null && proxy !== first;
    if (isFallback) {
      const as = areaProxies.has(proxy) ? codes.area : codes.other;
      issues.push({ ...as, count: 1, detail: { sector, proxy, ...whose } });
    }
    const ratio = proxy === 'trafficEmissions' ? closureRatio([weightSum], total) : null;
    if (ratio !== null && isClosureOff(ratio)) {
      issues.push({ code: 'CLOSURE_WARNING', severity: 'warn', count: 1, detail: { sector, ratio, ...closureRange } });
    }
    const ofLayers = layers.map((layer) => ({ ...layer, total, weightSum }));
    shared.push(...ofLayers);
    const attributedT = exactSum(ofLayers.map(sharedT));
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
      layers: byLayer(ofLayers),
      isFallback,
      featureCount: exactSum(layers.map(({ weights }) => weights.count)),
      unknownHeightCount: exactSum(layers.map(({ weights }) => weights.unknownHeightCount)),
      unknownUseCount: exactSum(layers.map(({ weights, isUseUnknown }) => (isUseUnknown ? weights.count : 0))),
      closureRatio: ratio,
    });
  }
  return { parts, shared };
}

/** Known and unknown uses of one layer together. */
function byLayer(shared: readonly SharedOut[]): ProxyPart['layers'] {
  const views = new Map(shared.map(({ weights }) => [weights.layer.view.layerId, weights.layer.view]));
  return [...views].map(([layerId, { role }]) => {
    const own = shared.filter(({ weights }) => weights.layer.view.layerId === layerId);
    return {
      layerId,
      role,
      weightSum: exactSum(own.map(weightSumOf)),
      tonnes: exactSum(own.map(sharedT)),
      featureCount: exactSum(own.map(({ weights }) => weights.count)),
    };
  });
}

/** What is told of a part that finds no place, takes another proxy, or takes plain area. */
const told = {
  sector: {
    none: { code: 'UNALLOCATED', severity: 'warn' },
    other: { code: 'PROXY_FALLBACK', severity: 'note' },
    area: { code: 'PROXY_FALLBACK_AREA', severity: 'note' },
  },
  user: {
    none: { code: 'UNALLOCATED_USER', severity: 'warn' },
    other: { code: 'PROXY_FALLBACK_USER', severity: 'note' },
    area: { code: 'PROXY_FALLBACK_AREA_USER', severity: 'note' },
  },
  gas: {
    none: { code: 'UNALLOCATED_GAS', severity: 'warn' },
    other: { code: 'PROXY_FALLBACK_GAS', severity: 'note' },
    area: { code: 'PROXY_FALLBACK_AREA_GAS', severity: 'note' },
  },
} as const;

/** What to tell of a part, and whose it is. */
function toldOf({ user, of: { gas } }: Wish): {
  codes: (typeof told)[keyof typeof told];
  whose: Readonly<Record<string, string>>;
} {
  if (user !== null) return { codes: told.user, whose: { user } };
  return gas === null ? { codes: told.sector, whose: {} } : { codes: told.gas, whose: { gas } };
}

/** `size`: of what is added up, where that is larger than the sum. */
export function assertCloses(sector: string, inventoryT: number, placedT: number, size = Math.abs(inventoryT)): void {
  // Below a milligram the doubles themselves get too coarse to close.
  if (Math.abs(placedT - inventoryT) > CLOSES_TO * Math.max(size, 1e-9)) {
    throw new Error(`${sector}: parts add up to ${placedT}, inventory is ${inventoryT}`);
  }
}
