/**
 * What stands beside a GeoTIFF: a world file, a coordinate system, a table of what the values mean.
 *
 *   .tfw .tifw .wld         place and size of the cells
 *   .prj                    coordinate system as WKT; .aux.xml holds one too (GDAL, ArcGIS)
 *   .tif.vat.dbf .vat.dbf   value attribute table: a row a value, with its name and codes
 */

import type { Issue } from '../../core/issue.ts';
import { type Column, cellValue } from '../../geo/layer-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import type { SourceFile } from '../format.ts';
import { layerNameOf } from '../layer-name.ts';
import { openDbf } from '../shapefile/read-dbf.ts';
import { decodeText } from '../text/decode-text.ts';
import { unescaped } from './band-notes.ts';

export async function worldFileOf(file: SourceFile): Promise<string | null> {
  return (await text(file, '.tfw')) ?? (await text(file, '.tifw')) ?? (await text(file, '.wld'));
}

/** Text that states a coordinate system. */
export async function sidecarCrs(file: SourceFile): Promise<string | null> {
  const prj = await text(file, '.prj');
  if (prj !== null && prj !== '') return prj;
  const aux = await text(file, '.aux.xml');
  const srs = aux === null ? null : /<SRS[^>]*>([^<]+)<\/SRS>/.exec(aux)?.[1];
  return srs ? unescaped(srs).trim() : null;
}

export interface ValueTable {
  /** Columns of the table but the value itself, counts and colours. */
  readonly columns: readonly Column[];
  readonly rowOfValue: ReadonlyMap<number, number>;
  readonly issues: readonly Issue[];
}

const leftOut = /^(value|count|histogram|red|green|blue|alpha|opacity|r|g|b|a|oid|objectid|rowid)$/i;

/** Null when there is none, or it has no column of values. */
export async function valueTable(file: SourceFile, encoding: string | null): Promise<ValueTable | null> {
  const sibling = siblingOf(file, '.vat.dbf');
  if (!sibling) return null;
  const builder = new TableBuilder();
  const cpg = await text(file, '.vat.cpg');
  const dbf = openDbf(await sibling.bytes(), builder, cpg, encoding);
  for (let record = 0; record < dbf.recordCount; record++) {
    if (dbf.isDeleted(record)) continue;
    builder.startFeature();
    dbf.addRecord(record);
    builder.endFeature();
  }
  const { table } = builder.finish();
  const columns = [...table.columns.values()];
  const values = columns.find(({ name }) => name.toLowerCase() === 'value');
  if (!values) return null;
  const rowOfValue = new Map<number, number>();
  for (let row = 0; row < table.count; row++) {
    const value = cellValue(values, row);
    if (typeof value === 'number') rowOfValue.set(value, row);
  }
  return {
    columns: columns.filter(({ name }) => !leftOut.test(name)),
    rowOfValue,
    issues: [...dbf.issues, ...dbf.valueIssues()],
  };
}

async function text(file: SourceFile, ending: string): Promise<string | null> {
  const sibling = siblingOf(file, ending);
  return sibling ? decodeText(await sibling.bytes(), null).text.trim() : null;
}

/** `a.tif.vat.dbf` before `a.vat.dbf`. */
function siblingOf(file: SourceFile, ending: string): SourceFile | null {
  const base = file.name.split(/[/\\]/).at(-1) ?? file.name;
  const names = [`${base}${ending}`, `${layerNameOf(file.name)}${ending}`];
  for (const name of names) {
    const found = file.siblings?.get(name.toLowerCase());
    if (found) return found;
  }
  return null;
}
