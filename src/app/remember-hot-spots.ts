/**
 * How hot spots were sought in each plan, kept on this machine: cells, sector, method, view.
 *
 * By plan, for cells may be the areas of one of its layers. Whether they are on the map is kept where a person switched
 * them on in the list of layers; else the screen of the hot spots switches them on, in the view last looked at.
 */
import { planStore } from '../store/plan-store.ts';
import { type HotSpotSettings, startHotSpots, workbenchStore } from '../store/workbench-store.ts';

const STORAGE_KEY = 'tantu.hot-spots';
const VERSION = 1;
/** Screens that are about what the map shows of them. */
const SCREENS_OF_HOT_SPOTS: readonly (string | null)[] = ['hotspots', 'uncertainty', 'compare'];
/** The plans looked at last. */
const MOST_PLANS = 50;

type Kept = Omit<HotSpotSettings, 'shown'>;
type KeptByPlan = readonly (readonly [planId: string, settings: Kept])[];
type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What was stored, where it has the shape of this version; else nothing. */
function stored(storage: () => TextStorage): KeptByPlan {
  try {
    const read: unknown = JSON.parse(storage().getItem(STORAGE_KEY) ?? 'null');
    if (typeof read !== 'object' || read === null) return [];
    const { version, plans } = read as { version?: unknown; plans?: KeptByPlan };
    return version === VERSION && Array.isArray(plans) ? plans : [];
  } catch {
    // Storage forbidden or its text broken: every plan begins as a new one, nothing of it is lost.
    return [];
  }
}

function keep(storage: () => TextStorage, planId: string, settings: Kept): void {
  const others = stored(storage).filter(([id]) => id !== planId);
  const plans: KeptByPlan = [[planId, settings] as const, ...others].slice(0, MOST_PLANS);
  try {
    storage().setItem(STORAGE_KEY, JSON.stringify({ version: VERSION, plans }));
  } catch {
    // Forbidden or full: the settings last as long as the page.
  }
}

/**
 * Puts the settings of a plan back when it is opened, and keeps them from then on. Gives what ends it.
 * Where storage is forbidden, asking for it already throws.
 */
export function rememberHotSpots(storage: () => TextStorage): () => void {
  let opened: string | null = null;
  const putBack = (planId: string | null): void => {
    if (planId === opened) return;
    // Before the settings change: they are those of this plan now.
    opened = planId;
    if (planId === null) return;
    const found = stored(storage).find(([id]) => id === planId)?.[1];
    const settings = { ...startHotSpots, ...found };
    const { hotSpots: before, screen, setHotSpots } = workbenchStore.getState();
    // What another plan shows for good is its own matter; what is shown for the open screen is not.
    const forScreen = before.shown !== 'none' && (!before.keptShown || SCREENS_OF_HOT_SPOTS.includes(screen));
    setHotSpots({ ...settings, shown: forScreen || settings.keptShown ? settings.lastShown : 'none' });
  };
  putBack(planStore.getState().planId);
  const stops = [
    planStore.subscribe(({ planId }) => putBack(planId)),
    workbenchStore.subscribe(({ hotSpots }, before) => {
      if (opened === null || hotSpots === before.hotSpots) return;
      const { shown: _, ...settings } = hotSpots;
      keep(storage, opened, settings);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
