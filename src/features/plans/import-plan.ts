/** A `.tantu` file becomes a new plan on this machine and is opened. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { closeDialog } from '../../store/dialogs.ts';
import { importPlanFile, openSample } from '../../store/plans.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { tellPlanProblem } from './plan-problem.ts';

export function isPlanFile(file: File): boolean {
  return file.name.toLowerCase().endsWith('.tantu');
}

/** Lets a person choose a file; does nothing when they give up. */
export function choosePlanFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.tantu';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void importPlan(file);
  });
  input.click();
}

export async function importPlan(file: File): Promise<boolean> {
  return whileTelling(i18next.t('plans:importFailed'), async () => {
    await importPlanFile(new Uint8Array(await file.arrayBuffer()));
  });
}

export async function importSample(): Promise<boolean> {
  return whileTelling(i18next.t('plans:sampleFailed'), async () => {
    await openSample();
  });
}

async function whileTelling(failure: string, work: () => Promise<void>): Promise<boolean> {
  const notice = notifications.show({ loading: true, message: i18next.t('plans:importing'), autoClose: false });
  try {
    await work();
    workbenchStore.getState().clearForPlan();
    closeDialog();
    return true;
  } catch (error) {
    tellPlanProblem(failure, error);
    return false;
  } finally {
    notifications.hide(notice);
  }
}
