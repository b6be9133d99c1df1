/**
 * How much does the electricity of the region emit, in all its views? (clause 5.1 a; methods 2.5)
 *
 * What counts in the inventory as the answer; location- and market-based beside each other; the users; their use year by
 * year, to be typed or pasted; papers and credits; the factors behind it; years that are missing.
 */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { computedInventory } from '../../core/inventory/compute-inventory.ts';
import { electricityViews } from '../../core/inventory/electricity-views.ts';
import { setActivities } from '../../core/inventory/set-activity.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useIssueWords } from '../../i18n/use-issue-words.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { showGaps } from '../../store/series-to-fill.ts';
import { usePlan } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import css from './electricity.module.css';
import { electricityChart } from './electricity-chart.ts';
import { electricityIssues } from './electricity-issues.ts';
import { GridFactors } from './grid-factors.tsx';
import { gridRegionText } from './grid-region-text.ts';
import { PowerContracts } from './power-contracts.tsx';
import { powerSeries } from './power-series.ts';
import { PowerTable } from './power-table.tsx';
import { ProfileTable } from './profile-table.tsx';
import { SoldCredits } from './sold-credits.tsx';
import { usesFromStatistics } from './uses-from-statistics.ts';

const selectPlan = (plan: Plan) => ({ plan });

export default function ElectricityView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <ElectricityPanel plan={plan} />;
}

function ElectricityPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('electricity');
  const format = useFormat();
  const details = useMemo(
    () => ({
      texts: (name: string, value: string) => (name === 'region' ? format.name(gridRegionText(value)) : null),
    }),
    [format],
  );
  const sentence = useIssueWords('electricity', details);
  const settings = settingsOf(plan);
  const computed = useMemo(() => computedInventory(plan), [plan]);
  const all = useMemo(
    () => computed.years.flatMap((one) => electricityViews(plan, computed, one) ?? []),
    [plan, computed],
  );
  const year = settings.year ?? all.at(-1)?.year ?? new Date().getFullYear() - 1;
  const views = all.find((one) => one.year === year) ?? null;
  const issues = useMemo(() => electricityIssues(computed.byYear.get(year), views), [computed, year, views]);
  const chart = useMemo(
    () => electricityChart(all, { title: t('chart'), market: t('market') }, format.settings),
    [all, t, format.settings],
  );
  const told = useMemo(() => usesFromStatistics(plan, t('statistics.source')), [plan, t]);
  const current = computed.byYear.get(year)?.electricity;
  return (
    <Panel
      title={t('title')}
      answer={views ? <NumberWithUnit size="figure" value={format.emissions(views.territorial.indirectT)} /> : null}
      note={
        views && current
          ? t(views.netImportMwh === null ? 'answerNoteUntold' : 'answerNote', {
              year,
              use: format.full(current.totalUseMwh, 0),
              bought: views.netImportMwh === null ? '' : format.full(views.netImportMwh, 0),
            })
          : null
      }
    >
      {views ? (
        <div className={css['pair']}>
          <div className={css['figure']}>
            <span className={css['figureName']}>{t('location')}</span>
            <NumberWithUnit size="lead" value={format.emissions(views.locationBasedT)} />
          </div>
          <div className={css['figure']}>
            <span className={css['figureName']}>{t('market')}</span>
            <NumberWithUnit
              size="lead"
              value={format.emissions(views.marketBasedT)}
              {...(views.marketBasedT === null ? { reason: t('marketUnknown') } : {})}
            />
          </div>
        </div>
      ) : (
        <EmptyLesson
          title={t('empty.title', { year })}
          text={t('empty.text')}
          action={{
            label: t('empty.action'),
            onClick: () => workbenchStore.getState().set({ chapter: 'inventory', screen: 'inventory' }),
          }}
        />
      )}
      {told.length > 0 ? (
        <div className={css['group']}>
          <p className={css['quiet']}>{t('statistics.note', { count: told.length })}</p>
          <Button
            className={css['start']}
            variant="light"
            onClick={() => commit(setActivities(planStore.getState().plan, told).patch)}
          >
            {t('statistics.take')}
          </Button>
        </div>
      ) : null}
      <IssueList issues={issues} sentence={sentence} />
      {all.length > 0 ? <ChartFigure chart={chart} year={year} /> : null}
      {views ? <ProfileTable views={views} /> : null}
      <Section title={t('use.title')} openAtFirst>
        <PowerTable plan={plan} year={year} sentence={sentence} />
      </Section>
      <PowerContracts plan={plan} year={year} />
      <SoldCredits plan={plan} year={year} />
      {all.length > 0 ? (
        <>
          <Button className={css['start']} variant="light" onClick={() => showGaps(powerSeries(computed))}>
            {t('fill')}
          </Button>
          <Section title={t('grid.title')}>
            <GridFactors
              factors={computed.around.untold.factors}
              years={all.map((one) => one.year)}
              gridRegion={settings.gridRegion}
            />
          </Section>
        </>
      ) : null}
      <Section>
        <p className={css['quiet']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}
