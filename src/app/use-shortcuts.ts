/**
 * Keys that work everywhere: undo, redo, the map tools, the drawer. A key pressed in a text field
 * belongs to the field.
 */
import { useHotkeys } from '@mantine/hooks';
import { identify } from '../features/identify/identify-store.ts';
import { planStore } from '../store/plan-store.ts';
import { workbenchStore } from '../store/workbench-store.ts';

function clearSelection(): void {
  const { tool, selection, select, set } = workbenchStore.getState();
  identify(null);
  if (tool.kind !== 'pan') set({ tool: { kind: 'pan' } });
  else if (selection) select(null);
}

export function toggleDrawer(): void {
  const { drawer, set } = workbenchStore.getState();
  set({ drawer: drawer === null ? 'table' : null });
}

const notTyped = new Set(['checkbox', 'radio', 'range', 'button', 'file']);

/** In a field that takes text, keys are text: also Ctrl+Z, which there takes back a letter. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

/** While a dialog is open its keys are its own: Escape closes it and clears nothing behind it. */
function atTheTable(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    act();
  };
}

const asTyped = { preventDefault: false };

export function useShortcuts(): void {
  const { set } = workbenchStore.getState();
  useHotkeys(
    [
      ['mod+Z', atTheTable(() => planStore.getState().undo()), asTyped],
      ['mod+shift+Z', atTheTable(() => planStore.getState().redo()), asTyped],
      ['mod+Y', atTheTable(() => planStore.getState().redo()), asTyped],
      ['V', atTheTable(() => set({ tool: { kind: 'pan' } })), asTyped],
      ['B', atTheTable(() => set({ tool: { kind: 'selectBox' } })), asTyped],
      ['P', atTheTable(() => set({ tool: { kind: 'selectPolygon' } })), asTyped],
      ['T', atTheTable(toggleDrawer), asTyped],
      ['Escape', atTheTable(clearSelection), asTyped],
    ],
    [],
  );
}
