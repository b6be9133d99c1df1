/** One side of a comparison for tests: square cells named by their place, with tonnes by sector. */
import type { ComparedSide } from '../../src/analysis/cell-change.ts';
import type { ComparedCells } from '../../src/analysis/compared-cells.ts';
import { grossSectors } from '../../src/core/inventory/sectors.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';

type Parts = Readonly<Record<string, Readonly<Partial<Record<SectorId, number>>>>>;

interface Fields {
  readonly metric?: ComparedCells['metric'];
  /** Of each cell; left out: 1. */
  readonly km2?: number;
  /** Sectors that the inventory has. */
  readonly known: readonly SectorId[];
}

export function aComparedSide(parts: Parts, { metric = 'total', km2 = 1, known }: Fields): ComparedSide {
  const ids = Object.keys(parts);
  const ring = (id: string) => {
    const x = Number(id);
    return [x, 0, x + 1, 0, x + 1, 1, x, 1, x, 0];
  };
  const column = (sector: SectorId) => Float64Array.from(ids, (id) => parts[id]![sector] ?? 0);
  const sectors = grossSectors
    .map(({ id }) => ({ sector: id, tonnes: column(id) }))
    .filter(({ tonnes }) => tonnes.some((value) => value !== 0));
  const tonnes = Float64Array.from(ids, (_, k) => sectors.reduce((sum, sector) => sum + sector.tonnes[k]!, 0));
  const cells: ComparedCells = {
    column: 'total',
    grid: { kind: 'square', sizeM: 1000 },
    metric,
    ids,
    names: ids.map(() => null),
    cells: {
      count: ids.length,
      coords: Float64Array.from(ids.flatMap(ring)),
      offsets: Uint32Array.from({ length: ids.length + 1 }, (_, i) => 5 * i),
      tonnes,
      areaKm2: tonnes.map(() => km2),
    },
    sectors,
    cellsT: tonnes.reduce((sum, value) => sum + value, 0),
    outsideT: 0,
  };
  const sum = (sector: SectorId) => column(sector).reduce((total, value) => total + value, 0);
  const bySector = grossSectors.map(({ id }) => ({ sector: id, tonnes: known.includes(id) ? sum(id) : null }));
  return { cells, bySector };
}

/** Cells of one sector that is known. */
export function comparedCellsOf(tonnesById: Readonly<Record<string, number>>): ComparedCells {
  const parts = Object.fromEntries(Object.entries(tonnesById).map(([id, tonnes]) => [id, { industry: tonnes }]));
  return aComparedSide(parts, { known: ['industry'] }).cells;
}
