/** One measure: what it saves, its parameters, where it stands, who answers for it. */
import { Button, Slider, Switch } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasuresAssessment } from '../../core/measures/assess-measures.ts';
import { measureKindOf } from '../../core/measures/catalog/index.ts';
import { inputValues } from '../../core/measures/input-values.ts';
import { type MeasureFields, measureProblem, removeMeasure, setMeasure } from '../../core/measures/set-measure.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore, setPreview } from '../../store/plan-store.ts';
import { IssueList } from '../../ui/issue-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { InputSlider } from './input-slider.tsx';
import { gainOf } from './measure-headline.ts';
import { MeasureSites } from './measure-sites.tsx';
import css from './measures.module.css';
import { useMeasureIssues } from './use-measure-words.ts';

const gainWords = { saved: 'detail.savedIn', removed: 'detail.removedIn', growth: 'detail.growthIn' } as const;
const PER_CENT = 100;

interface Props {
  readonly plan: Plan;
  readonly measure: Tables['measures'];
  readonly assessment: MeasuresAssessment;
  readonly targetYear: number;
  /** The region's curve: it stands by the sliders, so that one sees it move. */
  readonly curve: ReactNode;
  readonly onBack: () => void;
}

export function MeasureDetail({ plan, measure, assessment, targetYear, curve, onBack }: Props) {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const sentence = useMeasureIssues();
  const [refused, setRefused] = useState<ReturnType<typeof measureProblem>>(null);
  const kind = measureKindOf(measure.kind);
  const result = assessment.byMeasure.get(measure.id);
  const gain = gainOf(assessment, measure.id, targetYear);
  const told = (tonnes: number | null) => {
    const { text, unit } = format.emissions(tonnes);
    return `${text} ${unit}`;
  };
  const set = (fields: MeasureFields) => {
    const open = planStore.getState().plan;
    const before = open.measures.get(measure.id);
    const problem = before ? measureProblem({ ...before, ...fields }) : null;
    setRefused(problem);
    if (!problem) commit(setMeasure(open, measure.id, fields));
  };
  const coveragePatch = (percent: number) =>
    setMeasure(planStore.getState().plan, measure.id, { coverage: percent / PER_CENT });
  return (
    <>
      <Button className={css['back']} variant="subtle" leftSection={<IconArrowLeft size={14} />} onClick={onBack}>
        {t('detail.back')}
      </Button>
      <div>
        {gain.sense === 'nothing' ? (
          <p className={css['quiet']}>{t('detail.enablesOnly')}</p>
        ) : (
          <div className={css['answer']}>
            <NumberWithUnit size="figure" value={format.emissions(gain.tonnes)} />
            <span className={css['quiet']}>{t(gainWords[gain.sense], { year: targetYear })}</span>
          </div>
        )}
        {gain.low !== null && gain.high !== null && gain.low !== gain.high ? (
          <p className={`${css['quiet']} ${css['small']}`}>
            {t('detail.range', { low: told(gain.low), high: told(gain.high) })}
          </p>
        ) : null}
        {gain.aloneT !== null && gain.aloneT !== gain.tonnes ? (
          <p className={`${css['quiet']} ${css['small']}`}>{t('detail.aloneIn', { alone: told(gain.aloneT) })}</p>
        ) : null}
        {result && result.missing.length > 0 ? (
          <p className={css['warn']}>
            {t('list.unknown', { missing: format.list(result.missing.map((quantity) => t(`missing.${quantity}`))) })}
          </p>
        ) : null}
      </div>
      {curve}
      <IssueList issues={result?.issues ?? []} sentence={sentence} />
      {kind ? (
        <div className={css['inputs']}>
          {[...inputValues(plan, measure.id, kind).values()].map((value) => (
            <InputSlider key={value.name} measureId={measure.id} value={value} />
          ))}
          <div className={css['input']}>
            <div className={css['inputHead']}>
              <span className={css['inputName']}>{t('detail.coverage')}</span>
              <div className={css['inputNumber']}>
                <NumberField
                  label={null}
                  name={t('input.value', { name: t('detail.coverage') })}
                  value={Number((measure.coverage * PER_CENT).toPrecision(12))}
                  unit="%"
                  min={0}
                  max={PER_CENT}
                  step={1}
                  onCommit={(percent) => percent !== null && commit(coveragePatch(percent))}
                />
              </div>
            </div>
            <Slider
              thumbLabel={t('input.slider', { name: t('detail.coverage') })}
              value={measure.coverage * PER_CENT}
              min={0}
              max={PER_CENT}
              step={1}
              label={(percent) => `${percent} %`}
              onChange={(percent) => setPreview(coveragePatch(percent))}
              onChangeEnd={(percent) => commit(coveragePatch(percent))}
            />
          </div>
        </div>
      ) : null}
      <Section title={t('detail.sites')} aside={t('detail.features', { count: result?.features ?? 0 })} openAtFirst>
        <MeasureSites plan={plan} measureId={measure.id} kind={kind} />
      </Section>
      <div className={css['fields']}>
        <div className={css['wide']}>
          <TextField label={t('detail.name')} value={measure.name} onCommit={(name) => set({ name })} />
        </div>
        <NumberField
          label={t('detail.startYear')}
          value={measure.startYear}
          onCommit={(startYear) => startYear !== null && set({ startYear })}
          error={refused === 'BAD_YEAR' ? t('detail.problem.BAD_YEAR') : null}
        />
        <NumberField
          label={t('detail.fullYear')}
          value={measure.fullYear}
          onCommit={(fullYear) => fullYear !== null && set({ fullYear })}
          error={refused === 'FULL_BEFORE_START' ? t('detail.problem.FULL_BEFORE_START') : null}
        />
        <div className={css['wide']}>
          <TextField
            label={t('detail.responsible')}
            value={measure.responsible}
            onCommit={(responsible) => set({ responsible })}
          />
        </div>
        <div className={css['wide']}>
          <TextField label={t('detail.note')} lines={2} value={measure.note} onCommit={(note) => set({ note })} />
        </div>
        <Switch
          label={t('detail.enabled')}
          checked={measure.enabled}
          onChange={(event) => set({ enabled: event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          color="red"
          onClick={() => {
            commit(removeMeasure(planStore.getState().plan, measure.id));
            onBack();
          }}
        >
          {t('detail.remove')}
        </Button>
      </div>
      {kind ? (
        <Section title={t('detail.about')}>
          <p className={css['quiet']}>{format.name(kind.about)}</p>
          <p className={css['quiet']}>{t('detail.stage', { stage: t(`stage.${kind.stage}`) })}</p>
        </Section>
      ) : null}
    </>
  );
}
