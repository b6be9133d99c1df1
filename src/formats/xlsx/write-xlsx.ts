/**
 * XLSX: a sheet of features with a header that stays in view, and a sheet that says what the fields mean.
 *
 * Geometry is text in a first column `WKT`, with `SRID=…;` before it outside of WGS 84; a cell holds 32,767 characters,
 * so larger shapes are left out and counted, as are the ends of longer texts. Texts that a spreadsheet might run as a
 * formula get an apostrophe. A row in which everything is missing is left out and counted.
 */
import type { Cell, SheetData } from 'write-excel-file/universal';
import type { Issue } from '../../core/issue.ts';
import { cellValue } from '../../geo/layer-table.ts';
import type { Pause } from '../format.ts';
import { freeName } from '../writers/field-names.ts';
import { layerShapeOf } from '../writers/layer-shape.ts';
import { TextChanges, withoutControls, withoutFormula } from '../writers/plain-text.ts';
import { wellKnownTextOf } from '../writers/well-known-text.ts';
import {
  type LayerToWrite,
  type LayerWriter,
  ROWS_BETWEEN_PAUSES,
  WriteError,
  type Written,
} from '../writers/writer.ts';

export const xlsxWriter: LayerWriter = {
  id: 'xlsx',
  name: { 'zh-CN': 'Excel 工作簿', en: 'Excel workbook' },
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  systems: 'any',
  write: writeXlsx,
};

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_CHARACTERS = 32_767;
/** A sheet is made as one text, which a browser limits to some 500 million characters. */
const MOST_SHEET_CHARACTERS = 350_000_000;
const CHARACTERS_A_CELL = 50;
const SHEET_NAME_CHARACTERS = 31;

async function writeXlsx(layer: LayerToWrite, pause: Pause): Promise<Written> {
  const { table, crs } = layer;
  const columns = [...table.columns.values()];
  const placed = layerShapeOf(table).kind !== 'none';
  if (table.count + 1 > MOST_ROWS)
    throw new WriteError('MORE_ROWS_THAN_FORMAT', { rows: table.count, most: MOST_ROWS - 1 });
  if (columns.length + 1 > MOST_COLUMNS)
    throw new WriteError('MORE_FIELDS_THAN_FORMAT', { fields: columns.length, most: MOST_COLUMNS - 1 });
  const texts = new CellTexts();
  const prefix = crs.epsg === null || crs.epsg === 4326 ? '' : `SRID=${crs.epsg};`;
  const names = columns.map(({ name }) => texts.cell(name, name));
  const wkt = freeName(['WKT', 'geom', 'geometry', 'the_geom', 'wkt_geom'], names);
  const rows: SheetData = [(placed ? [wkt, ...names] : names).map((value) => ({ value, fontWeight: 'bold' }))];
  let tooLarge = 0;
  let blank = 0;
  let characters = 0;
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_BETWEEN_PAUSES === 0) await pause((0.6 * row) / table.count);
    const values = columns.map((column): Cell => {
      const value = cellValue(column, row);
      return typeof value === 'string' ? texts.cell(value, column.name) || null : value;
    });
    const text = placed ? wellKnownTextOf(table.geometry, row) : null;
    const fits = text !== null && prefix.length + text.length <= MOST_CHARACTERS;
    if (text !== null && !fits) tooLarge++;
    characters += (values.length + 1) * CHARACTERS_A_CELL + (fits ? text.length : 0);
    for (const value of values) if (typeof value === 'string') characters += value.length;
    if (characters > MOST_SHEET_CHARACTERS) throw new WriteError('WORKBOOK_TOO_LARGE');
    if (!fits && values.every((value) => value === null)) blank++;
    else rows.push(placed ? [fits ? prefix + text : null, ...values] : values);
  }
  await pause(0.65);
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sheetName = sheetNameOf(layer.name);
  const blob = await writeXlsxFile([
    { data: rows, sheet: sheetName, stickyRowsCount: 1 },
    { data: noteRows(layer), sheet: freeName(['字段说明 Fields'], [sheetName]), stickyRowsCount: 1 },
  ]).toBlob();
  const issues: Issue[] = texts.issues();
  if (tooLarge > 0)
    issues.push({
      code: 'SHAPE_TOO_LARGE_FOR_CELL',
      severity: 'warn',
      count: tooLarge,
      detail: { most: MOST_CHARACTERS },
    });
  if (blank > 0) issues.push({ code: 'BLANK_ROWS_NOT_WRITTEN', severity: 'warn', count: blank });
  if (placed && crs.epsg === null)
    issues.push({ code: 'CRS_NOT_STATED', severity: 'warn', count: table.count, detail: { crs: crs.name } });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), issues };
}

function noteRows({ table, fields, crs }: LayerToWrite): SheetData {
  // What was changed in names is told for the sheet of features.
  const texts = new CellTexts();
  const head = ['字段 Field', '类型 Type', '含义 Meaning', '单位 Unit', '编码体系 Code scheme'];
  return [
    head.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...[...table.columns.values()].map((column, i) => {
      const { meaning = null, unit = null, scheme = null } = fields[i] ?? {};
      const meant = meaning === null ? null : `${meaning['zh-CN']} ${meaning.en}`;
      return [texts.cell(column.name, column.name), column.type, meant, unit, scheme];
    }),
    ['WKT', crs.code, crs.name, null, null],
  ];
}

class CellTexts {
  private readonly formulas = new TextChanges('FORMULA_NEUTRALISED');
  private readonly controls = new TextChanges('CONTROLS_DROPPED');
  private readonly spaced = new TextChanges('TEXT_SPACED');
  private readonly cut = new TextChanges('TEXT_CUT');

  cell(text: string, field: string): string {
    const safe = withoutFormula(withoutControls(text, field, this.controls), field, this.formulas);
    // The library looks texts up in a plain object and writes a broken workbook for `constructor`, `__proto__` and such.
    if (safe in Object.prototype) {
      this.spaced.add(field);
      return `${safe} `;
    }
    if (safe.length <= MOST_CHARACTERS) return safe;
    this.cut.add(field);
    return safe.slice(0, MOST_CHARACTERS);
  }

  issues(): Issue[] {
    return [this.formulas, this.controls, this.spaced, this.cut].flatMap((changes) => changes.issues());
  }
}

/** At most 31 characters, without those Excel refuses. */
function sheetNameOf(name: string): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, '_')
    .replace(/^'+|'+$/g, '')
    .trim();
  return clean.slice(0, SHEET_NAME_CHARACTERS) || 'layer';
}
