/**
 * What inventory does a pasted or imported table tell? (clause 5.1 a; methods 0.4)
 *
 * Any of these shapes, in Chinese or English: a row a number (sector, year, gas, value, unit); sectors
 * down and years across; sectors down and gases across; years down and sectors across. A heading may
 * hold year, gas, sector and unit at once. What a cell is follows from its row and column headings
 * together; what they leave open comes from the options, and nothing else is assumed:
 *
 *   no unit anywhere        UNKNOWN_UNIT, nothing is read until a person names it
 *   a unit not of mass      UNKNOWN_UNIT, the row is left out
 *   no year anywhere        YEAR_MISSING, the same
 *   no gas anywhere         read as CO2e, told by GAS_ASSUMED
 *   sector not known        UNKNOWN_SECTOR, the row is left out
 *   rows of one sector      added up, told by ROWS_ADDED: look whether one of them is the sum of the others;
 *                           with the same label twice: ROW_REPEATED, the second left out
 *   totals, "of which", 1 above 1.A    left out, told by TOTALS_SKIPPED
 *   not a number            CELL_NOT_A_NUMBER, the cell is left out
 *   `-`, NA, 缺失           a cell that is missing; an empty cell says nothing
 *   a gas in t CO2e         turned into t of the gas by the given GWP set, told by CO2E_TO_GAS
 */
import type { GwpSet } from '../factors/gwp.ts';
import { gwpOf } from '../factors/gwp.ts';
import type { Issue } from '../issue.ts';
import type { GasId, SectorId, Status } from '../plan/tables.ts';
import type { CellContent } from '../units/table-cell.ts';
import { readNumber, readYear } from '../units/table-cell.ts';
import { converted, unitOfKind } from '../units/written-unit.ts';
import { gasOf } from './gases.ts';
import { categoryCode, parentCodes, readGas, readSectorLabel } from './read-names.ts';
import type { CellDraft } from './set-cells.ts';
import type { TableShape, ValueColumn } from './table-shape.ts';
import { findShape, rowText } from './table-shape.ts';

export interface ParseOptions {
  readonly source: string;
  readonly status?: Status;
  readonly gwpSet: GwpSet;
  /** What a person said where the table is silent. */
  readonly unit?: string;
  readonly year?: number;
  readonly gas?: GasId;
}

export interface ParsedInventory {
  readonly drafts: readonly CellDraft[];
  readonly issues: readonly Issue[];
}

interface Sum {
  draft: CellDraft;
  labels: Set<string>;
}

export function parseInventoryTable(rows: readonly (readonly CellContent[])[], options: ParseOptions): ParsedInventory {
  const shape = findShape(rows);
  if (!shape) return { drafts: [], issues: [{ code: 'NO_TABLE', severity: 'stop', count: 1 }] };
  const notes = new Notes();
  const labels = rows.slice(shape.firstRow).map((row) => rowText(row, shape.columns.sector));
  const parents = parentCodes(
    labels.map((label) => (label === null ? null : categoryCode(label))).filter((c) => c !== null),
  );
  const sums = new Map<string, Sum>();
  for (let r = shape.firstRow; r < rows.length; r++) {
    const row = rows[r] ?? [];
    const label = rowText(row, shape.columns.sector);
    const rowSector = label === null ? null : readSectorLabel(label);
    const code = label === null ? null : categoryCode(label);
    if (rowSector?.kind === 'total' || rowSector?.kind === 'part' || (code !== null && parents.has(code))) {
      notes.add('TOTALS_SKIPPED', 'note', r, label ?? '');
      continue;
    }
    for (const column of shape.values) {
      readCell(
        row,
        r,
        column,
        shape,
        label,
        rowSector?.kind === 'sector' ? rowSector.sector : null,
        options,
        notes,
        sums,
      );
    }
  }
  if (shape.totalColumns > 0) notes.add('TOTALS_SKIPPED', 'note', shape.headerRow, '');
  for (const { draft, labels } of sums.values()) {
    if (labels.size > 1) notes.addNamed('ROWS_ADDED', 'warn', draft.sector, [...labels].join(' + '));
  }
  return { drafts: [...sums.values()].map(({ draft }) => draft), issues: notes.issues() };
}

