/**
 * Which proxies share a sector out, and how much of it does each bear? (methods 3.3; 0.4)
 *
 *   Σ share = 1 within 1e-6, each 0…1           else `BAD_SHARE_OF_PROXIES`: normalisation is offered, never done silently
 *
 * A choice may be for one gas of the sector: methane of a landfill stands elsewhere than the carbon dioxide of an
 * incinerator. Gases without one of their own go together by the choice for the sector, and a sector nobody chose for
 * has no records and goes by precedence (`proxies.ts`). A copy of a plan that was joined with another may hold shares
 * that do not add up: the engine then refuses the sector and says so.
 */
import { sharesOfOne } from '../bad-input.ts';
import { gases } from '../inventory/gases.ts';
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { GasId, ProxyId, SectorId } from '../plan/tables.ts';
import { proxiesOfSector } from './proxies.ts';

export interface ProxyShare {
  readonly proxy: ProxyId;
  /** 0…1 of what is left of the sector, or of the gas, after its point sources. */
  readonly share: number;
  /** Left out: for all gases that have no choice of their own. */
  readonly gas?: GasId;
}

const gasOrder: readonly (GasId | undefined)[] = [undefined, ...gases.map(({ id }) => id)];

/** What people chose, by sector: for all gases first, then gas by gas, each in order of precedence. */
export function proxySharesOf(plan: Pick<Plan, 'proxyShares'>): Partial<Record<SectorId, readonly ProxyShare[]>> {
  const chosen: Partial<Record<SectorId, ProxyShare[]>> = {};
  for (const { sector, proxy, share, gas } of plan.proxyShares.values()) {
    chosen[sector] ??= [];
    chosen[sector].push(gas === undefined ? { proxy, share } : { proxy, share, gas });
  }
  for (const [sector, shares] of Object.entries(chosen)) {
    const order = proxiesOfSector[sector as SectorId];
    shares.sort(
      (a, b) => gasOrder.indexOf(a.gas) - gasOrder.indexOf(b.gas) || order.indexOf(a.proxy) - order.indexOf(b.proxy),
    );
  }
  return chosen;
}

/** Those for one gas; null where it has none of its own. `gas` left out: those for all others. */
export function sharesOfGas(shares: readonly ProxyShare[], gas?: GasId): readonly ProxyShare[] | null {
  const own = shares.filter((one) => one.gas === gas);
  return own.length > 0 ? own : null;
}

/** Gases with a choice of their own. */
export function gasesWithShares(shares: readonly ProxyShare[]): ReadonlySet<GasId> {
  return new Set(shares.flatMap(({ gas }) => gas ?? []));
}

/** `BAD_SHARE_OF_PROXIES` with the sum, or null when the shares can be used. */
export function proxyShareIssue(sector: SectorId, shares: readonly ProxyShare[]): Issue | null {
  const foreign = shares.find(({ proxy }) => !proxiesOfSector[sector].includes(proxy));
  if (foreign) {
    return { code: 'PROXY_NOT_OF_SECTOR', severity: 'stop', count: 1, detail: { sector, proxy: foreign.proxy } };
  }
  for (const gas of new Set(shares.map((one) => one.gas))) {
    const own = shares.filter((one) => one.gas === gas).map(({ share }) => share);
    try {
      sharesOfOne(own, 'shares of proxies');
    } catch {
      const sum = own.reduce((total, share) => total + share, 0);
      const detail = { sector, sum };
      if (gas === undefined) return { code: 'BAD_SHARE_OF_PROXIES', severity: 'stop', count: own.length, detail };
      return { code: 'BAD_SHARE_OF_PROXIES_GAS', severity: 'stop', count: own.length, detail: { ...detail, gas } };
    }
  }
  return null;
}

/** The same shares scaled to add up to 1; null where nothing can be scaled (a negative one, or all 0). */
export function normalisedShares(shares: readonly ProxyShare[]): readonly ProxyShare[] | null {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const isFit = shares.every(({ share }) => share >= 0 && Number.isFinite(share)) && sum > 0;
  return isFit ? shares.map((one) => ({ ...one, share: one.share / sum })) : null;
}

/**
 * Choose proxies for a sector or one of its gases; none: back to precedence, or of a gas to what the sector goes by.
 * Shares that are no good change nothing and come back as issue.
 */
export function setProxyShares(
  plan: Plan,
  sector: SectorId,
  shares: readonly Pick<ProxyShare, 'proxy' | 'share'>[],
  gas?: GasId,
): { readonly patch: Patch; readonly issues: readonly Issue[] } {
  const kept = shares.filter(({ share }) => share !== 0);
  const issue = proxyShareIssue(
    sector,
    shares.map(({ proxy, share }) => ({ proxy, share, ...(gas && { gas }) })),
  );
  const idOf = (proxy: ProxyId): string => (gas === undefined ? `${sector}/${proxy}` : `${sector}/${gas}/${proxy}`);
  const patch = editPlan(plan, 'setProxyShares', (edit) => {
    if (issue) return;
    const ids = new Set(kept.map(({ proxy }) => idOf(proxy)));
    for (const record of plan.proxyShares.values()) {
      if (record.sector === sector && record.gas === gas && !ids.has(record.id)) edit.remove('proxyShares', record.id);
    }
    for (const { proxy, share } of kept) {
      edit.put('proxyShares', { id: idOf(proxy), sector, proxy, share, ...(gas && { gas }) });
    }
  });
  return { patch, issues: issue ? [issue] : [] };
}
