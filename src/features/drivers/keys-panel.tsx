/** Which sectors come first? Share × growth, composition, flows, key categories (clause 5.3 a). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { energyFlowChart } from '../../charts/energy-flow-chart.ts';
import { priorityChart } from '../../charts/priority-chart.ts';
import { sectorAreaChart } from '../../charts/sector-area-chart.ts';
import { energyFlows } from '../../core/drivers/energy-flows.ts';
import { type KeyCategory, regionKeys } from '../../core/drivers/region-keys.ts';
import { setKeyReason } from '../../core/drivers/set-driver-notes.ts';
import { grossSectors, sectorOf, sectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { fuels } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './drivers.module.css';
import { type AskedPeriod, PeriodPicker, periodOf } from './period-picker.tsx';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly asked: AskedPeriod;
  readonly onPeriod: (period: AskedPeriod) => void;
}

/** The places of a sector on the map: hot spots of that sector alone. */
function showSector(id: string): void {
  const sector = sectors.find((one) => one.id === id);
  if (sector) workbenchStore.getState().setHotSpots({ sector: sector.id, shown: 'cells' });
}

export function KeysPanel({ plan, totals, asked, onPeriod }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const told = totals.years.filter((year) => (totals.byYear.get(year)?.grossT ?? null) !== null);
  const period = periodOf(told, asked);
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const keys = useMemo(
    () => (from === null || to === null ? null : regionKeys(plan, totals, from, to)),
    [plan, totals, from, to],
  );
  if (!period || !keys) {
    return (
      <Panel title={t('keys.title')}>
        <EmptyLesson title={t('keys.title')} text={t('keys.empty')} />
      </Panel>
    );
  }
  const { matrix, categories } = keys;
  const first = matrix?.order[0] ?? null;
  const sectorName = (id: string) => {
    const sector = sectors.find((one) => one.id === id);
    return sector ? format.name(sector.name) : id;
  };
  const percent = (share: number | null) => (share === null ? '—' : `${format.share(share).text} %`);
  const signed = (share: number) => `${share > 0 ? '+' : ''}${percent(share)}`;
  return (
    <Panel
      title={t('keys.title')}
      answer={first ? t('keys.answer', { sector: sectorName(first.name) }) : null}
      note={
        first
          ? t('keys.note', {
              share: percent(first.share),
              growth: signed(first.growth),
              from: period.from,
              to: period.to,
            })
          : t('keys.noMatrix')
      }
    >
      <PeriodPicker years={told} period={period} onChange={onPeriod} />
      {matrix ? (
        <>
          <ChartFigure
            chart={priorityChart(
              matrix,
              {
                title: t('keys.matrix'),
                share: t('keys.share'),
                growth: t('keys.growth'),
                corners: {
                  topLeft: t('keys.class.small-fast'),
                  topRight: t('keys.class.large-fast'),
                  bottomLeft: t('keys.class.small-slow'),
                  bottomRight: t('keys.class.large-slow'),
                },
              },
              format.language,
            )}
            onPick={showSector}
          />
          <PlainTable
            label={t('keys.order')}
            caption={t('keys.onMap')}
            columns={[
              { key: 'sector', title: t('keys.sector') },
              { key: 'class', title: t('keys.classColumn') },
              { key: 'share', title: t('keys.shareShort'), align: 'right' },
              { key: 'growth', title: t('keys.growthShort'), align: 'right' },
            ]}
            rows={matrix.order.map(({ name, share, growth, class: priority }, i) => ({
              key: name,
              cells: [`${i + 1} ${sectorName(name)}`, t(`keys.classShort.${priority}`), percent(share), signed(growth)],
            }))}
            onPick={showSector}
          />
        </>
      ) : null}
      <IssueList issues={keys.issues} sentence={sentence} />
      <Composition plan={plan} totals={totals} year={period.to} />
      <h3 className={css['subtitle']}>{t('keys.categories')}</h3>
      {keys.hasTrend ? null : <p className={css['quiet']}>{t('keys.noTrend')}</p>}
      <PlainTable
        label={t('keys.categories')}
        columns={[
          { key: 'category', title: t('keys.category') },
          { key: 'level', title: t('keys.level'), align: 'right' },
          { key: 'trend', title: t('keys.trend'), align: 'right' },
          { key: 'key', title: t('keys.key') },
        ]}
        rows={categories.map((category) => ({
          key: category.key,
          cells: [
            `${format.name(sectorOf(category.sector).name)} ${category.gas}`,
            percent(category.levelShare),
            percent(category.trendShare),
            <KeyWords key="key" category={category} />,
          ],
          detail: (
            <TextField
              label={t('keys.reason')}
              placeholder={t('keys.reasonHint')}
              value={category.reason}
              onCommit={(reason) => commit(setKeyReason(planStore.getState().plan, category.key, reason))}
            />
          ),
        }))}
      />
      <Section>
        <p className={css['how']}>{t('keys.how')}</p>
      </Section>
    </Panel>
  );
}

/** By what a category is key. */
function KeyWords({ category }: { category: KeyCategory }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const words = [
    category.isKeyByLevel ? t('keys.byLevel') : null,
    category.isKeyByTrend ? t('keys.byTrend') : null,
    category.isKeyByUncertainty ? t('keys.byUncertainty') : null,
    category.reason === '' ? null : t('keys.byReason'),
  ].filter((word) => word !== null);
  return words.length === 0 ? '—' : <span className={css['key']}>{format.list(words)}</span>;
}

function Composition({ plan, totals, year }: { plan: Plan; totals: InventoryTotals; year: number }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const ofYear = totals.byYear.get(year);
  const flows = useMemo(() => (ofYear ? energyFlows(plan, year, ofYear) : null), [plan, year, ofYear]);
  const tonnes = (sector: (typeof grossSectors)[number]) =>
    totals.years.map((one) => totals.byYear.get(one)?.bySector.get(sector.id)?.totalT ?? null);
  const told = grossSectors.filter((sector) => tonnes(sector).some((value) => value !== null));
  return (
    <>
      <Section title={t('keys.composition')}>
        <ChartFigure
          chart={sectorAreaChart(
            {
              title: t('keys.composition'),
              years: totals.years,
              sectors: told.map((sector) => ({ sector: sector.id, tCo2e: tonnes(sector) })),
              incompleteYears: totals.years.filter((one) => totals.byYear.get(one)?.isComplete === false),
            },
            format.settings,
          )}
          year={year}
          onPick={showSector}
        />
      </Section>
      {flows && flows.gases.length > 0 ? (
        <Section title={t('keys.flows', { year })}>
          <ChartFigure
            chart={energyFlowChart(
              flows,
              {
                title: t('keys.flows', { year }),
                source: (id) => {
                  if (id === 'power' || id === 'other') return t(`flow.${id}`);
                  const fuel = fuels.find((one) => one.id === id);
                  return fuel ? format.name(fuel.name) : id;
                },
                gas: (id) => id,
              },
              format.settings,
            )}
            onPick={(id) => showSector(id.replace(/^sector:/, ''))}
          />
          <IssueList issues={flows.issues} sentence={sentence} />
        </Section>
      ) : null}
    </>
  );
}
