/** Layers for tile tests: GeoJSON shapes in, a prepared layer out. */
import type { Geometry } from 'geojson';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { addGeoJsonGeometry } from '../../../src/geo/geojson-to-table.ts';
import type { CellValue, LayerTable } from '../../../src/geo/layer-table.ts';
import { TableBuilder } from '../../../src/geo/table-builder.ts';
import type { PreparedLayer } from '../../../src/map/tiles/cut-tile.ts';
import { cutTile } from '../../../src/map/tiles/cut-tile.ts';
import { HALF_WORLD, mercatorX, mercatorY } from '../../../src/map/tiles/mercator.ts';
import { prepareLayer } from '../../../src/map/tiles/prepare-layer.ts';
import type { AttributeSources } from '../../../src/map/tiles/tile-attributes.ts';
import type { TileFeature } from './read-tile.ts';
import { readTile } from './read-tile.ts';

export interface AShape {
  readonly geometry: Geometry | null;
  readonly values?: Readonly<Record<string, CellValue>>;
}

export function tableOf(shapes: readonly AShape[]): LayerTable {
  const builder = new TableBuilder();
  shapes.forEach(({ geometry, values }, index) => {
    builder.startFeature(`f${index}`);
    addGeoJsonGeometry(builder, geometry);
    for (const [name, value] of Object.entries(values ?? {})) builder.set(name, value);
    builder.endFeature();
  });
  return builder.finish().table;
}

export function aView(fields: Partial<LayerView> = {}): LayerView {
  return { layerId: 'layer', tableId: 'table', role: 'other', meanings: {}, overrides: [], ...fields };
}

export function prepared(
  shapes: readonly AShape[],
  view: Partial<LayerView> = {},
  sources: Partial<AttributeSources> = {},
): PreparedLayer {
  return prepareLayer(tableOf(shapes), aView(view), { classed: null, marks: [], words: {}, ...sources });
}

/** Tile x, y at this zoom of a place. */
export function tileAt(lon: number, lat: number, z: number): [x: number, y: number] {
  const size = 2 ** (32 - z);
  return [Math.floor((mercatorX(lon) + HALF_WORLD) / size), Math.floor((mercatorY(lat) + HALF_WORLD) / size)];
}

export function cut(layer: PreparedLayer, z: number, x: number, y: number, name = 'features'): TileFeature[] {
  return readTile(cutTile(layer, z, x, y)).get(name) ?? [];
}

/** An axis-parallel box in degrees, closed, running against the clock. */
export function box(west: number, south: number, east: number, north: number): Geometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}
