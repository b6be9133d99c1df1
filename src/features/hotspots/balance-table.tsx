/** The balance sheet: reported + shared out + residual = inventory, sector by sector; a row unfolds what it is made of. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BalanceRow } from '../../analysis/attribution-result.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { emissionUnit, emissionUnitFor } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { explain } from '../../store/explained.ts';
import { useResult } from '../../store/results.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { BalanceDetail } from './balance-detail.tsx';
import { BalanceElectricity } from './balance-electricity.tsx';
import css from './hotspots.module.css';
import { decimalsFor, type PrintedRow, printedBalance, quantumFor } from './printed-balance.ts';

interface Props {
  readonly plan: Plan;
  readonly balance: readonly BalanceRow[];
  readonly inventoryT: number;
}

export function BalanceTable({ plan, balance, inventoryT }: Props) {
  const { t } = useTranslation('hotspots');
  const { t: explaining } = useTranslation('explain');
  const format = useFormat();
  const { status } = useResult('attribution');
  const isStale = status === 'stale' || status === 'working';
  const unit = emissionUnit(emissionUnitFor(inventoryT, format.settings), format.language);
  const quantum = quantumFor(unit.tonnes);
  const printed = useMemo(() => printedBalance(balance, quantum), [balance, quantum]);
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
      detail: <BalanceDetail plan={plan} printed={one} quantum={quantum} figure={figure} />,
    };
  };
  return (
    <>
      <BalanceElectricity />
      {isStale ? <p className={css['quiet']}>{t('list.stale')}</p> : null}
      <div className={isStale ? css['stale'] : undefined} aria-busy={isStale}>
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
              detail: (
                <Button size="compact-sm" variant="default" onClick={() => explain({ kind: 'total' })}>
                  {explaining('open')}
                </Button>
              ),
            },
            ...(printed.landUse ? [rowOf(printed.landUse)] : []),
          ]}
        />
      </div>
    </>
  );
}
