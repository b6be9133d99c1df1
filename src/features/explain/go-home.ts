/** Leads to where a number of an explanation is at home. */
import type { Step, StepHome } from '../../core/explain/step.ts';
import { explainFurther, showInventoryCell } from '../../store/explained.ts';
import { workbenchStore } from '../../store/workbench-store.ts';

/** `row`: of the feature that is explained, where the home is a column of its layer. */
export function goHome(home: StepHome, { about }: Step, row: number | null): void {
  const { set, select } = workbenchStore.getState();
  switch (home.kind) {
    case 'inventoryCell':
      showInventoryCell({ sector: home.sector, gas: home.gas, year: home.year });
      break;
    case 'column':
      if (row !== null) {
        select({ layerId: home.layerId, rows: new Set([row]), featureIds: new Set([home.featureId]) });
      }
      set({ tableLayerId: home.layerId, drawer: 'table' });
      break;
    case 'feature':
      explainFurther({
        ...{ kind: 'feature', layerId: home.layerId, row: home.row },
        ...(about?.feature === undefined ? {} : { name: about.feature }),
      });
      break;
    case 'sector':
      explainFurther({ kind: 'sector', sector: home.sector });
      break;
    case 'factor':
      explainFurther({ kind: 'factor', id: home.id });
      break;
  }
}
