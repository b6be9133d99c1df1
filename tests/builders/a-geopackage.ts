/** A GeoPackage by the SQL that makes it: the tables every one has, then what the test adds. */
import { openDatabase } from '../../src/formats/geopackage/load-sqlite.ts';

const frame = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT);
  INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[]', NULL);
  CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
`;

export async function aGeoPackage(sql: string): Promise<Uint8Array> {
  const database = await openDatabase(new Uint8Array(0));
  try {
    database.exec(frame + sql);
    return database.export();
  } finally {
    database.close();
  }
}

/** An attribute table or view called `name`, entered in the contents. */
export const entered = (name: string) => `INSERT INTO gpkg_contents VALUES ('${name}', 'attributes', '${name}', 0);`;

/** Counting it takes longer than anybody lives. */
export const ENDLESS_VIEW = `
  CREATE TABLE n (i INTEGER PRIMARY KEY);
  WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c LIMIT 1000) INSERT INTO n SELECT i FROM c;
  CREATE VIEW endless AS SELECT a.i FROM n a, n b, n c, n d, n e;
  ${entered('endless')}`;
