/** Which sectors come first? Share × growth, composition, flows, key categories (clause 5.3 a). */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { priorityChart } from '../../charts/priority-chart.ts';
import { regionKeys } from '../../core/drivers/region-keys.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { CompositionSection } from './composition-section.tsx';
import css from './drivers.module.css';
import { KeyCategoriesSection } from './key-categories-section.tsx';
import { type AskedPeriod, PeriodPicker, periodOf } from './period-picker.tsx';
import { showSector } from './show-sector.ts';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly asked: AskedPeriod;
  readonly onPeriod: (period: AskedPeriod) => void;
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
  const { matrix } = keys;
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
      <KeyCategoriesSection keys={keys} from={period.from} to={period.to} />
      <CompositionSection plan={plan} totals={totals} year={period.to} />
      <Section>
        <p className={css['how']}>{t('keys.how')}</p>
      </Section>
    </Panel>
  );
}
