/** A layer lies beside another one: by which way, how clearly, and what would put it right. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';
import type { PlaceProposal } from '../workers/jobs/propose-crs.job.ts';
import { PlacePicture } from './place-picture.tsx';
import css from './position.module.css';
import { systemName } from './system-name.ts';

type ShiftCard = Extract<PlaceProposal, { kind: 'shift' }>;

interface Props {
  readonly proposal: ShiftCard;
  /** Name of the layer it was compared with. */
  readonly layer: string;
  /** Names of layers it lies on as it is. */
  readonly against: string | null;
  readonly kind: PlacedSource['kind'];
  readonly onTake: (crs: string) => void;
  /** Beside the button that takes it. */
  readonly children: ReactNode;
}

const eighths = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

export function ShiftProposalCard({ proposal, layer, against, kind, onTake, children }: Props) {
  const { t } = useTranslation('position');
  const format = useFormat();
  const { crs, systems, shift, otherIsOff, maybeDatum, picture } = proposal;
  const isOther = crs === null;
  // It is the other layer that would move, the other way round.
  const [eastM, northM] = isOther ? [-shift.eastM, -shift.northM] : [shift.eastM, shift.northM];
  const bearing = ((Math.atan2(eastM, northM) * 180) / Math.PI + 360) % 360;
  const way = t('way', {
    metres: format.full(Math.hypot(eastM, northM), 0),
    direction: t(`direction.${eighths[Math.round(bearing / 45) % 8] ?? 'n'}`),
    bearing: Math.round(bearing) % 360,
  });
  const share = (value: number) => `${format.full(100 * value, 0)}%`;
  const word = against !== null && !isOther ? 'doubt' : shift.isSure ? 'sure' : 'likely';
  return (
    <article className={css['proposal']}>
      <h4 className={css['head']}>
        {t(isOther ? 'foundOther' : 'foundShift', { layer })}
        <span className={css['word']} data-word={word}>
          {t(`word.${word}`)}
        </span>
      </h4>
      <p>{reason()}</p>
      {maybeDatum ? <p className={css['quiet']}>{t('datum')}</p> : null}
      <p className={css['quiet']}>
        {t('shares', {
          before: share(shift.shareBefore),
          after: share(shift.shareAfter),
          spread: format.full(shift.spreadM, 1),
        })}
      </p>
      {against === null ? null : <p className={css['doubt']}>{t('against', { layers: against })}</p>}
      <p className={css['legend']}>
        <span data-line="neighbour">{isOther ? t('own') : `“${layer}”`}</span>
        <span data-line="own">{isOther ? `“${layer}”` : t('own')}</span>
      </p>
      <div className={css['pictures']}>
        <PlacePicture
          what={isOther ? t('otherBefore', { layer }) : t('before')}
          neighbour={picture.neighbour}
          own={picture.before}
          widthM={picture.widthM}
          way={picture.way}
        />
        <PlacePicture
          what={isOther ? t('otherAfter', { layer }) : t('after')}
          neighbour={picture.neighbour}
          own={picture.after}
          widthM={picture.widthM}
        />
      </div>
      <div className={css['actions']}>
        {crs === null ? null : (
          <Button onClick={() => onTake(crs)} title={crs}>
            {systems === null ? t('takeMove') : t(`take.${kind}`, { system: systemName(crs, t) })}
          </Button>
        )}
        {children}
      </div>
    </article>
  );

  function reason(): string {
    if (systems === null) return t('plain', { way });
    if (isOther) return t('otherOff', { way, layer, other: systems.other });
    // It was read by a conversion it did not need, or by the wrong one.
    if (systems.own === 'WGS 84' || (!otherIsOff && systems.other !== 'WGS 84'))
      return t('wrongRead', { way, real: systems.own });
    const words = { way, own: systems.own, other: systems.other };
    return otherIsOff ? t('both', { ...words, layer }) : t('named', words);
  }
}
