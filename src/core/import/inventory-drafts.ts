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
 *   parts above their sum         PARTS_ABOVE_SUM: the parts count
 *   a sector told both ways       SECTOR_TOLD_TWICE: by categories and as a whole, of which only the former would count
 *   one part of a target missing  PART_MISSING: what is known of it does not count, for a part is not the whole
 *
 * Everything else of the table stays. Several labels of one target are added up. What was not taken over is listed by
 * label and amount (`leftOut`), and the table's own totals are held against what was (`source-totals.ts`).
 */

import { type GwpSet, gwpOf } from '../factors/gwp.ts';
import { categoryOf } from '../inventory/categories.ts';
import { cellProblem } from '../inventory/check-cell.ts';
import { gasOf } from '../inventory/gases.ts';
import type { Issue } from '../issue.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { converted, unitOfKind } from '../units/written-unit.ts';
import type { InventoryLine, InventoryLines } from './inventory-lines.ts';
import { Notes } from './inventory-notes.ts';
import { outliersOf } from './inventory-outliers.ts';
import type { InventoryTarget } from './inventory-target.ts';
import { PATH_JOIN } from './label-tree.ts';
import { REST } from './source-sums.ts';
import { type SourceTotal, sourceTotals } from './source-totals.ts';

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
  /** The category whose value holds it, for IE; '' where nobody told. */
  readonly place: string;
  /** As the table gives it; '' where it gives none. */
  readonly reason: string;
}

/** Amounts that nothing was made of: their label has no target. */
interface LeftOut {
  readonly label: string;
  readonly year: number | null;
  readonly gas: GasId | null;
  /** t; null where the unit is not known. */
  readonly tonnes: number | null;
  /** In the unit of the table. */
  readonly written: number;
}

export interface MappedInventory {
  readonly drafts: readonly EmissionDraft[];
  readonly notations: readonly NotationDraft[];
  readonly leftOut: readonly LeftOut[];
  /** The totals the table gives, beside what was taken over of it. */
  readonly totals: readonly SourceTotal[];
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
  /** Amounts that are known of it. */
  readonly known: number[];
}

