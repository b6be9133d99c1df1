/**
 * What do the measures change? (clause 7.2)
 *
 * What they save together in the target year; the region's curve, which moves while one drags; the list
 * of measures; behind a measure its parameters, its places and how it is counted.
 */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { assessPlan } from '../../core/measures/assess-plan.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { results } from '../../store/results.ts';
import { usePlan } from '../../store/use-plan.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { AddMeasure } from './add-measure.tsx';
import { Assumptions } from './assumptions.tsx';
import { curvePicture } from './curve-picture.ts';
import { MeasureDetail } from './measure-detail.tsx';
import { measureHeadline, nowYear } from './measure-headline.ts';
import { MeasureList } from './measure-list.tsx';
import css from './measures.module.css';
import { savingPicture } from './saving-picture.ts';
import { useMeasureIssues } from './use-measure-words.ts';
import { useSites } from './use-sites.ts';

const selectPlan = (plan: Plan) => ({ plan });

export default function MeasuresView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <MeasuresPanel plan={plan} />;
}

/** What the panel shows: all measures, the catalogue, or one measure. */
type Place = { readonly kind: 'list' } | { readonly kind: 'add' } | { readonly kind: 'one'; readonly id: string };

function MeasuresPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const sentence = useMeasureIssues();
  const [place, setPlace] = useState<Place>({ kind: 'list' });
  const sites = useSites();
  const { targetYear } = settingsOf(plan);
  const { assessment, curve, planYears } = useMemo(
    () => assessPlan(plan, sites.groups, sites.landKm2),
    [plan, sites.groups, sites.landKm2],
  );
  const measures = useMemo(
    () => [...plan.measures.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)),
    [plan.measures],
  );
  const headline = measureHeadline(assessment, curve, targetYear);
  const chart = useMemo(
    () =>
      curvePicture(
        curve,
        targetYear,
        {
          title: t('curve.title'),
          history: t('curve.history'),
          without: t('curve.without'),
          withMeasures: t('curve.with'),
          net: t('curve.net'),
          saved: t('curve.saved'),
          targetYear: t('curve.targetYear', { year: targetYear }),
          target: t('curve.target'),
        },
        format.settings,
      ),
    [curve, targetYear, t, format.settings],
  );
  const savings = useMemo(
    () => savingPicture(measures, assessment, t('savings.title'), format.settings),
    [measures, assessment, t, format.settings],
  );
  const told = (tonnes: number | null) => {
    const { text, unit } = format.emissions(tonnes);
    return `${text} ${unit}`;
  };
  const opened = place.kind === 'one' ? plan.measures.get(place.id) : undefined;
  if (place.kind === 'add') {
    return (
      <Panel title={t('add.title')}>
        <AddMeasure
          plan={plan}
          baseYear={planYears.baseYear}
          onBack={() => setPlace({ kind: 'list' })}
          onPlaced={(id) => setPlace({ kind: 'one', id })}
        />
      </Panel>
    );
  }
  if (opened) {
    return (
      <Panel title={opened.name}>
        {sites.working ? <ProgressBar label={t('working')} fraction={sites.fraction} /> : null}
        <MeasureDetail
          plan={plan}
          measure={opened}
          assessment={assessment}
          targetYear={targetYear}
          curve={chart ? <ChartFigure chart={chart} year={targetYear} height={144} /> : null}
          onBack={() => setPlace({ kind: 'list' })}
        />
      </Panel>
    );
  }
  return (
    <Panel
      title={t('title')}
      answer={
        headline && measures.length > 0 ? (
          <div className={css['answer']}>
            <NumberWithUnit size="figure" value={format.emissions(headline.avoidedT)} />
            <span className={css['quiet']}>{t('answer', { year: targetYear })}</span>
          </div>
        ) : null
      }
      note={
        headline && measures.length > 0 ? (
          <>
            {headline.share === null
              ? t('answerNoteBare', { alone: told(headline.aloneT) })
              : t('answerNote', { share: `${format.share(headline.share).text} %`, alone: told(headline.aloneT) })}
            {headline.removalT > 0 ? <div>{t('removal', { removal: told(headline.removalT) })}</div> : null}
            {headline.avoidedGrowthT > 0 ? <div>{t('growth', { growth: told(headline.avoidedGrowthT) })}</div> : null}
          </>
        ) : null
      }
    >
      {sites.working ? <ProgressBar label={t('working')} fraction={sites.fraction} /> : null}
      {sites.failure ? (
        <FailureNote
          failure={sites.failure}
          tell={(reason) => t('failed', { reason })}
          onRetry={() => results.siteGroups.again()}
        />
      ) : null}
      {chart ? <ChartFigure chart={chart} year={targetYear} /> : <p className={css['quiet']}>{t('noInventory')}</p>}
      <IssueList
        issues={[...curve.issues.filter((issue) => issue.code !== 'NO_INVENTORY'), ...sites.issues]}
        sentence={sentence}
      />
      {measures.length === 0 ? (
        <p className={css['quiet']}>{t('list.empty')}</p>
      ) : (
        <MeasureList
          measures={measures}
          assessment={assessment}
          headline={headline}
          nowYear={nowYear(assessment.years, new Date().getFullYear())}
          onOpen={(id) => setPlace({ kind: 'one', id })}
        />
      )}
      <Button className={css['add']} leftSection={<IconPlus size={14} />} onClick={() => setPlace({ kind: 'add' })}>
        {t('add.button')}
      </Button>
      {savings ? (
        <Section title={t('savings.title')}>
          <ChartFigure chart={savings} year={targetYear} onPick={(id) => setPlace({ kind: 'one', id })} />
        </Section>
      ) : null}
      <Section title={t('assumptions.title')} aside={String(targetYear)}>
        <Assumptions settings={settingsOf(plan)} factors={planYears.gridFactors} />
      </Section>
      <Section>
        <p className={css['quiet']}>{t('list.aloneHint')}</p>
        {curve.baseYear === null ? null : <p className={css['quiet']}>{t('curve.frozen', { year: curve.baseYear })}</p>}
      </Section>
    </Panel>
  );
}
