/**
 * Which rows of a table are sums of its other rows, and what of a sum do its parts leave untold? (methods 0.4)
 *
 *   rest = sum − Σ parts that are told           by place, year, gas and column
 *
 *   rest > 0             a line of its own, `‹sum› › 其余 Rest`: with it the parts add up to the source's own figure
 *   no part is told      the sum itself is that line
 *   rest < 0             the parts stand and the difference is told: a table may be rounded, or wrong; where the sum or
 *                        its parts are removals it is a line as any other
 *   a part is missing (confidential, blank) while there is a rest: it is told in the rest (IE), and no longer missing
 *   a part is missing of a sum of zero: it does not occur (NO)
 *   a part is missing and there is no rest: it stays missing, for a sum may have been made over what was known
 *
 * A rest below a millionth of its sum is the dust of rounding. Parts told in other gases than their sum make it a sum all
 * the same; no rest is worked out across gases.
 */
import { unitOfKind } from '../units/written-unit.ts';
import type { InventoryLine } from './inventory-lines.ts';
import { PATH_JOIN } from './label-tree.ts';

export const REST = '其余 Rest';
const DUST = 1e-6;

/** Parts that come to more than their sum, in the unit of the table. */
interface Excess {
  readonly key: string;
  readonly year: number | null;
  readonly sum: number;
  readonly parts: number;
  readonly row: number;
}

export interface SourceSums {
  readonly lines: readonly InventoryLine[];
  /** Labels that are sums of others. */
  readonly sums: ReadonlySet<string>;
  /** Labels of rests, with the label of the sum each belongs to. */
  readonly rests: ReadonlyMap<string, string>;
  readonly excesses: readonly Excess[];
}

export function sourceSums(lines: readonly InventoryLine[], parents: ReadonlyMap<string, string>): SourceSums {
  if (parents.size === 0) return { lines, sums: new Set(), rests: new Map(), excesses: [] };
  const tree = new SumTree(lines, parents);
  const sums = tree.sums();
  const rests = new Map<string, string>();
  const excesses: Excess[] = [];
  const kept: InventoryLine[] = [];
  for (const line of lines) {
    kept.push(line.read.kind === 'missing' ? (tree.toldElsewhere(line, sums) ?? line) : line);
    if (!sums.has(line.key) || line.read.kind !== 'number') continue;
    const rest = tree.restOf(line);
    if (rest === null || rest === 0) continue;
    if (rest > 0 || tree.isRemoval(line)) {
      const key = `${line.key}${PATH_JOIN}${REST}`;
      rests.set(key, line.key);
      kept.push({ ...line, key, notation: null, read: { kind: 'number', value: rest } });
    } else {
      const sum = line.read.value;
      excesses.push({ key: line.key, year: line.year, sum, parts: sum - rest, row: line.row });
    }
  }
  return { lines: kept, sums, rests, excesses };
}

/** Lines are compared where they tell of the same place, year, gas and column. */
const groupOf = ({ place, year, gas, column }: InventoryLine) => `${place}\n${year}\n${gas}\n${column}`;

class SumTree {
  private readonly children = new Map<string, string[]>();
  private readonly byKey = new Map<string, Map<string, InventoryLine[]>>();
  private readonly told = new Map<string, number | null>();

  constructor(
    lines: readonly InventoryLine[],
    private readonly parents: ReadonlyMap<string, string>,
  ) {
    for (const [child, parent] of parents) this.children.set(parent, [...(this.children.get(parent) ?? []), child]);
    for (const line of lines) {
      const groups = this.byKey.get(line.key) ?? new Map<string, InventoryLine[]>();
      this.byKey.set(line.key, groups);
      const group = groupOf(line);
      const list = groups.get(group);
      if (list) list.push(line);
      else groups.set(group, [line]);
    }
  }

  /** Labels under which any part is told. */
  sums(): Set<string> {
    const found = new Set<string>();
    for (const parent of this.children.keys()) {
      if (this.byKey.has(parent) && this.descendants(parent).some((key) => this.hasNumber(key))) found.add(parent);
    }
    return found;
  }

