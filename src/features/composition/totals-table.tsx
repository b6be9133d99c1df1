/** Totals and sectors of the base year and the year looked at, with their change. */
import { useTranslation } from 'react-i18next';
import { emissionScale } from '../../charts/emission-scale.ts';
import { sectorOf } from '../../core/inventory/sectors.ts';
import type { TotalChange } from '../../core/inventory/total-change.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './composition.module.css';

interface Props {
  readonly changes: readonly TotalChange[];
  readonly baseYear: number;
  readonly year: number;
}

export function TotalsTable({ changes, baseYear, year }: Props) {
  const { t } = useTranslation('composition');
  const format = useFormat();
  const scale = emissionScale(
    changes.flatMap(({ baseT, endT }) => [baseT, endT]),
    format.settings,
  );
  const told = (tonnes: number | null) => format.number(scale.inUnit(tonnes));
  const change = ({ changeT, relative }: TotalChange) => {
    if (changeT === null) return '—';
    const sign = changeT > 0 ? '+' : '';
    return relative === null ? `${sign}${told(changeT)}` : `${sign}${format.share(relative).text} %`;
  };
  const shown = changes.filter(({ baseT, endT }) => baseT !== null || endT !== null);
  const row = (one: TotalChange) => {
    const name = one.id === 'gross' || one.id === 'net' ? t(`totals.${one.id}`) : format.name(sectorOf(one.id).name);
    return {
      key: one.id,
      kind: one.id === 'gross' ? ('total' as const) : undefined,
      cells: [one.isIncomplete ? `${name} *` : name, told(one.baseT), told(one.endT), change(one)],
    };
  };
  return (
    <div>
      <PlainTable
        label={t('totals.title', { year: baseYear })}
        caption={`${t('totals.title', { year: baseYear })} · ${scale.unit}`}
        columns={[
          { key: 'name', title: t('totals.name') },
          { key: 'base', title: String(baseYear), align: 'right' },
          { key: 'year', title: String(year), align: 'right' },
          { key: 'change', title: t('totals.change'), align: 'right' },
        ]}
        rows={shown.map(row)}
      />
      {shown.some(({ isIncomplete }) => isIncomplete) ? <p className={css['quiet']}>{t('totals.lacking')}</p> : null}
    </div>
  );
}
