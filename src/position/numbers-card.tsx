/** The numbers of a layer fit another system than the one it was read in, or fit one at last. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLonLat } from '../i18n/format.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';
import type { PlaceProposal } from '../workers/jobs/propose-crs.job.ts';
import { PlacePicture } from './place-picture.tsx';
import css from './position.module.css';
import { systemName } from './system-name.ts';

interface Props {
  readonly proposal: Extract<PlaceProposal, { kind: 'numbers' }>;
  /** No other system fits. */
  readonly isOnly: boolean;
  readonly kind: PlacedSource['kind'];
  readonly onTake: (crs: string) => void;
  /** Beside the button that takes it. */
  readonly children: ReactNode;
}

export function NumbersProposalCard({ proposal, isOnly, kind, onTake, children }: Props) {
  const { t } = useTranslation('position');
  const format = useFormat();
  const { crs, reading, asReadKm, picture } = proposal;
  const hasDatum = reading.reason === 'zoneBefore' || reading.reason === 'meridian';
  const word = isOnly ? 'sure' : 'likely';
  const sentences = [
    t(`reason.${reading.reason}`, { zone: reading.zone ?? '', meridian: reading.meridian ?? '' }),
    reading.swapped ? t('swapped') : null,
    reading.unitM === 1 ? null : t('unit', { metres: reading.unitM }),
    reading.distanceKm === null
      ? t('landsAt', { place: formatLonLat(reading.lon, reading.lat, 2) })
      : t('lands', { km: format.number(reading.distanceKm) }),
    asReadKm === null ? t('noPlace') : t('asRead', { km: format.number(asReadKm) }),
  ];
  return (
    <article className={css['proposal']}>
      <h4 className={css['head']}>
        {t('foundNumbers')}: {systemName(crs, t)}
        <span className={css['word']} data-word={word}>
          {t(`word.${word}`)}
        </span>
      </h4>
      <p>{sentences.filter((one) => one !== null).join(' ')}</p>
      {isOnly ? null : <p className={css['quiet']}>{t('severalFit')}</p>}
      {hasDatum ? <p className={css['quiet']}>{t('datumOpen')}</p> : null}
      <PlacePicture what={t('after')} neighbour={picture.neighbour} own={picture.after} widthM={picture.widthM} />
      <div className={css['actions']}>
        <Button onClick={() => onTake(crs)} title={crs}>
          {t(`take.${kind}`, { system: systemName(crs, t) })}
        </Button>
        {children}
      </div>
    </article>
  );
}
