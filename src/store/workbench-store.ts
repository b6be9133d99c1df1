/**
 * What is on the table just now: chapter, tool, selection, panels, the switches of the map.
 *
 * Not part of the plan: not saved, not undone. Selection and hover are one thing for map, table,
 * charts and panels.
 */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ElectricityView } from '../core/attribution/electricity-view.ts';
import type { ChapterId } from '../core/chapters.ts';
import { type ClusterMethod, startMethod } from '../core/clusters/cluster-method.ts';
import type { SectorId, Tables } from '../core/plan/tables.ts';

/** Rows of one bulk layer with their ids, or ids of drawn features (`layerId` is `drawn`, no rows). */
export interface Selection {
  readonly layerId: string;
  readonly rows: ReadonlySet<number>;
  readonly featureIds: ReadonlySet<string>;
}

/** `row` of a bulk layer, `featureId` of a drawn feature. */
export interface Hovered {
  readonly layerId: string;
  readonly row: number | null;
  readonly featureId: string | null;
}

/** What the pointer does on the map. `purpose`: what becomes of a finished drawing. */
export type Tool =
  | { readonly kind: 'pan' }
  | { readonly kind: 'selectBox' }
  | { readonly kind: 'selectPolygon' }
  | { readonly kind: 'paint' }
  | {
      readonly kind: 'draw';
      readonly shape: 'polygon' | 'line' | 'point';
      readonly purpose: Tables['features']['kind'];
      /** What a drawn sink is, as chosen before drawing; left out: told afterwards. */
      readonly sink?: { readonly kind: string; readonly ageClass: string };
    }
  | { readonly kind: 'drawHole'; readonly featureId: string }
  | { readonly kind: 'edit'; readonly featureId: string };

type ShownView = 'cells' | 'clusters' | 'features';

/** How places of high emissions are sought: cells or features, per km² or in total, all sectors or one. */
export interface HotSpotSettings {
  readonly cells:
    | { readonly kind: 'square'; readonly sizeM: number }
    | { readonly kind: 'h3'; readonly level: 8 | 9 | 10 }
    | { readonly kind: 'polygons'; readonly layerId: string };
  readonly by: 'density' | 'total';
  /** Null: all sectors together. */
  readonly sector: SectorId | null;
  /** Shown on the map as cells by emissions, as cells by cluster, as coloured features, or not at all. */
  readonly shown: ShownView | 'none';
  /** What was shown last: what is shown when it is switched on again. */
  readonly lastShown: ShownView;
  /** Switched on in the list of layers: it stays on on every screen, and when the plan is opened again. */
  readonly keptShown: boolean;
  /** Electricity as it is bought, or with the plants inside at those who use their power; never both. */
  readonly electricityView: ElectricityView;
  /** How clusters are told from chance. */
  readonly method: ClusterMethod;
}

export type Coloring = 'plain' | 'use' | 'emissions';

interface MapSwitches {
  readonly coloring: { readonly parcels: Coloring; readonly buildings: Coloring; readonly roads: Coloring };
  readonly strongLandUse: boolean;
  readonly threeD: boolean;
}

/** A new object is a new command; the map carries out each once. */
type CameraWish =
  | { readonly kind: 'fit'; readonly bounds: readonly [number, number, number, number]; readonly animate: boolean }
  | { readonly kind: 'fly'; readonly lng: number; readonly lat: number; readonly zoom: number }
  | { readonly kind: 'north' };

/** `auto`: by size and language. `wt`: 万吨, 10⁴ t. */
export interface Units {
  readonly emissions: 'auto' | 't' | 'wt' | 'kt';
  readonly area: 'auto' | 'ha' | 'mu' | 'km2';
}

/** A place that a finding is about: its middle, and its outline where it has one (closed rings, lon and lat by turns). */
interface MarkedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly outlines: readonly Float64Array[];
}

type DrawerTab = 'table' | 'chart';

