/** A layer is given another system: one of the list, typed in, or by the parameters of a surveying office. */
import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunJob } from '../workers/client.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';
import { emptyLocalGrid, localGridText } from './local-grid.ts';
import { LocalGridForm } from './local-grid-form.tsx';
import { PlaceTry } from './place-try.tsx';
import css from './position.module.css';
import { commonSystems, systemCode } from './systems.ts';

interface Props {
  readonly source: PlacedSource;
  /** Runs in the worker that holds the layer. */
  readonly run: RunJob;
  readonly onTake: (crs: string) => void;
}

export function SystemChooser({ source, run, onTake }: Props) {
  const { t } = useTranslation('position');
  const [crs, setCrs] = useState('');
  const [isLocal, setLocal] = useState(false);
  const [grid, setGrid] = useState(emptyLocalGrid);
  return (
    <div className={css['place']}>
      <Autocomplete
        size="xs"
        mt={4}
        aria-label={t('systemHint')}
        placeholder={t('systemHint')}
        data={[...commonSystems]}
        value={crs}
        onChange={setCrs}
      />
      <PlaceTry source={source} crs={crs.trim() === '' ? null : systemCode(crs)} run={run} onTake={onTake} />
      <button type="button" className={css['link']} aria-expanded={isLocal} onClick={() => setLocal(!isLocal)}>
        {t('local')}
      </button>
      {isLocal ? (
        <section className={css['form']} aria-label={t('localTitle')}>
          <LocalGridForm grid={grid} onChange={setGrid} />
          <PlaceTry source={source} crs={localGridText(grid)} run={run} onTake={onTake} />
        </section>
      ) : null}
    </div>
  );
}
