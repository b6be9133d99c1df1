/**
 * Labels of one sector go all to categories, or all to the sector: told both ways a tonne would count once or twice.
 *
 * The way that holds most of the sector's amounts stands, rests left aside. Then a label of which only the sector is known goes to the
 * category for what is left of it (`several`: a person should look), or known categories give way to the sector.
 * Leaves out: what a person chose; a choice that tells a sector both ways is told by SECTOR_TOLD_TWICE.
 */
import { categoryOf } from '../inventory/categories.ts';
import type { SectorId } from '../plan/tables.ts';
import { unitOfKind } from '../units/written-unit.ts';
import { codeOf, levelsOf } from './code-system.ts';
import type { InventoryLabel, InventoryLine } from './inventory-lines.ts';
import { sectionOf } from './inventory-section.ts';
import type { InventoryTarget } from './inventory-target.ts';

/** Where the rest of a sector goes; sectors without an entry have no such category. */
const LEFT_OVER: Readonly<Partial<Record<SectorId, string>>> = {
  energy: '1A1c2',
  industry: '1A2m',
  transport: '1A3e2',
  buildings: '1A4a1',
  agriculture: '3C4',
  waste: '4A1',
  landUse: '3B6',
};

/** Of a group of the 2006 Guidelines, by the beginning of its code. */
const LEFT_OVER_OF_GROUP: readonly (readonly [string, string])[] = [
  ['1.a.1', '1A1c2'],
  ['1.a.3.b', '1A3b1'],
  ['1.a.4.c', '1A4c1'],
  ['1.b.1', '1B1a'],
  ['1.b', '1B2a'],
  ['2.a', '2A4'],
  ['2.b', '2B8'],
  ['2.c', '2C7'],
  ['2.d', '2D1'],
  ['2.e', '2E1'],
  ['2.f', '2F4'],
  ['2', '2D1'],
];

/**
 * What is left of a sum is that of its parts which are told in it: of one, its category; of several of one sector, the
 * sector. Otherwise what the sum is about.
 */
export function restsByTheirParts(
  labels: readonly InventoryLabel[],
  lines: readonly InventoryLine[],
  rests: ReadonlyMap<string, string>,
): InventoryLabel[] {
  const parts = new Map<string, Set<string>>();
  for (const { key, toldIn } of lines)
    if (toldIn !== null) parts.set(toldIn, (parts.get(toldIn) ?? new Set()).add(key));
  const proposed = new Map(labels.map((label) => [label.key, label.proposed?.target]));
  return labels.map((label): InventoryLabel => {
    const sum = rests.get(label.key);
    const held = sum === undefined ? [] : [...(parts.get(sum) ?? [])].map((key) => proposed.get(key));
    const [first] = held;
    if (first?.kind === 'category' && held.length === 1) {
      return { ...label, proposed: { target: first, sureness: 'several' } };
    }
    const ofParts = new Set(held.map(sectorOf));
    const [only] = ofParts;
    if (ofParts.size !== 1 || only === null || only === undefined) return label;
    return { ...label, proposed: { target: { kind: 'sector', sector: only }, sureness: 'sector' } };
  });
}

export function sectorsToldOnce(
  labels: readonly InventoryLabel[],
  lines: readonly InventoryLine[],
  rests: ReadonlyMap<string, string>,
): InventoryLabel[] {
  const amounts = amountsByLabel(lines);
  const bySector = new Map<SectorId, { category: number; sector: number; hasBoth: Set<'category' | 'sector'> }>();
  for (const { key, proposed } of labels) {
    const sector = sectorOf(proposed?.target);
    if (sector === null || !proposed || proposed.target.kind === 'skip') continue;
    const told = bySector.get(sector) ?? { category: 0, sector: 0, hasBoth: new Set() };
    bySector.set(sector, told);
    // A rest follows the others.
    if (!rests.has(key)) told[proposed.target.kind] += amounts.get(key) ?? 0;
    told.hasBoth.add(proposed.target.kind);
  }
  return labels.map((label): InventoryLabel => {
    const { proposed } = label;
    const sector = sectorOf(proposed?.target);
    const told = sector === null ? undefined : bySector.get(sector);
    if (!proposed || sector === null || !told || told.hasBoth.size < 2) return label;
    const left = leftOver(label, sector);
    if (told.category >= told.sector && left !== undefined) {
      return proposed.target.kind === 'category'
        ? label
        : { ...label, proposed: { target: { kind: 'category', category: left }, sureness: 'several' } };
    }
    return { ...label, proposed: { target: { kind: 'sector', sector }, sureness: 'sector' } };
  });
}

function sectorOf(target: InventoryTarget | undefined): SectorId | null {
  if (target?.kind === 'sector') return target.sector;
  const category = target?.kind === 'category' ? categoryOf(target.category) : null;
  // Memo items stand beside the total.
  return category && !category.isMemo ? category.sector : null;
}

function leftOver({ pieces }: InventoryLabel, sector: SectorId): string | undefined {
  const code = pieces.map(codeOf).findLast((one) => one !== null);
  const levels = code === undefined || code === null ? '' : levelsOf(code).join('.');
  const inGroup = LEFT_OVER_OF_GROUP.find(([start]) => levels === start || levels.startsWith(`${start}.`))?.[1];
  if (inGroup !== undefined && categoryOf(inGroup)?.sector === sector) return inGroup;
  if (sector === 'industry' && sectionOf([...pieces, ''], 'ipcc2006') === 'process') return '2D1';
  return LEFT_OVER[sector];
}

/** t of each label over all that it tells; gases are added as they are, which is enough to see where most is. */
function amountsByLabel(lines: readonly InventoryLine[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const { key, read, unit } of lines) {
    if (read.kind !== 'number') continue;
    const factor = unit === null ? 1 : (unitOfKind(unit, 'mass')?.factor ?? 0);
    amounts.set(key, (amounts.get(key) ?? 0) + Math.abs(read.value) * factor);
  }
  return amounts;
}
