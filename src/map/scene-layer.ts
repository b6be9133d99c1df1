/**
 * One thing to draw, as data: where its features come from, how they look, and its legend.
 *
 * The legend is made with the style, in the same file (`layers/<role>.layer.ts`), so it cannot say
 * something else. A scene is a list of these, lowest first; it knows no language: names are `Text`.
 */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LayerRole } from '../core/plan/tables.ts';
import type { Text } from '../core/text.ts';
import type { CellMesh } from './cell-mesh.ts';
import type { TileLayer } from './tiles/tile-layer.ts';

type SceneRole = LayerRole | 'drawn' | 'hotSpots' | 'marked';

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

type SceneSource =
  /** A bulk layer, cut in the worker. A new `key` means new tiles. */
  | { readonly kind: 'tiles'; readonly key: string; readonly layer: TileLayer; readonly bounds: Bounds | null }
  /** A few features; numeric `id`s, text id in property `id`. */
  | { readonly kind: 'geojson'; readonly key: string; readonly data: FeatureCollection }
  /** Analysis cells, drawn by deck.gl above the map. */
  | {
      readonly kind: 'cells';
      readonly key: string;
      readonly cells: CellMesh;
      /** Colour of each class. */
      readonly colors: readonly string[];
      /** How much each class hides the map below, 0…1. */
      readonly strengths: readonly number[];
      readonly side: Side | null;
    };

/** Cells that a click finds: hot spots, those that are compared, either side of a swipe, decomposed zones. */
const cellSceneLayers = ['hot-spots', 'compared', 'compared-left', 'compared-right', 'zones'] as const;
export type CellSceneLayerId = (typeof cellSceneLayers)[number];

export function isCellSceneLayer(id: string): id is CellSceneLayerId {
  return cellSceneLayers.some((one) => one === id);
}

/** Left or right of the divider of two maps laid over each other. */
export type Side = 'left' | 'right';

/** Where a part stands among all parts of all layers; see `layer-order.ts`. */
export type Slot = 'sheet' | 'ground' | 'frame' | 'marks' | 'labels';

type WithoutSource<T> = T extends { id: string } ? Omit<T, 'id' | 'source' | 'source-layer'> : never;
/** A MapLibre style layer; id and source are filled in when it is put on the map. */
export type StyleSpec = WithoutSource<Exclude<LayerSpecification, { type: 'background' }>>;

export interface StylePart {
  /** `labels`: the points where names of areas stand; else the features themselves. */
  readonly from?: 'labels';
  /** Unique inside its scene layer. */
  readonly name: string;
  readonly slot: Slot;
  readonly spec: StyleSpec;
  /** False where a click should not find features by this part (labels, casings). */
  readonly pickable: boolean;
  /** There, but not drawn for now. */
  readonly hidden?: boolean;
}

export type Swatch =
  | { readonly shape: 'fill'; readonly fill: string; readonly line?: string; readonly hatch?: string }
  | {
      readonly shape: 'line';
      readonly color: string;
      readonly width: number;
      readonly casing?: string;
      readonly dash?: readonly number[];
    }
  | { readonly shape: 'circle'; readonly fill: string; readonly line?: string; readonly radiusPx: number };

export interface LegendEntry {
  readonly label: Text;
  readonly swatch: Swatch;
}

export interface Legend {
  /** In place of the layer's title, where one legend stands for two layers. */
  readonly heading?: Text;
  /** What the colours tell, with the unit; null where the entries say it themselves. */
  readonly title: Text | null;
  readonly entries: readonly LegendEntry[];
}

export interface SceneLayer {
  /** Id of the plan's layer, `drawn`, `hot-spots`, or `marked-place`. */
  readonly id: string;
  readonly role: SceneRole;
  /** The layer's own name, or a name in both languages for what the app adds. */
  readonly title: string | Text;
  readonly visible: boolean;
  /** 0…1 */
  readonly opacity: number;
  readonly source: SceneSource;
  readonly parts: readonly StylePart[];
  readonly legend: Legend;
}
