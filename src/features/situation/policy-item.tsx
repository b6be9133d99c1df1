/** One policy of the register with its targets. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  addPolicyTarget,
  type PolicyWithTargets,
  removePolicy,
  setPolicy,
} from '../../core/situation/policy-register.ts';
import { policyLevelNames, policyLevels } from '../../core/situation/target-quantities.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { TextField } from '../../ui/text-field.tsx';
import css from './situation.module.css';
import { TargetItem } from './target-item.tsx';

export function PolicyItem({ entry: { policy, targets } }: { entry: PolicyWithTargets }) {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const set = (fields: Parameters<typeof setPolicy>[2]) =>
    commit(setPolicy(planStore.getState().plan, policy.id, fields));
  return (
    <li className={css['item']}>
      <details open={policy.title === '' || undefined}>
        <summary className={css['summary']}>
          <span className={css['name']}>{policy.title || t('untitled')}</span>
          <span className={css['number']}>{policy.documentNumber || policy.issuedOn}</span>
        </summary>
        <div className={css['fields']}>
          <div className={css['wide']}>
            <TextField label={t('policy.title')} value={policy.title} onCommit={(title) => set({ title })} />
          </div>
          <TextField
            label={t('policy.documentNumber')}
            value={policy.documentNumber}
            onCommit={(documentNumber) => set({ documentNumber })}
          />
          <NativeSelect
            label={t('policy.level')}
            value={policy.level}
            data={policyLevels.map((level) => ({ value: level, label: format.name(policyLevelNames[level]) }))}
            onChange={(event) => {
              const level = policyLevels.find((one) => one === event.currentTarget.value);
              if (level) set({ level });
            }}
          />
          <TextField label={t('policy.issuedBy')} value={policy.issuedBy} onCommit={(issuedBy) => set({ issuedBy })} />
          <TextField
            label={t('policy.issuedOn')}
            type="date"
            value={policy.issuedOn}
            onCommit={(issuedOn) => set({ issuedOn })}
          />
          <div className={css['wide']}>
            <TextField label={t('policy.note')} lines={2} value={policy.note} onCommit={(note) => set({ note })} />
          </div>
          <section className={`${css['wide']} ${css['inner']}`} aria-label={t('policy.targets')}>
            <ul className={css['items']}>
              {targets.map(({ target, lacks }) => (
                <TargetItem key={target.id} target={target} lacks={lacks} />
              ))}
            </ul>
            <Button variant="subtle" onClick={() => commit(addPolicyTarget(planStore.getState().plan, policy.id))}>
              {t('policy.addTarget')}
            </Button>
          </section>
          <Button
            variant="subtle"
            color="red"
            onClick={() => commit(removePolicy(planStore.getState().plan, policy.id))}
          >
            {t('policy.remove')}
          </Button>
        </div>
      </details>
    </li>
  );
}
