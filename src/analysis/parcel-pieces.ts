/**
 * Whose land is it, where parcels overlap? (methods 1.2, step 2)
 *
 * Each piece of land inside the boundary belongs to one parcel: that of the earlier layer (the caller
 * gives the most official first); within a layer the smaller parcel, being the more particular one;
 * of two equal ones the earlier row. So a meadow drawn over the village it lies in stays meadow.
 *
 *   counted area = area inside the boundary − what parcels before it take
 *
 * A parcel that crosses itself is taken as drawn even-odd and counted in `crossing`. Overlaps thinner
 * than 5 mm are a border digitised twice and no overlap. Leaves out: the merging of slivers under
 * 50 m² with their neighbours, which moves less land than it costs to explain.
 */
import type { ClipPlane, Paths64 } from '../geo/clip.ts';
import {
  clipPlaneOf,
  cropPaths,
  intersectPaths,
  isHair,
  pathsAreaM2,
  pathsPerimeterM,
  subtractPaths,
  toPaths,
  unitePaths,
} from '../geo/clip.ts';
import { boundsOfAll } from '../geo/feature-bounds.ts';
import { polygonAreaM2 } from '../geo/geodesic.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { ringCrossing } from '../geo/ring-crossing.ts';
import { spatialIndex } from '../geo/spatial-index.ts';

/** Parcels of one layer. Areas in m² by row; 0 for rows outside the boundary or without a polygon. */
interface ParcelPieces {
  /** Inside the boundary, as the parcel stands. */
  readonly insideM2: Float64Array;
  /** Without what parcels before it take. */
  readonly countedM2: Float64Array;
}

export interface PiecesResult {
  readonly layers: readonly ParcelPieces[];
  /** Rows of parcels that cross themselves, by layer. */
  readonly crossing: readonly (readonly number[])[];
}

const ROUNDING_M = 0.0003;

export type Pause = (fraction: number) => Promise<void>;

interface Known {
  readonly tables: readonly LayerTable[];
  readonly region: Region | null;
  readonly result: PiecesResult;
}
const knownPieces = new WeakMap<LayerTable, Known>();

/**
 * Areas of the parcels of all layers, each piece of land counted once. Without a region nothing is cut.
 * Kept with the first table: several results ask for the same.
 */
export async function parcelPieces(
  tables: readonly LayerTable[],
  region: Region | null,
  pause: Pause,
): Promise<PiecesResult> {
  const [first] = tables;
  if (!first) return { layers: [], crossing: [] };
  const known = knownPieces.get(first);
  if (
    known?.region === region &&
    known.tables.length === tables.length &&
    known.tables.every((t, i) => t === tables[i])
  ) {
    return known.result;
  }
  const result = await cutParcels(tables, region, pause);
  knownPieces.set(first, { tables, region, result });
  return result;
}

async function cutParcels(tables: readonly LayerTable[], region: Region | null, pause: Pause): Promise<PiecesResult> {
  const all = tables.map((table) => boundsOfAll(table.bounds)).filter((bounds) => bounds !== null);
  const bounds = boundsOfAll(Float64Array.from(all.flat()));
  const plane = region?.plane ?? (bounds ? clipPlaneOf(bounds) : null);
  const layers = tables.map((table) => new LayerCutter(table, plane, region));
  const rows = layers.reduce((sum, layer) => sum + layer.table.count, 0);
  let done = 0;
  for (const layer of layers) {
    for (let row = 0; row < layer.table.count; row++) {
      layer.cutToRegion(row);
      if (++done % 256 === 0) await pause((0.3 * done) / rows);
    }
  }
  if (plane) {
    done = 0;
    for (const [place, layer] of layers.entries()) {
      for (let row = 0; row < layer.table.count; row++) {
        if (++done % 64 === 0) await pause(0.3 + (0.7 * done) / rows);
        if (layer.insideM2[row]! > 0) layer.countedM2[row] = countedArea(plane, layers, place, row);
      }
    }
  }
  return {
    layers: layers.map(({ insideM2, countedM2 }) => ({ insideM2, countedM2 })),
    crossing: layers.map((layer) => layer.crossing),
  };
}

