/** Coordinates and encoding as they were found, and a way to read the file with others. */
import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadOptions } from '../../formats/format.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';
import { EncodingPicker } from './encoding-picker.tsx';
import css from './import.module.css';
import place from './place.module.css';
import { PlaceLocalGrid } from './place-local-grid.tsx';
import { systemName } from './place-system-name.ts';
import { PlaceTry } from './place-try.tsx';

/** The systems a Chinese planning office meets most; any other is typed in. */
const systems = [
  'EPSG:4490 CGCS2000',
  'EPSG:4326 WGS 84',
  'EPSG:3857 Web Mercator',
  ...[105, 108, 111, 114, 117, 120, 123].map(
    (meridian) => `EPSG:${4534 + (meridian - 75) / 3} CGCS2000 / 3° CM ${meridian}E`,
  ),
  ...[35, 36, 37, 38, 39, 40, 41].map((zone) => `EPSG:${4513 + zone - 25} CGCS2000 / 3° zone ${zone}`),
  ...[48, 49, 50, 51].map((zone) => `EPSG:326${zone} WGS 84 / UTM ${zone}N`),
];

interface Props {
  draft: LayerDraft;
  client: () => WorkerClient;
  onReadAgain: (options: ReadOptions) => void;
}

export function ReadAgain({ draft, client, onReadAgain }: Props) {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState<'crs' | 'encoding' | null>(
    draft.hasShapes && draft.crsFrom === 'none' ? 'crs' : null,
  );
  const [crs, setCrs] = useState('');
  const [isLocal, setLocal] = useState(false);
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
                {draft.crsCode === null ? '' : `${systemName(draft.crsCode, t)} · `}
                {t(`crsFound.${draft.crsFrom}`)}
              </span>
              <button type="button" className={css['link']} onClick={() => setOpen(open === 'crs' ? null : 'crs')}>
                {t('crsChange')}
              </button>
            </>
          ) : (
            <span>{t('crsNotNeeded')}</span>
          )}
          {open === 'crs' ? (
            <div className={place['place']}>
              <Autocomplete
                size="xs"
                mt={4}
                aria-label={t('crsHint')}
                placeholder={t('crsHint')}
                data={systems}
                value={crs}
                onChange={setCrs}
              />
              <PlaceTry
                draftId={draft.draftId}
                crs={crs.trim() === '' ? null : systemCode(crs)}
                client={client}
                onTake={takeCrs}
              />
              <button
                type="button"
                className={place['link']}
                aria-expanded={isLocal}
                onClick={() => setLocal(!isLocal)}
              >
                {t('place.local')}
              </button>
              {isLocal ? (
                <PlaceLocalGrid draftId={draft.draftId} systems={systems} client={client} onTake={takeCrs} />
              ) : null}
            </div>
          ) : null}
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

/** The code of a listed system without its name; whatever else was typed, as it is. */
function systemCode(typed: string): string {
  return systems.includes(typed) ? (typed.split(' ')[0] ?? typed) : typed.trim();
}
