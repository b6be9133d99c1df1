/** What moved the emissions, with branches and fuels apart; what is lacking where it cannot be told (clause 5.3 b). */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { emissionScale } from '../../charts/emission-scale.ts';
import { type ExtendedKaya, extendedFactors, extendedKaya } from '../../core/drivers/extended-kaya.ts';
import type { RegionKaya } from '../../core/drivers/region-kaya.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { PlainTable } from '../../ui/plain-table.tsx';
import { Section } from '../../ui/section.tsx';
import css from './drivers.module.css';
import { EffectsFigure } from './effects-figure.tsx';
import { useDriverWords } from './use-driver-words.ts';

interface Props {
  readonly plan: Plan;
  readonly kaya: RegionKaya;
  readonly from: number;
  readonly to: number;
}

export function ExtendedEffects({ plan, kaya, from, to }: Props) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const sentence = useDriverWords();
  const result = useMemo(() => extendedKaya(plan, kaya), [plan, kaya]);
  const { chain, rest, lacks, issues } = result;
  if (!chain || !rest) {
    return (
      <div className={css['group']}>
        <p className={css['warn']}>
          {t('extended.lacks', { what: format.list(lacks.map((one) => t(`extended.lack.${one}`))) })}
        </p>
        <IssueList issues={issues} sentence={sentence} />
        <Button
          variant="subtle"
          size="xs"
          style={{ justifySelf: 'start' }}
          onClick={() => workbenchStore.getState().set({ screen: 'statistics' })}
        >
          {t('causes.empty.action')}
        </Button>
      </div>
    );
  }
  const tonnes = (value: number) => {
    const { text, unit } = format.emissions(value);
    return `${text} ${unit}`;
  };
  const startT = chain.startTotal + rest.startT;
  const endT = chain.endTotal + rest.endT;
  return (
    <>
      <EffectsFigure
        id="extended-effects"
        from={from}
        to={to}
        startT={startT}
        endT={endT}
        ratio={null}
        years={chain.steps.map((step) => step.to)}
        effects={[
          ...extendedFactors.map((id, k) => ({
            id,
            name: t(`extended.factor.${id}`),
            tCo2e: chain.effects[k] ?? Number.NaN,
            ratio: chain.ratios?.[k] ?? null,
            byYear: chain.steps.map(({ decomposition }) => decomposition.effects[k] ?? null),
          })),
          {
            id: 'rest',
            name: t('extended.rest'),
            tCo2e: rest.endT - rest.startT,
            ratio: null,
            byYear: chain.steps.map((step) => {
              const gross = kaya.emissions.totalAt(step.to) - kaya.emissions.totalAt(step.from);
              return gross - (step.decomposition.endTotal - step.decomposition.startTotal);
            }),
          },
        ]}
      />
      <p className={css['quiet']}>
        {t('extended.coverage', {
          from,
          to,
          start: tonnes(chain.startTotal),
          end: tonnes(chain.endTotal),
          startShare: `${format.share(chain.startTotal / startT).text} %`,
          endShare: `${format.share(chain.endTotal / endT).text} %`,
        })}
        {chain.ratios ? ` ${t('extended.product', { ratio: format.number(chain.endTotal / chain.startTotal) })}` : ''}
        {chain.splitTerms > 0 ? ` ${t('causes.split', { count: chain.splitTerms })}` : ''}
      </p>
      <BranchTable result={result} />
      <IssueList issues={issues} sentence={sentence} />
      <Section>
        <p className={css['how']}>{t('extended.how')}</p>
      </Section>
    </>
  );
}

/** Which branches: what is common to all (people, wealth) apart from what is theirs. */
function BranchTable({ result: { branches } }: { result: ExtendedKaya }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const rows = branches.map(({ branch, startT, endT, effectT }) => ({
    branch,
    scale: effectT.population + effectT.gdpPerHead,
    structure: effectT.structure,
    use: effectT.intensity + effectT.householdEnergy,
    fuels: effectT.mix + effectT.carbon,
    change: endT - startT,
  }));
  const columns = ['scale', 'structure', 'use', 'fuels', 'change'] as const;
  const scale = emissionScale(
    rows.flatMap((row) => columns.map((column) => row[column])),
    format.settings,
  );
  const told = (tonnes: number) => `${tonnes > 0 ? '+' : ''}${format.number(scale.inUnit(tonnes))}`;
  return (
    <PlainTable
      label={t('extended.byBranch')}
      caption={`${t('extended.byBranch')} · ${scale.unit}`}
      columns={[
        { key: 'branch', title: t('extended.branchColumn') },
        ...columns.map((key) => ({ key, title: t(`extended.column.${key}`), align: 'right' as const })),
      ]}
      rows={rows.map((row) => ({
        key: row.branch,
        cells: [t(`extended.branch.${row.branch}`), ...columns.map((column) => told(row[column]))],
      }))}
    />
  );
}
