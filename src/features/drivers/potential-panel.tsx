/** How much could each sector save: technical, economic, realisable (clause 5.3 b). */
import { Button, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankChart } from '../../charts/chart.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { emissionScale } from '../../charts/emission-scale.ts';
import { potentialFromPlan, type SectorToday } from '../../core/drivers/potential-from-plan.ts';
import {
  addAbatementStep,
  type Potential,
  type SectorPotential,
  sectorPotential,
  setPotential,
} from '../../core/drivers/sector-potential.ts';
import { grossSectors, sectorOf } from '../../core/inventory/sectors.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { SectorId } from '../../core/plan/tables.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { unitName } from '../../core/statistics/unit-names.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { NumberWithUnit } from '../../ui/number-with-unit.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AbatementStepItem } from './abatement-step-item.tsx';
import css from './drivers.module.css';

export function PotentialPanel({ plan, totals }: { plan: Plan; totals: InventoryTotals }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const [sector, setSector] = useState<SectorId>('buildings');
  const all = grossSectors.map(({ id }) => sectorPotential(plan, id));
  const told = all.filter(({ realisableT }) => realisableT !== null);
  const sumT = told.length === 0 ? null : told.reduce((sum, { realisableT }) => sum + (realisableT ?? Number.NaN), 0);
  const potential = sectorPotential(plan, sector);
  const today = useMemo(() => potentialFromPlan(plan, totals, sector), [plan, totals, sector]);
  const { inputs, steps } = potential;
  const name = format.name(sectorOf(sector).name);
  const set = (fields: Partial<Omit<Potential, 'id'>>) =>
    commit(setPotential(planStore.getState().plan, sector, fields));
  const seriesName = ({ series }: SectorToday) => {
    const known = seriesOf(series);
    return known ? format.name(known.name) : series;
  };
  const fieldsOf = (known: SectorToday) => ({
    activity: known.activity,
    activityUnit: format.name(unitName(known.unit)),
    intensityNow: Number(known.intensity.toPrecision(6)),
    activitySource: t('potential.fromPlanSource', { series: seriesName(known), year: known.year }),
  });
  const asShare = (percent: number | null) => (percent === null ? null : percent / 100);
  const asPercent = (share: number | null) => (share === null ? null : Number((share * 100).toPrecision(12)));
  return (
    <Panel
      title={t('potential.title')}
      answer={sumT === null ? null : <NumberWithUnit size="figure" value={format.emissions(sumT)} />}
      note={
        sumT === null
          ? null
          : t('potential.answerNote', {
              sectors: format.list(told.map((one) => format.name(sectorOf(one.sector).name))),
            })
      }
    >
      <NativeSelect
        label={t('potential.sector')}
        value={sector}
        data={grossSectors.map(({ id, name: text }) => ({ value: id, label: format.name(text) }))}
        onChange={(event) => {
          const chosen = grossSectors.find(({ id }) => id === event.currentTarget.value);
          if (chosen) setSector(chosen.id);
        }}
      />
      {potential.technicalT === null ? null : <PotentialFigure potential={potential} name={name} />}
      {potential.missing.length > 0 ? (
        <p className={css['quiet']}>
          {t('potential.missing', {
            what: format.list(potential.missing.map((input) => t(`potential.input.${input}`))),
          })}
        </p>
      ) : null}
      {potential.withoutSource.length > 0 ? (
        <p className={css['warn']}>
          {t('potential.withoutSource', {
            what: format.list(potential.withoutSource.map((input) => t(`potential.input.${input}`))),
          })}
        </p>
      ) : null}
      {potential.stepsExceed ? <p className={css['warn']}>{t('potential.stepsExceed')}</p> : null}
      {potential.refused === null ? null : (
        <p className={css['warn']}>{t('potential.refused', { code: potential.refused })}</p>
      )}
      <div className={css['pair']} key={sector}>
        <NumberField
          label={t('potential.activity')}
          value={inputs.activity}
          min={0}
          optional
          onCommit={(activity) => set({ activity })}
        />
        <TextField
          label={t('potential.activityUnit')}
          value={inputs.activityUnit}
          onCommit={(activityUnit) => set({ activityUnit })}
        />
        <NumberField
          label={t('potential.intensityNow')}
          value={inputs.intensityNow}
          min={0}
          optional
          onCommit={(intensityNow) => set({ intensityNow })}
        />
        <NumberField
          label={t('potential.bestIntensity')}
          value={inputs.bestIntensity}
          min={0}
          optional
          onCommit={(bestIntensity) => set({ bestIntensity })}
        />
        <SourceField name="activitySource" inputs={inputs} onCommit={set} />
        {today ? (
          <div className={css['wide']}>
            <Button variant="subtle" size="xs" onClick={() => set(fieldsOf(today))}>
              {t('potential.fromPlan', { series: seriesName(today), year: today.year })}
            </Button>
          </div>
        ) : null}
        <div className={css['wide']}>
          <TextField
            label={t('potential.benchmarkSource')}
            value={inputs.benchmarkSource}
            onCommit={(benchmarkSource) => set({ benchmarkSource })}
          />
        </div>
        <NumberField
          label={t('potential.carbonPrice')}
          value={inputs.carbonPricePerT}
          optional
          onCommit={(carbonPricePerT) => set({ carbonPricePerT })}
        />
        <SourceField name="carbonPriceSource" inputs={inputs} onCommit={set} narrow />
        <NumberField
          label={t('potential.uptake')}
          value={asPercent(inputs.uptakeShare)}
          min={0}
          max={100}
          optional
          onCommit={(value) => set({ uptakeShare: asShare(value) })}
        />
        <SourceField name="uptakeSource" inputs={inputs} onCommit={set} narrow />
        <NumberField
          label={t('potential.site')}
          value={asPercent(inputs.siteShare)}
          min={0}
          max={100}
          optional
          onCommit={(value) => set({ siteShare: asShare(value) })}
        />
        <SourceField name="siteSource" inputs={inputs} onCommit={set} narrow />
      </div>
      <section className={css['group']} aria-label={t('potential.steps')}>
        <h3 className={css['subtitle']}>{t('potential.steps')}</h3>
        <ul className={css['items']}>
          {steps.map((step) => (
            <AbatementStepItem key={step.id} step={step} />
          ))}
        </ul>
        <Button
          variant="subtle"
          style={{ justifySelf: 'start' }}
          onClick={() => commit(addAbatementStep(planStore.getState().plan, sector))}
        >
          {t('potential.addStep')}
        </Button>
      </section>
      <Section>
        <p className={css['how']}>{t('potential.how')}</p>
      </Section>
    </Panel>
  );
}

