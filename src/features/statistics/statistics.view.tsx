/**
 * How do economy and society develop? (clause 5.1 b)
 *
 * GDP of the year looked at first, the few numbers beside it, then the table of all series by year.
 */
import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../core/issue.ts';
import { type Plan, settingsOf } from '../../core/plan/plan.ts';
import { outlyingStatistics } from '../../core/statistics/outlying-statistics.ts';
import { seriesList } from '../../core/statistics/series.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openImport } from '../../store/dialogs.ts';
import { usePlan } from '../../store/use-plan.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { YearGridFrame } from '../../ui/year-grid-frame.tsx';
import { BreaksSection } from './breaks-section.tsx';
import { DerivedSection } from './derived-section.tsx';
import { SeriesPicture } from './series-picture.tsx';
import css from './statistics.module.css';
import { seriesGroups, statisticsRows, statisticsYears, unknownSeries } from './statistics-grid.ts';
import { statisticsHeadline } from './statistics-headline.ts';
import { StatisticsTable } from './statistics-table.tsx';
import { useStatisticsIssues } from './use-statistics-issues.ts';

const selectPlan = (plan: Plan) => ({ plan });

export default function StatisticsView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <StatisticsPanel plan={plan} />;
}

function StatisticsPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('statistics');
  const format = useFormat();
  const settings = settingsOf(plan);
  const [addedSeries, setAddedSeries] = useState<readonly string[]>([]);
  const [addedYears, setAddedYears] = useState<readonly number[]>([]);
  const rows = useMemo(() => statisticsRows(plan, addedSeries), [plan, addedSeries]);
  const headline = useMemo(() => statisticsHeadline(plan, settings.year), [plan, settings.year]);
  const sentence = useStatisticsIssues();
  const unknown = unknownSeries(plan).map(
    (series): Issue => ({
      code: 'UNKNOWN_SERIES',
      severity: 'note',
      count: 1,
      detail: { series },
    }),
  );
  const outlying = useMemo(() => outlyingStatistics(plan), [plan]);
  const lastYear = settings.year ?? new Date().getFullYear() - 1;
  const years = statisticsYears(plan, lastYear, addedYears);
  const firstShown = years[0] ?? lastYear;
  const lastShown = years.at(-1) ?? lastYear;
  const addYear = (year: number) => setAddedYears([...addedYears, year]);
  const inUnit = (value: number | null, unit: string) => format.quantity(value, format.name(unitName(unit)));
  const shownIds = new Set(rows.map((row) => row.id));
  const toAdd = seriesGroups.map((group) => ({
    group: t(`group.${group}`),
    items: seriesList
      .filter((series) => series.group === group && !shownIds.has(series.id))
      .map((series) => ({ value: series.id, label: format.name(series.name) })),
  }));
  return (
    <Panel
      title={t('title')}
      answer={
        headline.year === null ? null : (
          <div className={css['answer']}>
            <NumberWithUnit size="figure" value={inUnit(headline.gdp, '亿元')} />
            {headline.growth === null ? null : (
              <span className={css['change']}>
                {t('growth', {
                  year: headline.year - 1,
                  value: `${headline.growth > 0 ? '+' : ''}${format.share(headline.growth).text} %`,
                })}
              </span>
            )}
          </div>
        )
      }
      note={headline.year === null ? null : t('answerNote', { year: headline.year })}
    >
      {headline.year === null ? (
        <EmptyLesson
          title={t('empty.title')}
          text={t('empty.text')}
          action={{ label: t('empty.action'), onClick: () => openImport() }}
        />
      ) : (
        <FactList
          facts={[
            {
              key: 'population',
              name: t('facts.population'),
              value: <NumberWithUnit value={inUnit(headline.population, '万人')} />,
            },
            {
              key: 'perHead',
              name: t('facts.perHead'),
              value: <NumberWithUnit value={format.quantity(headline.gdpPerHeadYuan, t('yuanPerHead'))} />,
            },
            {
              key: 'electricity',
              name: t('facts.electricity'),
              value: <NumberWithUnit value={inUnit(headline.electricity, '万kWh')} />,
            },
            {
              key: 'energy',
              name: t('facts.energy'),
              value: <NumberWithUnit value={inUnit(headline.energy, '万tce')} />,
            },
          ]}
        />
      )}
      <YearGridFrame
        title={t('grid')}
        firstYear={firstShown}
        lastYear={lastShown}
        onAddYear={addYear}
        actions={
          <Button variant="subtle" onClick={() => openImport()}>
            {t('import')}
          </Button>
        }
        table={(maxHeight) => (
          <StatisticsTable
            plan={plan}
            rows={rows}
            years={years}
            startYear={lastYear}
            {...(maxHeight === undefined ? {} : { maxHeight })}
          />
        )}
      />
      <IssueList issues={[...unknown, ...outlying]} sentence={sentence} />
      <Select
        label={t('addSeries')}
        placeholder={t('addSeriesHint')}
        searchable
        value={null}
        data={toAdd}
        onChange={(id) => {
          if (id !== null) setAddedSeries([...addedSeries, id]);
        }}
      />
      <SeriesPicture plan={plan} />
      <DerivedSection plan={plan} year={headline.year} />
      <BreaksSection plan={plan} startYear={lastYear} />
      <Section>
        <p className={css['how']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}
