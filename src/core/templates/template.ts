/**
 * What is a template: a workbook that an office fills in and that is read without a question?
 *
 * One file describes one template; `index.ts` lists them. The workbook (`formats/templates`), its drop-down lists,
 * its notes in both languages and the reading of it all follow from the description, so they cannot disagree.
 * A workbook carries the id and version of its template on a hidden sheet.
 */
import type { Issue } from '../issue.ts';
import type { StatisticDraft } from '../statistics/set-statistics.ts';
import type { Text } from '../text.ts';
import type { MeasureDraft } from './put-measures.ts';

/** One entry of a drop-down list. */
export interface TemplateChoice {
  readonly id: string;
  readonly name: Text;
}

export interface TemplateColumn {
  readonly id: string;
  readonly name: Text;
  /** As it stands in the row of units; null where there is none. */
  readonly unit: string | null;
  readonly required: boolean;
  readonly holds:
    | { readonly kind: 'year' }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'text' }
    | { readonly kind: 'choice'; readonly choices: readonly TemplateChoice[] };
  readonly note: Text;
  readonly example: string | number;
}

export interface TemplateTable {
  readonly id: string;
  readonly name: Text;
  readonly columns: readonly TemplateColumn[];
}

/** A row in which every cell is what its column asks for. Blank and missing cells are null. */
export interface FilledRow {
  /** Number of the row as the spreadsheet shows it. */
  readonly row: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

export interface Facility {
  readonly id: string | null;
  readonly name: string;
  readonly sector: string;
  readonly longitude: number;
  readonly latitude: number;
  /** `EPSG:4326`, `GCJ-02` or `BD-09`, in which the two numbers are. */
  readonly crs: string;
  readonly year: number;
  readonly emissionsT: number;
  readonly source: string | null;
  readonly note: string | null;
}

export interface TemplateFindings {
  readonly statistics: readonly StatisticDraft[];
  readonly facilities: readonly Facility[];
  readonly measures: readonly MeasureDraft[];
}

export const nothingFound: TemplateFindings = { statistics: [], facilities: [], measures: [] };

/** What makes a row unusable though each of its cells is in order. */
export interface RowProblem {
  readonly table: string;
  readonly row: number;
  /** The column to look at. */
  readonly column: string;
  readonly code: string;
  readonly detail?: Issue['detail'];
}

export interface Template {
  readonly id: string;
  /** Raised when columns change; a workbook of a later version is not read as a template. */
  readonly version: number;
  readonly name: Text;
  readonly about: Text;
  readonly tables: readonly TemplateTable[];
  /** What the rows say, by table id. `fileName` is the source where a row names none. */
  collect(
    rows: ReadonlyMap<string, readonly FilledRow[]>,
    fileName: string,
  ): { readonly findings: TemplateFindings; readonly problems: readonly RowProblem[] };
}

/** In the row of units, over a column that is chosen from a list. */
export const LIST_MARK = '列表 list';

/** As it stands in a cell, for readers of both languages. */
export function bothLanguages(name: Text): string {
  return name['zh-CN'] === name.en ? name.en : `${name['zh-CN']} ${name.en}`;
}

/** The number of a filled row's column; throws where the column is not a required number (a bug). */
export function numberAt(row: FilledRow, column: string): number {
  const value = row.values[column];
  if (typeof value !== 'number') throw new Error(`column ${column} of row ${row.row} holds no number`);
  return value;
}

/** The text, or the id of the choice, of a filled row's column; throws where it is not a required one (a bug). */
export function textAt(row: FilledRow, column: string): string {
  const value = row.values[column];
  if (typeof value !== 'string') throw new Error(`column ${column} of row ${row.row} holds no text`);
  return value;
}

export function optionalText(row: FilledRow, column: string): string | null {
  const value = row.values[column];
  return typeof value === 'string' ? value : null;
}
