/**
 * What is in a layer, as `npm run inspect` prints it: counts, fields, place and size on the ellipsoid.
 *
 *   areaKm2    geodesic area of all polygons, added up feature by feature (overlaps count twice); null without polygons
 *   lengthKm   geodesic length of all lines; null without lines
 *   raster     of a layer that was a raster: size, bands, kind of number, nodata (`nan` as text, since JSON has no such
 *              number), transform a … f, and of the first band the cells that have a value and their least and greatest
 */
import { boundsOfAll } from '../geo/feature-bounds.ts';
import { lineLengthM, polygonAreaM2 } from '../geo/geodesic.ts';
import { attributesOf } from '../geo/geojson-from-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { RasterFacts } from '../geo/raster-grid.ts';
import { partOfTell, type Tell } from '../geo/tell.ts';
import type { CrsFound, ReadLayer, Sheet } from './format.ts';
import { tableFromSheet } from './table-from-sheet.ts';

const ROWS_BETWEEN_WORDS = 64;

export interface LayerDescription {
  readonly layer: string;
  readonly count: number;
  readonly geometry: Record<string, number>;
  readonly crs: CrsFound;
  readonly encoding: string | null;
  readonly fields: readonly { readonly name: string; readonly type: string }[];
  readonly first: Record<string, unknown> | null;
  readonly extent: readonly number[] | null;
  readonly areaKm2: number | null;
  readonly lengthKm: number | null;
  readonly raster?: RasterDescription;
}

interface RasterDescription
  extends Pick<RasterFacts, 'size' | 'bands' | 'dtype' | 'transform' | 'validCells' | 'min' | 'max'> {
  readonly nodata: number | 'nan' | null;
}

/** `tell`: the ellipsoid takes some 10 µs a building and seconds for a region. */
export function describeLayer(layer: Omit<ReadLayer, 'issues'>, tell?: Tell): LayerDescription {
  const { table } = layer;
  return {
    layer: layer.name,
    count: table.count,
    geometry: Object.fromEntries(layer.geometryTypes),
    crs: layer.crs,
    encoding: layer.encoding,
    fields: [...table.columns.values()].map(({ name, type }) => ({ name, type })),
    first: table.count === 0 ? null : attributesOf(table, 0),
    extent: boundsOfAll(table.bounds),
    areaKm2: sumOver(layer, geometryKind.polygon, polygonAreaM2, 1e6, partOfTell(tell, 0, 0.7)),
    lengthKm: sumOver(layer, geometryKind.line, lineLengthM, 1e3, partOfTell(tell, 0.7, 0.3)),
    ...(layer.raster ? { raster: describeRaster(layer.raster) } : {}),
  };
}

function describeRaster({
  size,
  bands,
  dtype,
  nodata,
  transform,
  validCells,
  min,
  max,
}: RasterFacts): RasterDescription {
  return { size, bands, dtype, nodata: Number.isNaN(nodata) ? 'nan' : nodata, transform, validCells, min, max };
}

/** A sheet without coordinates: its first row names the fields. */
export function describeSheet(sheet: Sheet): LayerDescription {
  const { table } = tableFromSheet(sheet);
  return describeLayer({
    name: sheet.name,
    table,
    geometryTypes: new Map(),
    crs: { code: null, from: 'none' },
    encoding: sheet.encoding,
  });
}

function sumOver(
  { table }: Pick<ReadLayer, 'table'>,
  kind: number,
  measure: (table: ReadLayer['table'], row: number) => number,
  perUnit: number,
  tell: Tell | undefined,
): number | null {
  let sum = 0;
  let any = false;
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_BETWEEN_WORDS === 0) tell?.(row / table.count);
    if (table.geometry.kinds[row] !== kind) continue;
    any = true;
    sum += measure(table, row);
  }
  return any ? sum / perUnit : null;
}
