/** Sites of measures are shown while their chapter is open; elsewhere the map is wanted for other things. */
import { useEffect } from 'react';
import { useWorkbench, workbenchStore } from '../store/workbench-store.ts';

export function useMeasureSites(): void {
  const isTheirChapter = useWorkbench((state) => state.chapter === 'measures');
  useEffect(() => {
    const { measureSitesShown, set } = workbenchStore.getState();
    // What was switched on in the layer list stays on.
    if (!isTheirChapter || measureSitesShown) return;
    set({ measureSitesShown: true });
    return () => set({ measureSitesShown: false });
  }, [isTheirChapter]);
}
