/** Whether everything is kept: “saved 10:21”, or what to do when this browser did not write. */
import { Button, Popover, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportPlan } from '../features/plans/export-plan.ts';
import { useFormat } from '../i18n/use-format.ts';
import { planStore } from '../store/plan-store.ts';
import { failureOf } from '../store/run-job.ts';
import { usePlanState } from '../store/use-plan.ts';
import { FailureReason } from '../ui/failure-reason.tsx';
import css from './top-bar.module.css';

export function SaveStateMark() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const save = usePlanState((state) => state.saveState);
  if (save.state === 'saving')
    return (
      <span className={css['save']} role="status">
        <IconLoader2 size={14} aria-hidden /> {t('save.saving')}
      </span>
    );
  if (save.state === 'saved')
    return (
      <span className={css['save']} role="status">
        <IconCheck size={14} aria-hidden />
        {save.at === null ? t('save.idle') : t('save.saved', { time: format.time(save.at) })}
      </span>
    );
  return (
    <Popover width={320} position="bottom-start" defaultOpened shadow="md" withinPortal>
      <Popover.Target>
        <Button size="compact-xs" color="red" variant="light" leftSection={<IconAlertTriangle size={14} />}>
          {t('save.failed')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="alert">
        <Text fw={600}>{t('save.failedTitle')}</Text>
        <Text size="sm" mt="xs">
          {t('save.failedText')}
        </Text>
        <Text size="xs" c="dimmed" mt="xs">
          <FailureReason failure={failureOf(save)} />
        </Text>
        <div className={css['saveActions']}>
          <Button onClick={() => void planStore.getState().saveAgain()}>{t('save.saveAgain')}</Button>
          <Button variant="default" onClick={() => void exportPlan()}>
            {t('save.export')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
