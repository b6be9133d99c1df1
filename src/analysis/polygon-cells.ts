/** The polygons of a layer as cells, whatever falls into them: their numbers are their rows, `outside` comes last. */
import { boundsOfAll } from '../geo/feature-bounds.ts';
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import { zoneAt } from '../geo/gauss-krueger.ts';
import { innerPoint } from '../geo/inner-point.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { featureIdAt, geometryKind } from '../geo/layer-table.ts';
import type { CellFrame } from './cell-frame.ts';
import { polygonContiguity } from './polygon-contiguity.ts';
import { strungRing } from './strung-ring.ts';

interface PolygonCells extends Omit<CellFrame, 'coverOf'> {
  readonly outside: number;
  /** By row; 0 of what is no polygon or was taken off the map. */
  readonly areasM2: Float64Array;
}

/** `nameOf`: what people call the polygon in a row. */
export function polygonCells(table: LayerTable, nameOf: (row: number) => string | null): PolygonCells {
  const areasM2 = Float64Array.from({ length: table.count }, (_, row) =>
    table.geometry.kinds[row] === geometryKind.polygon && !table.removed?.[row] ? footprintAreaM2(table, row) : 0,
  );
  return {
    plane: null,
    count: table.count + 1,
    outside: table.count,
    areasM2,
    outline: (cell) => strungRing(table, cell),
    areaM2: (cell) => areasM2[cell]!,
    id: (cell) => featureIdAt(table.ids, cell),
    name: nameOf,
    compare: (a, b) => a - b,
    touching: (cells, contiguity) => polygonContiguity(table, cells, contiguity),
    middles(cells) {
      const [west, , east] = boundsOfAll(table.bounds) ?? [0, 0, 0, 0];
      const zone = zoneAt((west + east) / 2);
      const x = new Float64Array(cells.length);
      const y = new Float64Array(cells.length);
      const out = new Float64Array(2);
      cells.forEach((cell, k) => {
        innerPoint(table, cell, out);
        zone.forward(out[0]!, out[1]!, out, 0);
        x[k] = out[0]!;
        y[k] = out[1]!;
      });
      return { x, y };
    },
  };
}

/** Are these the same shapes, whatever else was edited? */
export function isSameLayer(a: LayerTable, b: LayerTable): boolean {
  return a === b || (a.geometry.coords === b.geometry.coords && a.count === b.count && a.removed === b.removed);
}
