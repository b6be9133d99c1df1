/**
 * Does this layer lie where it should? Proposals of the detector with reason, way, confidence and pictures of before and
 * after. A person takes one (a draft is read again, a layer of the plan moved) or leaves the layer as it is; both are one click.
 */
import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerRole } from '../core/plan/tables.ts';
import { useFailureSentence } from '../i18n/failure-sentence.ts';
import { useFormat } from '../i18n/use-format.ts';
import { planStore } from '../store/plan-store.ts';
import { type Failure, failureOf, isCancelled } from '../store/run-job.ts';
import type { RunJob } from '../workers/client.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';
import type { ProposeCrsOutput } from '../workers/jobs/propose-crs.job.ts';
import { GridProposalCard } from './grid-card.tsx';
import { type NamedNeighbour, neighbourInputs, neighboursInPlan } from './neighbours-in-plan.ts';
import { NumbersProposalCard } from './numbers-card.tsx';
import css from './position.module.css';
import { ShiftProposalCard } from './shift-card.tsx';

interface Props {
  readonly source: PlacedSource;
  readonly role: LayerRole;
  /** Runs in the worker that holds the layer. */
  readonly run: RunJob;
  readonly onTake: (crs: string) => void;
  /** It is a layer of the plan that lies beside this one: left out where it cannot be looked at from here. */
  readonly onCheckOther?: (layerId: string) => void;
}

interface Compared {
  readonly output: ProposeCrsOutput;
  readonly neighbours: readonly NamedNeighbour[];
}

export function PlaceProposals({ source, role, run, onTake, onCheckOther }: Props) {
  const { t } = useTranslation('position');
  const format = useFormat();
  const sentence = useFailureSentence();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isStopped, setStopped] = useState(false);
  const [isLeft, setLeft] = useState(false);
  useEffect(() => {
    if (isStopped) return;
    const abort = new AbortController();
    const neighbours = neighboursInPlan(planStore.getState().plan, source);
    setCompared(null);
    setFailure(null);
    run('proposeCrs', { source, role, neighbours: neighbourInputs(neighbours) }, { signal: abort.signal }).then(
      (output) => setCompared({ output, neighbours }),
      (error: unknown) => {
        if (!isCancelled(error)) setFailure(failureOf(error));
      },
    );
    return () => abort.abort();
  }, [source, role, run, isStopped]);

  if (isStopped)
    return (
      <p className={css['quiet']}>
        {t('stopped')}{' '}
        <button type="button" className={css['link']} onClick={() => setStopped(false)}>
          {t('again')}
        </button>
      </p>
    );
  if (failure) return <p className={css['doubt']}>{t('failed', { reason: sentence(failure) })}</p>;
  if (!compared)
    return (
      <p className={css['quiet']} role="status">
        <Loader size={10} /> {t('checking')}{' '}
        <button type="button" className={css['link']} onClick={() => setStopped(true)}>
          {t('stop')}
        </button>
      </p>
    );
  const { proposals, aligned, compared: comparedWith, noGridOn } = compared.output;
  const nameOf = (index: number) => compared.neighbours[index]?.name ?? t('drawn');
  const names = (indexes: readonly number[]) => format.list(indexes.map((index) => `“${nameOf(index)}”`));
  if (proposals.length === 0) {
    if (noGridOn.length > 0)
      return (
        <p className={css['quiet']} role="status">
          {t('noGrid', { layers: names(noGridOn) })}
        </p>
      );
    if (comparedWith.length === 0) return null;
    const text =
      aligned.length > 0 ? t('aligned', { layers: names(aligned) }) : t('open', { layers: names(comparedWith) });
    return (
      <p className={css['quiet']} role="status">
        {text}
      </p>
    );
  }
  if (isLeft)
    return (
      <p className={css['quiet']} role="status">
        {t('left')}{' '}
        <button type="button" className={css['link']} onClick={() => setLeft(false)}>
          {t('show')}
        </button>
      </p>
    );
  const leave = (
    <Button variant="default" onClick={() => setLeft(true)}>
      {t('leave')}
    </Button>
  );
  const isOnly = proposals.length === 1;
  const checkOther = (index: number) => {
    const layerId = compared.neighbours[index]?.layerId;
    if (!onCheckOther || layerId === null || layerId === undefined) return null;
    return <Button onClick={() => onCheckOther(layerId)}>{t('checkOther', { layer: nameOf(index) })}</Button>;
  };
  return (
    <section className={css['place']} aria-label={t('title')}>
      {proposals.map((proposal) =>
        proposal.kind === 'shift' ? (
          <ShiftProposalCard
            key={`${proposal.neighbour} ${proposal.crs}`}
            proposal={proposal}
            layer={nameOf(proposal.neighbour)}
            against={proposal.against.length > 0 ? names(proposal.against) : null}
            kind={source.kind}
            onTake={onTake}
          >
            {proposal.crs === null ? checkOther(proposal.neighbour) : null}
            {isOnly ? leave : null}
          </ShiftProposalCard>
        ) : proposal.kind === 'grid' ? (
          <GridProposalCard
            key={proposal.crs}
            proposal={proposal}
            layer={nameOf(proposal.neighbour)}
            kind={source.kind}
            onTake={onTake}
          >
            {isOnly ? leave : null}
          </GridProposalCard>
        ) : (
          <NumbersProposalCard
            key={proposal.crs}
            proposal={proposal}
            isOnly={isOnly}
            kind={source.kind}
            onTake={onTake}
          >
            {isOnly ? leave : null}
          </NumbersProposalCard>
        ),
      )}
      {isOnly ? null : <div className={css['actions']}>{leave}</div>}
    </section>
  );
}
