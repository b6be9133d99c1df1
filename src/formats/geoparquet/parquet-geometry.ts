/**
 * Where in a Parquet file is the geometry, and in which coordinate system?
 *
 * GeoParquet says so in the file's `geo` metadata: primary column, encoding, and a PROJJSON system, which is
 * longitude and latitude when it is not there and unknown when it is null. Newer Parquet has a geometry type of its
 * own with the system beside it.
 */
import type { FileMetaData } from 'hyparquet';
import { ReadError } from '../format.ts';
import type { StatedCrs } from '../place-layer.ts';

export interface ParquetGeometry {
  readonly column: string;
  readonly crs: StatedCrs;
  /** Further geometry columns, which are not read. */
  readonly otherGeometries: readonly string[];
  /** Columns that are not attributes: other geometries and the boxes of a `covering`. */
  readonly leftOut: ReadonlySet<string>;
}

/** Null for a file without geometry. Throws on a `geo` that makes no sense and on encodings that are not read. */
export function parquetGeometry(metadata: FileMetaData): ParquetGeometry | null {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  return text === undefined ? ofOwnType(metadata) : ofGeoMetadata(text);
}

function ofGeoMetadata(text: string): ParquetGeometry {
  const geo: unknown = JSON.parse(text);
  const columns = isObject(geo) ? geo['columns'] : null;
  const primary = isObject(geo) ? geo['primary_column'] : null;
  const described = isObject(columns) && typeof primary === 'string' ? columns[primary] : null;
  if (!isObject(columns) || typeof primary !== 'string' || !isObject(described))
    throw new ReadError('FILE_DAMAGED', { reason: 'GeoParquet: primary_column' });
  const encoding = described['encoding'];
  if (encoding !== 'WKB') throw new ReadError('FORMAT_UNSUPPORTED', { kind: `GeoParquet (${String(encoding)})` });
  const otherGeometries = Object.keys(columns).filter((name) => name !== primary);
  return {
    column: primary,
    crs: crsOf(described),
    otherGeometries,
    leftOut: new Set([...otherGeometries, ...coveringColumns(described)]),
  };
}

function crsOf(described: Record<string, unknown>): StatedCrs {
  if (!('crs' in described)) return { text: 'OGC:CRS84', from: 'format' };
  const { crs } = described;
  if (!isObject(crs)) return { text: null, from: 'none' };
  const ids = Array.isArray(crs['ids']) ? crs['ids'] : [];
  const id: unknown = crs['id'] ?? ids[0];
  if (isObject(id)) return { text: `${String(id['authority'])}:${String(id['code'])}`, from: 'file' };
  return { text: JSON.stringify(crs), from: 'file' };
}

/** First parts of the paths in `covering`: `bbox` of `["bbox", "xmin"]`. */
function coveringColumns(described: Record<string, unknown>): string[] {
  const covering = described['covering'];
  const box = isObject(covering) ? covering['bbox'] : null;
  if (!isObject(box)) return [];
  const paths = Object.values(box).filter((path): path is unknown[] => Array.isArray(path) && path.length > 1);
  return [...new Set(paths.map(([first]) => String(first)))];
}

function ofOwnType({ schema }: FileMetaData): ParquetGeometry | null {
  const [first, ...others] = schema.flatMap(({ name, logical_type: type }) =>
    type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY' ? [{ name, crs: type.crs }] : [],
  );
  if (!first) return null;
  const otherGeometries = others.map(({ name }) => name);
  return {
    column: first.name,
    crs: first.crs === undefined ? { text: 'OGC:CRS84', from: 'format' } : { text: first.crs, from: 'file' },
    otherGeometries,
    leftOut: new Set(otherGeometries),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