export interface WorkbenchState {
  readonly chapter: ChapterId;
  /** Which screen of the chapter, by the feature's folder name; null: the chapter's first. */
  readonly screen: string | null;
  readonly tool: Tool;
  readonly selection: Selection | null;
  readonly hovered: Hovered | null;
  readonly marked: MarkedPlace | null;
  /** Null: closed. */
  readonly drawer: DrawerTab | null;
  readonly drawerHeightPx: number;
  /** The layer whose rows the table shows; null: that of the selection. */
  readonly tableLayerId: string | null;
  /** Asks the table to bring the selected row into view: a new object is a new wish. */
  readonly rowWish: object | null;
  readonly layersCollapsed: boolean;
  readonly panelCollapsed: boolean;
  readonly hotSpots: HotSpotSettings;
  /** Sites of measures stand out on the map. */
  readonly measureSitesShown: boolean;
  readonly map: MapSwitches;
  readonly camera: CameraWish | null;
  readonly units: Units;

  set(part: Partial<WorkbenchSettings>): void;
  setHotSpots(part: Partial<HotSpotSettings>): void;
  setMap(part: Partial<MapSwitches>): void;
  setUnits(part: Partial<Units>): void;
  /** Replace the selection, or add to it when it is of the same layer. Null takes it away. */
  select(selection: Selection | null, add?: boolean): void;
  /** Back to how a newly opened plan finds it: nothing selected, hovered or drawn. */
  clearForPlan(): void;
}

export type WorkbenchSettings = Omit<
  WorkbenchState,
  'set' | 'setHotSpots' | 'setMap' | 'setUnits' | 'select' | 'clearForPlan'
>;

/** How a plan begins that nobody has looked at yet. */
export const startHotSpots: HotSpotSettings = {
  cells: { kind: 'square', sizeM: 250 },
  by: 'density',
  sector: null,
  shown: 'none',
  lastShown: 'cells',
  keptShown: false,
  electricityView: 'territorial',
  method: startMethod,
};

const start: WorkbenchSettings = {
  chapter: 'eligibility',
  screen: null,
  tool: { kind: 'pan' },
  selection: null,
  hovered: null,
  marked: null,
  drawer: null,
  drawerHeightPx: 260,
  tableLayerId: null,
  rowWish: null,
  layersCollapsed: false,
  panelCollapsed: false,
  hotSpots: startHotSpots,
  measureSitesShown: false,
  map: { coloring: { parcels: 'use', buildings: 'plain', roads: 'plain' }, strongLandUse: false, threeD: false },
  camera: null,
  units: { emissions: 'auto', area: 'auto' },
};

function createWorkbenchStore() {
  return createStore<WorkbenchState>()((set, get) => ({
    ...start,
    set: (part) => set(part),
    setHotSpots(part) {
      const { shown } = part;
      const lastShown = shown === undefined || shown === 'none' ? get().hotSpots.lastShown : shown;
      set({ hotSpots: { ...get().hotSpots, lastShown, ...part } });
    },
    setMap: (part) => set({ map: { ...get().map, ...part } }),
    setUnits: (part) => set({ units: { ...get().units, ...part } }),
    select(selection, add = false) {
      const before = get().selection;
      if (!selection || !add || before?.layerId !== selection.layerId) {
        set({ selection });
        return;
      }
      set({
        selection: {
          layerId: selection.layerId,
          rows: new Set([...before.rows, ...selection.rows]),
          featureIds: new Set([...before.featureIds, ...selection.featureIds]),
        },
      });
    },
    clearForPlan() {
      set({ selection: null, hovered: null, marked: null, tableLayerId: null, tool: { kind: 'pan' }, camera: null });
    },
  }));
}

export const workbenchStore = createWorkbenchStore();

export function useWorkbench<T>(selector: (state: WorkbenchState) => T): T {
  return useStore(workbenchStore, selector);
}
