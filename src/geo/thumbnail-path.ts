/**
 * A small picture of a layer as an SVG path, for a view box of 160 × 120 with north up.
 *
 * For recognising a layer, not for measuring: features are taken evenly and long rings thinned, so
 * that the path has a few thousand vertices. Draw it with `stroke-linecap="round"`: points are strokes
 * without length.
 */
import { boundsOfAll } from './feature-bounds.ts';
import { geometryKind, type LayerTable } from './layer-table.ts';

export const THUMBNAIL_WIDTH = 160;
export const THUMBNAIL_HEIGHT = 120;
const MARGIN = 4;
const MOST_FEATURES = 800;
const MOST_VERTICES = 3000;
/** A ring keeps its corners. */
const FEWEST_VERTICES = 5;

/** Empty when nothing has a place. */
export function thumbnailPath(table: LayerTable): string {
  const extent = boundsOfAll(table.bounds);
  if (!extent) return '';
  const [west, south, east, north] = extent;
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = (east - west) * stretch;
  const height = north - south;
  // A single point has no size: any scale will do.
  const scale = Math.min(
    (THUMBNAIL_WIDTH - 2 * MARGIN) / Math.max(width, 1e-9),
    (THUMBNAIL_HEIGHT - 2 * MARGIN) / Math.max(height, 1e-9),
  );
  const left = (THUMBNAIL_WIDTH - width * scale) / 2;
  const top = (THUMBNAIL_HEIGHT - height * scale) / 2;
  const at = (vertex: number): string => {
    const x = left + ((coords[2 * vertex] as number) - west) * stretch * scale;
    const y = top + (north - (coords[2 * vertex + 1] as number)) * scale;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };

  const everyRow = Math.ceil(table.count / MOST_FEATURES);
  const verticesEach = Math.max(FEWEST_VERTICES, Math.floor((MOST_VERTICES * everyRow) / table.count));
  const path: string[] = [];
  for (let row = 0; row < table.count; row += everyRow) {
    const firstRing = partOffsets[featureOffsets[row] as number] as number;
    const endRing = partOffsets[featureOffsets[row + 1] as number] as number;
    for (let ring = firstRing; ring < endRing; ring++) {
      const from = ringOffsets[ring] as number;
      const to = ringOffsets[ring + 1] as number;
      if (kinds[row] === geometryKind.point) {
        path.push(`M${at(from)}h0`);
        continue;
      }
      const everyVertex = Math.ceil((to - from) / verticesEach);
      const vertices: string[] = [];
      for (let vertex = from; vertex < to - 1; vertex += everyVertex) vertices.push(at(vertex));
      vertices.push(at(to - 1));
      path.push(`M${vertices.join('L')}${kinds[row] === geometryKind.polygon ? 'Z' : ''}`);
    }
  }
  return path.join('');
}
