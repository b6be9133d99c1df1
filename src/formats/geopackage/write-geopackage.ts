/**
 * GeoPackage 1.3: one feature table, its coordinate system, and what its fields mean.
 *
 * Meanings and units stand twice: in `gpkg_data_columns` (the schema extension, shown by QGIS as aliases) and as a
 * table of their own, `tantu_fields`, that a person can open. Dates without or with a time in UTC keep their type,
 * other times are text. JSON is text. The spatial index is that of the standard (`write-rtree.ts`), the look that of QGIS
 * (`layer-styles.ts`).
 */
import type { Database, SqlValue } from 'sql.js';
import type { Issue } from '../../core/issue.ts';
import { WGS84_WKT } from '../../geo/crs/target-crs.ts';
import { featureBounds } from '../../geo/feature-bounds.ts';
import { type Column, cellValue, type LayerTable } from '../../geo/layer-table.ts';
import type { Pause } from '../format.ts';
import { allowedNames, freeName } from '../writers/field-names.ts';
import { type LayerShape, layerShapeOf, typeNameOf } from '../writers/layer-shape.ts';
import {
  type LayerToWrite,
  type LayerWriter,
  ROWS_BETWEEN_PAUSES,
  WriteError,
  type Written,
} from '../writers/writer.ts';
import { qmlOf, sldOf } from './layer-styles.ts';
import { openDatabase } from './load-sqlite.ts';
import { FIELD_NOTES_TABLE, ownTables, STYLES_TABLE } from './own-tables.ts';
import { writeRtree } from './write-rtree.ts';
import { geoPackageBlob } from './write-wkb.ts';

export const geopackageWriter: LayerWriter = {
  id: 'geopackage',
  name: { 'zh-CN': 'GeoPackage', en: 'GeoPackage' },
  extension: 'gpkg',
  mediaType: 'application/geopackage+sqlite3',
  systems: 'any',
  write: writeGeoPackage,
};

/** SQLite takes 2000 columns a table. */
const MOST_FIELDS = 1990;
/** `GPKG` and version 1.3. */
const APPLICATION_ID = 0x47504b47;
const USER_VERSION = 10300;
/** Number of a system that has no EPSG code. */
const OWN_SRS_ID = 990_001;

interface Field {
  readonly column: Column;
  readonly name: string;
  readonly sqlType: string;
}

async function writeGeoPackage(layer: LayerToWrite, pause: Pause): Promise<Written> {
  const { table, crs } = layer;
  if (table.columns.size > MOST_FIELDS)
    throw new WriteError('MORE_FIELDS_THAN_FORMAT', { fields: table.columns.size, most: MOST_FIELDS });
  const columns = [...table.columns.values()];
  const { names, issues } = allowedNames(
    [...table.columns.keys()],
    (name, suffix) => `${name.replaceAll('\0', '')}${suffix}`,
  );
  const fields = columns.map((column, i): Field => ({ column, name: names[i]!, sqlType: sqlTypeOf(column) }));
  const shape = layerShapeOf(table);
  const tableName = tableNameOf(layer.name);
  const key = freeName(['fid', 'gpkg_fid'], names);
  const place = shape.kind === 'none' ? null : freeName(['geom', 'gpkg_geom'], [...names, key]);
  const srsId = crs.epsg ?? OWN_SRS_ID;
  await pause(0);
  const database = await openDatabase(new Uint8Array(0));
  try {
    addMetadata(database, layer, srsId);
    database.run('BEGIN');
    const definitions = [
      `${quoted(key)} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`,
      ...(place === null ? [] : [`${quoted(place)} ${sqlGeometryType(shape)}`]),
      ...fields.map(({ name, sqlType }) => `${quoted(name)} ${sqlType}`),
    ];
    database.run(`CREATE TABLE ${quoted(tableName)} (${definitions.join(', ')})`);
    const contents = [
      tableName,
      place === null ? 'attributes' : 'features',
      tableName,
      ...extentOf(table, place !== null),
      srsId,
    ];
    database.run(
      "INSERT INTO gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id, last_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
      contents,
    );
    if (place !== null)
      database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)', [
        tableName,
        place,
        sqlGeometryType(shape),
        srsId,
      ]);
    await addRows(database, tableName, place, fields, layer, shape, srsId, pause);
    addFieldNotes(database, tableName, fields, layer);
    if (place !== null) {
      await pause(0.9);
      writeRtree(database, tableName, place, key, featureBounds(table.geometry));
      addStyle(database, tableName, place, fields, layer, shape);
    }
    database.run('COMMIT');
    return { bytes: database.export(), issues: [...issues, ...typeIssues(fields)] };
  } finally {
    database.close();
  }
}

