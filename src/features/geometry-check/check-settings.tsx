/** What is looked for, and from when on it is told. */
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckWishes } from '../../geo/check/check-table.ts';
import type { CheckLimits } from '../../geo/check/limits.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Section } from '../../ui/section.tsx';
import css from './geometry-check.module.css';

const limitFields = [
  { key: 'leastWidthM', unit: 'm', max: 1 },
  { key: 'sliverWidthM', unit: 'm', max: 100 },
  { key: 'sliverAreaM2', unit: 'm²', max: 1e6 },
  { key: 'sliverTimesAsLong', unit: '', max: 1000 },
  { key: 'gapAreaM2', unit: 'm²', max: 1e7 },
  { key: 'gapWidthM', unit: 'm', max: 100 },
] as const satisfies readonly { key: keyof CheckLimits; unit: string; max: number }[];

interface Props {
  readonly wishes: CheckWishes;
  /** What the layer can be compared with. `never`: it bounds the region itself. */
  readonly boundary: 'there' | 'missing' | 'never';
  readonly onChange: (wishes: CheckWishes) => void;
}

export function CheckSettings({ wishes, boundary, onChange }: Props) {
  const hasBoundary = boundary === 'there';
  const { t } = useTranslation('geometryCheck');
  return (
    <>
      <fieldset className={css['look']}>
        <legend>{t('look')}</legend>
        {(['overlaps', 'gaps', 'outside'] as const).map((key) => (
          <Checkbox
            key={key}
            size="xs"
            label={t(key)}
            checked={wishes[key] && (key !== 'outside' || hasBoundary)}
            disabled={key === 'outside' && !hasBoundary}
            onChange={(event) => onChange({ ...wishes, [key]: event.currentTarget.checked })}
          />
        ))}
        <p className={css['quiet']}>
          {t('alwaysFaults')} {boundary === 'missing' ? t('noBoundary') : null}
        </p>
      </fieldset>
      <Section title={t('limits')}>
        <div className={css['limits']}>
          {limitFields.map(({ key, unit, max }) => (
            <NumberField
              key={key}
              label={t(`limit.${key}`)}
              value={wishes.limits[key]}
              unit={unit}
              min={0}
              max={max}
              onCommit={(value) => {
                if (value !== null) onChange({ ...wishes, limits: { ...wishes.limits, [key]: value } });
              }}
            />
          ))}
        </div>
        <p className={css['quiet']}>{t('widthIs')}</p>
      </Section>
    </>
  );
}
