/** Shapes that were drawn (GeoJSON geometry as text) as a table, one row a shape, so that one code measures both. */
import { addGeoJsonGeometry } from './geojson-to-table.ts';
import type { LayerTable } from './layer-table.ts';
import { TableBuilder } from './table-builder.ts';

export interface Shape {
  readonly id: string;
  /** GeoJSON geometry, WGS 84. Text that is none gives a row without geometry. */
  readonly geometry: string;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Rows stand in the order of the shapes; a shape that cannot be read has no geometry (`geometryKind.none`). */
export function tableOfShapes(shapes: readonly Shape[]): LayerTable {
  const builder = new TableBuilder();
  for (const shape of shapes) {
    builder.startFeature(shape.id);
    addGeoJsonGeometry(builder, parsed(shape.geometry));
    builder.endFeature();
  }
  return builder.finish().table;
}
