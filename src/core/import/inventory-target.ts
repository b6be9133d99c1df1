/**
 * Where does a label of somebody's inventory belong: which category of ours, or which sector? (clause 5.1 a)
 *
 * Asked in this order: a GPC reference (`II.1.2`), an IPCC code (`1.A.3.b`), a name. A code of a group, which holds no
 * values of its own, gives the sector. Several categories may share a code: the first is proposed, and `sureness` says
 * so. It is a proposal: a person says where a label goes.
 */
import { categories, leafCategories } from '../inventory/categories.ts';
import { categoryCode, readSectorLabel } from '../inventory/read-names.ts';
import type { SectorId } from '../plan/tables.ts';
import { plainText } from '../units/table-cell.ts';
import { inventoryNames } from './inventory-names.ts';

export type InventoryTarget =
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'sector'; readonly sector: SectorId }
  /** Left out: a sum, a part of another row, or by choice of a person. */
  | { readonly kind: 'skip' };

export interface ProposedTarget {
  readonly target: InventoryTarget;
  /** `several`: the code stands for more than one category; `sector`: only the sector is known. */
  readonly sureness: 'code' | 'name' | 'several' | 'sector' | 'sum';
}

const GPC = /^(?:I|II|III|IV|V)\.\d(?:\.\d)?$/;

/** Proposes for the pieces of a label, the last being the narrowest; null where nothing is known. */
export function proposeTarget(pieces: readonly string[]): ProposedTarget | null {
  const narrow = [...pieces].reverse().map((piece) => plainText(piece));
  const [last] = narrow;
  if (last === undefined) return null;
  const named = isProcess(last) ? (narrow[1] ?? last) : last;
  if (isSum(named)) return { target: { kind: 'skip' }, sureness: 'sum' };
  if (isProcess(last)) return ofProcess(named);
  for (const read of [byGpc, byIpcc, byName, bySector]) {
    for (const piece of narrow) {
      const proposed = read(piece);
      if (proposed) return proposed;
    }
  }
  return null;
}

/** A heading over what is not burnt: `Process`, 工业生产过程. */
export function isProcess(text: string): boolean {
  return /^(process(es)?|工业生产过程|过程排放)$/i.test(plainText(text));
}

function isSum(text: string): boolean {
  const { kind } = readSectorLabel(text);
  return kind === 'total' || kind === 'part' || /^total|with(out)? lulucf|emissions\/removals/i.test(text);
}

/** The process of an industry whose fuel is told beside it. */
const PROCESS_OF: Readonly<Record<string, string>> = { '1A2f': '2A1', '1A2a': '2C1', '1A2b': '2C7', '1A2c': '2B8' };

function ofProcess(industry: string): ProposedTarget {
  const burnt = byName(industry)?.target;
  const process = burnt?.kind === 'category' ? PROCESS_OF[burnt.category] : undefined;
  return process === undefined
    ? { target: { kind: 'sector', sector: 'industry' }, sureness: 'sector' }
    : inCategory(process, 'several');
}

/** A reference of the Global Protocol for Community-Scale inventories. */
export function isGpcCode(piece: string): boolean {
  return GPC.test(piece);
}

function byGpc(piece: string): ProposedTarget | null {
  if (!isGpcCode(piece)) return null;
  const same = leafCategories.filter(({ gpc }) => gpc === piece);
  const near = same.length > 0 ? same : leafCategories.filter(({ gpc }) => gpc !== '' && piece.startsWith(`${gpc}.`));
  const [first] = near;
  if (first) return inCategory(first.id, near.length === 1 ? 'code' : 'several');
  if (/^I\.\d\.3$/.test(piece)) return inCategory('E.losses', 'several');
  // `II.1.3` has no category of ours: its subsector tells the sector.
  const subsector = piece.split('.').slice(0, 2).join('.');
  const kin = leafCategories.find(({ gpc }) => gpc === subsector || gpc.startsWith(`${subsector}.`));
  return kin ? { target: { kind: 'sector', sector: kin.sector }, sureness: 'sector' } : null;
}

function byIpcc(piece: string): ProposedTarget | null {
  const code = categoryCode(piece);
  if (code === null || !/[a-z]/.test(code)) return null;
  const bare = bareCode(code);
  const leaf = leafCategories.filter(({ ipcc }) => ipcc !== '' && bareCode(ipcc) === bare);
  const [first] = leaf;
  if (first) return inCategory(first.id, leaf.length === 1 ? 'code' : 'several');
  const group = categories.find(({ isLeaf, ipcc }) => !isLeaf && ipcc !== '' && bareCode(ipcc) === bare);
  if (group) return { target: { kind: 'sector', sector: group.sector }, sureness: 'sector' };
  const below = leafCategories.filter(({ ipcc }) => ipcc !== '' && bareCode(ipcc).startsWith(bare));
  const [one] = below;
  return one ? inCategory(one.id, below.length === 1 ? 'code' : 'several') : null;
}

const bareCode = (code: string) => code.toLowerCase().replace(/[^0-9a-z]/g, '');

function byName(piece: string): ProposedTarget | null {
  const name = withoutCode(piece);
  if (name === '') return null;
  const low = name.toLowerCase();
  const own = leafCategories.find(({ name: text }) => text['zh-CN'] === name || text.en.toLowerCase() === low);
  const found = own?.id ?? inventoryNames.find(([, pattern]) => pattern.test(name))?.[0];
  return found === undefined ? null : inCategory(found, 'name');
}

function bySector(piece: string): ProposedTarget | null {
  const label = readSectorLabel(piece);
  return label.kind === 'sector' ? { target: { kind: 'sector', sector: label.sector }, sureness: 'sector' } : null;
}

/** `1.A.3. Transport` is `Transport`; `Industry Gas:kt CO2` is `Industry Gas`. */
function withoutCode(piece: string): string {
  const code = categoryCode(piece);
  const name = code === null ? piece : piece.replace(/^\S+\s+/, '');
  return name.replace(/[:：].*$/, '').trim();
}

function inCategory(category: string, sureness: ProposedTarget['sureness']): ProposedTarget {
  return { target: { kind: 'category', category }, sureness };
}
