/**
 * Keys that work everywhere: undo, redo, the map tools, the drawer. A key pressed in a text field
 * belongs to the field.
 */
import { useHotkeys } from '@mantine/hooks';
import { planStore } from '../store/plan-store.ts';
import { workbenchStore } from '../store/workbench-store.ts';

export function clearSelection(): void {
  const { tool, selection, select, set } = workbenchStore.getState();
  if (tool.kind !== 'pan') set({ tool: { kind: 'pan' } });
  else if (selection) select(null);
}

export function toggleDrawer(): void {
  const { drawer, set } = workbenchStore.getState();
  set({ drawer: drawer === null ? 'table' : null });
}

/** While a dialog is open its keys are its own: Escape closes it and clears nothing behind it. */
function behindNoDialog(act: () => void): () => void {
  return () => {
    if (!document.querySelector('[role="dialog"]')) act();
  };
}

export function useShortcuts(): void {
  const { set } = workbenchStore.getState();
  useHotkeys([
    ['mod+Z', behindNoDialog(() => planStore.getState().undo())],
    ['mod+shift+Z', behindNoDialog(() => planStore.getState().redo())],
    ['mod+Y', behindNoDialog(() => planStore.getState().redo())],
    ['V', behindNoDialog(() => set({ tool: { kind: 'pan' } }))],
    ['B', behindNoDialog(() => set({ tool: { kind: 'selectBox' } }))],
    ['P', behindNoDialog(() => set({ tool: { kind: 'selectPolygon' } }))],
    ['T', behindNoDialog(toggleDrawer)],
    ['Escape', behindNoDialog(clearSelection)],
  ]);
}
