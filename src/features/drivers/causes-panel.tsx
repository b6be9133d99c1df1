/** What moved the emissions of the region and of its sectors, and do they still grow with the economy? (clause 5.3 b) */
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kayaFactors } from '../../core/drivers/kaya.ts';
import { type RegionKaya, regionKaya } from '../../core/drivers/region-kaya.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { DecouplingSection } from './decoupling-section.tsx';
import css from './drivers.module.css';
import { EffectsFigure } from './effects-figure.tsx';
import { ExtendedEffects } from './extended-effects.tsx';
import { type AskedPeriod, PeriodPicker, periodOf } from './period-picker.tsx';
import { SectorEffectsSection } from './sector-effects-section.tsx';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly totals: InventoryTotals;
  readonly asked: AskedPeriod;
  readonly onPeriod: (period: AskedPeriod) => void;
}

export function CausesPanel({ plan, totals, asked, onPeriod }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const [identity, setIdentity] = useState<'simple' | 'extended'>('simple');
  const whole = useMemo(() => regionKaya(plan, totals, null, null), [plan, totals]);
  const period = periodOf(whole.possibleYears, asked);
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const kaya = useMemo(() => regionKaya(plan, totals, from, to), [plan, totals, from, to]);
  const { chain } = kaya;
  if (!period || !chain) {
    return (
      <Panel title={t('causes.title')}>
        <EmptyLesson
          title={t('causes.empty.title')}
          text={t('causes.empty.text')}
          action={{
            label: t('causes.empty.action'),
            onClick: () => workbenchStore.getState().set({ screen: 'statistics' }),
          }}
        />
        <IssueList issues={kaya.issues} sentence={sentence} />
        <DecouplingSection plan={plan} totals={totals} from={null} to={null} />
      </Panel>
    );
  }
  const changeT = chain.endTotal - chain.startTotal;
  return (
    <Panel
      title={t('causes.title')}
      answer={<NumberWithUnit size="figure" signed value={format.emissions(changeT)} />}
      note={[
        t('causes.answerNote', { from: period.from, to: period.to }),
        kaya.priceYear === null ? null : t('causes.prices', { year: kaya.priceYear }),
      ]
        .filter((part) => part !== null)
        .join(' ')}
    >
      <PeriodPicker years={kaya.possibleYears} period={period} onChange={onPeriod} />
      <SegmentedControl
        size="xs"
        aria-label={t('causes.identity')}
        value={identity}
        onChange={(value) => setIdentity(value === 'extended' ? 'extended' : 'simple')}
        data={[
          { value: 'simple', label: t('causes.simple') },
          { value: 'extended', label: t('causes.extended') },
        ]}
      />
      {identity === 'simple' ? (
        <KayaEffects kaya={kaya} from={period.from} to={period.to} />
      ) : (
        <ExtendedEffects plan={plan} kaya={kaya} from={period.from} to={period.to} />
      )}
      <IssueList issues={kaya.issues} sentence={sentence} />
      <SectorEffectsSection plan={plan} totals={totals} from={period.from} to={period.to} />
      <DecouplingSection plan={plan} totals={totals} from={period.from} to={period.to} />
      <Section>
        <p className={css['how']}>{t('causes.how')}</p>
      </Section>
    </Panel>
  );
}

function KayaEffects({ kaya, from, to }: { kaya: RegionKaya; from: number; to: number }) {
  const { t } = useTranslation('drivers');
  const { chain } = kaya;
  if (!chain) return null;
  return (
    <>
      <EffectsFigure
        id="kaya-effects"
        from={from}
        to={to}
        startT={chain.startTotal}
        endT={chain.endTotal}
        ratio={chain.ratios ? chain.endTotal / chain.startTotal : null}
        years={chain.steps.map((step) => step.to)}
        effects={kayaFactors.map((id, k) => ({
          id,
          name: t(`causes.factor.${id}`),
          tCo2e: chain.effects[k] ?? Number.NaN,
          ratio: chain.ratios?.[k] ?? null,
          byYear: chain.steps.map(({ decomposition }) => decomposition.effects[k] ?? null),
        }))}
      />
      <p className={css['quiet']}>
        {t('causes.residual')}
        {chain.splitTerms > 0 ? ` ${t('causes.split', { count: chain.splitTerms })}` : ''}
      </p>
    </>
  );
}
