/**
 * What floats over the map folds away once one goes back to the map, or opens the table below it:
 * else it would lie over the card of what was clicked.
 */
import { useEffect } from 'react';
import { workbenchStore } from '../store/workbench-store.ts';

export function useFoldOverMap(isFloating: boolean, fold: () => void): void {
  useEffect(() => {
    if (!isFloating) return;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('main')) fold();
    };
    window.addEventListener('pointerdown', onPointerDown);
    const stop = workbenchStore.subscribe((state, before) => {
      if (state.drawer !== null && before.drawer !== state.drawer) fold();
    });
    return () => {
      window.removeEventListener('pointerdown', onPointerDown);
      stop();
    };
  }, [isFloating, fold]);
}
