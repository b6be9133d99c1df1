/** Where a person said that labels of inventories go: told once, it counts for every sheet and file brought after. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { InventoryTarget } from '../../core/import/inventory-target.ts';

type LabelTargets = ReadonlyMap<string, InventoryTarget>;

const labelTargetsStore = createStore<{ readonly targets: LabelTargets }>(() => ({ targets: new Map() }));

export function labelTargets(): LabelTargets {
  return labelTargetsStore.getState().targets;
}

export function useLabelTargets(): LabelTargets {
  return useStore(labelTargetsStore, (state) => state.targets);
}

export function setLabelTarget(label: string, target: InventoryTarget): void {
  labelTargetsStore.setState(({ targets }) => ({ targets: new Map(targets).set(label, target) }));
}