  /** What the parts leave of a sum, in its own unit; null where it cannot be told. */
  restOf(line: InventoryLine): number | null {
    if (line.read.kind !== 'number') return null;
    const group = groupOf(line);
    const [first] = this.byKey.get(line.key)?.get(group) ?? [];
    // Several rows of one sum are added up, and told at the first of them.
    if (first !== line) return 0;
    const factor = factorOf(line);
    const sum = this.ownTold(line.key, group);
    const parts = this.partsTold(line.key, group);
    if (sum === null || factor === null) return null;
    if (parts === null) return this.isToldInOtherGases(line) ? null : sum / factor;
    const rest = (sum - parts) / factor;
    return Math.abs(sum - parts) <= DUST * Math.abs(sum) ? 0 : Number(rest.toPrecision(12));
  }

  /** Below zero itself, or with such parts. */
  isRemoval(line: InventoryLine): boolean {
    const group = groupOf(line);
    const values = [line.key, ...this.descendants(line.key)].map((key) => this.ownTold(key, group));
    return values.some((value) => value !== null && value < 0);
  }

  /** The line as told in the rest of a sum above it; null where no sum above has one. */
  toldElsewhere(line: InventoryLine, sums: ReadonlySet<string>): InventoryLine | null {
    const group = groupOf(line);
    for (let key = this.parents.get(line.key); key !== undefined; key = this.parents.get(key)) {
      const [sum] = this.byKey.get(key)?.get(group) ?? [];
      if (sum?.read.kind !== 'number') continue;
      // Nothing of a sum of nothing is hidden in it.
      if (sum.read.value === 0 && !this.isRemoval(sum)) return { ...line, notation: 'NO', toldIn: key };
      const rest = sums.has(key) ? this.restOf(sum) : sum.read.value;
      const isTold = rest !== null && rest !== 0 && (rest > 0 || this.isRemoval(sum));
      return isTold ? { ...line, notation: 'IE', toldIn: key } : null;
    }
    return null;
  }

  private descendants(key: string): string[] {
    return (this.children.get(key) ?? []).flatMap((child) => [child, ...this.descendants(child)]);
  }

  private hasNumber(key: string): boolean {
    for (const lines of this.byKey.get(key)?.values() ?? [])
      if (lines.some(({ read }) => read.kind === 'number' && read.value !== 0)) return true;
    return false;
  }

  private isToldInOtherGases({ key, place, year }: InventoryLine): boolean {
    return this.descendants(key).some((child) =>
      [...(this.byKey.get(child)?.values() ?? [])].some((lines) =>
        lines.some((line) => line.place === place && line.year === year && line.read.kind === 'number'),
      ),
    );
  }

  /** t, or units of the table; null where no number stands there. */
  private ownTold(key: string, group: string): number | null {
    let sum: number | null = null;
    for (const line of this.byKey.get(key)?.get(group) ?? []) {
      const factor = factorOf(line);
      if (line.read.kind === 'number' && factor !== null) sum = (sum ?? 0) + line.read.value * factor;
    }
    return sum;
  }

  private partsTold(key: string, group: string): number | null {
    let sum: number | null = null;
    for (const child of this.children.get(key) ?? []) {
      const told = this.toldAt(child, group);
      if (told !== null) sum = (sum ?? 0) + told;
    }
    return sum;
  }

  /** What a label tells itself, else what its parts tell. */
  private toldAt(key: string, group: string): number | null {
    const id = `${key}\n${group}`;
    const before = this.told.get(id);
    if (before !== undefined) return before;
    const told = this.ownTold(key, group) ?? this.partsTold(key, group);
    this.told.set(id, told);
    return told;
  }
}

/** t a unit; 1 where the table has no unit; null for a unit of something else. */
function factorOf({ unit }: InventoryLine): number | null {
  return unit === null ? 1 : (unitOfKind(unit, 'mass')?.factor ?? null);
}
