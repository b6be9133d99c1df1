/**
 * Where does a label of somebody's inventory belong: which category of ours, or which sector? (clause 5.1 a)
 *
 * Asked in this order: a GPC reference (`II.1.2`), a code by the numbering of the table (`code-system.ts`), a name. A
 * code of a group, which holds no values of its own, gives the sector. Several categories may share a code: the first is
 * proposed, and `sureness` says so. It is a proposal: a person says where a label goes.
 */
import { categories, categoryOf, leafCategories } from '../inventory/categories.ts';
import { readSectorLabel } from '../inventory/read-names.ts';
import type { SectorId } from '../plan/tables.ts';
import { plainText } from '../units/table-cell.ts';
import { type CodeSystem, codeOf, translatedCode, withoutCode } from './code-system.ts';
import { inventoryNames } from './inventory-names.ts';
import { isInSection, type Section, sectionOf } from './inventory-section.ts';
import { ownCategory, ownSector } from './own-labels.ts';

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
export function proposeTarget(pieces: readonly string[], system: CodeSystem = 'ipcc2006'): ProposedTarget | null {
  const plain = pieces.map((piece) => plainText(piece));
  const narrow = [...plain].reverse();
  const [last] = narrow;
  if (last === undefined) return null;
  const named = isProcess(last) ? (narrow[1] ?? last) : last;
  const own = ownCategory(plain);
  if (own?.isLeaf) return inCategory(own.id, 'code');
  const sector = ownSector(named);
  if (sector !== null) return { target: { kind: 'sector', sector }, sureness: 'sector' };
  if (isSum(named)) return { target: { kind: 'skip' }, sureness: 'sum' };
  const section = sectionOf(plain, system);
  if (isProcess(last)) return ofProcess(named);
  if (section === 'memo') return byName(plain, 'memo') ?? { target: { kind: 'skip' }, sureness: 'sum' };
  return (
    first(narrow, (piece) => byGpc(piece, plain)) ??
    first(narrow, (piece) => byCode(piece, system)) ??
    byNames(plain, section)
  );
}

function first(pieces: readonly string[], read: (piece: string) => ProposedTarget | null): ProposedTarget | null {
  for (const piece of pieces) {
    const proposed = read(piece);
    if (proposed) return proposed;
  }
  return null;
}

/** The narrowest piece with a known name, then the narrowest whose sector is known. */
function byNames(path: readonly string[], section: Section | null): ProposedTarget | null {
  for (let length = path.length; length > 0; length--) {
    const proposed = byName(path.slice(0, length), section);
    if (proposed) return proposed;
  }
  const bySector = first([...path].reverse(), (piece) => sectorNamed(piece, section));
  return bySector ?? sectorOfSection(section);
}

/** A heading over what is not burnt: `Process`, 工业生产过程. */
export function isProcess(text: string): boolean {
  return /^(process(es)?|工业生产过程|过程排放)$/i.test(plainText(text));
}

/** A sum of other rows: a total, or what is said to be a part of the row above. */
export function isSum(text: string): boolean {
  const { kind } = readSectorLabel(withoutCode(text) || text);
  return (
    kind === 'total' ||
    kind === 'part' ||
    /^total|^总排放|^净排放|with(out)? lulucf|emissions\/removals|^subtotal|^(scope|范围) ?[1-3]$|^basic(\+|\b)/i.test(
      text,
    )
  );
}

/** The process of an industry whose fuel is told beside it. */
const PROCESS_OF: Readonly<Record<string, string>> = { '1A2f': '2A1', '1A2a': '2C1', '1A2b': '2C7', '1A2c': '2B8' };

function ofProcess(industry: string): ProposedTarget {
  const burnt = byName([industry], 'energy')?.target;
  const process = burnt?.kind === 'category' ? PROCESS_OF[burnt.category] : undefined;
  return process === undefined
    ? { target: { kind: 'sector', sector: 'industry' }, sureness: 'sector' }
    : inCategory(process, 'several');
}

/** A reference of the Global Protocol for Community-Scale inventories. */
export function isGpcCode(piece: string): boolean {
  return GPC.test(piece);
}

/** The name beside the reference says which of its categories. */
function byGpc(piece: string, path: readonly string[]): ProposedTarget | null {
  if (!isGpcCode(piece)) return null;
  const same = leafCategories.filter(({ gpc }) => gpc === piece);
  const near = same.length > 0 ? same : leafCategories.filter(({ gpc }) => gpc !== '' && piece.startsWith(`${gpc}.`));
  const isNamed = ({ name }: (typeof near)[number]) =>
    path.some((other) => Object.values(name).some((one) => plainText(one) === other));
  const named = near.find(isNamed);
  if (named) return inCategory(named.id, 'code');
  const [first] = near;
  if (first) return inCategory(first.id, near.length === 1 ? 'code' : 'several');
  if (/^I\.\d\.3$/.test(piece)) return inCategory('E.losses', 'several');
  // `II.1.3` has no category of ours: its subsector tells the sector.
  const subsector = piece.split('.').slice(0, 2).join('.');
  const kin = leafCategories.find(({ gpc }) => gpc === subsector || gpc.startsWith(`${subsector}.`));
  return kin ? { target: { kind: 'sector', sector: kin.sector }, sureness: 'sector' } : null;
}

