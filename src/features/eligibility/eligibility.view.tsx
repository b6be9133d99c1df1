/**
 * Is this region a small-scale, high-development-stage area? (clauses 3.1, 3.2, 4.1.1)
 *
 * The verdict first, then each test with its number; everything behind a test unfolds.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assessEligibility, type Eligibility, type VerdictTestId } from '../../core/eligibility/assess-eligibility.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { openImport } from '../../store/dialogs.ts';
import { usePlan } from '../../store/use-plan.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { AreaSection } from './area-section.tsx';
import { DevelopmentSection } from './development-section.tsx';
import css from './eligibility.module.css';
import { FunctionsSection } from './functions-section.tsx';
import { GrowthSection } from './growth-section.tsx';
import { LegalPlansSection } from './legal-plans-section.tsx';
import { TestRow } from './test-row.tsx';
import { useEligibilityWords } from './use-eligibility-words.ts';
import { useRegionMeasures } from './use-region-measures.ts';

const verdictMark = { eligible: 'pass', notEligible: 'fail', open: 'unknown' } as const;

const selectPlan = (plan: Plan) => ({ plan });

export default function EligibilityView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <EligibilityPanel plan={plan} />;
}

function EligibilityPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const words = useEligibilityWords();
  const measured = useRegionMeasures();
  const eligibility = useMemo(() => assessEligibility(plan, measured.measures), [plan, measured.measures]);
  const settings = settingsOf(plan);
  const { area, functions, growth, development, legalPlans } = eligibility;
  const evidenceYear = growth.numbers.year ?? settings.year ?? new Date().getFullYear() - 1;
  const plans = [...plan.legalPlans.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
  const percent = (share: number | null) => format.number(share === null ? null : share * 100);
  const names = (ids: readonly VerdictTestId[]) => format.list(ids.map(words.testName));
  const counting = (group: 'infrastructure' | 'industry') =>
    development.numbers.indicators.filter((row) => row.counts && row.indicator.group === group).length;
  return (
    <Panel
      title={t('title')}
      answer={
        <VerdictBadge
          size="figure"
          verdict={verdictMark[eligibility.verdict]}
          label={t(`verdict.${eligibility.verdict}`)}
        />
      }
      note={verdictNote(eligibility, names, t)}
    >
      {measured.working ? <ProgressBar label={t('working')} fraction={measured.fraction} /> : null}
      {measured.failure ? (
        <FailureNote failure={measured.failure} tell={(reason) => t('failed', { reason })} onRetry={measured.retry} />
      ) : null}
      {measured.hasBoundary ? null : (
        <EmptyLesson
          title={t('needsBoundary.title')}
          text={t('needsBoundary.text')}
          action={{ label: t('needsBoundary.action'), onClick: () => openImport() }}
        />
      )}
      <div className={css['tests']}>
        <TestRow
          name={t('area.name')}
          clause={area.clause}
          answer={area.answer}
          headline={t('area.headline', { value: format.number(area.numbers.landKm2) })}
          limit={t('area.limit', { limit: format.number(area.checks[0]?.threshold.value) })}
        >
          <AreaSection test={area} />
        </TestRow>
        <TestRow
          name={t('functions.name')}
          clause={functions.clause}
          answer={functions.answer}
          headline={t('functions.headline', {
            living: percent(functions.numbers.mix?.shareLiving ?? null),
            production: percent(functions.numbers.mix?.shareProduction ?? null),
          })}
        >
          <FunctionsSection test={functions} codes={measured.codes} />
        </TestRow>
        <TestRow
          name={t('growth.name')}
          clause={growth.clause}
          answer={growth.answer}
          headline={t('growth.headline', { value: percent(growth.checks[0]?.value ?? null) })}
          limit={t('growth.limit', { limit: percent(growth.checks[0]?.threshold.value ?? null) })}
        >
          <GrowthSection test={growth} />
        </TestRow>
        <TestRow
          name={t('development.name')}
          clause={development.clause}
          answer={development.answer}
          headline={t('development.headline', {
            infrastructure: counting('infrastructure'),
            industry: counting('industry'),
          })}
        >
          <DevelopmentSection test={development} year={evidenceYear} />
        </TestRow>
        <TestRow
          name={t('legalPlans.name')}
          clause={legalPlans.clause}
          answer={legalPlans.answer}
          headline={t('legalPlans.headline', {
            statutory: legalPlans.numbers.statutory.length,
            sector: legalPlans.numbers.sectorPlans.length,
          })}
        >
          <LegalPlansSection test={legalPlans} plans={plans} />
        </TestRow>
      </div>
    </Panel>
  );
}

/** One quiet line under the verdict: what it rests on, or what is missing. */
function verdictNote(
  { verdict, failing, open }: Eligibility,
  names: (ids: readonly VerdictTestId[]) => string,
  t: ReturnType<typeof useTranslation<'eligibility'>>['t'],
): string {
  if (verdict === 'eligible') return t('verdictNote.eligible');
  if (verdict === 'notEligible') return t('verdictNote.notEligible', { tests: names(failing) });
  return t('verdictNote.open', { tests: names(open) });
}
