/** Four or seven parameters of a surveying office, typed in; below them the text that names the system. */
import { Autocomplete, Checkbox, NativeSelect, NumberInput, SegmentedControl, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FourForm, type LocalGrid, localGridText, type SevenForm } from './local-grid.ts';
import css from './position.module.css';
import { commonSystems } from './systems.ts';

interface Props {
  readonly grid: LocalGrid;
  readonly onChange: (grid: LocalGrid) => void;
}

const sevenUnits = { dx: 'm', dy: 'm', dz: 'm', rx: '″', ry: '″', rz: '″', ppm: 'ppm' } as const;
const sevenKeys = ['dx', 'dy', 'dz', 'rx', 'ry', 'rz', 'ppm'] as const;

export function LocalGridForm({ grid, onChange }: Props) {
  const { t } = useTranslation('position');
  const { kind, base, swapped, four, seven } = grid;
  const text = localGridText(grid);
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t('localTitle')}
        value={kind}
        onChange={(value) => onChange({ ...grid, kind: value === 'seven' ? 'seven' : 'four' })}
        data={(['four', 'seven'] as const).map((value) => ({ value, label: t(`localKind.${value}`) }))}
      />
      <p className={css['quiet']}>{t(kind === 'four' ? 'localFour' : 'localSeven')}</p>
      <Autocomplete
        size="xs"
        label={t('localBase')}
        data={[...commonSystems]}
        value={base}
        onChange={(typed) => onChange({ ...grid, base: typed })}
      />
      {kind === 'four' ? (
        <FourFields form={four} onChange={(changed) => onChange({ ...grid, four: changed })} />
      ) : (
        <SevenFields form={seven} onChange={(changed) => onChange({ ...grid, seven: changed })} />
      )}
      <Checkbox
        size="xs"
        label={t('columnsSwapped')}
        checked={swapped}
        onChange={(event) => onChange({ ...grid, swapped: event.currentTarget.checked })}
      />
      {text === null ? (
        <p className={css['quiet']}>{t('incomplete')}</p>
      ) : (
        <p className={css['definition']}>
          {t('definition')}: {text}
        </p>
      )}
    </>
  );
}

function FourFields({ form, onChange }: { form: FourForm; onChange: (form: FourForm) => void }) {
  const { t } = useTranslation('position');
  const letters = form.axes === 'east' ? { eastM: 'ΔE', northM: 'ΔN' } : { eastM: 'ΔY', northM: 'ΔX' };
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
      <NativeSelect
        size="xs"
        label={t('localAxes')}
        value={form.axes}
        onChange={(event) => onChange({ ...form, axes: event.currentTarget.value === 'east' ? 'east' : 'north' })}
        data={(['north', 'east'] as const).map((value) => ({ value, label: t(`axes.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        label={t('localWay')}
        value={form.way}
        onChange={(event) => onChange({ ...form, way: event.currentTarget.value === 'toBase' ? 'toBase' : 'fromBase' })}
        data={[
          { value: 'toBase', label: t('wayTo') },
          { value: 'fromBase', label: t('wayFrom') },
        ]}
      />
      <Parameter
        label={`${t('shiftNorth')} ${letters.northM} (m)`}
        value={form.northM}
        onChange={(northM) => onChange({ ...form, northM })}
      />
      <Parameter
        label={`${t('shiftEast')} ${letters.eastM} (m)`}
        value={form.eastM}
        onChange={(eastM) => onChange({ ...form, eastM })}
      />
      <Parameter label={t('rotation')} value={form.rotation} onChange={(rotation) => onChange({ ...form, rotation })} />
      <NativeSelect
        size="xs"
        label={t('rotationUnit')}
        value={form.rotationUnit}
        onChange={(event) => {
          const unit = rotationUnits.find((one) => one === event.currentTarget.value);
          if (unit) onChange({ ...form, rotationUnit: unit });
        }}
        data={rotationUnits.map((value) => ({ value, label: t(`rotationUnits.${value}`) }))}
      />
      <Parameter label={t('scaleValue')} value={form.scale} onChange={(scale) => onChange({ ...form, scale })} />
      <NativeSelect
        size="xs"
        label={t('scaleKind')}
        value={form.scaleKind}
        onChange={(event) => onChange({ ...form, scaleKind: event.currentTarget.value === 'ppm' ? 'ppm' : 'factor' })}
        data={(['factor', 'ppm'] as const).map((value) => ({ value, label: t(`scaleKinds.${value}`) }))}
      />
    </SimpleGrid>
  );
}

const rotationUnits = ['arcsec', 'degrees', 'radians'] as const;

function SevenFields({ form, onChange }: { form: SevenForm; onChange: (form: SevenForm) => void }) {
  const { t } = useTranslation('position');
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
        label={t('sevenTurn')}
        value={form.turn}
        onChange={(event) => onChange({ ...form, turn: event.currentTarget.value === 'vector' ? 'vector' : 'frame' })}
        data={(['frame', 'vector'] as const).map((value) => ({ value, label: t(`turns.${value}`) }))}
      />
    </SimpleGrid>
  );
}

interface ParameterProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Taken at every key: nothing is written to the plan before the system is used. */
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
