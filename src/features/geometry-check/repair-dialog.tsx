/** What a repair would change, before and after, and the agreement to it: one patch, one undo. */
import { Button, Modal, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundarySource } from '../../analysis/boundary.ts';
import { repairFeatures } from '../../core/plan/repair-features.ts';
import type { FindingKind } from '../../geo/check/finding.ts';
import type { RepairChoices } from '../../geo/repair/proposal.ts';
import { repairAction } from '../../geo/repair/repair-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import type { NamedFinding } from '../../workers/jobs/check-geometry.job.ts';
import { largeChanges } from './area-changes.ts';
import { percent } from './finding-words.ts';
import css from './geometry-check.module.css';
import { ProposalTable } from './proposal-table.tsx';
import { useProposals } from './use-proposals.ts';

interface Props {
  readonly layerId: string;
  readonly boundary: BoundarySource;
  readonly leastWidthM: number;
  readonly kind: FindingKind;
  readonly findings: readonly NamedFinding[];
  readonly onClose: () => void;
}

/** Where an area changes by more than this share, the person is asked again. */
const ASK_ABOVE_PERCENT = 1;

export function RepairDialog({ layerId, boundary, leastWidthM, kind, findings, onClose }: Props) {
  const { t } = useTranslation('geometryCheck');
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  const [choices, setChoices] = useState<RepairChoices>({ validMethod: 'structure', overlapTo: 'larger' });
  const [askAbovePercent, setAskAbovePercent] = useState(ASK_ABOVE_PERCENT);
  const [isAsking, setAsking] = useState(false);
  const { state, retry } = useProposals({ layerId, boundary, leastWidthM, findings, choices });
  const action = repairAction(kind);
  const output = state.at === 'done' ? state.output : null;
  const large = output ? largeChanges(output.repairs, askAbovePercent / 100) : null;
  // Another choice is another question.
  useEffect(() => {
    if (output) setAsking(false);
  }, [output]);
  const agree = () => {
    if (!output) return;
    if (large && large.count > 0 && !isAsking) {
      setAsking(true);
      return;
    }
    commit(repairFeatures(planStore.getState().plan, layerId, output.shapes));
    workbenchStore.getState().set({ marked: null });
    notifications.show({ message: t('dialog.done', { features: format.full(output.shapes.length) }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('dialog.title', { kind: t(`kind.${kind}`) })}
      size={760}
      padding="md"
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      {action ? <p className={css['quiet']}>{t(`does.${action}`)}</p> : null}
      <div className={css['choices']}>
        {action === 'makeValid' ? (
          <div>
            <span className={css['choiceName']}>{t('dialog.method')}</span>
            <SegmentedControl
              aria-label={t('dialog.method')}
              value={choices.validMethod}
              onChange={(validMethod) => setChoices({ ...choices, validMethod })}
              data={(['structure', 'linework'] as const).map((value) => ({ value, label: t(`dialog.${value}`) }))}
            />
          </div>
        ) : null}
        {action === 'giveOverlap' ? (
          <div>
            <span className={css['choiceName']}>{t('dialog.overlapTo')}</span>
            <SegmentedControl
              aria-label={t('dialog.overlapTo')}
              value={choices.overlapTo}
              onChange={(overlapTo) => setChoices({ ...choices, overlapTo })}
              data={(['larger', 'smaller', 'first'] as const).map((value) => ({ value, label: t(`dialog.${value}`) }))}
            />
          </div>
        ) : null}
      </div>
      {state.at === 'working' ? (
        <div role="status">
          <ProgressBar label={t('dialog.working')} fraction={state.fraction} onCancel={onClose} />
        </div>
      ) : null}
      {state.at === 'failed' ? (
        <FailureNote failure={state.failure} tell={(reason) => t('dialog.failed', { reason })} onRetry={retry} />
      ) : null}
      {output ? (
        <>
          <ProposalTable repairs={output.repairs} findings={findings} isAsStored={action === 'makeValid'} />
          {output.shapes.length === 0 ? <p className={css['quiet']}>{t('dialog.nothing')}</p> : null}
          <NumberField
            label={t('dialog.askAbove')}
            value={askAbovePercent}
            unit="%"
            min={0}
            max={100}
            onCommit={(value) => {
              if (value !== null) setAskAbovePercent(value);
            }}
          />
          <p className={css['quiet']}>
            {t('dialog.undo')}{' '}
            <a href="./licences/geos-wasm.txt" target="_blank" rel="noreferrer">
              {t('dialog.engine')}
            </a>
          </p>
        </>
      ) : null}
      {isAsking && large ? (
        <p className={css['ask']} role="alert">
          {t('dialog.ask', {
            features: format.full(large.count),
            share: `${format.number(askAbovePercent)} %`,
            most: large.mostShare === null ? '—' : percent(format.share(large.mostShare)),
          })}
        </p>
      ) : null}
      <div className={css['footer']}>
        <Button variant="default" onClick={onClose}>
          {ui('cancel')}
        </Button>
        <Button
          disabled={!output || output.shapes.length === 0}
          color={isAsking ? 'orange' : undefined}
          onClick={agree}
        >
          {isAsking
            ? t('dialog.askYes')
            : t('dialog.agree', { features: output ? format.full(output.shapes.length) : '—' })}
        </Button>
      </div>
    </Modal>
  );
}
