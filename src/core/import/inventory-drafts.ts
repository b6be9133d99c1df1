/**
 * What does a person's mapping of labels make of a table of emissions? (clause 5.1 a; methods 0.4, row by row)
 *
 *   label without a target        LABEL_UNMAPPED, nothing is read from it until a person says where it goes
 *   not a number                  CELL_NOT_A_NUMBER, the cell is refused
 *   below zero, no removal        CELL_NEGATIVE, refused
 *   no unit                       UNKNOWN_UNIT, stops until a person names it; a unit that is none of mass: refused
 *   year outside 1990…2100        YEAR_OUTSIDE, refused; no year at all: YEAR_MISSING, stops
 *   same label, year and gas      ROW_REPEATED, the second is held back
 *   no gas                        read as CO2e, told by GAS_ASSUMED
 *   outside 3 × its neighbours    OUTLIER, kept
 *   a unit of something else       OTHER_QUANTITY, left out (tCO2/tce)
 *   NO, NE, IE                    the notation, for categories; a missing number is kept as missing, never as zero
 *
 * Everything else of the table stays. Several labels of one target are added up.
 */

import { type GwpSet, gwpOf } from '../factors/gwp.ts';
import { categoryOf } from '../inventory/categories.ts';
import { cellProblem } from '../inventory/check-cell.ts';
import { gasOf } from '../inventory/gases.ts';
import type { Issue } from '../issue.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { converted, unitOfKind } from '../units/written-unit.ts';
import type { InventoryLine, InventoryLines } from './inventory-lines.ts';
import { outliersOf } from './inventory-outliers.ts';
import type { InventoryTarget } from './inventory-target.ts';

export interface EmissionDraft {
  readonly target: Exclude<InventoryTarget, { kind: 'skip' }>;
  readonly sector: SectorId;
  readonly year: number;
  readonly gas: GasId;
  /** t of the gas; null: said to be missing. */
  readonly tonnes: number | null;
  readonly labels: readonly string[];
}

interface NotationDraft {
  readonly category: string;
  readonly year: number;
  readonly notation: 'NO' | 'NE' | 'IE';
  readonly label: string;
}

export interface MappedInventory {
  readonly drafts: readonly EmissionDraft[];
  readonly notations: readonly NotationDraft[];
  readonly issues: readonly Issue[];
}

export interface MappingChoice {
  /** By label; a label that is not in it takes what is proposed. */
  readonly targets: ReadonlyMap<string, InventoryTarget>;
  readonly place: string | null;
  /** What a person said where the table is silent. */
  readonly unit: string | null;
  readonly year: number | null;
  readonly gas: GasId | null;
  readonly gwpSet: GwpSet;
}

interface Sum {
  draft: EmissionDraft;
  readonly rows: Map<string, number>;
}

export function inventoryDrafts(
  { lines, labels, places, columns }: InventoryLines,
  choice: MappingChoice,
): MappedInventory {
  const notes = new Notes();
  const targetOf = new Map(
    labels.map(({ key, proposed }) => [key, choice.targets.get(key) ?? proposed?.target ?? null] as const),
  );
  const sums = new Map<string, Sum>();
  const notations = new Map<string, NotationDraft>();
  if (places.length > 1 && choice.place === null) notes.add('PLACE_OPEN', 'stop', 0, places.slice(0, 3).join('; '));
  for (const line of lines) {
    const target = targetOf.get(line.key);
    if (choice.place !== null && line.place !== choice.place) continue;
    if (target === undefined) {
      notes.add('OTHER_QUANTITY', 'note', line.row, line.unit ?? '');
      continue;
    }
    if (target === null) {
      if (line.read.kind !== 'missing') notes.add('LABEL_UNMAPPED', 'warn', line.row, line.key);
      continue;
    }
    if (target.kind === 'skip') {
      notes.add('TOTALS_SKIPPED', 'note', line.row, line.key);
      continue;
    }
    const refused = readLine(line, target, choice, sums, notations, notes);
    if (refused) notes.add(refused.code, refused.severity, line.row, refused.text);
  }
  if (columns.sums > 0) notes.add('TOTALS_SKIPPED', 'note', 0, '');
  if (columns.withoutUnit > 0) notes.add('AMOUNT_WITHOUT_UNIT', 'warn', 0, '', columns.withoutUnit);
  const drafts = [...sums.values()].map(({ draft }) => draft);
  for (const { label, year, value } of outliersOf(drafts)) {
    notes.add('OUTLIER', 'warn', 0, `${label} ${year}: ${value}`);
  }
  return { drafts, notations: [...notations.values()], issues: notes.issues() };
}

/** What keeps a line from counting: told with its row. */
interface Refusal {
  readonly code: string;
  readonly severity: Issue['severity'];
  readonly text: string;
}

