/** What a newer edition changes in the layer it replaces, told before anything is written. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layerView } from '../../core/plan/layer-view.ts';
import { namedFeatureIds } from '../../core/plan/replace-layer.ts';
import { planStore } from '../../store/plan-store.ts';
import { type Failure, failureOf, isCancelled } from '../../store/run-job.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import type { WorkerClient } from '../../workers/client.ts';
import type { MatchLayersOutput } from '../../workers/jobs/match-layers.job.ts';
import css from './import.module.css';

interface Props {
  draftId: string;
  layerId: string;
  client: () => WorkerClient;
}

/** Compares a draft with the layer it would replace. */
export function matchDraft(
  draftId: string,
  layerId: string,
  client: WorkerClient,
  options?: { signal?: AbortSignal; onProgress?: (share: number) => void },
): Promise<MatchLayersOutput> {
  const { plan } = planStore.getState();
  const older = layerView(plan, layerId);
  if (!older) throw new Error(`no layer ${layerId} to replace`);
  return client.run('matchLayers', { older, draftId, featureIds: namedFeatureIds(plan, layerId) }, options);
}

export function MatchReport({ draftId, layerId, client }: Props) {
  const { t } = useTranslation('import');
  const [match, setMatch] = useState<MatchLayersOutput | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    setMatch(null);
    matchDraft(draftId, layerId, client(), { signal: abort.signal }).then(setMatch, (error: unknown) => {
      if (!isCancelled(error)) setFailure(failureOf(error));
    });
    return () => abort.abort();
  }, [draftId, layerId, client]);
  return (
    <section className={css['match']} aria-label={t('matchTitle')}>
      <h3 className={css['subtitle']}>{t('matchTitle')}</h3>
      {failure ? <FailureNote failure={failure} /> : null}
      {match ? (
        <>
          <p role="status">
            {[
              t('matchSame', { count: match.same }),
              t('matchChanged', { count: match.changed }),
              t('matchAdded', { count: match.added }),
              t('matchLost', { count: match.removed }),
            ].join(' · ')}
          </p>
          {match.lostIds.length > 0 ? (
            <p className={css['doubt']}>
              {t('matchLostSites', { count: match.lostIds.length })}
              <span className={css['quiet']}>
                {' '}
                {match.lostNames.join('、')}
                {match.lostIds.length > match.lostNames.length ? '…' : ''}
              </span>
            </p>
          ) : null}
          {match.farApart > 0 ? <p className={css['doubt']}>{t('matchFarApart', { count: match.farApart })}</p> : null}
        </>
      ) : failure === null ? (
        <p className={css['quiet']}>{t('matchCounting')}</p>
      ) : null}
    </section>
  );
}
