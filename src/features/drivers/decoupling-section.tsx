/** Do emissions still grow with the economy (Tapio), by single years and windows of three? */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decouplingSeries, deepDecouplingYears } from '../../core/drivers/decoupling.ts';
import type { RegionKaya } from '../../core/drivers/region-kaya.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './drivers.module.css';

const SPANS = { single: 1, window: 3 } as const;
type Span = keyof typeof SPANS;

export function DecouplingSection({ kaya }: { kaya: RegionKaya }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const [span, setSpan] = useState<Span>('single');
  const series = kaya.emissions.years.map((year) => ({
    year,
    emissions: kaya.emissions.totalAt(year),
    gdp: kaya.gdpByYear.get(year) ?? null,
  }));
  const periods = decouplingSeries(series, SPANS[span]);
  const deep = deepDecouplingYears(decouplingSeries(series, 1));
  return (
    <Section title={t('causes.decoupling')}>
      <p className={css['quiet']}>
        {deep.length === 0 ? t('causes.notDeep') : t('causes.deep', { years: format.list(deep.map(String)) })}
      </p>
      <SegmentedControl
        size="xs"
        aria-label={t('causes.period')}
        value={span}
        onChange={(value) => setSpan(value === 'window' ? 'window' : 'single')}
        data={[
          { value: 'single', label: t('causes.single') },
          { value: 'window', label: t('causes.window') },
        ]}
      />
      <PlainTable
        label={t('causes.decouplingTable')}
        columns={[
          { key: 'period', title: t('causes.period') },
          { key: 'elasticity', title: t('causes.elasticity'), align: 'right' },
          { key: 'state', title: t('causes.state') },
        ]}
        rows={periods.map(({ from, to, result }) => ({
          key: String(to),
          cells: [
            t('period.of', { from, to }),
            result ? format.number(result.elasticity) : '—',
            t(`causes.states.${result?.state ?? 'undefined'}`),
          ],
        }))}
      />
    </Section>
  );
}
