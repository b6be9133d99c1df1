/**
 * What the worker must know to cut one layer into vector tiles: which table, and what decides the looks.
 *
 * A tile carries only what a style reads:
 *
 *   id  row of the feature in its table           c  class of a result (0 … breaks.length; −1: no value)
 *   u   land-use category or building use         h  height in metres
 *   k   road or rail class, kind of a sink        m  index in `marks`
 *   s   sector of a point source                  e  t CO2e a year of a point source
 *   v   value of a numeric layer (GHI)            n  name
 *   d   blocks of small areas: how full they are, 1 … 8 eighths
 *   w   (labels) larger side of the feature in units of the deepest tile
 *
 * A property that is missing in the data is missing in the tile; the class alone always has its place, where a new one
 * can be put (`tiles/paint-tile.ts`). Blocks that stand for many features
 * too small to be drawn (`tiles/gather-small-areas.ts`) have no id.
 */
import type { LayerView } from '../../core/plan/layer-view.ts';

/** Colour by a result that the worker keeps: `column` of `resultId`, one number a feature. */
export interface TileClassing {
  readonly resultId: string;
  readonly column: string;
  /** The number itself, or per km² of the feature's own area (per km of a line). */
  readonly per: 'feature' | 'density';
  /** Ascending class limits; a value v has class = number of breaks ≤ v. No value: no class. */
  readonly breaks: readonly number[];
}

/** Features to be marked, for one reason (the sites of one measure). */
export interface TileMark {
  readonly featureIds: readonly string[];
}

export interface TileLayer {
  readonly view: LayerView;
  readonly classing: TileClassing | null;
  /** A feature in several marks shows the last one. */
  readonly marks: readonly TileMark[];
  /** Of buildings coloured by use: the parcels that tell the use of those that do not; most official first. */
  readonly parcels: readonly LayerView[];
}

/**
 * Gives the map its tiles. The app implements it with the worker's jobs `prepareTiles` and `cutTile`.
 *
 * `cut` fails with an error whose `code` is `TILES_NOT_PREPARED` when the worker does not know the key
 * (it was started anew, or let the layer go); the map then prepares again.
 */
export interface TileSource {
  prepare(key: string, layer: TileLayer): Promise<void>;
  cut(key: string, z: number, x: number, y: number, signal: AbortSignal): Promise<CutTile>;
}

export interface CutTile {
  readonly bytes: ArrayBuffer;
  /** The same version: the same bytes, whatever the key. What the map has it need not take in again. */
  readonly version: string;
}

export const TILES_NOT_PREPARED = 'TILES_NOT_PREPARED';

/** The features of a tile, and beside them one point a named polygon, where its name stands. */
export const TILE_LAYER_NAME = 'features';
export const TILE_LABELS_NAME = 'labels';
/** Tiles are cut down to this zoom; nearer views enlarge them (a unit is then under 15 cm). */
export const TILE_MAX_ZOOM = 16;