const refusal = (code: string, text: string, severity: Issue['severity'] = 'warn'): Refusal => ({
  code,
  severity,
  text,
});

/** Adds the line to the sums or the notations; otherwise says why not. */
function readLine(
  line: InventoryLine,
  target: EmissionDraft['target'],
  choice: MappingChoice,
  sums: Map<string, Sum>,
  notations: Map<string, NotationDraft>,
  notes: Notes,
): Refusal | null {
  const sector = target.kind === 'sector' ? target.sector : categoryOf(target.category)?.sector;
  if (sector === undefined) return refusal('LABEL_UNMAPPED', line.key);
  const year = line.year ?? choice.year;
  if (year === null) return refusal('YEAR_MISSING', line.key, 'stop');
  if (cellProblem(sector, year, null) !== null) return refusal('YEAR_OUTSIDE', String(year));
  const isZero = line.read.kind === 'number' && line.read.value === 0;
  if (line.notation !== null && target.kind === 'category' && (line.read.kind !== 'number' || isZero)) {
    const { category } = target;
    notations.set(`${year}/${category}`, { category, year, notation: line.notation, label: line.key });
    return null;
  }
  if (line.read.kind === 'bad') return refusal('CELL_NOT_A_NUMBER', line.read.text);
  const gas = line.gas ?? choice.gas ?? 'CO2e';
  if (line.gas === null && choice.gas === null) notes.add('GAS_ASSUMED', 'note', line.row, 'CO2e');
  const base = { target, sector, year, gas, labels: [line.key] };
  if (line.read.kind === 'missing') return take(sums, { ...base, tonnes: null }, line);
  const unitText = line.unit ?? choice.unit;
  const unit = unitText === null ? null : unitOfKind(unitText, 'mass');
  if (!unit) return refusal('UNKNOWN_UNIT', unitText ?? '', unitText === null ? 'stop' : 'warn');
  let tonnes = converted(line.read.value, unit.factor);
  if (unit.isCo2e && !gasOf(gas).inCo2e && gas !== 'CO2') {
    const potential = gwpOf(gas, choice.gwpSet);
    if (potential === null) return refusal('UNKNOWN_UNIT', unitText ?? '');
    tonnes /= potential;
    notes.add('CO2E_TO_GAS', 'warn', line.row, `${gas}, ${choice.gwpSet}`);
  }
  const problem = cellProblem(sector, year, tonnes);
  if (problem === 'NOT_A_NUMBER') return refusal('CELL_NOT_A_NUMBER', String(line.read.value));
  if (problem !== null) return refusal('CELL_NEGATIVE', `${line.key} ${year}: ${line.read.value}`);
  return take(sums, { ...base, tonnes }, line);
}

function take(sums: Map<string, Sum>, draft: EmissionDraft, line: InventoryLine): Refusal | null {
  const { target, year, gas } = draft;
  const key = `${target.kind === 'category' ? target.category : target.sector}/${target.kind}/${year}/${gas}`;
  // A code is no name of a source: under it, rows of other amounts are other sources.
  const own = line.isReference ? String(draft.tonnes) : '';
  const source = `${line.key}\n${line.details}\n${own}`;
  const before = sums.get(key);
  if (!before) {
    sums.set(key, { draft, rows: new Map([[source, line.row]]) });
    return null;
  }
  const row = before.rows.get(source);
  // Columns of one row are parts (fuels); the same label in another row tells the same thing again.
  if (row !== undefined && row !== line.row) return refusal('ROW_REPEATED', `${line.key} ${year}`);
  before.rows.set(source, line.row);
  const sum = before.draft.tonnes === null || draft.tonnes === null ? null : before.draft.tonnes + draft.tonnes;
  const labels = before.draft.labels.includes(line.key) ? before.draft.labels : [...before.draft.labels, line.key];
  before.draft = { ...before.draft, tonnes: sum, labels };
  return null;
}

/** Issues of one code are one issue, with their rows (as a person counts them, from 1) and first texts. */
class Notes {
  private readonly byCode = new Map<
    string,
    { severity: Issue['severity']; count: number; rows: Set<number>; texts: Set<string> }
  >();

  add(code: string, severity: Issue['severity'], row: number, text: string, count = 1): void {
    const note = this.byCode.get(code) ?? { severity, count: 0, rows: new Set<number>(), texts: new Set<string>() };
    this.byCode.set(code, note);
    note.count += count;
    note.rows.add(row + 1);
    if (text !== '') note.texts.add(text);
  }

  issues(): Issue[] {
    return [...this.byCode].map(([code, { severity, count, rows, texts }]) => ({
      code,
      severity,
      count: code === 'LABEL_UNMAPPED' ? texts.size : count,
      where: { rows: [...rows].slice(0, 20) },
      detail: { text: [...texts].slice(0, 5).join('; ') },
    }));
  }
}
