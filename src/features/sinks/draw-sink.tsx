/** Choose what is to be drawn, see its rate, and begin drawing on the map. */
import { Button, NativeSelect } from '@mantine/core';
import { IconPolygon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceText } from '../../core/factors/source-text.ts';
import { type AgeClassId, ageClasses } from '../../core/sinks/age-classes.ts';
import { type SinkKindId, sinkKinds, sinkRate, sinkRateCities } from '../../core/sinks/sink-kinds.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import css from './sinks.module.css';

export function DrawSink({ city }: { city: string }) {
  const { t } = useTranslation('sinks');
  const format = useFormat();
  const tool = useWorkbench((state) => state.tool);
  const [kind, setKind] = useState<SinkKindId>('forest');
  const [age, setAge] = useState<AgeClassId>('established');
  const isDrawing = tool.kind === 'draw' && tool.purpose === 'sink';
  const rate = sinkRate(kind, city);
  const known = sinkRateCities.find((one) => one === city);
  const grows = sinkKinds.some((one) => one.id === kind && one.grows);
  return (
    <section className={css['draw']} aria-label={t('draw.title')}>
      <NativeSelect
        label={t('draw.kind')}
        value={kind}
        data={sinkKinds.map((one) => ({ value: one.id, label: format.name(one.name) }))}
        onChange={(event) => {
          const chosen = sinkKinds.find((one) => one.id === event.currentTarget.value);
          if (chosen) setKind(chosen.id);
        }}
      />
      <NativeSelect
        label={t('draw.age')}
        value={age}
        disabled={!grows}
        data={ageClasses.map((one) => ({ value: one.id, label: format.name(one.name) }))}
        onChange={(event) => {
          const chosen = ageClasses.find((one) => one.id === event.currentTarget.value);
          if (chosen) setAge(chosen.id);
        }}
      />
      <p className={`${css['quiet']} ${css['small']} ${css['wide']}`}>
        {rate
          ? t('draw.rate', {
              rate: format.number(rate.tPerHa),
              low: format.number(rate.lowTPerHa),
              high: format.number(rate.highTPerHa),
              source: format.name(sourceText(rate.source)),
            })
          : t('draw.noRate', { city: known ? t(`cityName.${known}`) : city })}
      </p>
      <Button
        className={css['wide']}
        variant={isDrawing ? 'light' : 'filled'}
        leftSection={<IconPolygon size={14} />}
        onClick={() =>
          workbenchStore.getState().set({
            tool: { kind: 'draw', shape: 'polygon', purpose: 'sink', sink: { kind, ageClass: age } },
          })
        }
      >
        {t('draw.start')}
      </Button>
      {isDrawing ? (
        <p className={`${css['quiet']} ${css['small']} ${css['wide']}`} role="status">
          {t('draw.active')}
        </p>
      ) : null}
    </section>
  );
}
