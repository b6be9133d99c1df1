/** A plan as a `.tantu` file in the browser's downloads, with progress and cancel in a notification. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { planStore } from '../../store/plan-store.ts';
import { exportPlanFile, exportStoredPlanFile } from '../../store/plans.ts';
import { isCancelled } from '../../store/run-job.ts';
import { saveFile } from '../../ui/save-file.ts';
import { tellPlanProblem } from './plan-problem.ts';
import { planFileName } from './save-file.ts';
import { tellWork } from './tell-work.tsx';

const PLAN_FILE_TYPE = 'application/vnd.tantu+zip';

/** Exports the open plan, or a stored one; gives the file's name, null when it was stopped, or failed and was told. */
export async function exportPlan(stored?: { planId: string; name: string }): Promise<string | null> {
  const settings = planStore.getState().plan.settings.get('settings');
  const name = stored?.name ?? settings?.planName ?? '';
  const work = tellWork(i18next.t('plans:exporting'));
  try {
    const bytes = stored ? await exportStoredPlanFile(stored.planId, work) : await exportPlanFile(work);
    if (work.signal.aborted) return null;
    const file = planFileName(name, new Date());
    saveFile(file, bytes, PLAN_FILE_TYPE);
    notifications.show({ color: 'green', message: i18next.t('plans:exported', { file }), autoClose: 4000 });
    return file;
  } catch (error) {
    if (!isCancelled(error)) await tellPlanProblem(i18next.t('plans:exportFailed'), error);
    return null;
  } finally {
    work.hide();
  }
}
