/** Files dropped anywhere on the window: a plan file opens as a plan, everything else is imported. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importPlan, isPlanFile } from '../features/plans/import-plan.ts';
import { openImport } from '../store/dialogs.ts';
import css from './app.module.css';

function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function receiveFiles(files: readonly File[]): void {
  const plan = files.find(isPlanFile);
  if (plan && files.length === 1) void importPlan(plan);
  else if (files.length > 0) openImport(files.filter((file) => !isPlanFile(file)));
}

export function DropZone() {
  const { t } = useTranslation('shell');
  const [over, setOver] = useState(false);
  useEffect(() => {
    // `dragenter` and `dragleave` come for every element passed; counting them tells the window's edge.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const allow = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!bringsFiles(event)) return;
      event.preventDefault();
      receiveFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, []);
  return over ? (
    <div className={css['dropVeil']} role="status">
      {t('dropHere')}
    </div>
  ) : null;
}
