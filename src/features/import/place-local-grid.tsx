/** Four or seven parameters of a surveying office, typed in and tried before they are used. */
import { Autocomplete, Checkbox, NativeSelect, NumberInput, SegmentedControl, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkerClient } from '../../workers/client.ts';
import { type FourForm, localGridText, type SevenForm } from './local-grid.ts';
import css from './place.module.css';
import { PlaceTry } from './place-try.tsx';

interface Props {
  readonly draftId: string;
  /** Systems to choose the base from, as `code name`; any other is typed in. */
  readonly systems: readonly string[];
  readonly client: () => WorkerClient;
  readonly onTake: (crs: string) => void;
}

const emptyFour: FourForm = {
  kind: 'four',
  axes: 'north',
  way: 'toBase',
  eastM: null,
  northM: null,
  rotation: null,
  rotationUnit: 'arcsec',
  scale: null,
  scaleKind: 'factor',
};
const emptySeven: SevenForm = {
  kind: 'seven',
  turn: 'frame',
  values: { dx: null, dy: null, dz: null, rx: null, ry: null, rz: null, ppm: null },
};
const sevenUnits = { dx: 'm', dy: 'm', dz: 'm', rx: '″', ry: '″', rz: '″', ppm: 'ppm' } as const;
const sevenKeys = ['dx', 'dy', 'dz', 'rx', 'ry', 'rz', 'ppm'] as const;

export function PlaceLocalGrid({ draftId, systems, client, onTake }: Props) {
  const { t } = useTranslation('import');
  const [kind, setKind] = useState<'four' | 'seven'>('four');
  const [base, setBase] = useState('');
  const [swapped, setSwapped] = useState(false);
  const [four, setFour] = useState(emptyFour);
  const [seven, setSeven] = useState(emptySeven);
  const code = systems.includes(base) ? (base.split(' ')[0] ?? base) : base;
  const text = localGridText({ base: code, swapped, parameters: kind === 'four' ? four : seven });
  return (
    <section className={css['form']} aria-label={t('place.localTitle')}>
      <SegmentedControl
        size="xs"
        aria-label={t('place.localTitle')}
        value={kind}
        onChange={(value) => setKind(value === 'seven' ? 'seven' : 'four')}
        data={(['four', 'seven'] as const).map((value) => ({ value, label: t(`place.localKind.${value}`) }))}
      />
      <p className={css['quiet']}>{t(kind === 'four' ? 'place.localFour' : 'place.localSeven')}</p>
      <Autocomplete size="xs" label={t('place.localBase')} data={[...systems]} value={base} onChange={setBase} />
      {kind === 'four' ? (
        <FourFields form={four} onChange={setFour} />
      ) : (
        <SevenFields form={seven} onChange={setSeven} />
      )}
      <Checkbox
        size="xs"
        label={t('place.columnsSwapped')}
        checked={swapped}
        onChange={(event) => setSwapped(event.currentTarget.checked)}
      />
      {text === null ? (
        <p className={css['quiet']}>{t('place.incomplete')}</p>
      ) : (
        <p className={css['definition']}>
          {t('place.definition')}: {text}
        </p>
      )}
      <PlaceTry draftId={draftId} crs={text} client={client} onTake={onTake} />
    </section>
  );
}

function FourFields({ form, onChange }: { form: FourForm; onChange: (form: FourForm) => void }) {
  const { t } = useTranslation('import');
  const letters = form.axes === 'east' ? { eastM: 'ΔE', northM: 'ΔN' } : { eastM: 'ΔY', northM: 'ΔX' };
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
      <NativeSelect
        size="xs"
        label={t('place.localAxes')}
        value={form.axes}
        onChange={(event) => onChange({ ...form, axes: event.currentTarget.value === 'east' ? 'east' : 'north' })}
        data={(['north', 'east'] as const).map((value) => ({ value, label: t(`place.axes.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        label={t('place.localWay')}
        value={form.way}
        onChange={(event) => onChange({ ...form, way: event.currentTarget.value === 'toBase' ? 'toBase' : 'fromBase' })}
        data={[
          { value: 'toBase', label: t('place.wayTo') },
          { value: 'fromBase', label: t('place.wayFrom') },
        ]}
      />
      <Parameter
        label={`${t('place.shiftNorth')} ${letters.northM} (m)`}
        value={form.northM}
        onChange={(northM) => onChange({ ...form, northM })}
      />
      <Parameter
        label={`${t('place.shiftEast')} ${letters.eastM} (m)`}
        value={form.eastM}
        onChange={(eastM) => onChange({ ...form, eastM })}
      />
      <Parameter
        label={t('place.rotation')}
        value={form.rotation}
        onChange={(rotation) => onChange({ ...form, rotation })}
      />
      <NativeSelect
        size="xs"
        label={t('place.rotationUnit')}
        value={form.rotationUnit}
        onChange={(event) => {
          const unit = rotationUnits.find((one) => one === event.currentTarget.value);
          if (unit) onChange({ ...form, rotationUnit: unit });
        }}
        data={rotationUnits.map((value) => ({ value, label: t(`place.rotationUnits.${value}`) }))}
      />
      <Parameter label={t('place.scaleValue')} value={form.scale} onChange={(scale) => onChange({ ...form, scale })} />
      <NativeSelect
        size="xs"
        label={t('place.scaleKind')}
        value={form.scaleKind}
        onChange={(event) => onChange({ ...form, scaleKind: event.currentTarget.value === 'ppm' ? 'ppm' : 'factor' })}
        data={(['factor', 'ppm'] as const).map((value) => ({ value, label: t(`place.scaleKinds.${value}`) }))}
      />
    </SimpleGrid>
  );
}

const rotationUnits = ['arcsec', 'degrees', 'radians'] as const;

function SevenFields({ form, onChange }: { form: SevenForm; onChange: (form: SevenForm) => void }) {
  const { t } = useTranslation('import');
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
      {sevenKeys.map((key) => (
        <Parameter
          key={key}
          label={`${key} (${sevenUnits[key]})`}
          value={form.values[key]}
          onChange={(value) => onChange({ ...form, values: { ...form.values, [key]: value } })}
        />
      ))}
      <NativeSelect
        size="xs"
        label={t('place.sevenTurn')}
        value={form.turn}
        onChange={(event) => onChange({ ...form, turn: event.currentTarget.value === 'vector' ? 'vector' : 'frame' })}
        data={(['frame', 'vector'] as const).map((value) => ({ value, label: t(`place.turns.${value}`) }))}
      />
    </SimpleGrid>
  );
}

interface ParameterProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Taken at every key: nothing is written to the plan before the layer is read again. */
function Parameter({ label, value, onChange }: ParameterProps) {
  return (
    <NumberInput
      size="xs"
      label={label}
      value={value ?? ''}
      decimalScale={12}
      hideControls
      onChange={(typed) =>
        onChange(
          typeof typed === 'number' ? typed : typed.trim() === '' || Number.isNaN(Number(typed)) ? null : Number(typed),
        )
      }
    />
  );
}
