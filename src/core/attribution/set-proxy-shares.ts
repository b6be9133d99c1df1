/**
 * Which proxies share a sector out, and how much of it does each bear? (methods 3.3; 0.4)
 *
 *   Σ share = 1 within 1e-6, each 0…1           else `BAD_SHARE_OF_PROXIES`: normalisation is offered, never done silently
 *
 * A sector nobody chose for has no records and goes by precedence (`proxies.ts`). A copy of a plan that was joined
 * with another may hold shares that do not add up: the engine then refuses the sector and says so.
 */
import { sharesOfOne } from '../bad-input.ts';
import type { Issue } from '../issue.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProxyId, SectorId } from '../plan/tables.ts';
import { proxiesOfSector } from './proxies.ts';

export interface ProxyShare {
  readonly proxy: ProxyId;
  /** 0…1 of what is left of the sector after its point sources. */
  readonly share: number;
}

/** What people chose, by sector, in order of precedence. Sectors nobody chose for are not there. */
export function proxySharesOf(plan: Pick<Plan, 'proxyShares'>): Partial<Record<SectorId, readonly ProxyShare[]>> {
  const chosen: Partial<Record<SectorId, ProxyShare[]>> = {};
  for (const { sector, proxy, share } of plan.proxyShares.values()) {
    chosen[sector] ??= [];
    chosen[sector].push({ proxy, share });
  }
  for (const [sector, shares] of Object.entries(chosen)) {
    const order = proxiesOfSector[sector as SectorId];
    shares.sort((a, b) => order.indexOf(a.proxy) - order.indexOf(b.proxy));
  }
  return chosen;
}

/** `BAD_SHARE_OF_PROXIES` with the sum, or null when the shares can be used. */
export function proxyShareIssue(sector: SectorId, shares: readonly ProxyShare[]): Issue | null {
  const foreign = shares.find(({ proxy }) => !proxiesOfSector[sector].includes(proxy));
  if (foreign) {
    return { code: 'PROXY_NOT_OF_SECTOR', severity: 'stop', count: 1, detail: { sector, proxy: foreign.proxy } };
  }
  try {
    sharesOfOne(
      shares.map(({ share }) => share),
      'shares of proxies',
    );
    return null;
  } catch {
    const sum = shares.reduce((total, { share }) => total + share, 0);
    return { code: 'BAD_SHARE_OF_PROXIES', severity: 'stop', count: shares.length, detail: { sector, sum } };
  }
}

/** The same shares scaled to add up to 1; null where nothing can be scaled (a negative one, or all 0). */
export function normalisedShares(shares: readonly ProxyShare[]): readonly ProxyShare[] | null {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const isFit = shares.every(({ share }) => share >= 0 && Number.isFinite(share)) && sum > 0;
  return isFit ? shares.map(({ proxy, share }) => ({ proxy, share: share / sum })) : null;
}

/** Choose proxies for a sector; none: back to precedence. Shares that are no good change nothing and come back as issue. */
export function setProxyShares(
  plan: Plan,
  sector: SectorId,
  shares: readonly ProxyShare[],
): { readonly patch: Patch; readonly issues: readonly Issue[] } {
  const kept = shares.filter(({ share }) => share !== 0);
  const issue = shares.length === 0 ? null : proxyShareIssue(sector, shares);
  const patch = editPlan(plan, 'setProxyShares', (edit) => {
    if (issue) return;
    const ids = new Set(kept.map(({ proxy }) => `${sector}/${proxy}`));
    for (const record of plan.proxyShares.values()) {
      if (record.sector === sector && !ids.has(record.id)) edit.remove('proxyShares', record.id);
    }
    for (const { proxy, share } of kept) edit.put('proxyShares', { id: `${sector}/${proxy}`, sector, proxy, share });
  });
  return { patch, issues: issue ? [issue] : [] };
}
