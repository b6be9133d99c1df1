/** The numbers of a layer fit a local grid: its parameters, how well the edges then agree, and the warning that they are a fit. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';
import type { PlaceProposal } from '../workers/jobs/propose-crs.job.ts';
import { PlacePicture } from './place-picture.tsx';
import css from './position.module.css';

interface Props {
  readonly proposal: Extract<PlaceProposal, { kind: 'grid' }>;
  /** Name of the layer it was laid on. */
  readonly layer: string;
  readonly kind: PlacedSource['kind'];
  readonly onTake: (crs: string) => void;
  /** Beside the button that takes it. */
  readonly children: ReactNode;
}

export function GridProposalCard({ proposal, layer, kind, onTake, children }: Props) {
  const { t } = useTranslation('position');
  const format = useFormat();
  const { crs, rotationArcsec, scale, found, picture } = proposal;
  const word = found.isSure ? 'sure' : 'likely';
  return (
    <article className={css['proposal']}>
      <h4 className={css['head']}>
        {t('foundGrid', { layer })}
        <span className={css['word']} data-word={word}>
          {t(`word.${word}`)}
        </span>
      </h4>
      <p>
        {t('grid', { rotation: format.full(rotationArcsec, 1), ppm: format.full((scale - 1) * 1e6, 1) })}{' '}
        {found.swapped ? t('swapped') : null}
      </p>
      <p className={css['quiet']}>
        {t('gridResidual', { share: `${format.full(100 * found.share, 0)}%`, spread: residual(found.spreadM) })}
      </p>
      <p className={css['quiet']}>{t('gridIsFit')}</p>
      <p className={css['definition']}>
        {t('definition')}: {crs}
      </p>
      <PlacePicture what={t('after')} neighbour={picture.neighbour} own={picture.after} widthM={picture.widthM} />
      <div className={css['actions']}>
        <Button onClick={() => onTake(crs)} title={crs}>
          {t(`takeGrid.${kind}`)}
        </Button>
        {children}
      </div>
    </article>
  );

  /** Drawings of one source agree to millimetres, of two to metres. */
  function residual(metres: number): string {
    return format.full(metres, metres < 0.1 ? 3 : metres < 10 ? 1 : 0);
  }
}
