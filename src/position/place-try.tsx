/** Where would the layer land in a system that is typed in? Shown before anything is changed. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLonLat } from '../i18n/format.ts';
import { useFormat } from '../i18n/use-format.ts';
import { planStore } from '../store/plan-store.ts';
import { type Failure, failureOf, isCancelled } from '../store/run-job.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import type { RunJob } from '../workers/client.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';
import type { TryCrsOutput } from '../workers/jobs/try-crs.job.ts';
import { neighbourInputs, neighboursInPlan } from './neighbours-in-plan.ts';
import { PlacePicture } from './place-picture.tsx';
import css from './position.module.css';
import { systemName } from './system-name.ts';

interface Props {
  readonly source: PlacedSource;
  /** Null while the definition is not complete. */
  readonly crs: string | null;
  readonly run: RunJob;
  readonly onTake: (crs: string) => void;
}

type Tried =
  | { readonly crs: string; readonly output: TryCrsOutput }
  | { readonly crs: string; readonly failure: Failure }
  | { readonly crs: string; readonly stop: AbortController };

export function PlaceTry({ source, crs, run, onTake }: Props) {
  const { t } = useTranslation('position');
  const [tried, setTried] = useState<Tried | null>(null);
  const running = tried && 'stop' in tried ? tried.stop : null;
  useEffect(() => () => running?.abort(), [running]);
  // What was tried for another text says nothing of this one.
  const shown = tried && tried.crs === crs ? tried : null;
  const tryIt = (text: string) => {
    const stop = new AbortController();
    setTried({ crs: text, stop });
    const neighbours = neighbourInputs(neighboursInPlan(planStore.getState().plan, source));
    run('tryCrs', { source, crs: text, neighbours }, { signal: stop.signal }).then(
      (output) => setTried({ crs: text, output }),
      (error: unknown) => {
        if (!isCancelled(error)) setTried({ crs: text, failure: failureOf(error) });
      },
    );
  };
  return (
    <>
      <div className={css['actions']}>
        <Button variant="default" disabled={crs === null} onClick={() => crs !== null && tryIt(crs)}>
          {t('where')}
        </Button>
        <Button disabled={crs === null} onClick={() => crs !== null && onTake(crs)}>
          {t(`apply.${source.kind}`)}
        </Button>
        {shown && 'stop' in shown ? (
          <span className={css['quiet']} role="status">
            {t('trying')}
          </span>
        ) : null}
      </div>
      {shown && 'failure' in shown ? <FailureNote failure={shown.failure} /> : null}
      {shown && 'output' in shown ? <Landing crs={shown.crs} output={shown.output} /> : null}
    </>
  );
}

function Landing({ crs, output }: { crs: string; output: TryCrsOutput }) {
  const { t } = useTranslation('position');
  const format = useFormat();
  if (output.kind !== 'lands') {
    const why = {
      unknownSystem: 'unknownSystem',
      noShapes: 'noShapes',
      noPlace: 'noPlaceThere',
    } as const;
    return (
      <p className={css['doubt']} role="status">
        {t(why[output.kind])}
      </p>
    );
  }
  const { extent, distanceKm, datumErrorM, neighbour, after, widthM } = output.picture;
  const place = formatLonLat((extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2, 3);
  return (
    <div role="status">
      <p className={css['quiet']}>
        {t('landing', { system: systemName(crs, t), place })}{' '}
        {distanceKm === null ? null : t('lands', { km: format.number(distanceKm) })}
      </p>
      {datumErrorM === null ? null : <p className={css['doubt']}>{t('datumError', { errorM: datumErrorM })}</p>}
      <PlacePicture what={t('own')} neighbour={neighbour} own={after} widthM={widthM} />
    </div>
  );
}
