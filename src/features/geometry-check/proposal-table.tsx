/** Proposed repairs, a feature a line: before and after as a picture and as an area, and what is not repaired and why. */
import { useTranslation } from 'react-i18next';
import { THUMBNAIL_HEIGHT, THUMBNAIL_WIDTH } from '../../geo/thumbnail-path.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PlainTable } from '../../ui/plain-table.tsx';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';
import type { ProposedChange, ProposedRepair } from '../../workers/jobs/repair-geometry.job.ts';
import { changedShare } from './area-changes.ts';
import { percent, useFindingWords } from './finding-words.ts';
import css from './geometry-check.module.css';

interface Props {
  readonly repairs: readonly ProposedRepair[];
  /** One a repair, in the same order. */
  readonly findings: readonly NamedFinding[];
  /** The areas before are those of rings at fault. */
  readonly isAsStored: boolean;
}

const MOST_LINES = 200;

export function ProposalTable({ repairs, findings, isAsStored }: Props) {
  const { t } = useTranslation('geometryCheck');
  const format = useFormat();
  const words = useFindingWords();
  const lines = repairs.flatMap(({ changes, refused }, i) => {
    const finding = findings[i];
    const name = finding ? words.features(finding) : '';
    if (refused) return [{ key: `${i}`, cells: [name, '', '', t(`refusal.${refused}`)] }];
    return changes.map((change, k) => ({
      key: `${i} ${k}`,
      cells: [
        <span key="name">
          {nameOf(change, finding) ?? t('nameless', { id: change.featureId })}
          {change.picture ? <Pictures change={change} picture={change.picture} /> : null}
        </span>,
        `${format.full(change.beforeM2, 1)} m²`,
        change.isRemoved ? t('dialog.removed') : `${format.full(change.afterM2, 1)} m²`,
        changeOf(change),
      ],
    }));
  });
  function changeOf({ beforeM2, afterM2, isRemoved }: ProposedChange): string {
    const share = changedShare(beforeM2, afterM2);
    if (isRemoved || share === null) return '—';
    const sign = afterM2 > beforeM2 ? '+' : afterM2 < beforeM2 ? '−' : '';
    return `${sign}${format.full(Math.abs(afterM2 - beforeM2), 1)} m² (${sign}${percent(format.share(share))})`;
  }
  return (
    <div className={css['changes']}>
      <PlainTable
        label={t('dialog.pictures')}
        caption={isAsStored ? t('dialog.asStored') : undefined}
        columns={[
          { key: 'feature', title: '' },
          { key: 'before', title: t('dialog.before'), align: 'right' },
          { key: 'after', title: t('dialog.after'), align: 'right' },
          { key: 'change', title: t('dialog.change'), align: 'right' },
        ]}
        rows={lines.slice(0, MOST_LINES)}
      />
      {lines.length > MOST_LINES ? (
        <p className={css['quiet']}>{t('dialog.shownOf', { shown: MOST_LINES, all: format.full(lines.length) })}</p>
      ) : null}
    </div>
  );
}

function nameOf({ featureId }: ProposedChange, finding: NamedFinding | undefined): string | null {
  const at = finding?.featureIds.indexOf(featureId) ?? -1;
  return finding?.names[at] ?? null;
}

function Pictures({ picture, change }: { picture: NonNullable<ProposedChange['picture']>; change: ProposedChange }) {
  const { t } = useTranslation('geometryCheck');
  const viewBox = `0 0 ${THUMBNAIL_WIDTH} ${THUMBNAIL_HEIGHT}`;
  return (
    <span className={css['pictures']}>
      <figure className={css['picture']}>
        <svg viewBox={viewBox} role="img" aria-label={`${t('dialog.before')}: ${change.featureId}`}>
          <path className={css['shape']} d={picture.before} />
        </svg>
        <figcaption>{t('dialog.before')}</figcaption>
      </figure>
      <figure className={css['picture']}>
        <svg viewBox={viewBox} role="img" aria-label={`${t('dialog.after')}: ${change.featureId}`}>
          <path className={css['shape']} d={picture.after} />
          <path className={css['was']} d={picture.before} />
        </svg>
        <figcaption>{t('dialog.after')}</figcaption>
      </figure>
    </span>
  );
}
