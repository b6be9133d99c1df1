/** Which proxies share a sector out, and how much each bears: typed in per cent, used when they make 100. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceRow } from '../../analysis/attribution-result.ts';
import { proxiesOfSector } from '../../core/attribution/proxies.ts';
import {
  normalisedShares,
  type ProxyShare,
  proxyShareIssue,
  proxySharesOf,
  setProxyShares,
} from '../../core/attribution/set-proxy-shares.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { ProxyId } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import css from './hotspots.module.css';

export function BalanceShares({ plan, row }: { plan: Plan; row: BalanceRow }) {
  const { t } = useTranslation('hotspots');
  const chosen = proxySharesOf(plan)[row.sector] ?? null;
  if (proxiesOfSector[row.sector].length < 2) return null;
  return (
    <Fold
      className={css['detail']}
      summaryClassName={css['quiet']}
      contentClassName={css['settings']}
      summary={t('balance.choose')}
    >
      {/* Another choice in the plan (undo, an import) starts the form anew. */}
      <SharesForm key={JSON.stringify(chosen)} row={row} chosen={chosen} />
    </Fold>
  );
}

function SharesForm({ row, chosen }: { row: BalanceRow; chosen: readonly ProxyShare[] | null }) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { sector } = row;
  const start = chosen ?? row.parts.flatMap(({ proxy, share, user }) => (proxy && !user ? [{ proxy, share }] : []));
  const [shares, setShares] = useState<ReadonlyMap<ProxyId, number>>(
    () => new Map(start.map(({ proxy, share }) => [proxy, share])),
  );
  const list = proxiesOfSector[sector].map((proxy): ProxyShare => ({ proxy, share: shares.get(proxy) ?? 0 }));
  const issue = proxyShareIssue(sector, list);
  const scaled = normalisedShares(list);
  const sum = list.reduce((total, { share }) => total + share, 0);
  const use = (wanted: readonly ProxyShare[]) => {
    const { patch, issues } = setProxyShares(planStore.getState().plan, sector, wanted);
    if (issues.length === 0) commit(patch);
  };
  return (
    <>
      <p className={`${css['quiet']} ${css['wide']}`}>{t('balance.chooseHint')}</p>
      {list.map(({ proxy, share }) => (
        <NumberField
          key={proxy}
          label={t(`proxy.${proxy}`)}
          value={Number((share * 100).toFixed(4))}
          min={0}
          max={100}
          unit="%"
          onCommit={(percent) => setShares(new Map(shares).set(proxy, (percent ?? 0) / 100))}
        />
      ))}
      <div className={css['wide']} role="status">
        {t('balance.sum')}: {format.number(sum * 100)} %
        {issue && sum > 0 ? (
          <div className={css['warn']}>{t('balance.badShare', { sum: format.number(sum * 100) })}</div>
        ) : null}
      </div>
      <div className={`${css['wide']} ${css['actions']}`}>
        <Button size="compact-sm" disabled={issue !== null} onClick={() => use(list)}>
          {t('balance.apply')}
        </Button>
        {issue && scaled ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setShares(new Map(scaled.map(({ proxy, share }) => [proxy, share])))}
          >
            {t('balance.normalise')}
          </Button>
        ) : null}
        {chosen ? (
          <Button size="compact-sm" variant="subtle" onClick={() => use([])}>
            {t('balance.byPrecedence')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
