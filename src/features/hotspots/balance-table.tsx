/** The balance sheet: reported + shared out + residual = inventory, sector by sector; a row unfolds its proxy. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceRow } from '../../analysis/attribution-result.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { nameIssueLayers } from '../../core/plan/name-issue-layers.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { emissionUnit, emissionUnitFor } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './hotspots.module.css';
import { decimalsFor, type PrintedRow, printedBalance, quantumFor } from './printed-balance.ts';
import { useHotSpotIssues } from './use-hot-spot-issues.ts';

interface Props {
  readonly plan: Plan;
  readonly balance: readonly BalanceRow[];
  readonly inventoryT: number;
}

export function BalanceTable({ plan, balance, inventoryT }: Props) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const unit = emissionUnit(emissionUnitFor(inventoryT, format.settings), format.language);
  const printed = useMemo(() => printedBalance(balance, quantumFor(unit.tonnes)), [balance, unit.tonnes]);
  const figure = (tonnes: number | null) =>
    format.full(tonnes === null ? null : tonnes / unit.tonnes, decimalsFor(unit.tonnes));
  const rowOf = (one: PrintedRow) => {
    const { row } = one;
    return {
      key: row.sector,
      cells: [
        format.name(sectorOf(row.sector).name),
        figure(one.inventoryT),
        figure(one.reportedT),
        figure(one.attributedT),
        figure(one.residualT),
      ],
      detail: <BalanceDetail plan={plan} row={row} />,
    };
  };
  return (
    <PlainTable
      label={t('balance.name')}
      caption={t('balance.caption', { unit: unit.name })}
      columns={[
        { key: 'sector', title: t('balance.sector') },
        { key: 'inventory', title: t('balance.inventory'), align: 'right' },
        { key: 'reported', title: t('balance.reported'), align: 'right' },
        { key: 'attributed', title: t('balance.attributed'), align: 'right' },
        { key: 'residual', title: t('balance.residual'), align: 'right' },
      ]}
      rows={[
        ...printed.gross.map(rowOf),
        {
          key: '#total',
          kind: 'total' as const,
          cells: [
            t('balance.total'),
            figure(printed.total.inventoryT),
            figure(printed.total.reportedT),
            figure(printed.total.attributedT),
            figure(printed.total.residualT),
          ],
        },
        ...(printed.landUse ? [rowOf(printed.landUse)] : []),
      ]}
    />
  );
}

/** Where the sector's numbers come from. */
function BalanceDetail({ plan, row }: { plan: Plan; row: BalanceRow }) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const sentence = useHotSpotIssues();
  if (row.inventoryT === null) return <p className={css['quiet']}>{t('balance.unknown')}</p>;
  const proxy =
    row.proxy !== null
      ? t(`proxy.${row.proxy}`)
      : t(row.residualT === 0 ? 'balance.noProxy' : 'balance.noProxyResidual');
  const counted = (key: string, name: string, count: number) =>
    count === 0 ? [] : [{ key, name, value: format.full(count) }];
  return (
    <>
      <FactList
        facts={[
          { key: 'proxy', name: t('balance.proxy'), value: proxy },
          ...(row.isFallback ? [{ key: 'fallback', name: t('balance.fallback'), value: '' }] : []),
          ...counted('points', t('balance.points'), row.pointCount),
          ...counted('features', t('balance.features'), row.featureCount),
          ...counted('heights', t('balance.heights'), row.unknownHeightCount),
          ...counted('uses', t('balance.uses'), row.unknownUseCount),
          ...(row.closureRatio === null
            ? []
            : [{ key: 'closure', name: t('balance.closure'), value: format.number(row.closureRatio) }]),
        ]}
      />
      <IssueList issues={nameIssueLayers(row.issues, plan)} sentence={sentence} />
    </>
  );
}
