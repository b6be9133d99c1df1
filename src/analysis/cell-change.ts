/**
 * What changed from one year to another, cell by cell? (methods 3.5)
 *
 *   change = t (or t/km²) of the later − of the earlier
 *
 * Cells are told apart by their id, so both must come from one grid. A cell that one of them does not list holds
 * nothing there: everything that has a place was put into cells, and what has none is told as residual beside the map.
 * A sector that the inventory of a year lacks is such a gap, and whoever shows a change must say so.
 * Changes below 1e-9 of the cell are rounding and count as none. Class limits lie alike on both sides of zero.
 */
import { classBreaks, classOf } from './class-breaks.ts';
import type { HotSpotResult } from './hot-spot-result.ts';

const ROUNDING = 1e-9;

/** The fields of `map/cell-mesh.ts`, and what they show. */
export interface ClassedCells {
  readonly count: number;
  readonly coords: Float64Array;
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  readonly ranks: null;
}

export interface CellChange {
  readonly cells: ClassedCells;
  readonly ids: readonly string[];
  /** t or t/km², by what is compared. */
  readonly change: Float64Array;
  readonly breaks: readonly number[];
}

/** What a result shows of each of its cells. */
function shownValues({ cells, metric }: HotSpotResult): Float64Array {
  return metric === 'total' ? cells.tonnes : cells.tonnes.map((tonnes, cell) => tonnes / cells.areaKm2[cell]!);
}

/** One set of class limits for several results, so that a colour means the same in all. */
export function commonBreaks(results: readonly HotSpotResult[]): number[] {
  return classBreaks(results.flatMap((result) => [...shownValues(result)].map(Math.abs)));
}

/** The cells of a result in classes of these limits. */
export function classedBy(result: HotSpotResult, breaks: readonly number[]): ClassedCells {
  const { count, coords, offsets } = result.cells;
  const classes = Uint8Array.from(shownValues(result), (value) => classOf(Math.abs(value), breaks));
  return { count, coords, offsets, classes, ranks: null };
}

export function cellChange(from: HotSpotResult, to: HotSpotResult): CellChange {
  if (from.metric !== to.metric) throw new Error(`${from.metric} cannot be compared with ${to.metric}`);
  const before = byId(from);
  const after = byId(to);
  const ids = [...new Set([...to.ids, ...from.ids])];
  const change = Float64Array.from(ids, (id) => {
    const old = before.get(id) ?? 0;
    const now = after.get(id) ?? 0;
    const difference = now - old;
    return Math.abs(difference) <= ROUNDING * Math.max(Math.abs(old), Math.abs(now)) ? 0 : difference;
  });
  const breaks = breaksOfChange(change);
  return { ids, change, breaks, cells: meshOf(ids, [to, from], change, breaks) };
}

function byId(result: HotSpotResult): Map<string, number> {
  const values = shownValues(result);
  return new Map(result.ids.map((id, cell) => [id, values[cell]!]));
}

function breaksOfChange(change: Float64Array): number[] {
  const sizes = change.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return [];
  const limits = classBreaks(sizes);
  // Where all changes are nearly alike, one class a side begins at the smallest.
  const used = limits.length > 0 ? limits : [sizes.reduce((least, size) => Math.min(least, size))];
  return [...used.map((limit) => -limit).reverse(), ...used];
}

function meshOf(
  ids: readonly string[],
  sources: readonly HotSpotResult[],
  change: Float64Array,
  breaks: readonly number[],
): ClassedCells {
  const places = new Map<string, Float64Array>();
  for (const { ids: own, cells } of sources) {
    own.forEach((id, cell) => {
      if (places.has(id)) return;
      places.set(id, cells.coords.subarray(2 * cells.offsets[cell]!, 2 * cells.offsets[cell + 1]!));
    });
  }
  const rings = ids.map((id) => places.get(id)!);
  const offsets = new Uint32Array(ids.length + 1);
  rings.forEach((ring, cell) => {
    offsets[cell + 1] = offsets[cell]! + ring.length / 2;
  });
  const coords = new Float64Array(2 * offsets[ids.length]!);
  rings.forEach((ring, cell) => {
    coords.set(ring, 2 * offsets[cell]!);
  });
  const classes = Uint8Array.from(change, (value) => classOfChange(value, breaks));
  return { count: ids.length, coords, offsets, classes, ranks: null };
}

/** A limit belongs to the stronger class on both sides. */
function classOfChange(value: number, breaks: readonly number[]): number {
  const middle = breaks.length / 2;
  const steps = classOf(Math.abs(value), breaks.slice(middle));
  return value < 0 ? middle - steps : middle + steps;
}
