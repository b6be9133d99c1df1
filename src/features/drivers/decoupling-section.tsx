/** Do emissions still grow with the economy (Tapio), by single years and windows of three? */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { decouplingChart } from '../../charts/decoupling-chart.ts';
import { regionDecoupling } from '../../core/drivers/region-decoupling.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './drivers.module.css';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  /** Null: as far as the figures reach. */
  readonly from: number | null;
  readonly to: number | null;
}

export function DecouplingSection({ plan, totals, from, to }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const [span, setSpan] = useState<'single' | 'windows'>('single');
  const decoupling = useMemo(() => regionDecoupling(plan, totals, from, to), [plan, totals, from, to]);
  const { deep, issues } = decoupling;
  const periods = decoupling[span];
  const change = (share: number | null) =>
    share === null ? '—' : `${share > 0 ? '+' : ''}${format.share(share).text} %`;
  return (
    <Section title={t('causes.decoupling')}>
      {decoupling.single.length === 0 ? (
        <p className={css['quiet']}>{t('causes.noDecoupling')}</p>
      ) : (
        <>
          <p className={css['quiet']}>
            {deep.length === 0 ? t('causes.notDeep') : t('causes.deep', { years: format.list(deep.map(String)) })}
            {decoupling.priceYear === null ? '' : ` ${t('causes.prices', { year: decoupling.priceYear })}`}
          </p>
          <SegmentedControl
            size="xs"
            aria-label={t('causes.period')}
            value={span}
            onChange={(value) => setSpan(value === 'windows' ? 'windows' : 'single')}
            data={[
              { value: 'single', label: t('causes.single') },
              { value: 'windows', label: t('causes.window') },
            ]}
          />
          {periods.length === 0 ? <p className={css['quiet']}>{t('causes.noWindow')}</p> : null}
          {periods.length === 0 ? null : (
            <>
              <ChartFigure
                chart={decouplingChart(periods, {
                  title: t('causes.decouplingChart'),
                  gdp: t('causes.gdpChange'),
                  emissions: t('causes.emissionChange'),
                  corners: {
                    topLeft: t('causes.states.strongNegativeDecoupling'),
                    topRight: t('causes.bothGrow'),
                    bottomLeft: t('causes.bothShrink'),
                    bottomRight: t('causes.states.strongDecoupling'),
                  },
                  period: (period) =>
                    span === 'single' ? String(period.to) : t('period.of', { from: period.from, to: period.to }),
                })}
              />
              <PlainTable
                label={t('causes.decouplingTable')}
                columns={[
                  { key: 'period', title: t('causes.period') },
                  { key: 'emissions', title: 'ΔC', align: 'right' },
                  { key: 'gdp', title: 'ΔG', align: 'right' },
                  { key: 'elasticity', title: t('causes.elasticity'), align: 'right' },
                  { key: 'state', title: t('causes.state') },
                ]}
                rows={periods.map(({ from: first, to: last, result, emissionChange, gdpChange }) => ({
                  key: String(last),
                  cells: [
                    span === 'single' ? String(last) : `${first}–${last}`,
                    change(emissionChange),
                    change(gdpChange),
                    result ? format.number(result.elasticity) : '—',
                    result ? t(`causes.states.${result.state}`) : gdpChange === 0 ? t('causes.states.undefined') : '—',
                  ],
                }))}
              />
            </>
          )}
        </>
      )}
      <IssueList issues={issues} sentence={sentence} />
    </Section>
  );
}
