/** In which encoding a file is read: its first rows in each that it may be in, and one to choose. */
import { Button, Radio } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextSample } from '../../formats/format.ts';
import { encodingLabel } from '../../formats/text/encoding.ts';
import { previewEncodings } from '../../formats/text/preview-encodings.ts';
import css from './encoding-picker.module.css';

interface Props {
  /** Null where the format keeps none: the encodings alone are then offered. */
  sample: TextSample | null;
  current: string | null;
  onPick: (encoding: string) => void;
}

const ROWS_SHOWN = 4;

export function EncodingPicker({ sample, current, onPick }: Props) {
  const { t } = useTranslation('import');
  const previews = useMemo(() => previewEncodings(sample, current), [sample, current]);
  const now = current === null ? null : encodingLabel(current);
  const [chosen, setChosen] = useState(now);
  return (
    <div className={css['picker']}>
      <Radio.Group value={chosen ?? ''} onChange={setChosen} aria-label={t('encoding')}>
        <ul className={css['list']}>
          {previews.map(({ encoding, rows, damaged }) => (
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
