/**
 * How a person arranged the table on this machine: units, drawer, folded columns, looks of the map.
 * Kept beside the language and the name, not in a plan.
 */
import { type WorkbenchSettings, workbenchStore } from '../store/workbench-store.ts';

const STORAGE_KEY = 'tantu.workbench';
const VERSION = 1;

type Remembered = Pick<
  WorkbenchSettings,
  'units' | 'drawerHeightPx' | 'layersCollapsed' | 'panelCollapsed' | 'map' | 'chapter' | 'screen'
>;

function arrangement(state: Remembered): Remembered {
  const { units, drawerHeightPx, layersCollapsed, panelCollapsed, map, chapter, screen } = state;
  return { units, drawerHeightPx, layersCollapsed, panelCollapsed, map, chapter, screen };
}

/** What was stored, where it has the shape of this version; else nothing. */
function stored(): Partial<Remembered> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    if (typeof read !== 'object' || read === null) return {};
    const { version, settings } = read as { version?: unknown; settings?: Partial<Remembered> };
    return version === VERSION && settings ? settings : {};
  } catch {
    // Storage forbidden or its text broken: the arrangement starts anew, nothing of a plan is lost.
    return {};
  }
}

let remembering = false;

/** Puts the arrangement back and keeps it from then on. */
export function rememberWorkbench(): void {
  if (remembering) return;
  remembering = true;
  workbenchStore.getState().set(stored());
  let last = JSON.stringify(arrangement(workbenchStore.getState()));
  workbenchStore.subscribe((state) => {
    const now = JSON.stringify(arrangement(state));
    if (now === last) return;
    last = now;
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify({ version: VERSION, settings: JSON.parse(now) }));
    } catch {
      // Forbidden or full: the arrangement lasts as long as the page.
    }
  });
}
