/** In which encoding a file is read: its first rows in each that it may be in, and one to choose. */
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerDraft } from '../../workers/jobs/read-file.job.ts';
import css from './encoding-picker.module.css';

interface Props {
  encodings: LayerDraft['encodings'];
  onPick: (encoding: string) => void;
}

const ROWS_SHOWN = 4;

export function EncodingPicker({ encodings, onPick }: Props) {
  const { t } = useTranslation('import');
  const now = encodings.find(({ isCurrent }) => isCurrent)?.encoding ?? null;
  const [chosen, setChosen] = useState(now);
  return (
    <div className={css['picker']}>
      <Radio.Group value={chosen ?? ''} onChange={setChosen} aria-label={t('encoding')}>
        <ul className={css['list']}>
          {encodings.map(({ encoding, rows, damaged }) => (
            <li key={encoding} data-chosen={encoding === chosen || undefined}>
              <Radio
                value={encoding}
                size="xs"
                label={encoding}
                description={damaged > 0 ? t('encodingDamaged', { count: damaged }) : undefined}
              />
              <pre className={css['text']}>
                {rows
                  .slice(0, ROWS_SHOWN)
                  .map((row) => row.join(' | '))
                  .join('\n')}
              </pre>
            </li>
          ))}
        </ul>
      </Radio.Group>
      <Button disabled={chosen === null || chosen === now} onClick={() => chosen && onPick(chosen)}>
        {t('readAgain')}
      </Button>
    </div>
  );
}