function PotentialFigure({ potential, name }: { potential: SectorPotential; name: string }) {
  const { t } = useTranslation('drivers');
  const format = useFormat();
  const { technicalT, economicT, realisableT } = potential;
  const scale = emissionScale([technicalT, economicT, realisableT], format.settings);
  const chart: RankChart = {
    kind: 'ranks',
    id: 'potential',
    title: t('potential.chart', { sector: name }),
    unit: scale.unit,
    items: [
      { id: 'technical', name: t('potential.technical'), color: 'faint', value: scale.inUnit(technicalT) },
      { id: 'economic', name: t('potential.economic'), color: 'accent', value: scale.inUnit(economicT) },
      { id: 'realisable', name: t('potential.realisable'), color: 'good', value: scale.inUnit(realisableT) },
    ],
  };
  return <ChartFigure chart={chart} />;
}

type SourceName = 'activitySource' | 'carbonPriceSource' | 'uptakeSource' | 'siteSource';

interface SourceProps {
  readonly name: SourceName;
  readonly inputs: Potential;
  readonly onCommit: (fields: Partial<Omit<Potential, 'id'>>) => void;
  /** Beside its number, not under it. */
  readonly narrow?: boolean;
}

function SourceField({ name, inputs, onCommit, narrow = false }: SourceProps) {
  const { t } = useTranslation('drivers');
  return (
    <div className={narrow ? undefined : css['wide']}>
      <TextField
        label={t(`potential.${name}`)}
        value={inputs[name] ?? ''}
        onCommit={(text) => onCommit({ [name]: text })}
      />
    </div>
  );
}
