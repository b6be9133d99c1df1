/**
 * What changed from one year or scenario to another, cell by cell? (methods 3.5)
 *
 *   change = t (or t/km²) of the later − of the earlier, over the sectors that both know
 *
 * Cells are told apart by their id, so both must come from one grid. A cell that one of them does not list holds nothing
 * there: everything that has a place was put into cells, and what has none is told as residual beside the map. Not so a
 * sector that one of the inventories lacks: it is left out of the comparison by name, and a cell that holds nothing else
 * is known on one side only; its change is not a number. Changes below 1e-9 of the cell are rounding and count as none.
 * Class limits lie alike on both sides of zero.
 */
import type { SectorId } from '../core/plan/tables.ts';
import { joinOutlines } from './cell-outlines.ts';
import { classBreaks, classOf } from './class-breaks.ts';
import type { ComparedBalance } from './compared-balance.ts';
import type { ComparedCells } from './compared-cells.ts';

const ROUNDING = 1e-9;
/** As maps take it (`map/cell-mesh.ts`). */
const NO_CLASS = 255;

/** The fields of `map/cell-mesh.ts`, and what they show. */
export interface ClassedCells {
  readonly count: number;
  readonly coords: Float64Array;
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  readonly ranks: null;
}

/** One side of a comparison: its cells, and which sectors its inventory knows. */
export type ComparedSide = { readonly cells: ComparedCells } & Pick<ComparedBalance, 'bySector'>;

/** Which of the sides can tell what a cell holds. */
export type KnownOn = 'both' | 'from' | 'to';

export interface CellChange {
  readonly cells: ClassedCells;
  readonly ids: readonly string[];
  readonly names: readonly (string | null)[];
  readonly areaKm2: Float64Array;
  /** t of the sectors that both sides know; of a cell known on one side only: what that side knows, NaN on the other. */
  readonly fromT: Float64Array;
  readonly toT: Float64Array;
  /** t or t/km², by what is compared; NaN where it is not known. */
  readonly change: Float64Array;
  readonly knownOn: readonly KnownOn[];
  readonly breaks: readonly number[];
  /** Sectors that both sides know, and those that one of them lacks. */
  readonly compared: readonly SectorId[];
  readonly leftOut: readonly SectorId[];
}

/** Can these be taken from each other: the same cells, the same question? */
export function isComparable({ cells: a }: ComparedSide, { cells: b }: ComparedSide): boolean {
  return a.metric === b.metric && a.column === b.column && JSON.stringify(a.grid) === JSON.stringify(b.grid);
}

/** What a result shows of each of its cells. */
function shownValues({ cells, metric }: ComparedCells): Float64Array {
  return metric === 'total' ? cells.tonnes : cells.tonnes.map((tonnes, cell) => tonnes / cells.areaKm2[cell]!);
}

/** One set of classes for several results, so that a colour means the same in all. */
export interface CommonClasses {
  readonly breaks: readonly number[];
  /** −1 where there are removals only: their size is shown. */
  readonly sign: 1 | -1;
}

export function commonClasses(results: readonly ComparedCells[]): CommonClasses {
  const values = results.flatMap((result) => [...shownValues(result)]);
  const sign = values.some((value) => value > 0) ? 1 : -1;
  return { breaks: classBreaks(values.map((value) => Math.max(0, sign * value))), sign };
}

/** The cells of a result in these classes; one that saves more than it emits is in the lowest. */
export function classedBy(result: ComparedCells, { breaks, sign }: CommonClasses): ClassedCells {
  const { count, coords, offsets } = result.cells;
  const classes = Uint8Array.from(shownValues(result), (value) => classOf(Math.max(0, sign * value), breaks));
  return { count, coords, offsets, classes, ranks: null };
}

