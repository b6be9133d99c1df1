/** A `.tantu` file becomes a new plan on this machine and is opened. */
import i18next from 'i18next';
import { closeDialog } from '../../store/dialogs.ts';
import type { FileWorkOptions } from '../../store/plan-persistence.ts';
import { importPlanFile, openSample } from '../../store/plans.ts';
import { isCancelled } from '../../store/run-job.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import { tellPlanProblem } from './plan-problem.ts';
import { tellWork } from './tell-work.tsx';

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
  return whileTelling(i18next.t('plans:importFailed'), async (work) => {
    await importPlanFile(new Uint8Array(await file.arrayBuffer()), work);
  });
}

export async function importSample(): Promise<boolean> {
  return whileTelling(i18next.t('plans:sampleFailed'), async (work) => {
    await openSample(work);
  });
}

async function whileTelling(failure: string, deed: (work: FileWorkOptions) => Promise<void>): Promise<boolean> {
  const work = tellWork(i18next.t('plans:importing'));
  try {
    await deed(work);
    workbenchStore.getState().clearForPlan();
    closeDialog();
    return true;
  } catch (error) {
    if (!isCancelled(error)) await tellPlanProblem(failure, error);
    return false;
  } finally {
    work.hide();
  }
}
