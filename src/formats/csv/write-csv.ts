/**
 * CSV for spreadsheets: UTF-8 with byte order mark, geometry as text in a first column `WKT`.
 *
 * Outside of WGS 84 that text begins with `SRID=…;`, as GDAL and QGIS read it. Texts that a spreadsheet would run as
 * a formula get an apostrophe. CSV cannot tell an empty text from a missing one, nor a number from its text; a row in
 * which everything is missing would be a blank line, so it is left out and counted.
 */
import type { Issue } from '../../core/issue.ts';
import { cellValue } from '../../geo/layer-table.ts';
import type { Pause } from '../format.ts';
import { ByteChunks } from '../writers/byte-chunks.ts';
import { freeName } from '../writers/field-names.ts';
import { layerShapeOf } from '../writers/layer-shape.ts';
import { TextChanges, withoutFormula } from '../writers/plain-text.ts';
import { wellKnownTextOf } from '../writers/well-known-text.ts';
import { type LayerToWrite, type LayerWriter, ROWS_BETWEEN_PAUSES, type Written } from '../writers/writer.ts';

export const csvWriter: LayerWriter = {
  id: 'csv',
  name: { 'zh-CN': 'CSV 表格', en: 'CSV table' },
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  systems: 'any',
  write: writeCsv,
};

async function writeCsv({ table, crs }: LayerToWrite, pause: Pause): Promise<Written> {
  const { default: papa } = await import('papaparse');
  const columns = [...table.columns.values()];
  const placed = layerShapeOf(table).kind !== 'none';
  const prefix = crs.epsg === null || crs.epsg === 4326 ? '' : `SRID=${crs.epsg};`;
  const changes = new TextChanges('FORMULA_NEUTRALISED');
  const out = new ByteChunks();
  const write = (rows: (string | number | boolean | null)[][]) => {
    if (rows.length > 0) out.text(`${papa.unparse(rows, { newline: '\r\n' })}\r\n`);
  };
  const names = columns.map(({ name }) => withoutFormula(name, name, changes));
  const wkt = freeName(['WKT', 'geom', 'geometry', 'the_geom', 'wkt_geom'], names);
  out.text('\uFEFF');
  write([placed ? [wkt, ...names] : names]);
  let blank = 0;
  for (let start = 0; start < table.count; start += ROWS_BETWEEN_PAUSES) {
    await pause(start / table.count);
    const rows: (string | number | boolean | null)[][] = [];
    for (let row = start; row < Math.min(table.count, start + ROWS_BETWEEN_PAUSES); row++) {
      const values = columns.map((column) => {
        const value = cellValue(column, row);
        return typeof value === 'string' ? withoutFormula(value, column.name, changes) : value;
      });
      const text = placed ? wellKnownTextOf(table.geometry, row) : null;
      if (text === null && values.every((value) => value === null || value === '')) blank++;
      else rows.push(placed ? [text === null ? null : prefix + text, ...values] : values);
    }
    write(rows);
  }
  const issues: Issue[] = changes.issues();
  if (blank > 0) issues.push({ code: 'BLANK_ROWS_NOT_WRITTEN', severity: 'warn', count: blank });
  if (placed && crs.epsg === null)
    issues.push({ code: 'CRS_NOT_STATED', severity: 'warn', count: table.count, detail: { crs: crs.name } });
  return { bytes: out.joined(), issues };
}