async function addRows(
  database: Database,
  tableName: string,
  place: string | null,
  fields: readonly Field[],
  { table }: LayerToWrite,
  shape: LayerShape,
  srsId: number,
  pause: Pause,
): Promise<void> {
  const names = [...(place === null ? [] : [place]), ...fields.map(({ name }) => name)];
  const into = `INSERT INTO ${quoted(tableName)}`;
  const sql =
    names.length === 0
      ? `${into} DEFAULT VALUES`
      : `${into} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const statement = database.prepare(sql);
  const multiple = shape.kind !== 'mixed' && shape.multiple;
  try {
    for (let row = 0; row < table.count; row++) {
      if (row % ROWS_BETWEEN_PAUSES === 0) await pause((0.9 * row) / table.count);
      const values = fields.map(({ column }): SqlValue => {
        const value = cellValue(column, row);
        return typeof value === 'boolean' ? Number(value) : value;
      });
      statement.run(place === null ? values : [geoPackageBlob(table.geometry, row, srsId, multiple), ...values]);
    }
  } finally {
    statement.free();
  }
}

function addMetadata(database: Database, { crs }: LayerToWrite, srsId: number): void {
  database.run(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${USER_VERSION};
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
      organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
      definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
      description TEXT, mime_type TEXT, constraint_name TEXT,
      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
    CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT,
      min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));`);
  const schema = 'http://www.geopackage.org/spec121/#extension_schema';
  for (const name of ['gpkg_data_columns', 'gpkg_data_column_constraints'])
    database.run('INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, ?)', [name, 'gpkg_schema', schema, 'read-write']);
  const systems: SqlValue[][] = [
    ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'],
    ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
    ['WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84_WKT, 'longitude and latitude in degrees on WGS 84'],
  ];
  if (srsId !== 4326)
    systems.push([crs.name, srsId, crs.epsg === null ? 'TANTU' : 'EPSG', srsId, crs.wkt.ogc, crs.name]);
  for (const system of systems) database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)', system);
}

/** What the fields mean, for programs and for people. */
function addFieldNotes(
  database: Database,
  tableName: string,
  fields: readonly Field[],
  { fields: notes }: LayerToWrite,
): void {
  const table = FIELD_NOTES_TABLE;
  database.run(
    `CREATE TABLE ${quoted(table)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, layer TEXT, field TEXT, type TEXT, unit TEXT, meaning_zh TEXT, meaning_en TEXT, code_scheme TEXT)`,
  );
  database.run("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", [
    table,
    table,
  ]);
  fields.forEach(({ name, column, sqlType }, i) => {
    const { meaning = null, unit = null, scheme = null } = notes[i] ?? {};
    database.run(
      `INSERT INTO ${quoted(table)} (layer, field, type, unit, meaning_zh, meaning_en, code_scheme) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [tableName, name, sqlType, unit, meaning?.['zh-CN'] ?? null, meaning?.en ?? null, scheme],
    );
    const mediaType = column.type === 'json' ? 'application/json' : null;
    if (meaning === null && mediaType === null) return;
    const title = meaning === null ? null : `${meaning['zh-CN']} / ${meaning.en}`;
    const description = [unit, scheme].filter((part) => part !== null).join('; ') || null;
    database.run('INSERT INTO gpkg_data_columns VALUES (?, ?, NULL, ?, ?, ?, NULL)', [
      tableName,
      name,
      title,
      description,
      mediaType,
    ]);
  });
}

/** The look of the layer, where QGIS looks for it. A layer of mixed kinds has none: a style is of one kind. */
function addStyle(
  database: Database,
  tableName: string,
  place: string,
  fields: readonly Field[],
  { style }: LayerToWrite,
  { kind }: LayerShape,
): void {
  if (!style || kind === 'none' || kind === 'mixed') return;
  database.run(`CREATE TABLE ${STYLES_TABLE} (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
    f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
    styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))`);
  database.run("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES (?, 'attributes', ?)", [
    STYLES_TABLE,
    STYLES_TABLE,
  ]);
  const of = ({ 1: 'point', 2: 'line', 3: 'polygon' } as const)[kind];
  const field = fields.find(({ column }) => column.name === style.column)?.name ?? null;
  database.run(
    `INSERT INTO ${STYLES_TABLE} (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, useAsDefault) VALUES ('', '', ?, ?, ?, ?, ?, 1)`,
    [tableName, place, 'Tantu', qmlOf(style, of, field), sldOf(style, of, tableName, field)],
  );
}

/** The name of the layer, unless SQLite or the format keep such names for themselves. */
function tableNameOf(name: string): string {
  const isKept = name === '' || /^(gpkg_|sqlite_|rtree_)/i.test(name) || ownTables.includes(name.toLowerCase());
  return isKept ? `layer_${name}` : name;
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;
const isUtcTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function sqlTypeOf(column: Column): string {
  if (column.kind === 'number')
    return column.type === 'boolean' ? 'BOOLEAN' : column.type === 'integer' ? 'INTEGER' : 'DOUBLE';
  if (column.type !== 'date') return 'TEXT';
  if (column.dictionary.every((text) => isDay.test(text))) return 'DATE';
  return column.dictionary.every((text) => isUtcTime.test(text)) ? 'DATETIME' : 'TEXT';
}

function typeIssues(fields: readonly Field[]): Issue[] {
  return fields
    .filter(({ column, sqlType }) => sqlType === 'TEXT' && column.type !== 'text')
    .map(({ column }) => ({ code: 'WRITTEN_AS_TEXT', severity: 'note', count: 1, where: { field: column.name } }));
}

function sqlGeometryType({ kind, multiple }: LayerShape): string {
  return kind === 'none' || kind === 'mixed' ? 'GEOMETRY' : typeNameOf(kind, multiple).toUpperCase();
}

/** West, south, east, north in the system written; nothing without geometry. */
function extentOf({ geometry: { coords } }: LayerTable, placed: boolean): (number | null)[] {
  if (!placed || coords.length === 0) return [null, null, null, null];
  let [west, south, east, north] = [coords[0]!, coords[1]!, coords[0]!, coords[1]!];
  for (let i = 0; i < coords.length; i += 2) {
    west = Math.min(west, coords[i]!);
    east = Math.max(east, coords[i]!);
    south = Math.min(south, coords[i + 1]!);
    north = Math.max(north, coords[i + 1]!);
  }
  return [west, south, east, north];
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
