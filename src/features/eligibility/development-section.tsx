/** The evidence of fast development: indicators of both groups, typed in and tied to a document. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Eligibility } from '../../core/eligibility/assess-eligibility.ts';
import type { IndicatorGrowth } from '../../core/eligibility/development-test.ts';
import { indicatorGroups } from '../../core/eligibility/development-test.ts';
import { addIndicator, removeIndicator, setIndicator } from '../../core/eligibility/set-evidence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import css from './eligibility.module.css';
import { LimitInForce } from './limit-in-force.tsx';
import { newIndicator } from './new-evidence.ts';
import { useEligibilityWords } from './use-eligibility-words.ts';

interface Props {
  readonly test: Eligibility['development'];
  /** The year new indicators end in. */
  readonly year: number;
}

export function DevelopmentSection({ test, year }: Props) {
  const { t } = useTranslation('eligibility');
  const words = useEligibilityWords();
  const { indicators, answerByGroup } = test.numbers;
  return (
    <>
      <LimitInForce id="development.growth" />
      {indicatorGroups.map((group) => {
        const ofGroup = indicators.filter(({ indicator }) => indicator.group === group);
        return (
          <section key={group} className={css['group']} aria-label={t(`development.group.${group}`)}>
            <div className={css['groupHead']}>
              <h3>{t(`development.group.${group}`)}</h3>
              <VerdictBadge verdict={answerByGroup[group]} />
            </div>
            <ul className={css['items']}>
              {ofGroup.map((row) => (
                <IndicatorItem key={row.indicator.id} row={row} />
              ))}
            </ul>
            <Button
              variant="subtle"
              onClick={() => commit(addIndicator(planStore.getState().plan, newIndicator(group, year)))}
              style={{ justifySelf: 'start' }}
            >
              {t('development.add')}
            </Button>
          </section>
        );
      })}
      <IssueList issues={test.issues} sentence={words.sentence} />
      <Section>
        <p className={css['how']}>{t('development.how')}</p>
      </Section>
    </>
  );
}

function IndicatorItem({ row }: { row: IndicatorGrowth }) {
  const { t } = useTranslation('eligibility');
  const format = useFormat();
  const { indicator, growth, hasDocument } = row;
  const set = (fields: Parameters<typeof setIndicator>[2]) =>
    commit(setIndicator(planStore.getState().plan, indicator.id, fields));
  const year = (value: number | null, field: 'startYear' | 'endYear') => {
    if (value !== null) set({ [field]: value });
  };
  return (
    <li className={css['item']}>
      <details open={indicator.name === '' || undefined}>
        <summary className={css['itemSummary']}>
          <span className={css['itemName']}>{indicator.name || t('development.unnamed')}</span>
          {hasDocument ? null : <span className={css['itemWarn']}>{t('development.noDocument')}</span>}
          <span className={css['itemNumber']}>
            {growth === null ? '—' : t('development.perYear', { value: format.number(growth * 100) })}
          </span>
        </summary>
        <div className={css['fields']}>
          <TextField label={t('development.indicator')} value={indicator.name} onCommit={(name) => set({ name })} />
          <TextField label={t('development.unit')} value={indicator.unit} onCommit={(unit) => set({ unit })} />
          <NumberField
            label={t('development.startYear')}
            value={indicator.startYear}
            onCommit={(value) => year(value, 'startYear')}
            min={1990}
            max={2100}
          />
          <NumberField
            label={t('development.startValue')}
            value={indicator.startValue}
            onCommit={(startValue) => set({ startValue })}
            optional
          />
          <NumberField
            label={t('development.endYear')}
            value={indicator.endYear}
            onCommit={(value) => year(value, 'endYear')}
            min={1990}
            max={2100}
          />
          <NumberField
            label={t('development.endValue')}
            value={indicator.endValue}
            onCommit={(endValue) => set({ endValue })}
            optional
          />
          <div className={css['wide']}>
            <TextField
              label={t('development.document')}
              value={indicator.document}
              placeholder={t('development.documentPlaceholder')}
              onCommit={(document) => set({ document })}
            />
          </div>
          <Button
            variant="subtle"
            color="red"
            onClick={() => commit(removeIndicator(planStore.getState().plan, indicator.id))}
          >
            {t('development.remove')}
          </Button>
        </div>
      </details>
    </li>
  );
}
