/** The statutory plans the work rests on and the sector plans it ties in with (clause 4.1.1). */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../../core/eligibility/assess-eligibility.ts';
import { addLegalPlan, removeLegalPlan, setLegalPlan } from '../../core/eligibility/set-evidence.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import css from './eligibility.module.css';
import { newLegalPlan } from './new-evidence.ts';
import { useEligibilityWords } from './use-eligibility-words.ts';

type LegalPlan = Tables['legalPlans'];

const kinds = [
  'territorial',
  'detailed',
  'industry',
  'transport',
  'buildings',
  'environment',
  'other',
] as const satisfies readonly LegalPlan['kind'][];

interface Props {
  readonly test: Eligibility['legalPlans'];
  readonly plans: readonly LegalPlan[];
}

export function LegalPlansSection({ test, plans }: Props) {
  const { t } = useTranslation('eligibility');
  const words = useEligibilityWords();
  return (
    <>
      {plans.length === 0 ? <p className={css['quiet']}>{t('legalPlans.empty')}</p> : null}
      <ul className={css['items']}>
        {plans.map((plan) => (
          <LegalPlanItem key={plan.id} plan={plan} />
        ))}
      </ul>
      <Button
        variant="subtle"
        onClick={() => commit(addLegalPlan(planStore.getState().plan, newLegalPlan(plans)))}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('legalPlans.add')}
      </Button>
      <IssueList issues={test.issues} sentence={words.sentence} />
      <Section>
        <p className={css['how']}>{t('legalPlans.how')}</p>
      </Section>
    </>
  );
}

function LegalPlanItem({ plan }: { plan: LegalPlan }) {
  const { t } = useTranslation('eligibility');
  const set = (fields: Parameters<typeof setLegalPlan>[2]) =>
    commit(setLegalPlan(planStore.getState().plan, plan.id, fields));
  const isApproved = plan.approvedBy !== '' && plan.approvedOn !== '';
  return (
    <li className={css['item']}>
      <details open={plan.title === '' || undefined}>
        <summary className={css['itemSummary']}>
          <span className={css['itemName']}>{plan.title || t('legalPlans.untitled')}</span>
          {isApproved ? (
            <span className={css['itemNumber']}>{plan.approvedOn}</span>
          ) : (
            <span className={css['itemWarn']}>{t('legalPlans.notApproved')}</span>
          )}
        </summary>
        <div className={css['fields']}>
          <div className={css['wide']}>
            <NativeSelect
              label={t('legalPlans.kind')}
              value={plan.kind}
              data={kinds.map((kind) => ({ value: kind, label: t(`legalPlans.kinds.${kind}`) }))}
              onChange={(event) => {
                const kind = kinds.find((one) => one === event.currentTarget.value);
                if (kind) set({ kind });
              }}
            />
          </div>
          <div className={css['wide']}>
            <TextField label={t('legalPlans.planTitle')} value={plan.title} onCommit={(title) => set({ title })} />
          </div>
          <TextField
            label={t('legalPlans.approvedBy')}
            value={plan.approvedBy}
            onCommit={(approvedBy) => set({ approvedBy })}
          />
          <TextField
            label={t('legalPlans.approvedOn')}
            type="date"
            value={plan.approvedOn}
            onCommit={(approvedOn) => set({ approvedOn })}
          />
          <div className={css['wide']}>
            <TextField label={t('legalPlans.note')} lines={2} value={plan.note} onCommit={(note) => set({ note })} />
          </div>
          <Button
            variant="subtle"
            color="red"
            onClick={() => commit(removeLegalPlan(planStore.getState().plan, plan.id))}
          >
            {t('legalPlans.remove')}
          </Button>
        </div>
      </details>
    </li>
  );
}
