/**
 * What does one layer show on one vector tile?
 *
 * From the columns straight to Mapbox Vector Tile bytes, no object a feature: find the rows by the
 * spatial index, bring each vertex from the sheet to 4096 tile units, leave out vertices that move
 * the outline by less than a third of a pixel, cut at the margin, write. Polygons under a pixel or
 * two are gathered into blocks (`gather-small-areas.ts`); lines that are too short to see are left out.
 * Far tiles with many features are put together from cells gathered before (`far-cells.ts`).
 * At the deepest zoom nothing is left out and nothing simplified.
 *
 * A tile costs about 1 µs a vertex; bounded by arithmetic and by the pbf writer.
 */
import type { LayerTable } from '../../geo/layer-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import { spatialIndex } from '../../geo/spatial-index.ts';
import { clipLine, clipRing } from './clip-to-tile.ts';
import { isCrowded } from './crowding.ts';
import { FAR_CELLS_ZOOM, farCellsOf } from './far-cells.ts';
import { SmallAreas } from './gather-small-areas.ts';
import { HALF_WORLD, latitudeOf, longitudeOf, mercatorX, mercatorY, WORLD_BITS } from './mercator.ts';
import { paintOf, paintTile, type TileShape } from './paint-tile.ts';
import { PointRun } from './point-run.ts';
import type { ProjectedTable } from './projected-table.ts';
import { simplifyRun } from './simplify-run.ts';
import type { TileAttributes } from './tile-attributes.ts';
import { TILE_LABELS_NAME, TILE_MAX_ZOOM } from './tile-layer.ts';
import { EXTENT, layerWriter, TileWriter } from './tile-writer.ts';

/** A layer made ready for cutting. */
export interface PreparedLayer {
  readonly table: LayerTable;
  readonly projected: ProjectedTable;
  readonly attributes: TileAttributes;
  /** Changes with what the columns mean: heights and names are read when a tile is cut. */
  readonly meaningsKey: string;
  /** Where the name of a polygon stands, in degrees. */
  readonly labelPoint: (row: number) => readonly [number, number] | null;
}

/** Eight units are a pixel. */
const MARGIN = 96;
const SIMPLIFY_UNITS = 2.5;
const SHORTEST_LINE_UNITS = 12;
/** Nearer than this, names are carried. */
const NAMES_FROM_ZOOM = { point: 10, line: 12, polygon: 10 } as const;

const ring = new PointRun();
const scratch = new PointRun();
const clipped = new PointRun();
/** Cells of one pixel; of two where the tile holds so many features that fewer blocks must do. */
const fineCells = new SmallAreas(EXTENT, 8);
const coarseCells = new SmallAreas(EXTENT, 16);

/** The bytes of the tile; empty when nothing of the layer lies on it. */
export function cutTile(layer: PreparedLayer, z: number, x: number, y: number): Uint8Array {
  const shape = cutShape(layer, z, x, y);
  return paintTile(shape, paintOf(shape, layer));
}

