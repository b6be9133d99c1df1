/** Undo and redo, named by what they take back. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDidName } from '../features/journal/did-name.ts';
import { planStore } from '../store/plan-store.ts';
import { usePlanState } from '../store/use-plan.ts';

export function HistoryButtons() {
  const { t } = useTranslation('shell');
  const didName = useDidName();
  const undoable = usePlanState((state) => state.undoable.at(-1)?.did ?? null);
  const redoable = usePlanState((state) => state.redoable.at(-1)?.did ?? null);
  const undoLabel = undoable === null ? t('undo') : t('undoOf', { did: didName(undoable) });
  const redoLabel = redoable === null ? t('redo') : t('redoOf', { did: didName(redoable) });
  return (
    <>
      <Tooltip label={`${undoLabel} (Ctrl+Z)`}>
        <ActionIcon aria-label={undoLabel} disabled={undoable === null} onClick={() => planStore.getState().undo()}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoLabel} (Ctrl+Y)`}>
        <ActionIcon aria-label={redoLabel} disabled={redoable === null} onClick={() => planStore.getState().redo()}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
