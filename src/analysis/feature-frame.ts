/**
 * The features of one layer as cells of their own: what they bear themselves, and nothing of other layers. (methods 3.5)
 *
 * For buildings. Their neighbours on the ground (a road along a wall, the parcel below) are not theirs, and cutting every
 * parcel by every building would take minutes to find so. All that other layers bear falls into the cell `outside`.
 */
import type { LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { CellFrame, ShapeCover } from './cell-frame.ts';
import { isSameLayer, polygonCells } from './polygon-cells.ts';

/** `nameOf`: what people call the feature in a row. */
export function featureFrame(table: LayerTable, nameOf: (row: number) => string | null): CellFrame {
  const cells = polygonCells(table, nameOf);
  const { outside } = cells;
  const others: ShapeCover = {
    cellOfPoint: () => outside,
    coverSegment: (_lon1, _lat1, _lon2, _lat2, take) => take(outside, 1),
    coverPolygon: (_rings, _isHole, take) => {
      take(outside, 1);
      return true;
    },
    ownCell: () => outside,
  };
  // A point among the buildings has no outline to be seen by.
  const ownCell = (row: number) => (table.geometry.kinds[row] === geometryKind.polygon ? row : outside);
  return { ...cells, coverOf: (layer) => (isSameLayer(layer, table) ? { ...others, ownCell } : others) };
}
