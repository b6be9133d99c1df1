/**
 * Does what was taken over of a table come to the totals the table itself gives? (methods 0.4)
 *
 *   told = the figure of a row of totals (TOTAL, 合计) that is a part of nothing, by place, year and gas
 *   read = Σ drafts of that year and gas, t; without land use, or with it, as the row says
 *
 * A row that does not say whether land use is in it agrees with either. Compared gas by gas, as the table tells them, and
 * in CO2e by the plan's potentials; a row about single gases in a table of CO2e (`CO2 emissions without LULUCF`) is no total of what was read. Memo items
 * stand beside a total and are not in it.
 */
import { categoryOf } from '../inventory/categories.ts';
import { readGas, readSectorLabel } from '../inventory/read-names.ts';
import type { GasId } from '../plan/tables.ts';
import { plainText } from '../units/table-cell.ts';
import { withoutCode } from './code-system.ts';
import type { EmissionDraft, MappingChoice } from './inventory-drafts.ts';
import type { InventoryLine } from './inventory-lines.ts';
import { isProcess, isSum } from './inventory-target.ts';
import { PATH_JOIN } from './label-tree.ts';

export interface SourceTotal {
  readonly label: string;
  readonly year: number | null;
  readonly gas: GasId;
  /** t of the gas */
  readonly told: number;
  readonly read: number;
  readonly agrees: boolean;
}

/** Published tables are rounded. */
const TOLERANCE = 1e-6;

export function sourceTotals(
  lines: readonly InventoryLine[],
  drafts: readonly EmissionDraft[],
  choice: Pick<MappingChoice, 'place' | 'unit' | 'year' | 'gas'>,
  tonnesOf: (value: number, unit: string | null, gas: GasId) => number | null,
  co2eOf: (tonnes: number, gas: GasId) => number | null,
): SourceTotal[] {
  const told = new Map<string, { label: string; year: number | null; gas: GasId; sum: number }>();
  for (const line of lines) {
    const label = withoutProcess(line.key);
    if (line.read.kind !== 'number' || !isGrandTotal(label)) continue;
    if (choice.place !== null && line.place !== choice.place) continue;
    const year = line.year ?? choice.year;
    const gas = line.gas ?? choice.gas ?? 'CO2e';
    const inLabel = readGas(label);
    if (inLabel !== null && inLabel !== gas) continue;
    const tonnes = tonnesOf(line.read.value, line.unit ?? choice.unit, gas);
    if (tonnes === null) continue;
    const key = `${label}\n${year}\n${gas}\n${line.row}`;
    const before = told.get(key) ?? { label, year, gas, sum: 0 };
    told.set(key, { ...before, sum: before.sum + tonnes });
  }
  return [...told.values()].map(({ label, year, gas, sum }): SourceTotal => {
    const same = drafts.filter(
      (draft) => draft.year === year && (gas === 'CO2e' || draft.gas === gas) && !isMemo(draft),
    );
    const inGas = ({ tonnes, gas: own }: EmissionDraft) =>
      tonnes === null || own === gas ? (tonnes ?? 0) : (co2eOf(tonnes, own) ?? Number.NaN);
    const total = (list: readonly EmissionDraft[]) => list.reduce((all, draft) => all + inGas(draft), 0);
    const gross = total(same.filter(({ sector }) => sector !== 'landUse'));
    const net = total(same);
    const read = landUseIn(label) === 'only' ? net - gross : landUseIn(label) === 'with' ? net : gross;
    const agreesWith = (value: number) => Math.abs(value - sum) <= TOLERANCE * Math.max(Math.abs(sum), Math.abs(value));
    const either = landUseIn(label) === null && !agreesWith(gross) && agreesWith(net) ? net : read;
    return { label, year, gas, told: sum, read: either, agrees: agreesWith(either) };
  });
}

function isMemo({ target }: EmissionDraft): boolean {
  return target.kind === 'category' && (categoryOf(target.category)?.isMemo ?? false);
}

/** What a heading adds to a row of totals is a part of that total. */
function withoutProcess(key: string): string {
  const pieces = key.split(PATH_JOIN);
  return pieces.length > 1 && isProcess(pieces.at(-1) ?? '') ? pieces.slice(0, -1).join(PATH_JOIN) : key;
}

/** A row of totals at the top of the table: those inside a group are the group's. */
function isGrandTotal(key: string): boolean {
  if (key.includes(PATH_JOIN)) return false;
  const name = withoutCode(key);
  return (
    isSum(name) &&
    readSectorLabel(name).kind !== 'part' &&
    !/^(小计|sub-?total|memo|备注|备忘|scope|范围|basic)/i.test(name)
  );
}

function landUseIn(label: string): 'without' | 'with' | 'only' | null {
  const plain = plainText(label).toLowerCase();
  if (/^(净|net\b)/.test(plain)) return 'with';
  if (!/lulucf|land[- ]use|lucf|土地利用|林业/.test(plain)) return null;
  if (/without|excluding|不含|不包括/.test(plain)) return 'without';
  return /with\b|including|包含|含/.test(plain) ? 'with' : 'only';
}
