/** What a scene is made from, beside the plan: results in hand and the switches of the layer panel. */
import type { SectorId } from '../core/plan/tables.ts';
import type { Text } from '../core/text.ts';
import type { CellMesh } from './cell-mesh.ts';
import type { Ramp } from './palette.ts';
import type { CellSceneLayerId, Side } from './scene-layer.ts';

/** What the colour of a layer tells. `plain`: the paper look; `use`: land use, building use, road class. */
type Coloring = 'plain' | 'use' | 'emissions';

export interface SceneSwitches {
  readonly coloring: { readonly parcels: Coloring; readonly buildings: Coloring; readonly roads: Coloring };
  /** The strong print colours of planning maps instead of the muted ones. */
  readonly strongLandUse: boolean;
  readonly threeD: boolean;
  /** Sites of measures stand out. */
  readonly measureSites: boolean;
}

export const plainSwitches: SceneSwitches = {
  coloring: { parcels: 'plain', buildings: 'plain', roads: 'plain' },
  strongLandUse: false,
  threeD: false,
  measureSites: false,
};

/** Emissions of one layer's features, or how surely they are at the top: the values stay in the worker, the classes come with the tiles. */
export interface FeatureEmissions {
  readonly resultId: string;
  /** `total` or a sector. */
  readonly column: string;
  readonly per: 'feature' | 'density';
  /** Ascending, in `unit`. */
  readonly breaks: readonly number[];
  readonly unit: Text;
  readonly ramp: Ramp;
}

/** A class that has a name instead of limits. */
export interface NamedClass {
  readonly name: Text;
  readonly color: string;
  /** How much it hides the map below, 0…1. */
  readonly strength: number;
}

/** What the classes of cells are: steps between limits, or named one by one in the order of the legend. */
type CellClasses =
  | { readonly kind: 'steps'; readonly breaks: readonly number[]; readonly ramp: Ramp }
  | { readonly kind: 'named'; readonly named: readonly NamedClass[] };

/** Analysis cells of one question. */
export interface CellScene {
  /** By it a click on the map finds the cells. */
  readonly id: CellSceneLayerId;
  /** Changes whenever the cells do. */
  readonly key: string;
  readonly cells: CellMesh;
  readonly title: Text;
  readonly classes: CellClasses;
  /** Above the legend: the unit, or what the names tell. */
  readonly unit: Text;
  /** On which side of the swipe they are seen; null: everywhere. */
  readonly side: Side | null;
  /** Whose classes the legend tells, where that is not the title; `none`: another scene's legend tells them. */
  readonly legendOf?: Text | 'none';
  /** What cells without a class are; left out: they are not drawn. */
  readonly hatched?: Text;
}

export interface SceneResults {
  readonly emissionsByLayer: ReadonlyMap<string, FeatureEmissions>;
  readonly cells: readonly CellScene[];
}

export const noResults: SceneResults = { emissionsByLayer: new Map(), cells: [] };

/** Sector of each kind of measure, for the colour of its sites. Read from the catalogue by the app. */
export type SectorOfMeasure = (kind: string) => SectorId;
