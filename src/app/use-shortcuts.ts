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

export function useShortcuts(): void {
  const { set } = workbenchStore.getState();
  useHotkeys([
    ['mod+Z', () => planStore.getState().undo()],
    ['mod+shift+Z', () => planStore.getState().redo()],
    ['mod+Y', () => planStore.getState().redo()],
    ['V', () => set({ tool: { kind: 'pan' } })],
    ['B', () => set({ tool: { kind: 'selectBox' } })],
    ['P', () => set({ tool: { kind: 'selectPolygon' } })],
    ['T', toggleDrawer],
    ['Escape', clearSelection],
  ]);
}
