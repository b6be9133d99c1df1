import { expect, it } from 'vitest';
import type { ResultColumn } from '../../src/analysis/attribution-result.ts';
import { comparedCells } from '../../src/analysis/compared-cells.ts';
import { featureFrame } from '../../src/analysis/feature-frame.ts';
import type { CellSource } from '../../src/analysis/fill-cells.ts';
import { footprintAreaM2 } from '../../src/geo/footprint-area.ts';
import { box, line, makeTable, noPause, point } from './make-layer.ts';

const buildings = makeTable([
  { geometry: box(0, 0, 20), id: 'hall' },
  { geometry: box(10, 0, 20), id: 'wing' },
  { geometry: point(500, 500), id: 'mast' },
  { geometry: box(60, 0, 10), id: 'shed' },
]);
const source = (table: CellSource['table'], role: CellSource['role'], tonnes: number[]): CellSource => ({
  table,
  role,
  columns: new Map<ResultColumn, Float64Array>([
    ['total', Float64Array.from(tonnes)],
    ['buildings', Float64Array.from(tonnes)],
  ]),
});

it('each feature bears its own, other layers and what has no outline lie outside; nothing is lost', async () => {
  const roads = makeTable([{ geometry: line([-50, 5], [90, 5]) }]);
  const parcels = makeTable([{ geometry: box(-5, -5, 100) }]);
  const works = makeTable([{ geometry: point(15, 5) }]);
  const frame = featureFrame(buildings, (row) => (row === 0 ? 'Hall' : null));
  const result = await comparedCells(
    [
      source(buildings, 'buildings', [8, 2, 4, 0]),
      source(roads, 'roads', [16]),
      source(parcels, 'parcels', [32]),
      source(works, 'pointSources', [64]),
    ],
    null,
    frame,
    { column: 'total', grid: { kind: 'polygons', layerId: 'buildings' }, metric: 'total' },
    noPause,
  );
  // Overlapping as they are: what is in the file for each is its own.
  expect(Object.fromEntries(result.ids.map((id, k) => [id, result.cells.tonnes[k]]))).toEqual({ hall: 8, wing: 2 });
  expect(result.names).toEqual(['Hall', null]);
  expect(result.cellsT + result.outsideT).toBe(126);
  expect(result.outsideT).toBe(116);
  expect(result.cells.areaKm2[0]).toBeCloseTo(footprintAreaM2(buildings, 0) / 1e6, 12);
});
