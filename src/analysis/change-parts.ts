/**
 * What is a change made of: how many cells rise and fall, which most, and by which sectors is one of them? (methods 3.5)
 *
 *   change of a cell = Σ sectors  t of the later − t of the earlier
 *
 * Both sides are told of a sector that both know; of a sector that one side lacks, null there.
 */
import type { SectorId } from '../core/plan/tables.ts';
import type { CellChange, ComparedSide } from './cell-change.ts';
import type { ComparedCells } from './compared-cells.ts';

export interface RankedChanges {
  readonly risingCount: number;
  readonly fallingCount: number;
  readonly unknownCount: number;
  /** Cells with the largest changes either way, largest first. */
  readonly rising: readonly number[];
  readonly falling: readonly number[];
}

export function rankedChanges({ change, knownOn }: Pick<CellChange, 'change' | 'knownOn'>, top: number): RankedChanges {
  const cells = [...change.keys()];
  const rising = cells.filter((cell) => change[cell]! > 0);
  const falling = cells.filter((cell) => change[cell]! < 0);
  return {
    risingCount: rising.length,
    fallingCount: falling.length,
    unknownCount: knownOn.filter((known) => known !== 'both').length,
    rising: rising.sort((a, b) => change[b]! - change[a]! || a - b).slice(0, top),
    falling: falling.sort((a, b) => change[a]! - change[b]! || a - b).slice(0, top),
  };
}

export interface SectorChange {
  readonly sector: SectorId;
  /** Null: the side lacks the sector. */
  readonly fromT: number | null;
  readonly toT: number | null;
}

/** The sectors of a cell that either side has something of, the largest change first. */
export function sectorChanges(from: ComparedSide, to: ComparedSide, id: string): SectorChange[] {
  const [before, after] = [partsAt(from, id), partsAt(to, id)];
  return from.bySector
    .map(({ sector }) => ({ sector, fromT: before(sector), toT: after(sector) }))
    .filter(({ fromT, toT }) => (fromT !== null && fromT !== 0) || (toT !== null && toT !== 0))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** A change that is not known stands behind all that are. */
function sizeOf({ fromT, toT }: SectorChange): number {
  return fromT === null || toT === null ? -1 : Math.abs(toT - fromT);
}

/** What a side has in a cell of a sector: nothing where the cell is not listed, null where the sector is not known. */
function partsAt({ cells, bySector }: ComparedSide, id: string): (sector: SectorId) => number | null {
  const at = placeOf(cells, id);
  return (sector) => {
    const known = bySector.some((one) => one.sector === sector && one.tonnes !== null);
    const values = cells.sectors.find((one) => one.sector === sector)?.tonnes;
    if (at !== null && values && (known || values[at] !== 0)) return values[at]!;
    return known ? 0 : null;
  };
}

const placesById = new WeakMap<ComparedCells, ReadonlyMap<string, number>>();

function placeOf(cells: ComparedCells, id: string): number | null {
  let places = placesById.get(cells);
  if (!places) {
    places = new Map(cells.ids.map((one, place) => [one, place]));
    placesById.set(cells, places);
  }
  return places.get(id) ?? null;
}