export function inventoryDrafts(
  { lines, labels, places, columns, excesses }: InventoryLines,
  choice: MappingChoice,
): MappedInventory {
  const notes = new Notes(new Set(['LABEL_UNMAPPED']));
  const targetOf = new Map(
    labels.map(({ key, proposed }) => [key, choice.targets.get(key) ?? proposed?.target ?? null] as const),
  );
  const sums = new Map<string, Sum>();
  const notations = new Map<string, NotationDraft & { readonly toldIn: string | null }>();
  const leftOut: LeftOut[] = [];
  if (places.length > 1 && choice.place === null) notes.add('PLACE_OPEN', 'stop', 0, places.slice(0, 3).join('; '));
  for (const line of lines) {
    const target = targetOf.get(line.key);
    if (choice.place !== null && line.place !== choice.place) continue;
    if (target === undefined) {
      notes.add('OTHER_QUANTITY', 'note', line.row, line.unit ?? '');
      continue;
    }
    if (target === null) {
      if (line.read.kind === 'number' && line.read.value !== 0) leftOut.push(leftOutOf(line, line.read.value, choice));
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
  for (const { key, year, sum, parts, row } of excesses) {
    notes.add(
      'PARTS_ABOVE_SUM',
      'warn',
      row,
      `${key}${year === null ? '' : ` ${year}`}: ${written(parts)} > ${written(sum)}`,
    );
  }
  const drafts = [...sums.values()].map(({ draft }) => draft);
  for (const { label, year, value } of outliersOf(drafts)) {
    notes.add('OUTLIER', 'warn', 0, `${label} ${year}: ${value}`);
  }
  for (const { draft, known } of sums.values())
    if (draft.tonnes === null && known.length > 0)
      notes.add('PART_MISSING', 'warn', 0, `${draft.labels.join(' + ')} ${draft.year}`);
  for (const text of toldTwice(drafts)) notes.add('SECTOR_TOLD_TWICE', 'warn', 0, text);
  const totals = sourceTotals(
    lines,
    drafts,
    choice,
    (value, unit, gas) => tonnesOf(value, unit, gas, choice.gwpSet)?.tonnes ?? null,
    (tonnes, gas) => {
      const potential = gas === 'CO2' || gasOf(gas).inCo2e ? 1 : gwpOf(gas, choice.gwpSet);
      return potential === null ? null : tonnes * potential;
    },
  );
  for (const { label, year, told, read, agrees } of totals) {
    const text = `${label}${year === null ? '' : ` ${year}`}`;
    if (agrees) notes.add('TOTAL_AGREES', 'note', 0, text);
    else notes.add('TOTAL_DIFFERS', 'warn', 0, `${text}: ${written(told)} ≠ ${written(read)} t`);
  }
  const valued = new Set(
    drafts.map(({ target, year }) => (target.kind === 'category' ? `${year}/${target.category}` : '')),
  );
  return {
    drafts,
    // A category with a value of other labels has no notation beside it.
    notations: [...notations].filter(([id]) => !valued.has(id)).map(([, one]) => withPlace(one, targetOf)),
    leftOut,
    totals,
    issues: notes.issues(),
  };
}

const written = (value: number) => String(Number(value.toPrecision(9)));

function leftOutOf({ key, year, gas, unit }: InventoryLine, value: number, choice: MappingChoice): LeftOut {
  const told = unit ?? choice.unit;
  const mass = told === null ? null : unitOfKind(told, 'mass');
  return {
    label: key,
    year: year ?? choice.year,
    gas: gas ?? choice.gas,
    tonnes: mass === null ? null : converted(value, mass.factor),
    written: value,
  };
}

/** IE says where it is: the category of the sum's rest, or of the sum. */
function withPlace(
  draft: NotationDraft & { readonly toldIn: string | null },
  targetOf: ReadonlyMap<string, InventoryTarget | null>,
): NotationDraft {
  const { toldIn, ...notation } = draft;
  if (toldIn === null || notation.place !== '') return notation;
  const target = targetOf.get(`${toldIn}${PATH_JOIN}${REST}`) ?? targetOf.get(toldIn);
  return { ...notation, place: target?.kind === 'category' ? target.category : '' };
}

/** Sectors and years with values by category and as a whole. */
function toldTwice(drafts: readonly EmissionDraft[]): string[] {
  const kinds = new Map<string, Set<string>>();
  for (const { target, sector, year, tonnes } of drafts) {
    // Memo items stand beside the total.
    if (tonnes === null || (target.kind === 'category' && categoryOf(target.category)?.isMemo)) continue;
    const key = `${sector} ${year}`;
    kinds.set(key, (kinds.get(key) ?? new Set()).add(target.kind));
  }
  return [...kinds].filter(([, ways]) => ways.size > 1).map(([key]) => key);
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
  notations: Map<string, NotationDraft & { readonly toldIn: string | null }>,
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
    const { notation, key: label, toldIn, notationNote: note } = line;
    const place = notation === 'IE' && categoryOf(note) ? note : '';
    const reason = place === '' ? note : '';
    const id = `${year}/${category}`;
    // One gas that does not occur says less than another that is told elsewhere.
    if (notation !== 'NO' || !notations.has(id))
      notations.set(id, { category, year, notation, label, place, reason, toldIn });
    return null;
  }
  // What the rest of a sum holds is no gap of the sector it is part of.
  if (line.toldIn !== null) return null;
  if (line.read.kind === 'bad') return refusal('CELL_NOT_A_NUMBER', line.read.text);
  const gas = line.gas ?? choice.gas ?? 'CO2e';
  if (line.gas === null && choice.gas === null) notes.add('GAS_ASSUMED', 'note', line.row, 'CO2e');
  const base = { target, sector, year, gas, labels: [line.key] };
  if (line.read.kind === 'missing') return take(sums, { ...base, tonnes: null }, line);
  const mass = tonnesOf(line.read.value, line.unit ?? choice.unit, gas, choice.gwpSet);
  if (mass === null) {
    const unitText = line.unit ?? choice.unit;
    return refusal('UNKNOWN_UNIT', unitText ?? '', unitText === null ? 'stop' : 'warn');
  }
  const { tonnes } = mass;
  if (mass.fromCo2e) notes.add('CO2E_TO_GAS', 'warn', line.row, `${gas}, ${choice.gwpSet}`);
  const problem = cellProblem(sector, year, tonnes);
  if (problem === 'NOT_A_NUMBER') return refusal('CELL_NOT_A_NUMBER', String(line.read.value));
  if (problem !== null) return refusal('CELL_NEGATIVE', `${line.key} ${year}: ${line.read.value}`);
  return take(sums, { ...base, tonnes }, line);
}

/** t of the gas; a gas told in CO2e by the plan's potentials. Null: the unit is none of mass, or nobody knows a potential. */
function tonnesOf(value: number, unitText: string | null, gas: GasId, gwpSet: GwpSet) {
  const unit = unitText === null ? null : unitOfKind(unitText, 'mass');
  if (!unit) return null;
  const tonnes = converted(value, unit.factor);
  if (!unit.isCo2e || gasOf(gas).inCo2e || gas === 'CO2') return { tonnes, fromCo2e: false };
  const potential = gwpOf(gas, gwpSet);
  return potential === null ? null : { tonnes: tonnes / potential, fromCo2e: true };
}

function take(sums: Map<string, Sum>, draft: EmissionDraft, line: InventoryLine): Refusal | null {
  const { target, year, gas } = draft;
  const key = `${target.kind === 'category' ? target.category : target.sector}/${target.kind}/${year}/${gas}`;
  // A code is no name of a source: under it, rows of other amounts are other sources.
  const own = line.isReference ? String(draft.tonnes) : '';
  const source = `${line.key}\n${line.details}\n${own}`;
  const before = sums.get(key);
  if (!before) {
    sums.set(key, {
      draft,
      rows: new Map([[source, line.row]]),
      known: draft.tonnes === null ? [] : [draft.tonnes],
    });
    return null;
  }
  const row = before.rows.get(source);
  // Columns of one row are parts (fuels); the same label in another row tells the same thing again.
  if (row !== undefined && row !== line.row) return refusal('ROW_REPEATED', `${line.key} ${year}`);
  before.rows.set(source, line.row);
  if (draft.tonnes !== null) before.known.push(draft.tonnes);
  const sum = before.draft.tonnes === null || draft.tonnes === null ? null : before.draft.tonnes + draft.tonnes;
  const labels = before.draft.labels.includes(line.key) ? before.draft.labels : [...before.draft.labels, line.key];
  before.draft = { ...before.draft, tonnes: sum, labels };
  return null;
}
