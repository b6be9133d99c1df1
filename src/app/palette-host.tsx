/** Where the command palette stands: its code comes when a person first asks for it. */
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const CommandPalette = lazy(() => import('./command-palette.tsx'));

const paletteStore = createStore<{ asked: number }>()(() => ({ asked: 0 }));

export function openPalette(): void {
  paletteStore.setState(({ asked }) => ({ asked: asked + 1 }));
}

export function PaletteHost() {
  const asked = useStore(paletteStore, (state) => state.asked);
  // Also while a text field has the focus.
  useHotkeys([['mod+K', openPalette]], []);
  return asked === 0 ? null : (
    <Suspense fallback={null}>
      <CommandPalette asked={asked} />
    </Suspense>
  );
}
