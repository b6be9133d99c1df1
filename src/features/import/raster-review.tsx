/** A raster that was read: what it is, which bands are taken, whether cells or areas, and of what its values are. */
import { Button, Group, MultiSelect, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RasterChoice, ReadOptions } from '../../formats/format.ts';
import type { RasterFacts } from '../../geo/raster-grid.ts';
import { useFormat } from '../../i18n/use-format.ts';
import css from './import.module.css';
import { type LayerChoice, withMeaning } from './layer-choice.ts';

interface Props {
  raster: RasterFacts;
  choice: LayerChoice;
  onChange: (choice: LayerChoice) => void;
  onReadAgain: (options: ReadOptions) => void;
}

type Shape = NonNullable<RasterChoice['shape']>;

const solarUnits = {
  'kWh/m2/d': 'raster.perDay',
  'kWh/m2/a': 'raster.perYear',
  'MJ/m2/a': 'raster.mjPerYear',
} as const;

export function RasterReview({ raster, choice, onChange, onReadAgain }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { chosen, size, bandNames, validCells, min, max } = raster;
  const [bands, setBands] = useState(chosen.bands.map(String));
  const data = bandNames.map((name, i) => ({ value: String(i + 1), label: name }));
  const readWith = (shape: Shape, numbers: readonly string[]) =>
    onReadAgain({ raster: { shape, bands: numbers.map(Number).sort((a, b) => a - b) } });
  const isChanged =
    bands.length > 0 &&
    bands
      .map(Number)
      .sort((a, b) => a - b)
      .join() !== chosen.bands.join();
  return (
    <section aria-label={t('raster.title')}>
      <h3 className={css['subtitle']}>{t('raster.title')}</h3>
      <p className={css['kinds']}>
        {[
          t('raster.size', { columns: size[0], rows: size[1] }),
          raster.dtype,
          t('raster.valid', { count: validCells, cells: format.full(validCells) }),
          ...(min === null || max === null
            ? []
            : [t('raster.range', { min: format.number(min), max: format.number(max) })]),
        ].join(' · ')}
      </p>
      <Group gap="md" align="end">
        <div className={css['control']}>
          <span>{t('raster.shape')}</span>
          <SegmentedControl<Shape>
            aria-label={t('raster.shape')}
            value={chosen.shape}
            onChange={(shape) => readWith(shape, shape === 'areas' ? bands.slice(0, 1) : bands)}
            data={[
              { value: 'cells', label: t('raster.cells') },
              { value: 'areas', label: t('raster.areas'), disabled: !raster.mayBeAreas },
            ]}
          />
        </div>
        {raster.bands > 1 && chosen.shape === 'areas' ? (
          <NativeSelect
            label={t('raster.band')}
            value={bands[0]}
            onChange={(event) => readWith('areas', [event.currentTarget.value])}
            data={data}
          />
        ) : null}
        {raster.bands > 1 && chosen.shape === 'cells' ? (
          <MultiSelect
            className={css['grow']}
            label={t('raster.bands')}
            data={data}
            value={bands}
            onChange={setBands}
          />
        ) : null}
        {chosen.shape === 'cells' && isChanged ? (
          <Button onClick={() => readWith('cells', bands)}>{t('readAgain')}</Button>
        ) : null}
      </Group>
      {raster.mayBeAreas ? null : <p className={css['quiet']}>{t('raster.areasHint')}</p>}
      <SolarUnit choice={choice} onChange={onChange} />
    </section>
  );
}

/** A day's radiation and a year's differ by a factor of 365, and nothing in a raster says which it holds. */
function SolarUnit({ choice, onChange }: Pick<Props, 'choice' | 'onChange'>) {
  const { t } = useTranslation('import');
  const [column, meaning] =
    Object.entries(choice.columns).find(([, { meaning: means }]) => means === 'solarKwhPerM2') ?? [];
  if (column === undefined || meaning === undefined) return null;
  const known = Object.entries(solarUnits);
  return (
    <NativeSelect
      label={t('raster.unit')}
      description={meaning.unit === null ? t('raster.unitAsk') : undefined}
      value={meaning.unit ?? ''}
      onChange={(event) =>
        onChange(withMeaning(choice, column, { ...meaning, unit: event.currentTarget.value || null }))
      }
      data={[
        ...(meaning.unit !== null && known.some(([unit]) => unit === meaning.unit)
          ? []
          : [{ value: meaning.unit ?? '', label: meaning.unit ?? '—' }]),
        ...known.map(([unit, words]) => ({ value: unit, label: t(words) })),
      ]}
    />
  );
}
