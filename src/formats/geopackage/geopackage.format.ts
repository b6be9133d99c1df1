/**
 * GeoPackage: every feature layer and every attribute table of an SQLite database, each with its own coordinate system.
 *
 * Left out, with an issue: raster tiles, binary fields, arcs, Z and M. Booleans are stored as 0 and 1 and told by
 * the declared column type; 64-bit integers are read exactly. Row numbers (`fid`) are the database's own and are
 * not a field. An attribute table without geometry is a layer without place; the table in which Tantu itself explains
 * the fields of a file it wrote is none.
 */
import type { Database, SqlValue, Statement } from 'sql.js';
import type { Issue } from '../../core/issue.ts';
import type { DeclaredType } from '../../geo/column-builder.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { finishLayer } from '../finish-layer.ts';
import {
  type Format,
  type Pause,
  ReadError,
  type ReadLayer,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
} from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { partOfPause } from '../part-of-pause.ts';
import type { StatedCrs } from '../place-layer.ts';
import { openDatabase } from './load-sqlite.ts';
import { ownTables } from './own-tables.ts';
import { addGeoPackageGeometry } from './read-wkb.ts';

const MAGIC = 'SQLite format 3\0';
const ROWS_BETWEEN_PAUSES = 5000;

export const geopackage: Format = {
  id: 'geopackage',
  name: { 'zh-CN': 'GeoPackage', en: 'GeoPackage' },
  extensions: ['gpkg', 'gpkgx'],
  sniff: (head) => String.fromCharCode(...head.subarray(0, MAGIC.length)) === MAGIC,
  read: readGeoPackage,
};

interface Contents {
  readonly table: string;
  readonly dataType: string;
  readonly geometryColumn: string | null;
  readonly srsId: number | null;
}

async function readGeoPackage(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const bytes = await file.bytes();
  if (!geopackage.sniff(bytes.subarray(0, 16), file.name)) throw new ReadError('NOT_SQLITE');
  await pause(0.05);
  const database = await openDatabase(bytes);
  try {
    const contents = contentsOf(database);
    if (contents.length === 0) throw new ReadError('GPKG_WITHOUT_LAYERS');
    const layers: ReadLayer[] = [];
    const apart: Issue[] = [];
    const loops = viewsThatMayLoop(database);
    for (const [i, entry] of contents.entries()) {
      if (ownTables.includes(entry.table)) continue;
      const isRead = entry.dataType === 'features' || entry.dataType === 'attributes';
      if (!isRead || loops.has(entry.table.toLowerCase())) {
        apart.push({
          code: 'LAYER_SKIPPED',
          severity: 'warn',
          count: 1,
          where: { layer: entry.table },
          detail: { kind: isRead ? 'SQL view (WITH)' : entry.dataType },
        });
        continue;
      }
      try {
        const inner = partOfPause(pause, 0.1 + (0.9 * i) / contents.length, 0.9 / contents.length);
        layers.push(await readLayer(database, entry, options, inner));
      } catch (error) {
        // Errors of SQLite itself are plain errors with its message; a cancel is neither caught nor renamed.
        if (!(error instanceof Error) || !/^(no such|malformed|database|file is|SQL)/.test(error.message)) throw error;
        apart.push({
          code: 'LAYER_DAMAGED',
          severity: 'warn',
          count: 1,
          where: { layer: entry.table },
          detail: { reason: error.message },
        });
      }
    }
    const [first, ...rest] = layers;
    if (!first) {
      const reason = apart[0]?.detail?.['reason'];
      throw reason === undefined ? new ReadError('GPKG_WITHOUT_LAYERS') : new ReadError('FILE_DAMAGED', { reason });
    }
    return { layers: [{ ...first, issues: [...first.issues, ...apart] }, ...rest], sheets: [] };
  } finally {
    database.close();
  }
}

