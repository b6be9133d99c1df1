/** Which proxies share a sector or one of its gases out, and how much each bears: typed in per cent, used when they make 100. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceRow } from '../../analysis/attribution-result.ts';
import { proxiesOfSector } from '../../core/attribution/proxies.ts';
import {
  gasesWithShares,
  normalisedShares,
  type ProxyShare,
  proxyShareIssue,
  proxySharesOf,
  setProxyShares,
  sharesOfGas,
} from '../../core/attribution/set-proxy-shares.ts';
import { gases } from '../../core/inventory/gases.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { GasId, ProxyId } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import css from './hotspots.module.css';

export function BalanceShares({ plan, row }: { plan: Plan; row: BalanceRow }) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const [gas, setGas] = useState<GasId | undefined>(undefined);
  const shares = proxySharesOf(plan)[row.sector] ?? [];
  const apart = gasesWithShares(shares);
  const told = row.gases.length > 1 ? row.gases.map((one) => one.gas) : [];
  // A gas with a choice of its own stays on offer where the year does not tell it.
  const offered = gases.filter(({ id }) => told.includes(id) || apart.has(id));
  const chosen = sharesOfGas(shares, gas);
  if (proxiesOfSector[row.sector].length < 2) return null;
  return (
    <Fold
      className={css['detail']}
      summaryClassName={css['quiet']}
      contentClassName={css['settings']}
      summary={t('balance.choose')}
    >
      {offered.length > 0 ? (
        <NativeSelect
          className={css['wide']}
          label={t('balance.chooseGas')}
          description={t('balance.chooseGasHint')}
          value={gas ?? ''}
          onChange={({ currentTarget }) => setGas(offered.find(({ id }) => id === currentTarget.value)?.id)}
          data={[
            { value: '', label: t(apart.size > 0 ? 'balance.otherGases' : 'balance.allGases') },
            ...offered.map(({ id, name }) => ({
              value: id,
              label: apart.has(id) ? t('balance.gasApart', { gas: format.name(name) }) : format.name(name),
            })),
          ]}
        />
      ) : null}
      {/* Another choice in the plan (undo, an import) or for another gas starts the form anew. */}
      <SharesForm key={JSON.stringify([gas, chosen])} row={row} gas={gas} chosen={chosen} />
    </Fold>
  );
}

interface FormProps {
  readonly row: BalanceRow;
  readonly gas: GasId | undefined;
  readonly chosen: readonly ProxyShare[] | null;
}

function SharesForm({ row, gas, chosen }: FormProps) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { sector } = row;
  const start = chosen ?? usedShares(row);
  const [shares, setShares] = useState<ReadonlyMap<ProxyId, number>>(
    () => new Map(start.map(({ proxy, share }) => [proxy, share])),
  );
  const list = proxiesOfSector[sector].map((proxy): ProxyShare => ({ proxy, share: shares.get(proxy) ?? 0 }));
  const issue = proxyShareIssue(sector, list);
  const scaled = normalisedShares(list);
  const sum = list.reduce((total, { share }) => total + share, 0);
  const use = (wanted: readonly ProxyShare[]) => {
    const { patch, issues } = setProxyShares(planStore.getState().plan, sector, wanted, gas);
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
            {t(gas === undefined ? 'balance.byPrecedence' : 'balance.likeSector')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** What the sector goes by as it is, where users do not decide; in shares of the gases that go together. */
function usedShares({ parts }: BalanceRow): ProxyShare[] {
  const used = parts.flatMap(({ proxy, share, user, gas }) => (proxy && !user && !gas ? [{ proxy, share }] : []));
  return [...(normalisedShares(used) ?? [])];
}
