/** What is asked of the region, and what helps or hinders it? (clause 5.2) */
import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InventoryTotals, totalInventory } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PolicyLevel } from '../../core/plan/tables.ts';
import { addFinding, type FindingState, findingStates } from '../../core/situation/findings.ts';
import { addPolicy, policyRegister } from '../../core/situation/policy-register.ts';
import { policyLevelNames, policyLevels } from '../../core/situation/target-quantities.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { usePlan } from '../../store/use-plan.ts';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { FindingItem } from './finding-item.tsx';
import { PolicyItem } from './policy-item.tsx';
import css from './situation.module.css';

const selectPlan = (plan: Plan) => ({ plan });

export default function SituationView() {
  const { plan } = usePlan(selectPlan);
  if (plan.settings.size === 0) return null;
  return <SituationPanel plan={plan} />;
}

function SituationPanel({ plan }: { plan: Plan }) {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const [level, setLevel] = useState<PolicyLevel>('city');
  const register = useMemo(() => policyRegister(plan), [plan]);
  const totals = useMemo(() => totalInventory(plan), [plan]);
  const findings = useMemo(() => findingStates(plan, totals), [plan, totals]);
  const targets = register.flatMap(({ policies }) => policies.flatMap((one) => one.targets));
  const isEmpty = plan.policies.size === 0 && findings.length === 0;
  return (
    <Panel
      title={t('title')}
      answer={isEmpty ? null : t('answer', { policies: plan.policies.size, targets: targets.length })}
      note={
        isEmpty
          ? null
          : t('answerNote', {
              ready: targets.filter(({ lacks }) => lacks.length === 0).length,
              findings: findings.length,
              drafts: findings.filter(({ isDraft }) => isDraft).length,
            })
      }
    >
      <section className={css['group']} aria-label={t('policies')}>
        <h3 className={css['subtitle']}>{t('policies')}</h3>
        {plan.policies.size === 0 ? <p className={css['quiet']}>{t('noPolicies')}</p> : null}
        {register.map((ofLevel) =>
          ofLevel.policies.length === 0 ? null : (
            <div key={ofLevel.level}>
              <p className={css['level']}>{format.name(policyLevelNames[ofLevel.level])}</p>
              <ul className={css['items']}>
                {ofLevel.policies.map((one) => (
                  <PolicyItem key={one.policy.id} entry={one} />
                ))}
              </ul>
            </div>
          ),
        )}
        <div className={css['add']}>
          <NativeSelect
            aria-label={t('addLevel')}
            value={level}
            data={policyLevels.map((one) => ({ value: one, label: format.name(policyLevelNames[one]) }))}
            onChange={(event) => {
              const chosen = policyLevels.find((one) => one === event.currentTarget.value);
              if (chosen) setLevel(chosen);
            }}
          />
          <Button variant="subtle" onClick={() => commit(addPolicy(planStore.getState().plan, level))}>
            {t('addPolicy')}
          </Button>
        </div>
      </section>
      <Findings plan={plan} totals={totals} side="opportunity" title={t('opportunities')} findings={findings} />
      <Findings plan={plan} totals={totals} side="challenge" title={t('challenges')} findings={findings} />
      <Section>
        <p className={css['how']}>{t('how')}</p>
      </Section>
    </Panel>
  );
}

interface FindingsProps {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly side: 'opportunity' | 'challenge';
  readonly title: string;
  readonly findings: readonly FindingState[];
}

function Findings({ plan, totals, side, title, findings }: FindingsProps) {
  const { t } = useTranslation('situation');
  const ofSide = findings.filter(({ finding }) => finding.side === side);
  return (
    <section className={css['group']} aria-label={title}>
      <h3 className={css['subtitle']}>{title}</h3>
      {ofSide.length === 0 ? <p className={css['quiet']}>{t('none')}</p> : null}
      <ul className={css['items']}>
        {ofSide.map((state) => (
          <FindingItem key={state.finding.id} plan={plan} totals={totals} state={state} />
        ))}
      </ul>
      <Button
        variant="subtle"
        style={{ justifySelf: 'start' }}
        onClick={() => commit(addFinding(planStore.getState().plan, side))}
      >
        {t(`add.${side}`)}
      </Button>
    </section>
  );
}