function byCode(piece: string, system: CodeSystem): ProposedTarget | null {
  const code = codeOf(piece);
  if (code === null) return null;
  const ours = translatedCode(code, system);
  if (ours !== null) return byTranslated(piece, ours);
  if (!/[a-z]/.test(code)) return null;
  const bare = bareCode(code);
  const group = categories.find(({ isLeaf, ipcc }) => !isLeaf && ipcc !== '' && bareCode(ipcc) === bare);
  if (group) return { target: { kind: 'sector', sector: group.sector }, sureness: 'sector' };
  const below = leafCategories.filter(({ ipcc }) => ipcc !== '' && bareCode(ipcc).startsWith(bare));
  const named = byName([withoutCode(piece)], null)?.target;
  const known = below.find(({ id }) => named?.kind === 'category' && named.category === id);
  const [one] = below;
  if (known && below.length > 1) return inCategory(known.id, 'code');
  return one ? inCategory(one.id, below.length === 1 ? 'code' : 'several') : null;
}

/** The name beside the code may know better than the table of numberings: 6.C of 1996 with `Open burning`. */
function byTranslated(piece: string, ours: string): ProposedTarget {
  const sector = categoryOf(ours)?.sector ?? categories.find(({ id }) => id === ours)?.sector;
  const named = byName([withoutCode(piece)], null)?.target;
  if (named?.kind === 'category' && categoryOf(named.category)?.sector === sector) {
    return inCategory(named.category, 'code');
  }
  const group = categories.find(({ id, isLeaf }) => id === ours && !isLeaf);
  if (group) return { target: { kind: 'sector', sector: group.sector }, sureness: 'sector' };
  return inCategory(ours, 'code');
}

const bareCode = (code: string) => code.toLowerCase().replace(/[^0-9a-z]/g, '');

function byName(path: readonly string[], section: Section | null): ProposedTarget | null {
  const name = section === 'memo' ? withoutCode(path.at(-1) ?? '') : bareName(path.at(-1) ?? '');
  if (name === '') return null;
  const whole = path.map(section === 'memo' ? withoutCode : bareName).join(' › ');
  for (const text of withAndWithoutMark(name)) {
    const low = text.toLowerCase();
    const fits = (id: string) => isInSection(id, section);
    const own = leafCategories.find(
      ({ id, name: told }) => fits(id) && (told['zh-CN'] === text || told.en.toLowerCase() === low),
    );
    const found =
      own?.id ??
      inventoryNames.find(
        ([id, pattern]) =>
          fits(id) && pattern.test(pattern.source.includes(' › ') || section === 'memo' ? whole : text),
      )?.[0];
    if (found !== undefined) return inCategory(found, 'name');
  }
  return null;
}

/** `Chemical Industryb`: a letter that points to a note may stand behind a name. */
function withAndWithoutMark(name: string): string[] {
  return /[a-z][a-h]$/.test(name) ? [name, name.slice(0, -1)] : [name];
}

function sectorNamed(piece: string, section: Section | null): ProposedTarget | null {
  const label = readSectorLabel(piece);
  if (label.kind !== 'sector') return null;
  // `Indirect Sources` under soils is no bought electricity.
  if (section !== null && !sectorsOfSection[section].includes(label.sector)) return null;
  return { target: { kind: 'sector', sector: label.sector }, sureness: 'sector' };
}

const sectorsOfSection: Readonly<Record<Section, readonly SectorId[]>> = {
  energy: ['energy', 'industry', 'transport', 'buildings', 'agriculture'],
  process: ['industry'],
  agriculture: ['agriculture'],
  landUse: ['landUse'],
  waste: ['waste'],
  memo: [],
};

/** A label that nobody knows, in a section of one sector. */
function sectorOfSection(section: Section | null): ProposedTarget | null {
  const [only, ...others] = section === null ? [] : sectorsOfSection[section];
  return only === undefined || others.length > 0
    ? null
    : { target: { kind: 'sector', sector: only }, sureness: 'sector' };
}

/** `Industry Gas:kt CO2` is `Industry Gas`. */
function bareName(piece: string): string {
  return withoutCode(piece)
    .replace(/[:：].*$/, '')
    .trim();
}

function inCategory(category: string, sureness: ProposedTarget['sureness']): ProposedTarget {
  return { target: { kind: 'category', category }, sureness };
}