/**
 * Area of a parcel without what parcels before it take: its own area less the union of the shared
 * pieces. Both parcels are cropped to the box they share first, so that a forest of 50,000 vertices is
 * not cut whole for every hut in it.
 */
function countedArea(plane: ClipPlane, layers: readonly LayerCutter[], place: number, row: number): number {
  const own = layers[place]!;
  const box = own.table.bounds.subarray(4 * row, 4 * row + 4);
  const taken: Paths64[] = [];
  for (let before = 0; before <= place; before++) {
    const other = layers[before]!;
    for (const rival of spatialIndex(other.table).rowsInBox(box[0]!, box[1]!, box[2]!, box[3]!)) {
      if (!(other.insideM2[rival]! > 0)) continue;
      if (before === place && !own.comesBefore(rival, row)) continue;
      const rivalBox = other.table.bounds.subarray(4 * rival, 4 * rival + 4);
      const shared = intersectPaths(
        cropPaths(plane, own.pathsOf(row), rivalBox),
        cropPaths(plane, other.pathsOf(rival), box),
      );
      if (shared.length > 0 && !isHair(plane, shared)) taken.push(shared);
    }
  }
  if (taken.length === 0) return own.insideM2[row]!;
  const takenM2 = pathsAreaM2(plane, taken.length === 1 ? taken[0]! : unitePaths(taken));
  return Math.max(0, own.insideM2[row]! - takenM2);
}

class LayerCutter {
  readonly insideM2: Float64Array;
  readonly countedM2: Float64Array;
  readonly crossing: number[] = [];
  private readonly paths = new Map<number, Paths64>();

  constructor(
    readonly table: LayerTable,
    private readonly plane: ClipPlane | null,
    private readonly region: Region | null,
  ) {
    this.insideM2 = new Float64Array(table.count);
    this.countedM2 = new Float64Array(table.count);
  }

  cutToRegion(row: number): void {
    const { table, plane, region } = this;
    if (!plane || table.geometry.kinds[row] !== geometryKind.polygon || table.removed?.[row]) return;
    const { bounds } = table;
    const place = region
      ? region.placeOf(bounds[4 * row]!, bounds[4 * row + 1]!, bounds[4 * row + 2]!, bounds[4 * row + 3]!)
      : 'inside';
    if (place === 'outside') return;
    const isCrossing = crossesItself(table, row);
    if (isCrossing) this.crossing.push(row);
    let area: number;
    if (place === 'border' || isCrossing) {
      // Cutting also gives a crossing ring its even-odd shape.
      const whole = isCrossing ? subtractPaths(toPaths(plane, table, row), []) : toPaths(plane, table, row);
      const paths = place === 'border' && region ? region.cut(whole) : whole;
      area = pathsAreaM2(plane, paths);
      // The box came near the border, the parcel did not: nothing but the rounding to millimetres
      // tells the two areas apart, and the exact one counts.
      const exact = isCrossing ? Number.NaN : polygonAreaM2(table, row);
      if (Math.abs(area - exact) <= ROUNDING_M * pathsPerimeterM(plane, paths)) area = exact;
      this.paths.set(row, paths);
    } else {
      area = polygonAreaM2(table, row);
    }
    this.insideM2[row] = area;
    this.countedM2[row] = area;
  }

  /** The parcel inside the boundary, turned into paths when first needed. */
  pathsOf(row: number): Paths64 {
    let paths = this.paths.get(row);
    if (!paths) {
      paths = this.plane ? toPaths(this.plane, this.table, row) : [];
      this.paths.set(row, paths);
    }
    return paths;
  }

  /** The smaller parcel comes first; of equal ones the earlier row. */
  comesBefore(a: number, b: number): boolean {
    const difference = this.insideM2[a]! - this.insideM2[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }
}

function crossesItself(table: LayerTable, row: number): boolean {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const endRing = partOffsets[featureOffsets[row + 1]!]!;
  for (let ring = partOffsets[featureOffsets[row]!]!; ring < endRing; ring++) {
    if (ringCrossing(coords, ringOffsets[ring]!, ringOffsets[ring + 1]!)) return true;
  }
  return false;
}
