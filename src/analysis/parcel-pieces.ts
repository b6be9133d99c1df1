/**
 * Whose land is it, where parcels overlap? (methods 1.2, step 2)
 *
 * Each piece of land inside the boundary belongs to one parcel: that of the earlier layer (the caller
 * gives the most official first); within a layer the smaller parcel, being the more particular one;
 * of two equal ones the earlier row. So a meadow drawn over the village it lies in stays meadow.
 *
 *   counted area = area inside the boundary − what parcels before it take
 *
 * What is left of a parcel where others took their part may be slivers: connected pieces under 50 m². Each
 * goes to that parcel among those which took a part that it shares the longest border with (own reading of
 * "merged to the longest shared edge": a neighbour that merely abuts took nothing, and finding it would cost
 * more than the few m² are worth). So no land is lost, and a parcel drawn twice by hand does not leave a frame of
 * land behind. A parcel that is small by itself is no sliver.
 *
 * A parcel that crosses itself is taken as drawn even-odd and counted in `crossing`. Overlaps thinner
 * than 5 mm are a border digitised twice and no overlap.
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
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { ringCrossing } from '../geo/ring-crossing.ts';
import { spatialIndex } from '../geo/spatial-index.ts';
import { sharedBorderM, subtractPieces } from '../geo/subtract-pieces.ts';

/** Parcels of one layer. Areas in m² by row; 0 for rows outside the boundary or without a polygon. */
interface ParcelPieces {
  /** Inside the boundary, as the parcel stands. */
  readonly insideM2: Float64Array;
  /** Without what parcels before it take and its slivers, with the slivers of others. */
  readonly countedM2: Float64Array;
}

/** A connected piece under this size, left over by overlaps (methods 1.2). */
const SLIVER_M2 = 50;

export interface PiecesResult {
  readonly layers: readonly ParcelPieces[];
  /** Rows of parcels that cross themselves, by layer. */
  readonly crossing: readonly (readonly number[])[];
  /** Slivers that went to another parcel. */
  readonly slivers: { readonly count: number; readonly areaM2: number };
}

const ROUNDING_M = 0.0003;
/** A shorter border than this is the rounding to millimetres. */
const BORDER_M = 0.05;

export type Pause = (fraction: number) => Promise<void>;

interface Known {
  readonly tables: readonly Pick<LayerTable, 'geometry' | 'removed'>[];
  readonly region: Region | null;
  readonly result: PiecesResult;
}
const knownPieces = new WeakMap<Geometry, Known>();

/**
 * Areas of the parcels of all layers, each piece of land counted once. Without a region nothing is cut.
 * Kept with the shapes of the first table: several results ask for the same, and an edited land use leaves the pieces
 * as they are.
 */
export async function parcelPieces(
  tables: readonly LayerTable[],
  region: Region | null,
  pause: Pause,
): Promise<PiecesResult> {
  const [first] = tables;
  if (!first) return { layers: [], crossing: [], slivers: { count: 0, areaM2: 0 } };
  const known = knownPieces.get(first.geometry);
  if (
    known?.region === region &&
    known.tables.length === tables.length &&
    known.tables.every(({ geometry, removed }, i) => geometry === tables[i]!.geometry && removed === tables[i]!.removed)
  ) {
    return known.result;
  }
  const result = await cutParcels(tables, region, pause);
  const kept = tables.map(({ geometry, removed }) => ({ geometry, removed }));
  knownPieces.set(first.geometry, { tables: kept, region, result });
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
  const slivers = { count: 0, areaM2: 0 };
  if (plane) {
    done = 0;
    for (const [place, layer] of layers.entries()) {
      for (let row = 0; row < layer.table.count; row++) {
        if (++done % 64 === 0) await pause(0.3 + (0.7 * done) / rows);
        if (layer.insideM2[row]! > 0) count(plane, layers, place, row, slivers);
      }
    }
  }
  return {
    layers: layers.map(({ insideM2, countedM2 }) => ({ insideM2, countedM2 })),
    crossing: layers.map((layer) => layer.crossing),
    slivers,
  };
}

/** The part of a parcel that one before it takes. */
interface Taken {
  readonly by: LayerCutter;
  readonly row: number;
  readonly paths: Paths64;
}

/**
 * Takes off a parcel what parcels before it take: the union of the shared pieces. Both parcels are cropped
 * to the box they share first, so that a forest of 50,000 vertices is not cut whole for every hut in it.
 */
function count(
  plane: ClipPlane,
  layers: readonly LayerCutter[],
  place: number,
  row: number,
  slivers: { count: number; areaM2: number },
): void {
  const own = layers[place]!;
  const taken = takenPieces(plane, layers, place, row);
  if (taken.length === 0) return;
  const gone = taken.length === 1 ? taken[0]!.paths : unitePaths(taken.map(({ paths }) => paths));
  const rest = own.insideM2[row]! - pathsAreaM2(plane, gone);
  let lostM2 = 0;
  // A parcel taken whole leaves nothing but rounding.
  const pieces = rest > 0 ? subtractPieces(own.pathsOf(row), gone) : [];
  let kept = 0;
  for (const piece of pieces) {
    const areaM2 = pathsAreaM2(plane, piece);
    const heir = areaM2 < SLIVER_M2 ? heirOf(plane, piece, taken) : null;
    if (!heir) {
      kept++;
      continue;
    }
    lostM2 += areaM2;
    heir.by.countedM2[heir.row]! += areaM2;
    slivers.count++;
    slivers.areaM2 += areaM2;
  }
  // += keeps what slivers of others brought.
  own.countedM2[row]! += (kept === 0 ? lostM2 : Math.max(0, rest)) - lostM2 - own.insideM2[row]!;
}

function takenPieces(plane: ClipPlane, layers: readonly LayerCutter[], place: number, row: number): Taken[] {
  const own = layers[place]!;
  const box = own.table.bounds.subarray(4 * row, 4 * row + 4);
  const taken: Taken[] = [];
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
      if (shared.length > 0 && !isHair(plane, shared)) taken.push({ by: other, row: rival, paths: shared });
    }
  }
  return taken;
}

/** The taker with the longest border to a sliver; of equal ones the first. Null: none touches it. */
function heirOf(plane: ClipPlane, sliver: Paths64, taken: readonly Taken[]): Taken | null {
  let heir: Taken | null = null;
  let longest = BORDER_M;
  for (const one of taken) {
    const border = sharedBorderM(plane, sliver, one.paths);
    if (border > longest) {
      longest = border;
      heir = one;
    }
  }
  return heir;
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
