/** One sink: its area, what it takes up and how sure that is, its rate, its flags, its shape. */
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sourceText } from '../../core/factors/source-text.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import { ageClasses } from '../../core/sinks/age-classes.ts';
import { removeSink, renameSink, setSink } from '../../core/sinks/set-sink.ts';
import { sinkKindOf, sinkKinds } from '../../core/sinks/sink-kinds.ts';
import { formatArea } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { IssueList } from '../../ui/issue-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { OwnRate } from './own-rate.tsx';
import type { SinkRow } from './sink-list.ts';
import css from './sinks.module.css';
import { useSinkIssues } from './use-sink-words.ts';

const M2_PER_HA = 10_000;
const HA_DECIMALS = 2;

export function SinkDetail({ plan, row }: { plan: Plan; row: SinkRow }) {
  const { t } = useTranslation('sinks');
  const format = useFormat();
  const sentence = useSinkIssues(plan);
  const { sink, area, result } = row;
  const kind = sinkKindOf(sink.kind);
  const ha = (value: number | null | undefined) =>
    `${format.full(value, HA_DECIMALS)} ${formatArea(0, { ...format.settings, areaUnit: 'ha' }).unit}`;
  const mu = (value: number | null | undefined) => {
    const m2 = value === null || value === undefined ? null : value * M2_PER_HA;
    const { text, unit } = formatArea(m2, { ...format.settings, areaUnit: 'mu' });
    return `${text} ${unit}`;
  };
  const tonnes = (value: number | null | undefined) => `${format.number(value)} tCO₂`;
  const rate = result?.rate ?? null;
  const select = () =>
    workbenchStore.getState().select({ layerId: DRAWN_LAYER, rows: new Set(), featureIds: new Set([sink.featureId]) });
  const set = (fields: Parameters<typeof setSink>[2]) => commit(setSink(planStore.getState().plan, sink.id, fields));
  return (
    <div className={css['detail']}>
      <FactList
        facts={[
          { key: 'area', name: t('detail.areaHa'), value: ha(area?.areaHa) },
          { key: 'mu', name: t('detail.areaMu'), value: mu(area?.areaHa) },
          { key: 'counted', name: t('detail.counted'), value: ha(area?.countedHa) },
          { key: 'removal', name: t('detail.removal'), value: <strong>{tonnes(result?.removalT)}</strong> },
          {
            key: 'range',
            name: t('detail.range'),
            value: `${format.number(result?.lowT)} – ${tonnes(result?.highT)}`,
          },
          ...(result?.methaneT === null || result?.methaneT === undefined
            ? []
            : [{ key: 'methane', name: t('detail.methane'), value: `${format.number(result.methaneT)} tCO₂e` }]),
          {
            key: 'rate',
            name: t(result?.isOwnRate ? 'detail.ownRate' : 'detail.rate'),
            value: (
              <span title={rate ? format.name(sourceText(rate.source)) : undefined}>
                {format.number(rate?.tPerHa)} {t('detail.rateUnit')}
              </span>
            ),
          },
        ]}
      />
      {rate ? <p className={`${css['quiet']} ${css['small']}`}>{format.name(sourceText(rate.source))}</p> : null}
      <IssueList issues={row.issues} sentence={sentence} onPick={select} />
      <OwnRate key={`${sink.id}/${sink.ratePerHa}`} sink={sink} />
      <div className={css['fields']}>
        <div className={css['wide']}>
          <TextField
            label={t('detail.name')}
            value={row.name}
            onCommit={(name) => commit(renameSink(planStore.getState().plan, sink.id, name))}
          />
        </div>
        <NativeSelect
          label={t('detail.kind')}
          value={sink.kind}
          data={sinkKinds.map((one) => ({ value: one.id, label: format.name(one.name) }))}
          onChange={(event) => set({ kind: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('detail.age')}
          value={sink.ageClass}
          disabled={!kind?.grows}
          data={ageClasses.map((one) => ({ value: one.id, label: format.name(one.name) }))}
          onChange={(event) => set({ ageClass: event.currentTarget.value })}
        />
        <div className={css['wide']}>
          <TextField label={t('detail.note')} lines={2} value={sink.note} onCommit={(note) => set({ note })} />
        </div>
      </div>
      <div className={css['tools']}>
        <Button variant="default" onClick={select}>
          {t('detail.show')}
        </Button>
        <Button
          variant="default"
          onClick={() => workbenchStore.getState().set({ tool: { kind: 'edit', featureId: sink.featureId } })}
        >
          {t('detail.reshape')}
        </Button>
        <Button
          variant="default"
          onClick={() => workbenchStore.getState().set({ tool: { kind: 'drawHole', featureId: sink.featureId } })}
        >
          {t('detail.hole')}
        </Button>
        <Button variant="subtle" color="red" onClick={() => commit(removeSink(planStore.getState().plan, sink.id))}>
          {t('detail.remove')}
        </Button>
      </div>
    </div>
  );
}