function contentsOf(database: Database): Contents[] {
  const tables = new Set(
    rowsOf(database, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").map(([name]) => String(name)),
  );
  if (!tables.has('gpkg_contents')) return [];
  const geometry = new Map<string, { column: string; srsId: number }>();
  if (tables.has('gpkg_geometry_columns')) {
    for (const [table, column, srsId] of rowsOf(
      database,
      'SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns',
    ))
      geometry.set(String(table).toLowerCase(), { column: String(column), srsId: Number(srsId) });
  }
  return rowsOf(database, 'SELECT table_name, data_type FROM gpkg_contents ORDER BY rowid').map(([table, dataType]) => {
    const column = geometry.get(String(table).toLowerCase());
    return {
      table: String(table),
      dataType: String(dataType),
      geometryColumn: column?.column ?? null,
      srsId: column?.srsId ?? null,
    };
  });
}

/** Views with a query that may call itself, and so never end: nobody can stop SQLite inside one. In small letters. */
function viewsThatMayLoop(database: Database): Set<string> {
  const views = rowsOf(database, "SELECT name, sql FROM sqlite_master WHERE type = 'view'").map(
    ([name, sql]) => [String(name).toLowerCase(), String(sql).toLowerCase()] as const,
  );
  const loops = new Set(views.filter(([, sql]) => /\bwith\b/.test(sql)).map(([name]) => name));
  // Views of such views, to any depth.
  for (let before = -1; before !== loops.size; ) {
    before = loops.size;
    for (const [name, sql] of views) if ([...loops].some((loop) => sql.includes(loop))) loops.add(name);
  }
  return loops;
}

async function readLayer(
  database: Database,
  contents: Contents,
  options: ReadOptions,
  pause: Pause,
): Promise<ReadLayer> {
  const { table, geometryColumn } = contents;
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  const issues: Issue[] = [];
  const columns = rowsOf(database, `PRAGMA table_info(${quoted(table)})`).map(([, name, type, , , key]) => ({
    name: String(name),
    sqlType: String(type).toUpperCase(),
    isKey: Number(key) > 0 && /INT/i.test(String(type)),
  }));
  const fields = columns.filter(({ name, isKey }) => name !== geometryColumn && !isKey);
  const readable = fields.filter(({ name, sqlType }) => {
    if (!/BLOB/.test(sqlType)) return true;
    issues.push({
      code: 'FIELD_UNSUPPORTED',
      severity: 'warn',
      count: 1,
      where: { field: name },
      detail: { kind: sqlType },
    });
    return false;
  });
  const writers = readable.map(({ name, sqlType }) => {
    const column = builder.column(name);
    const type = declaredType(sqlType);
    if (type) column.declare(type);
    return { column, isBoolean: type === 'boolean' };
  });
  const total = Number(rowsOf(database, `SELECT count(*) FROM ${quoted(table)}`)[0]?.[0] ?? 0);
  const selected = [
    ...readable.map(({ name }) => quoted(name)),
    geometryColumn === null ? 'NULL' : quoted(geometryColumn),
  ];
  const statement = database.prepare(`SELECT ${selected.join(', ')} FROM ${quoted(table)}`);
  try {
    while (statement.step()) {
      const row = builder.count;
      if (row % ROWS_BETWEEN_PAUSES === 0) await pause(total === 0 ? 0 : (0.9 * row) / total);
      const values = exactRow(statement);
      builder.startFeature();
      const blob = values[readable.length];
      if (geometryColumn !== null)
        tally.add(row, addGeoPackageGeometry(builder, blob instanceof Uint8Array ? blob : null));
      writers.forEach(({ column, isBoolean }, i) => {
        const value = values[i];
        if (value instanceof Uint8Array) return;
        column.set(row, isBoolean && typeof value === 'bigint' ? value !== 0n : value);
      });
      builder.endFeature();
    }
  } finally {
    statement.free();
  }
  return finishLayer(
    {
      name: table,
      builder,
      tally,
      crs: statedCrs(database, contents.srsId),
      encoding: null,
      issues,
      withoutGeometry: geometryColumn === null,
    },
    options.crs ?? null,
    partOfPause(pause, 0.9, 0.1),
  );
}

/** The system of a layer: its organisation's code, else its definition. −1 and 0 mean that nobody knows. */
function statedCrs(database: Database, srsId: number | null): StatedCrs {
  if (srsId === null || srsId === -1 || srsId === 0) return { text: null, from: 'none' };
  const [system] = rowsOf(
    database,
    `SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ${Math.trunc(srsId)}`,
  );
  if (!system) return { text: `EPSG:${srsId}`, from: 'file' };
  const [organization, code, definition] = system;
  const isEpsg = String(organization).toUpperCase() === 'EPSG' && Number(code) > 0;
  // GDAL calls a system without authority "NONE" and writes "Undefined SRS"; its number then means nothing.
  if (!isEpsg && /undefined/i.test(String(definition))) return { text: null, from: 'none' };
  return { text: isEpsg ? `EPSG:${code}` : String(definition), from: 'file' };
}

function declaredType(sqlType: string): DeclaredType | null {
  if (/^BOOL/.test(sqlType)) return 'boolean';
  if (/INT/.test(sqlType)) return 'integer';
  if (/^(FLOAT|DOUBLE|REAL|NUMERIC|DECIMAL)/.test(sqlType)) return 'real';
  if (/^(DATE|DATETIME|TIMESTAMP)/.test(sqlType)) return 'date';
  if (/^JSON/.test(sqlType)) return 'json';
  return /TEXT|CHAR/.test(sqlType) ? 'text' : null;
}

/** A row with its integers exact; the package's types leave the option out. */
function exactRow(statement: Statement): (SqlValue | bigint)[] {
  const exact = statement as unknown as { get(params: null, config: { useBigInt: true }): (SqlValue | bigint)[] };
  return exact.get(null, { useBigInt: true });
}

function rowsOf(database: Database, sql: string): SqlValue[][] {
  return database.exec(sql)[0]?.values ?? [];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
