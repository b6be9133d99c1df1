/** What belongs to this machine and not to a plan: who works here, which plan was open last, which server may be asked. */
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

export interface AppSettings {
  /** Name in the journal; empty until a person gives one. */
  readonly who: string;
  readonly lastPlanId: string | null;
  /** True once the sample was opened on this machine, so that deleting it is final. */
  readonly sampleOpened: boolean;
  /** A person allowed asking an OpenStreetMap server. Nothing leaves this machine before. */
  readonly osmAllowed: boolean;
  /** Address of the Overpass server that is asked. */
  readonly overpassEndpoint: string;
  setWho(who: string): void;
  setLastPlanId(planId: string | null): void;
  setSampleOpened(): void;
  setOsmAllowed(osmAllowed: boolean): void;
  setOverpassEndpoint(overpassEndpoint: string): void;
}

export const DEFAULT_OVERPASS_ENDPOINT = 'https://overpass-api.de/api/interpreter';

/** Where there is no local storage (Node, a locked-down browser) settings last as long as the page. */
function storageOfMachine(): StateStorage {
  try {
    if (typeof localStorage !== 'undefined') return localStorage;
  } catch {
    // Access itself may be forbidden by the browser's settings.
  }
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

export const appSettings = createStore<AppSettings>()(
  persist(
    (set) => ({
      who: '',
      lastPlanId: null,
      sampleOpened: false,
      osmAllowed: false,
      overpassEndpoint: DEFAULT_OVERPASS_ENDPOINT,
      setWho: (who) => set({ who: who.trim() }),
      setLastPlanId: (lastPlanId) => set({ lastPlanId }),
      setSampleOpened: () => set({ sampleOpened: true }),
      setOsmAllowed: (osmAllowed) => set({ osmAllowed }),
      setOverpassEndpoint: (overpassEndpoint) => set({ overpassEndpoint: overpassEndpoint.trim() }),
    }),
    {
      name: 'tantu-settings',
      version: 1,
      storage: createJSONStorage(storageOfMachine),
      partialize: ({ who, lastPlanId, sampleOpened, osmAllowed, overpassEndpoint }) => ({
        ...{ who, lastPlanId, sampleOpened },
        ...{ osmAllowed, overpassEndpoint },
      }),
    },
  ),
);
