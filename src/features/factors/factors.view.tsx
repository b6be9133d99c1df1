/** Which factors does the inventory stand on, and with which does a finished year stand? (clause 5.1 a; methods 0.2, 0.3) */
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnconfirmed } from '../../core/factors/factor.ts';
import { currentEdition } from '../../core/factors/plan-factors.ts';
import { computedInventory } from '../../core/inventory/compute-inventory.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlan } from '../../store/use-plan.ts';
import { Panel } from '../../ui/panel.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { FactorDetail } from './factor-detail.tsx';
import { type FactorFilter, type FactorRow, factorFilters, factorRows, foundFactors } from './factor-list.ts';
import css from './factors.module.css';
import { FinishedYear } from './finished-year.tsx';

const SHOWN_AT_ONCE = 40;
const selectPlan = (plan: Plan) => ({ plan });

export default function FactorsView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <FactorsPanel plan={plan} />;
}

function FactorsPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('factors');
  const format = useFormat();
  const { year: setYear, gridRegion, sinkRateCity } = settingsOf(plan);
  const computed = useMemo(() => computedInventory(plan), [plan]);
  const year = setYear ?? computed.years.at(-1) ?? new Date().getFullYear() - 1;
  const rows = useMemo(
    () => factorRows(computed.around.untold.factors, year, { gridRegion, sinkRateCity }, computed.byYear.get(year)),
    [computed, year, gridRegion, sinkRateCity],
  );
  const used = rows.filter(({ isUsed }) => isUsed);
  const [filter, setFilter] = useState<FactorFilter>(used.length > 0 ? 'used' : 'replaceable');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const found = useMemo(() => foundFactors(rows, filter, wanted), [rows, filter, wanted]);
  const shown = found.slice(0, most);
  return (
    <Panel
      title={t('title')}
      answer={t('answer', { count: used.length, year })}
      note={t('answerNote', {
        edition: plan.finishedYears.get(String(year))?.edition ?? currentEdition,
        own: used.filter(({ now }) => now.mark === 'own').length,
        unconfirmed: used.filter(({ now }) => now.mark !== 'own' && isUnconfirmed(now.mark)).length,
      })}
    >
      <FinishedYear plan={plan} computed={computed} year={year} />
      <div className={css['group']}>
        <TextInput
          label={t('search')}
          placeholder={t('searchHint')}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setMost(SHOWN_AT_ONCE);
          }}
        />
        <SegmentedControl
          aria-label={t('filter')}
          value={filter}
          onChange={(value) => {
            const chosen = factorFilters.find((one) => one === value);
            if (chosen) setFilter(chosen);
            setMost(SHOWN_AT_ONCE);
          }}
          data={factorFilters.map((one) => ({ value: one, label: t(`filters.${one}`) }))}
        />
      </div>
      {found.length === 0 ? (
        <p className={css['quiet']}>{t('nothing')}</p>
      ) : (
        <PlainTable
          label={t('table')}
          columns={[
            { key: 'name', title: t('column.name') },
            { key: 'value', title: t('column.value'), align: 'right' },
            { key: 'mark', title: t('column.mark') },
          ]}
          rows={shown.map((row) => ({
            key: row.id,
            cells: [
              <span key="name" className={row.name ? css['name'] : `${css['name']} ${css['id']}`}>
                {row.name ? format.name(row.name) : row.id}
              </span>,
              <span key="value" className={css['value']}>
                {row.now.value === null ? '—' : `${format.number(row.now.value)} ${format.unit(row.now.unit)}`}
              </span>,
              <Mark key="mark" row={row} />,
            ],
            detail: <FactorDetail plan={plan} row={row} year={year} />,
          }))}
        />
      )}
      {found.length > 0 ? (
        <div className={css['more']}>
          <span className={css['quiet']}>{t('shown', { shown: shown.length, count: found.length })}</span>
          {shown.length < found.length ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
              {t('more')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <Section>
        <p className={css['quiet']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}

function Mark({ row: { now } }: { row: FactorRow }) {
  const { t } = useTranslation('factors');
  return (
    <span
      className={css['mark']}
      data-unconfirmed={now.mark !== 'own' && isUnconfirmed(now.mark) ? true : undefined}
      title={t(`mark.${now.mark}`)}
    >
      {now.mark === 'own' ? t('mark.own') : `${now.mark} ${t(`mark.${now.mark}`)}`}
    </span>
  );
}
