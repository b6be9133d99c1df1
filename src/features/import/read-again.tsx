/** Coordinates and encoding as they were found, and a way to read the file with others. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadOptions } from '../../formats/format.ts';
import { SystemChooser } from '../../position/system-chooser.tsx';
import { systemName } from '../../position/system-name.ts';
import type { RunJob } from '../../workers/client.ts';
import type { PlacedSource } from '../../workers/jobs/placed-source.ts';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';
import { EncodingPicker } from './encoding-picker.tsx';
import css from './import.module.css';

interface Props {
  draft: LayerDraft;
  source: PlacedSource;
  run: RunJob;
  onReadAgain: (options: ReadOptions) => void;
}

export function ReadAgain({ draft, source, run, onReadAgain }: Props) {
  const { t } = useTranslation('import');
  const { t: position } = useTranslation('position');
  const [open, setOpen] = useState<'crs' | 'encoding' | null>(
    draft.hasShapes && draft.crsFrom === 'none' ? 'crs' : null,
  );
  const takeCrs = (chosen: string) => onReadAgain({ crs: chosen });
  return (
    <dl className={css['facts']}>
      <div className={css['fact']}>
        <dt>{t('crs')}</dt>
        <dd>
          {draft.hasShapes ? (
            <>
              <span
                data-doubt={draft.crsFrom === 'guess' || draft.crsFrom === 'none' || undefined}
                title={draft.crsCode ?? undefined}
              >
                {draft.crsCode === null ? '' : `${systemName(draft.crsCode, position)} · `}
                {t(`crsFound.${draft.crsFrom}`)}
              </span>
              <button type="button" className={css['link']} onClick={() => setOpen(open === 'crs' ? null : 'crs')}>
                {t('crsChange')}
              </button>
            </>
          ) : (
            <span>{t('crsNotNeeded')}</span>
          )}
          {open === 'crs' ? <SystemChooser source={source} run={run} onTake={takeCrs} /> : null}
        </dd>
      </div>
      <div className={css['fact']}>
        <dt>{t('encoding')}</dt>
        <dd>
          <span>{draft.encoding ?? t('encodingNone')}</span>
          {draft.encoding === null ? null : (
            <button
              type="button"
              className={css['link']}
              onClick={() => setOpen(open === 'encoding' ? null : 'encoding')}
            >
              {t('encodingChange')}
            </button>
          )}
          {open === 'encoding' ? (
            <EncodingPicker encodings={draft.encodings} onPick={(encoding) => onReadAgain({ encoding })} />
          ) : null}
        </dd>
      </div>
    </dl>
  );
}
