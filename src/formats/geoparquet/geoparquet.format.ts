/**
 * GeoParquet 1.x: the primary geometry column as WKB, every other column as an attribute.
 *
 * Read by hyparquet row group by row group; snappy, zstd, gzip, brotli and LZ4 pages are unpacked. A Parquet file
 * without geometry is a table without place. Left out: geometry in other encodings than WKB (refused), further
 * geometry columns and binary values (named), the bounding boxes that a `covering` repeats.
 */
import type { AsyncBuffer, FileMetaData, ParquetParsers } from 'hyparquet';
import type { Issue } from '../../core/issue.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { addWkb } from '../geopackage/read-wkb.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { checkPages } from './check-pages.ts';
import { type ParquetGeometry, parquetGeometry } from './parquet-geometry.ts';

const MAGIC = 'PAR1';
/** Rows between two pauses. */
const ROWS_AT_ONCE = 50_000;

export const geoparquet: Format = {
  id: 'geoparquet',
  name: { 'zh-CN': 'GeoParquet', en: 'GeoParquet' },
  extensions: ['parquet', 'geoparquet'],
  sniff: (head) => String.fromCharCode(...head.subarray(0, 4)) === MAGIC,
  read: readGeoParquet,
};

/** Geometry stays as bytes, a date stays a day. */
const parsers: Partial<ParquetParsers> = {
  geometryFromBytes: (bytes) => bytes,
  geographyFromBytes: (bytes) => bytes,
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
};

async function readGeoParquet(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const bytes = await file.bytes();
  const end = String.fromCharCode(...bytes.subarray(-4));
  if (end === 'PARE') throw new ReadError('FORMAT_UNSUPPORTED', { kind: 'Parquet (encrypted)' });
  if (end !== MAGIC) throw new ReadError('FILE_CUT_OFF');
  const [{ parquetMetadataAsync, parquetRead, parquetSchema }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  await pause(0.1);
  const buffer = asyncBuffer(bytes);
  const metadata = await parquetMetadataAsync(buffer, { parsers });
  checkPages(bytes, metadata);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const geometry = parquetGeometry(metadata);
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const binary = new Map<string, number>();
  const attributes = names.filter((name) => name !== geometry?.column && !geometry?.leftOut.has(name));
  const wanted = geometry ? [geometry.column, ...attributes] : attributes;
  let firstRow = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const columns = await groupColumns(parquetRead, { buffer, metadata, compressors, wanted, firstRow, rows });
    const place = geometry ? columns.get(geometry.column) : undefined;
    const values = attributes.map((name) => ({ name, column: columns.get(name) ?? [] }));
    for (let i = 0; i < rows; i++) {
      builder.startFeature();
      if (geometry) {
        const wkb: unknown = place?.[i];
        const taken = wkb instanceof Uint8Array ? addWkb(builder, wkb) : NO_GEOMETRY;
        tally.add(builder.count, taken);
      }
      for (const { name, column } of values) {
        const value: unknown = column[i];
        const text = value instanceof Uint8Array ? textOf(value) : plain(value);
        if (text === NO_TEXT) binary.set(name, (binary.get(name) ?? 0) + 1);
        else builder.set(name, text);
      }
      builder.endFeature();
      if (i % ROWS_AT_ONCE === 0) await pause(0.1 + (0.8 * (firstRow + i)) / Number(metadata.num_rows));
    }
    firstRow += rows;
  }
  const layer = await finishLayer(
    {
      name: layerNameOf(file.name),
      builder,
      tally,
      crs: geometry?.crs ?? { text: null, from: 'none' },
      encoding: null,
      issues: leftOutIssues(geometry, binary),
      withoutGeometry: geometry === null,
    },
    options.crs ?? null,
    partOfPause(pause, 0.9, 0.1),
  );
  return { layers: [layer], sheets: [] };
}

const NO_GEOMETRY = { outcome: 'null', type: null, hasZ: false } as const;

interface GroupRead {
  readonly buffer: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly compressors: typeof import('hyparquet-compressors')['compressors'];
  readonly wanted: string[];
  readonly firstRow: number;
  readonly rows: number;
}

/** The values of one row group, column by column. */
async function groupColumns(read: typeof import('hyparquet')['parquetRead'], group: GroupRead) {
  const { buffer: file, metadata, compressors, wanted: columns, firstRow, rows } = group;
  const found = new Map<string, ArrayLike<unknown>>();
  if (columns.length === 0 || rows === 0) return found;
  await read({
    file,
    metadata,
    compressors,
    columns,
    parsers,
    utf8: false,
    rowStart: firstRow,
    rowEnd: firstRow + rows,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const whole = found.get(columnName);
      if (!whole && columnData.length === rows) {
        found.set(columnName, columnData);
        return;
      }
      const gathered = (whole ?? []) as unknown[];
      for (let i = 0; i < columnData.length; i++) gathered[rowStart - firstRow + i] = columnData[i];
      found.set(columnName, gathered);
    },
  });
  return found;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const NO_TEXT = Symbol('bytes that are no text');

/** Older writers do not say that their bytes are text. */
function textOf(bytes: Uint8Array): string | typeof NO_TEXT {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return NO_TEXT;
  }
}

/** Lists and structures as JSON can hold them: no big integers, no bytes. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner === 'bigint') return Number.isSafeInteger(Number(inner)) ? Number(inner) : String(inner);
      return inner instanceof Uint8Array ? undefined : inner;
    }),
  );
}

function leftOutIssues(geometry: ParquetGeometry | null, binary: ReadonlyMap<string, number>): Issue[] {
  const unread = (field: string, kind: string, count: number): Issue => ({
    code: 'FIELD_UNSUPPORTED',
    severity: 'warn',
    count,
    where: { field },
    detail: { kind },
  });
  return [
    ...(geometry?.otherGeometries ?? []).map((field) => unread(field, 'geometry', 1)),
    ...[...binary].map(([field, count]) => unread(field, 'BINARY', count)),
  ];
}

function asyncBuffer(bytes: Uint8Array): AsyncBuffer {
  return {
    byteLength: bytes.length,
    slice: (start, end) => bytes.slice(start, end).buffer as ArrayBuffer,
  };
}
