/** All cells as CSV text that Excel and WPS open as it is: UTF-8 with a byte order mark, formulas neutralised. */
import papaparse from 'papaparse';
import type { HotSpotResult } from '../../analysis/hot-spot-result.ts';
import type { SectorId } from '../../core/plan/tables.ts';

const cellsCsvColumns = [
  'id',
  'name',
  'lon',
  'lat',
  'tonnes',
  'areaKm2',
  'density',
  'insideShare',
  'z',
  'p',
  'class',
] as const;

interface Words {
  titleOf(column: (typeof cellsCsvColumns)[number]): string;
  sectorTitle(sector: SectorId): string;
  classOf(hotClass: number, quadrant: number): string;
}

/** A row a cell; an empty field is a number that does not exist (no statistic), not zero. */
export function cellsCsv(result: Pick<HotSpotResult, 'cells' | 'ids' | 'names' | 'sectors'>, words: Words): string {
  const { cells, ids, names, sectors } = result;
  const known = (value: number) => (Number.isNaN(value) ? '' : value);
  const rows = Array.from({ length: cells.count }, (_, k) => {
    const [lon, lat] = middleOf(cells.coords, cells.offsets[k]!, cells.offsets[k + 1]!);
    return [
      ...[ids[k], names[k] ?? '', Number(lon.toFixed(6)), Number(lat.toFixed(6)), cells.tonnes[k], cells.areaKm2[k]],
      ...[cells.tonnes[k]! / cells.areaKm2[k]!, cells.insideShare[k], known(cells.z[k]!), known(cells.p[k]!)],
      words.classOf(cells.hotClass[k]!, cells.quadrants[k]!),
      ...sectors.map(({ tonnes }) => tonnes[k]),
    ];
  });
  const head = [...cellsCsvColumns.map(words.titleOf), ...sectors.map(({ sector }) => words.sectorTitle(sector))];
  const text = papaparse.unparse([head, ...rows], { escapeFormulae: /^[=+\-@\t\r＝＋－＠]/, newline: '\r\n' });
  return `\uFEFF${text}\r\n`;
}

/** The middle of the box of a ring. */
function middleOf(coords: Float64Array, from: number, to: number): [lon: number, lat: number] {
  let [west, south, east, north] = [coords[2 * from]!, coords[2 * from + 1]!, coords[2 * from]!, coords[2 * from + 1]!];
  for (let v = from + 1; v < to; v++) {
    west = Math.min(west, coords[2 * v]!);
    east = Math.max(east, coords[2 * v]!);
    south = Math.min(south, coords[2 * v + 1]!);
    north = Math.max(north, coords[2 * v + 1]!);
  }
  return [(west + east) / 2, (south + north) / 2];
}
