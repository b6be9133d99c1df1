/** What moved the emissions of the region and of its sectors, and do they still grow with the economy? (clause 5.3 b) */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { effectStepsChart } from '../../charts/effect-steps-chart.ts';
import { effectYearsChart } from '../../charts/effect-years-chart.ts';
import { emissionScale } from '../../charts/emission-scale.ts';
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
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import { DecouplingSection } from './decoupling-section.tsx';
import css from './drivers.module.css';
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
      <KayaEffects kaya={kaya} from={period.from} to={period.to} />
      <IssueList issues={kaya.issues} sentence={sentence} />
      <SectorEffectsSection plan={plan} totals={totals} from={period.from} to={period.to} />
      <DecouplingSection kaya={kaya} />
      <Section>
        <p className={css['how']}>{t('causes.how')}</p>
      </Section>
    </Panel>
  );
}

function KayaEffects({ kaya, from, to }: { kaya: RegionKaya; from: number; to: number }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { chain } = kaya;
  if (!chain) return null;
  const changeT = chain.endTotal - chain.startTotal;
  const effects = kayaFactors.map((id, k) => ({
    id,
    name: t(`causes.factor.${id}`),
    tCo2e: chain.effects[k] ?? Number.NaN,
    ratio: chain.ratios?.[k] ?? null,
    byYear: chain.steps.map(({ decomposition }) => decomposition.effects[k] ?? null),
  }));
  const scale = emissionScale([changeT, ...chain.effects], format.settings);
  const told = (tonnes: number) => `${tonnes > 0 ? '+' : ''}${format.number(scale.inUnit(tonnes))}`;
  return (
    <>
      <ChartFigure
        chart={effectStepsChart(
          {
            id: 'kaya-effects',
            title: t('causes.steps', { from, to }),
            start: { name: t('year', { year: from }), tCo2e: chain.startTotal },
            end: { name: t('year', { year: to }), tCo2e: chain.endTotal },
            effects,
          },
          format.settings,
        )}
      />
      <PlainTable
        label={t('causes.table')}
        caption={scale.unit}
        columns={[
          { key: 'factor', title: t('causes.factorColumn') },
          { key: 'effect', title: t('causes.effect'), align: 'right' },
          { key: 'share', title: t('causes.ofChange'), align: 'right' },
          { key: 'ratio', title: t('causes.ratio'), align: 'right' },
        ]}
        rows={[
          ...effects.map(({ id, name, tCo2e, ratio }) => ({
            key: id,
            cells: [
              name,
              told(tCo2e),
              changeT === 0 ? '—' : `${format.share(tCo2e / changeT).text} %`,
              ratio === null ? '—' : format.number(ratio),
            ],
          })),
          {
            key: 'sum',
            kind: 'total' as const,
            cells: [
              t('causes.sum'),
              told(changeT),
              changeT === 0 ? '—' : '100 %',
              chain.startTotal > 0 && chain.ratios ? format.number(chain.endTotal / chain.startTotal) : '—',
            ],
          },
        ]}
      />
      <p className={css['quiet']}>
        {t('causes.residual')}
        {chain.splitTerms > 0 ? ` ${t('causes.split', { count: chain.splitTerms })}` : ''}
      </p>
      <Section title={t('causes.byYear')}>
        <ChartFigure
          chart={effectYearsChart(
            {
              title: t('causes.byYear'),
              netName: t('causes.net'),
              years: chain.steps.map((step) => step.to),
              effects: effects.map(({ id, name, byYear }) => ({ id, name, tCo2e: byYear })),
            },
            format.settings,
          )}
        />
      </Section>
    </>
  );
}