export function cellChange(from: ComparedSide, to: ComparedSide): CellChange {
  if (!isComparable(from, to)) throw new Error('cells of different questions cannot be compared');
  const knownBefore = knownSectors(from);
  const knownAfter = knownSectors(to);
  const compared = [...knownBefore].filter((sector) => knownAfter.has(sector));
  const leftOut = oneSided([from, to], compared);
  const before = partsOf(from.cells, compared, leftOut);
  const after = partsOf(to.cells, compared, leftOut);
  const placeById = new Map<string, Place>();
  for (const { cells, ids, names } of [to.cells, from.cells]) {
    ids.forEach((id, cell) => {
      if (!placeById.has(id)) placeById.set(id, { cells, cell, name: names[cell] ?? null });
    });
  }
  const ids = [...placeById.keys()];
  const places = [...placeById.values()];
  const areaKm2 = Float64Array.from(places, ({ cells, cell }) => cells.areaKm2[cell]!);
  const fromT = new Float64Array(ids.length);
  const toT = new Float64Array(ids.length);
  const knownOn = ids.map((id, k): KnownOn => {
    const [was, is] = [before.get(id), after.get(id)];
    if (isAny(was?.compared) || isAny(is?.compared) || leftOut.length === 0) {
      fromT[k] = was?.compared.tonnes ?? 0;
      toT[k] = is?.compared.tonnes ?? 0;
      return 'both';
    }
    const side = isAny(was?.leftOut) ? 'from' : 'to';
    fromT[k] = side === 'from' ? was!.leftOut.tonnes : Number.NaN;
    toT[k] = side === 'to' ? (is?.leftOut.tonnes ?? Number.NaN) : Number.NaN;
    return side;
  });
  const perKm2 = to.cells.metric === 'density';
  const change = Float64Array.from(ids, (_, k) => {
    if (knownOn[k] !== 'both') return Number.NaN;
    const difference = toT[k]! - fromT[k]!;
    const isRounding = Math.abs(difference) <= ROUNDING * Math.max(Math.abs(fromT[k]!), Math.abs(toT[k]!));
    return isRounding ? 0 : difference / (perKm2 ? areaKm2[k]! : 1);
  });
  const breaks = breaksOfChange(change);
  const classes = Uint8Array.from(change, (value) => (Number.isNaN(value) ? NO_CLASS : classOfChange(value, breaks)));
  const names = places.map(({ name }) => name);
  const outlines = joinOutlines(places.map(ringOf));
  const cells = { count: ids.length, ...outlines, classes, ranks: null };
  return { cells, ids, names, areaKm2, fromT, toT, change, knownOn, breaks, compared, leftOut };
}

interface Place {
  readonly cells: ComparedCells['cells'];
  readonly cell: number;
  readonly name: string | null;
}

function ringOf({ cells: { coords, offsets }, cell }: Place): Float64Array {
  return coords.subarray(2 * offsets[cell]!, 2 * offsets[cell + 1]!);
}

function knownSectors({ bySector }: ComparedSide): ReadonlySet<SectorId> {
  return new Set(bySector.flatMap(({ sector, tonnes }) => (tonnes === null ? [] : [sector])));
}

/** What one side alone knows, by its inventory or by what points report. */
function oneSided(sides: readonly ComparedSide[], compared: readonly SectorId[]): SectorId[] {
  const told = new Set([
    ...sides.flatMap((side) => [...knownSectors(side)]),
    ...sides.flatMap(({ cells }) => cells.sectors.map(({ sector }) => sector)),
  ]);
  return [...told].filter((sector) => !compared.includes(sector));
}

interface Part {
  readonly tonnes: number;
  /** Sectors that cancel each other out are something too. */
  readonly isAny: boolean;
}

const isAny = (part: Part | undefined) => part?.isAny === true;

/** What each cell holds of the sectors that both sides know, and of those that only one does. */
function partsOf(
  { ids, cells, sectors }: ComparedCells,
  compared: readonly SectorId[],
  leftOut: readonly SectorId[],
): ReadonlyMap<string, { readonly compared: Part; readonly leftOut: Part }> {
  // With all sectors known the cell's own total is nearer to it than a sum made here.
  const isWhole = sectors.every(({ sector }) => compared.includes(sector));
  const part = (cell: number, of: readonly SectorId[]): Part => {
    let tonnes = 0;
    let some = false;
    for (const sector of sectors) {
      const value = of.includes(sector.sector) ? sector.tonnes[cell]! : 0;
      tonnes += value;
      some ||= value !== 0;
    }
    return { tonnes, isAny: some };
  };
  return new Map(
    ids.map((id, cell) => [
      id,
      {
        compared: isWhole ? { tonnes: cells.tonnes[cell]!, isAny: true } : part(cell, compared),
        leftOut: part(cell, leftOut),
      },
    ]),
  );
}

/** Alike on both sides of zero; none where nothing changed. */
export function breaksOfChange(change: Float64Array): number[] {
  const sizes = change.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return [];
  const limits = classBreaks(sizes);
  // Where all changes are nearly alike, one class a side begins at the smallest.
  const used = limits.length > 0 ? limits : [sizes.reduce((least, size) => Math.min(least, size))];
  return [...used.map((limit) => -limit).reverse(), ...used];
}

/** A limit belongs to the stronger class on both sides. */
export function classOfChange(value: number, breaks: readonly number[]): number {
  const middle = breaks.length / 2;
  const steps = classOf(Math.abs(value), breaks.slice(middle));
  return value < 0 ? middle - steps : middle + steps;
}
