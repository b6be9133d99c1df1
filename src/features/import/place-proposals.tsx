/**
 * Does this layer lie where it should? Proposals of the detector with reason, way, confidence and pictures of before and
 * after. A person takes one, which reads the file again, or leaves the layer as it is; both are one click.
 */
import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerRole } from '../../core/plan/tables.ts';
import { useFailureSentence } from '../../i18n/failure-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { planStore } from '../../store/plan-store.ts';
import { type Failure, failureOf, isCancelled } from '../../store/run-job.ts';
import type { WorkerClient } from '../../workers/client.ts';
import type { ProposeCrsOutput } from '../../workers/jobs/propose-crs.job.ts';
import css from './place.module.css';
import { type NamedNeighbour, neighboursInPlan } from './place-neighbours.ts';
import { NumbersProposalCard } from './place-numbers-card.tsx';
import { ShiftProposalCard } from './place-shift-card.tsx';

interface Props {
  readonly draftId: string;
  readonly role: LayerRole;
  readonly client: () => WorkerClient;
  readonly onTake: (crs: string) => void;
}

interface Compared {
  readonly output: ProposeCrsOutput;
  readonly neighbours: readonly NamedNeighbour[];
}

export function PlaceProposals({ draftId, role, client, onTake }: Props) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const sentence = useFailureSentence();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    if (isStopped) return;
    const abort = new AbortController();
    const neighbours = neighboursInPlan(planStore.getState().plan);
    const inputs = neighbours.map(({ role: roleOf, crsCode, source }) => ({ role: roleOf, crsCode, source }));
    setCompared(null);
    setFailure(null);
    client()
      .run('proposeCrs', { draftId, role, neighbours: inputs }, { signal: abort.signal })
      .then(
        (output) => setCompared({ output, neighbours }),
        (error: unknown) => {
          if (!isCancelled(error)) setFailure(failureOf(error));
        },
      );
    return () => abort.abort();
  }, [draftId, role, client, isStopped]);

  if (isStopped)
    return (
      <p className={css['quiet']}>
        {t('place.stopped')}{' '}
        <button type="button" className={css['link']} onClick={() => setStopped(false)}>
          {t('place.again')}
        </button>
      </p>
    );
  if (failure) return <p className={css['doubt']}>{t('place.failed', { reason: sentence(failure) })}</p>;
  if (!compared)
    return (
      <p className={css['quiet']} role="status">
        <Loader size={10} /> {t('place.checking')}{' '}
        <button type="button" className={css['link']} onClick={() => setStopped(true)}>
          {t('place.stop')}
        </button>
      </p>
    );
  const { proposals, aligned, compared: comparedWith } = compared.output;
  const nameOf = (index: number) => compared.neighbours[index]?.name ?? t('place.drawn');
  const names = (indexes: readonly number[]) => format.list(indexes.map((index) => `“${nameOf(index)}”`));
  if (proposals.length === 0) {
    if (comparedWith.length === 0) return null;
    const text =
      aligned.length > 0
        ? t('place.aligned', { layers: names(aligned) })
        : t('place.open', { layers: names(comparedWith) });
    return (
      <p className={css['quiet']} role="status">
        {text}
      </p>
    );
  }
  if (isLeft)
    return (
      <p className={css['quiet']} role="status">
        {t('place.left')}{' '}
        <button type="button" className={css['link']} onClick={() => setLeft(false)}>
          {t('place.show')}
        </button>
      </p>
    );
  const leave = (
    <Button variant="default" onClick={() => setLeft(true)}>
      {t('place.leave')}
    </Button>
  );
  const isOnly = proposals.length === 1;
  return (
    <section className={css['place']} aria-label={t('place.title')}>
      {proposals.map((proposal) =>
        proposal.kind === 'shift' ? (
          <ShiftProposalCard
            key={`${proposal.neighbour} ${proposal.crs}`}
            proposal={proposal}
            layer={nameOf(proposal.neighbour)}
            against={proposal.against.length > 0 ? names(proposal.against) : null}
            onTake={onTake}
          >
            {isOnly ? leave : null}
          </ShiftProposalCard>
        ) : (
          <NumbersProposalCard key={proposal.crs} proposal={proposal} isOnly={isOnly} onTake={onTake}>
            {isOnly ? leave : null}
          </NumbersProposalCard>
        ),
      )}
      {isOnly ? null : <div className={css['actions']}>{leave}</div>}
    </section>
  );
}
