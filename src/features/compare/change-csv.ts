/** All compared cells as CSV text that Excel and WPS open as it is: UTF-8 with a byte order mark, formulas neutralised. */
import papaparse from 'papaparse';
import type { ClassedCells, KnownOn } from '../../analysis/cell-change.ts';
import { sectorChanges } from '../../analysis/change-parts.ts';
import type { ComparedPair } from '../../analysis/compared-pair.ts';
import type { SectorId } from '../../core/plan/tables.ts';

const columns = ['id', 'name', 'lon', 'lat', 'areaKm2', 'fromT', 'toT', 'changeT', 'changePerKm2', 'knownOn'] as const;

interface Words {
  /** What the two sides are called. */
  readonly sides: readonly [from: string, to: string];
  /** `side`: of `fromT` and `toT`. */
  titleOf(column: (typeof columns)[number], side: string): string;
  /** Of the change of one sector. */
  sectorTitle(sector: SectorId): string;
  knownOn(known: KnownOn): string;
}

/** A row a cell; an empty field is a number that does not exist, not zero. */
export function changeCsv(pair: Pick<ComparedPair, 'from' | 'to' | 'change'>, words: Words): string {
  const { change, from } = pair;
  const [fromName, toName] = words.sides;
  const sectors = from.bySector.map(({ sector }) => sector);
  const known = (value: number | null) => (value === null || Number.isNaN(value) ? '' : value);
  const partsOf = partsByCell(pair);
  const rows = change.ids.map((id, cell) => {
    const [west, south, east, north] = boundsOfRing(change.cells, cell);
    const changeT = change.toT[cell]! - change.fromT[cell]!;
    const parts = partsOf(id);
    return [
      ...[
        id,
        change.names[cell] ?? '',
        Number(((west + east) / 2).toFixed(6)),
        Number(((south + north) / 2).toFixed(6)),
      ],
      ...[change.areaKm2[cell]!, known(change.fromT[cell]!), known(change.toT[cell]!), known(changeT)],
      ...[known(changeT / change.areaKm2[cell]!), words.knownOn(change.knownOn[cell]!)],
      ...sectors.map((sector) => known(parts(sector))),
    ];
  });
  const sideOf = (column: (typeof columns)[number]) => (column === 'fromT' ? fromName : column === 'toT' ? toName : '');
  const head = [...columns.map((column) => words.titleOf(column, sideOf(column))), ...sectors.map(words.sectorTitle)];
  const text = papaparse.unparse([head, ...rows], { escapeFormulae: /^[=+\-@\t\r＝＋－＠]/, newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}

/** The change of each sector in a cell; null where one of the sides lacks the sector. */
function partsByCell({ from, to }: Pick<ComparedPair, 'from' | 'to'>) {
  return (id: string) => {
    const parts = sectorChanges(from, to, id);
    return (sector: SectorId): number | null => {
      const part = parts.find((one) => one.sector === sector);
      const isKnown = [from, to].every(({ bySector }) =>
        bySector.some((one) => one.sector === sector && one.tonnes !== null),
      );
      if (!isKnown) return null;
      return part && part.fromT !== null && part.toT !== null ? part.toT - part.fromT : 0;
    };
  };
}

/** The box of the outline of a cell. */
export function boundsOfRing(
  { coords, offsets }: Pick<ClassedCells, 'coords' | 'offsets'>,
  cell: number,
): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = offsets[cell]!; v < offsets[cell + 1]!; v++) {
    west = Math.min(west, coords[2 * v]!);
    east = Math.max(east, coords[2 * v]!);
    south = Math.min(south, coords[2 * v + 1]!);
    north = Math.max(north, coords[2 * v + 1]!);
  }
  return [west, south, east, north];
}