/** What the tile is made of; `paint-tile.ts` gives it the classes of a result. */
export function cutShape(layer: PreparedLayer, z: number, x: number, y: number): TileShape {
  const { table, projected, attributes } = layer;
  const { kinds, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const { xy, boxes, areas } = projected;
  const unit = 2 ** (WORLD_BITS - 12 - z);
  const originX = x * EXTENT * unit - HALF_WORLD;
  const originY = y * EXTENT * unit - HALF_WORLD;
  const deepest = z >= TILE_MAX_ZOOM;
  const tolerance = deepest ? 0 : SIMPLIFY_UNITS;
  const low = -MARGIN;
  const high = EXTENT + MARGIN;

  const tile = new TileWriter();
  const features = layerWriter(attributes.classes ? attributes.classCount : null);
  const labels = layerWriter(null);
  const drawnRows: number[] = [];
  const tags: number[] = [];
  const lookTags = new Map<number, readonly number[]>();
  const tagsOfLook = (look: number): readonly number[] => {
    let list = lookTags.get(look);
    if (!list) {
      const built: number[] = [];
      for (const [key, value] of attributes.lookTags[look]!) features.tag(key, value, built);
      lookTags.set(look, built);
      list = built;
    }
    return list;
  };
  const startTags = (row: number) => {
    tags.length = 0;
    for (const tag of tagsOfLook(attributes.looks[row]!)) tags.push(tag);
    attributes.own(row, (key, value) => features.tag(key, value, tags));
  };
  const nameTag = (row: number, fromZoom: number) => {
    const name = z >= fromZoom ? attributes.name(row) : null;
    if (name !== null) features.tag('n', name, tags);
  };
  const end = (row: number, type: 1 | 2 | 3) => {
    if (tile.end(features, type, row, tags)) drawnRows.push(row);
  };
  const load = (from: number, to: number) => {
    ring.clear();
    for (let v = from; v < to; v++) ring.push((xy[2 * v]! - originX) / unit, (xy[2 * v + 1]! - originY) / unit);
  };

  const polygon = (row: number) => {
    const inside =
      boxes[4 * row]! >= originX + low * unit &&
      boxes[4 * row + 1]! >= originY + low * unit &&
      boxes[4 * row + 2]! <= originX + high * unit &&
      boxes[4 * row + 3]! <= originY + high * unit;
    tile.begin();
    for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
      const firstRing = partOffsets[part]!;
      for (let r = firstRing; r < partOffsets[part + 1]!; r++) {
        load(ringOffsets[r]!, ringOffsets[r + 1]!);
        simplifyRun(ring, tolerance, 5);
        if (!inside) clipRing(ring, low, high, scratch, clipped);
        tile.ring(inside ? ring : clipped, r === firstRing);
      }
    }
    startTags(row);
    end(row, 3);
  };

  const polygonName = (row: number) => {
    const name = z >= NAMES_FROM_ZOOM.polygon ? attributes.name(row) : null;
    if (name === null) return;
    const point = layer.labelPoint(row);
    if (!point) return;
    const [px, py] = toTile(point[0], point[1], originX, originY, unit);
    if (px < 0 || py < 0 || px >= EXTENT || py >= EXTENT) return;
    const own: number[] = [];
    for (const [key, value] of attributes.lookTags[attributes.looks[row]!]!) labels.tag(key, value, own);
    labels.tag('n', name, own);
    // Width and height of the feature as a share of the tile: a name shows when there is room for it.
    const size = Math.max(boxes[4 * row + 2]! - boxes[4 * row]!, boxes[4 * row + 3]! - boxes[4 * row + 1]!);
    labels.tag('w', Math.round(size / 2 ** (WORLD_BITS - 12 - TILE_MAX_ZOOM)), own);
    clipped.clear();
    clipped.push(px, py);
    tile.begin();
    tile.points(clipped);
    tile.end(labels, 1, row, own);
  };

  const line = (row: number) => {
    const width = (boxes[4 * row + 2]! - boxes[4 * row]!) / unit;
    const height = (boxes[4 * row + 3]! - boxes[4 * row + 1]!) / unit;
    if (!deepest && width < SHORTEST_LINE_UNITS && height < SHORTEST_LINE_UNITS) return;
    tile.begin();
    for (let r = partOffsets[featureOffsets[row]!]!; r < partOffsets[featureOffsets[row + 1]!]!; r++) {
      load(ringOffsets[r]!, ringOffsets[r + 1]!);
      simplifyRun(ring, tolerance, 2);
      clipLine(ring, low, high, clipped, () => tile.line(clipped));
    }
    startTags(row);
    nameTag(row, NAMES_FROM_ZOOM.line);
    end(row, 2);
  };

  const point = (row: number) => {
    clipped.clear();
    for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
      const v = ringOffsets[partOffsets[part]!]!;
      const px = (xy[2 * v]! - originX) / unit;
      const py = (xy[2 * v + 1]! - originY) / unit;
      // Half open, without a margin: a point belongs to one tile, so half-clear circles do not double.
      if (px >= 0 && py >= 0 && px < EXTENT && py < EXTENT) clipped.push(px, py);
    }
    if (clipped.length === 0) return;
    tile.begin();
    tile.points(clipped);
    startTags(row);
    nameTag(row, NAMES_FROM_ZOOM.point);
    end(row, 1);
  };

  const crowded = isCrowded(projected, z);
  const isFar = crowded && z <= FAR_CELLS_ZOOM;
  const found = isFar ? farCellsOf(layer, z).largeRows : rowsOnTile(layer, originX, originY, unit);
  const drawn: number[] = [];
  const smallAreas = crowded ? coarseCells : fineCells;
  const small = deepest ? 0 : smallAreas.cellUnits * unit;
  const smallRows: number[] = [];
  const smallCells: number[] = [];
  const smallUnits: number[] = [];
  for (let i = 0; i < found.length; i++) {
    const row = found[i]!;
    if (isFar && isOff(boxes, row, originX, originY, unit)) continue;
    const width = boxes[4 * row + 2]! - boxes[4 * row]!;
    const height = boxes[4 * row + 3]! - boxes[4 * row + 1]!;
    if (kinds[row] !== geometryKind.polygon || width >= small || height >= small) {
      drawn.push(row);
      continue;
    }
    const middleX = (boxes[4 * row]! + width / 2 - originX) / unit;
    const middleY = (boxes[4 * row + 1]! + height / 2 - originY) / unit;
    const cell = smallAreas.cellAt(middleX, middleY);
    if (cell === null || areas[row]! <= 0) continue;
    smallRows.push(row);
    smallCells.push(cell);
    smallUnits.push(areas[row]! / (unit * unit));
  }
  // Ascending, so that what is drawn over what never changes.
  drawn.sort((a, b) => a - b);
  for (const row of drawn) {
    const kind = kinds[row];
    if (kind === geometryKind.polygon) {
      polygon(row);
      polygonName(row);
    } else if (kind === geometryKind.line) line(row);
    else if (kind === geometryKind.point) point(row);
  }
  return {
    ...{ z, x, y, isFar, smallAreas, writer: features },
    drawn: features.bytes(),
    drawnRows: Uint32Array.from(drawnRows),
    classAt: Uint32Array.from(features.classAt),
    smallRows: Uint32Array.from(smallRows),
    smallCells: Uint32Array.from(smallCells),
    smallUnits: Float32Array.from(smallUnits),
    labels: labels.features > 0 ? [labels.bytes(), labels.headBytes(TILE_LABELS_NAME)] : [],
  };
}

/** Does the box of the row lie beyond the tile and its margin? */
function isOff(boxes: Int32Array, row: number, originX: number, originY: number, unit: number): boolean {
  return (
    boxes[4 * row]! > originX + (EXTENT + MARGIN) * unit ||
    boxes[4 * row + 1]! > originY + (EXTENT + MARGIN) * unit ||
    boxes[4 * row + 2]! < originX - MARGIN * unit ||
    boxes[4 * row + 3]! < originY - MARGIN * unit
  );
}

/** Rows whose box touches the tile and its margin. */
function rowsOnTile(layer: PreparedLayer, originX: number, originY: number, unit: number): ArrayLike<number> {
  const west = longitudeOf(originX - MARGIN * unit);
  const north = latitudeOf(originY - MARGIN * unit);
  const east = longitudeOf(originX + (EXTENT + MARGIN) * unit);
  const south = latitudeOf(originY + (EXTENT + MARGIN) * unit);
  return spatialIndex(layer.table).rowsInBox(west, south, east, north);
}

function toTile(lon: number, lat: number, originX: number, originY: number, unit: number): [number, number] {
  return [(mercatorX(lon) - originX) / unit, (mercatorY(lat) - originY) / unit];
}
