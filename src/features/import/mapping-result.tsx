/** What came of a table: its own totals beside what was read, and what was not taken over, by label and amount. */
import { useTranslation } from 'react-i18next';
import type { MappedInventory } from '../../core/import/inventory-drafts.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import css from './import.module.css';

const LEFT_SHOWN = 60;

export function MappingResult({ mapped: { totals, leftOut } }: { mapped: MappedInventory }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const differing = totals.filter(({ agrees }) => !agrees);
  const year = (value: number | null) => (value === null ? '—' : String(value));
  const left = [...leftOut].sort((a, b) => Math.abs(b.written) - Math.abs(a.written));
  return (
    <>
      {totals.length > 0 && differing.length === 0 ? (
        <p className={css['quiet']}>{t('result.agree', { count: totals.length })}</p>
      ) : null}
      {differing.length > 0 ? (
        <PlainTable
          label={t('result.differ', { count: differing.length })}
          caption={t('result.differ', { count: differing.length })}
          columns={[
            { key: 'label', title: t('result.total') },
            { key: 'year', title: t('result.year') },
            { key: 'gas', title: t('result.gas') },
            { key: 'told', title: t('result.told'), align: 'right' },
            { key: 'read', title: t('result.read'), align: 'right' },
          ]}
          rows={differing.map((total) => ({
            key: `${total.label}/${total.year}/${total.gas}`,
            cells: [total.label, year(total.year), total.gas, format.full(total.told), format.full(total.read)],
          }))}
        />
      ) : null}
      {left.length > 0 ? (
        <PlainTable
          label={t('result.leftOut', { count: left.length })}
          caption={t(left.length > LEFT_SHOWN ? 'result.leftOutFirst' : 'result.leftOut', {
            count: left.length,
            shown: LEFT_SHOWN,
          })}
          columns={[
            { key: 'label', title: t('mapping.label') },
            { key: 'year', title: t('result.year') },
            { key: 'amount', title: t('result.amount'), align: 'right' },
          ]}
          rows={left.slice(0, LEFT_SHOWN).map(({ label, year: told, gas, tonnes, written }, i) => ({
            key: `${label}/${told}/${gas}/${i}`,
            cells: [
              label,
              year(told),
              tonnes === null
                ? t('result.noUnit', { amount: format.full(written) })
                : `${format.full(tonnes)} t ${gas ?? ''}`.trim(),
            ],
          }))}
        />
      ) : null}
    </>
  );
}
