/** All plans on this machine: open, make, bring in, give out, delete. */
import { ActionIcon, Button, Group, Modal, TextInput, Tooltip } from '@mantine/core';
import { IconFileExport, IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { PlanSummary } from '../../store/plan-persistence.ts';
import { createAndOpenPlan, deletePlan, listPlans, openPlan } from '../../store/plans.ts';
import { usePlanState } from '../../store/use-plan.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { ConfirmOnce } from '../../ui/confirm-once.tsx';
import { EmptyLesson } from '../../ui/empty-lesson.tsx';
import { exportPlan } from './export-plan.ts';
import { choosePlanFile, importSample } from './import-plan.ts';
import { tellPlanProblem } from './plan-problem.ts';
import css from './plans.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export default function PlansView({ opened, onClose }: Props) {
  const { t } = useTranslation('plans');
  const { t: ui } = useTranslation('ui');
  const format = useFormat();
  const openId = usePlanState((state) => state.planId);
  const saveState = usePlanState((state) => state.saveState.state);
  const [plans, setPlans] = useState<readonly PlanSummary[] | null>(null);
  const [making, setMaking] = useState(false);
  const [deleting, setDeleting] = useState<{ plan: PlanSummary; file: string } | null>(null);

  const refresh = useCallback(() => {
    listPlans().then(
      (found) => setPlans([...found].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))),
      (error: unknown) => void tellPlanProblem(t('openFailed'), error),
    );
  }, [t]);
  useEffect(() => {
    if (opened && openId !== undefined && saveState !== 'saving') refresh();
  }, [opened, openId, saveState, refresh]);

  const open = async (planId: string) => {
    try {
      await openPlan(planId);
      workbenchStore.getState().clearForPlan();
      onClose();
    } catch (error) {
      void tellPlanProblem(t('openFailed'), error);
    }
  };
  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await createAndOpenPlan({
        planName: String(form.get('planName')).trim(),
        regionName: String(form.get('regionName')).trim(),
      });
      workbenchStore.getState().clearForPlan();
      setMaking(false);
      onClose();
    } catch (error) {
      void tellPlanProblem(t('createFailed'), error);
    }
  };
  // What cannot be undone is exported first, then asked once.
  const askDelete = async (plan: PlanSummary) => {
    const file = await exportPlan({ planId: plan.planId, name: plan.name });
    if (file !== null) setDeleting({ plan, file });
  };

  return (
    <>
      <Modal
        opened={opened}
        onClose={onClose}
        title={t('title')}
        size="lg"
        closeButtonProps={{ 'aria-label': ui('close') }}
      >
        <Group gap="sm" mb="md">
          <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
            {t('new')}
          </Button>
          <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={choosePlanFile}>
            {t('import')}
          </Button>
          <Button variant="subtle" onClick={() => void importSample()}>
            {t('sample')}
          </Button>
        </Group>
        {making ? (
          <form className={css['form']} onSubmit={(event) => void create(event)}>
            <TextInput name="planName" label={t('planName')} required data-autofocus />
            <TextInput name="regionName" label={t('regionName')} required />
            <Group gap="sm">
              <Button type="submit">{t('create')}</Button>
              <Button variant="default" onClick={() => setMaking(false)}>
                {ui('cancel')}
              </Button>
            </Group>
          </form>
        ) : null}
        {plans?.length === 0 ? <EmptyLesson title={t('empty')} text={t('emptyText')} /> : null}
        <ul className={css['list']}>
          {plans?.map((plan) => (
            <li key={plan.planId} className={css['item']} data-open={plan.planId === openId || undefined}>
              <div className={css['about']}>
                <span className={css['name']}>
                  {plan.name}
                  {plan.fictional ? <span className={css['fictional']}>{t('fictional')}</span> : null}
                </span>
                <span className={css['detail']}>
                  {t('updated', { when: format.dateTime(plan.updatedAt) })} ·{' '}
                  {t('size', { size: format.bytes(plan.layerBytes) })}
                </span>
              </div>
              {plan.planId === openId ? (
                <span className={css['detail']}>{t('openNow')}</span>
              ) : (
                <Button
                  variant="default"
                  onClick={() => void open(plan.planId)}
                  aria-label={`${t('open')}: ${plan.name}`}
                >
                  {t('open')}
                </Button>
              )}
              <Tooltip label={t('export')}>
                <ActionIcon
                  aria-label={`${t('exportShort')}: ${plan.name}`}
                  onClick={() => void exportPlan({ planId: plan.planId, name: plan.name })}
                >
                  <IconFileExport size={16} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('delete')}>
                <ActionIcon aria-label={`${t('delete')}: ${plan.name}`} onClick={() => void askDelete(plan)}>
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      </Modal>
      <ConfirmOnce
        opened={deleting !== null}
        title={t('deleteTitle', { name: deleting?.plan.name ?? '' })}
        confirmLabel={t('deleteConfirm')}
        onClose={() => setDeleting(null)}
        onConfirm={async () => {
          if (!deleting) return;
          try {
            await deletePlan(deleting.plan.planId);
            refresh();
          } catch (error) {
            void tellPlanProblem(t('deleteFailed'), error);
          }
        }}
      >
        {t('deleteText', { file: deleting?.file ?? '' })}
      </ConfirmOnce>
    </>
  );
}