function readCell(
  row: readonly CellContent[],
  r: number,
  column: ValueColumn,
  shape: TableShape,
  label: string | null,
  rowSector: SectorId | null,
  options: ParseOptions,
  notes: Notes,
  sums: Map<string, Sum>,
): void {
  const written = readNumber(row[column.index] ?? null);
  if (written.kind === 'empty') return;
  const sector = column.sector ?? rowSector;
  if (sector === null) {
    // A row of notes under a table has text where numbers should be: it names no sector and no number.
    if (written.kind === 'number') notes.add('UNKNOWN_SECTOR', 'warn', r, label ?? '');
    return;
  }
  const year =
    column.year ?? readYear(row[shape.columns.year ?? -1] ?? null) ?? shape.titleYear ?? options.year ?? null;
  if (year === null) {
    notes.add('YEAR_MISSING', 'stop', r, label ?? '');
    return;
  }
  const gasText = rowText(row, shape.columns.gas);
  const unitText =
    ((written.kind === 'number' && written.unit) || null) ??
    column.unit ??
    rowText(row, shape.columns.unit) ??
    shape.titleUnit ??
    options.unit ??
    null;
  const told =
    column.gas ??
    (gasText === null ? null : readGas(gasText)) ??
    (unitText === null ? null : readGas(unitText)) ??
    shape.titleGas ??
    options.gas ??
    null;
  if (told === null) notes.add('GAS_ASSUMED', 'note', r, 'CO2e');
  const gas = told ?? 'CO2e';
  const base = {
    year,
    sector,
    gas,
    source: rowText(row, shape.columns.source) ?? options.source,
    note: rowText(row, shape.columns.note) ?? '',
  };
  if (written.kind === 'missing') {
    take(sums, { ...base, value: null, status: 'missing' }, label, r, notes);
    return;
  }
  if (written.kind === 'bad') {
    notes.add('CELL_NOT_A_NUMBER', 'warn', r, written.text);
    return;
  }
  const unit = unitText === null ? null : unitOfKind(unitText, 'mass');
  if (!unit) {
    // A unit that is told and is none of mass is an answer: the row is about something else, and no question is open.
    notes.add('UNKNOWN_UNIT', unitText === null ? 'stop' : 'warn', r, unitText ?? '');
    return;
  }
  let isTurned = false;
  let tonnes = converted(written.value, unit.factor);
  if (unit.isCo2e && !gasOf(gas).inCo2e && gas !== 'CO2') {
    const potential = gwpOf(gas, options.gwpSet);
    if (potential === null) {
      notes.add('UNKNOWN_UNIT', 'stop', r, unitText ?? '');
      return;
    }
    tonnes /= potential;
    isTurned = true;
  }
  // A number at the end of what a computer holds can leave it when its unit is turned.
  if (!Number.isFinite(tonnes)) {
    notes.add('CELL_NOT_A_NUMBER', 'warn', r, String(written.value));
    return;
  }
  const isTaken = take(sums, { ...base, value: tonnes, status: options.status ?? 'reported' }, label, r, notes);
  if (isTaken && isTurned) notes.add('CO2E_TO_GAS', 'warn', r, `${gas}, ${options.gwpSet}`);
}

/** Keeps a draft, adds it to what the sector has, or holds it back; true when it counts. */
function take(sums: Map<string, Sum>, draft: CellDraft, label: string | null, r: number, notes: Notes): boolean {
  const key = `${draft.year}/${draft.sector}/${draft.gas}`;
  const name = label ?? '';
  const before = sums.get(key);
  if (!before) {
    sums.set(key, { draft, labels: new Set([name]) });
    return true;
  }
  if (before.labels.has(name)) {
    notes.add('ROW_REPEATED', 'warn', r, name);
    return false;
  }
  const sum = before.draft.value === null || draft.value === null ? null : before.draft.value + draft.value;
  if (sum !== null && !Number.isFinite(sum)) {
    notes.add('CELL_NOT_A_NUMBER', 'warn', r, String(draft.value));
    return false;
  }
  before.labels.add(name);
  // One part missing: the sum of the sector is not known either.
  before.draft = { ...before.draft, value: sum, status: sum === null ? 'missing' : before.draft.status };
  return true;
}

/** Codes that are about single cells; the others are about rows. */
const BY_CELL: ReadonlySet<string> = new Set(['CELL_NOT_A_NUMBER', 'ROW_REPEATED', 'CO2E_TO_GAS']);

/** Issues of one code are one issue with their rows (as a person counts them, from 1) and first text. */
class Notes {
  private readonly byCode = new Map<string, { severity: Issue['severity']; rows: number[]; texts: Set<string> }>();

  add(code: string, severity: Issue['severity'], row: number, text: string): void {
    const note = this.byCode.get(code) ?? { severity, rows: [], texts: new Set<string>() };
    this.byCode.set(code, note);
    note.rows.push(row + 1);
    if (text !== '') note.texts.add(text);
  }

  addNamed(code: string, severity: Issue['severity'], name: string, text: string): void {
    const note = this.byCode.get(code) ?? { severity, rows: [], texts: new Set<string>() };
    this.byCode.set(code, note);
    note.texts.add(`${name}: ${text}`);
  }

  issues(): Issue[] {
    return [...this.byCode].map(([code, { severity, rows, texts }]) => ({
      code,
      severity,
      count: Math.max(1, code === 'ROWS_ADDED' ? texts.size : BY_CELL.has(code) ? rows.length : new Set(rows).size),
      where: { rows: [...new Set(rows)].slice(0, 20) },
      detail: { text: [...texts].slice(0, 5).join('; ') },
    }));
  }
}
