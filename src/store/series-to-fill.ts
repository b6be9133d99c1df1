/** Which series a person was led to fill the years of: its screen opens and the series is chosen there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { workbenchStore } from './workbench-store.ts';

/** A new object is a new wish. `key`: of `core/inventory/told-series.ts`; null: any. */
interface SeriesToFill {
  readonly key: string | null;
}

const seriesToFillStore = createStore<SeriesToFill>()(() => ({ key: null }));

export function showGaps(key: string | null): void {
  seriesToFillStore.setState({ key }, true);
  workbenchStore.getState().set({ chapter: 'inventory', screen: 'time-series', panelCollapsed: false });
}

export function useSeriesToFill(): SeriesToFill {
  return useStore(seriesToFillStore);
}
