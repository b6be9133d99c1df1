/**
 * The vertex of what is drawn on the map that lies nearest to the pointer, for snapping.
 *
 * Vertices come from the tiles on screen: at the deepest zoom they lie within 8 cm of the stored ones.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { SceneSync } from '../scene-sync.ts';

const SNAP_PX = 10;

export function nearestVertex(map: MapLibreMap, sync: SceneSync, x: number, y: number): [number, number] | undefined {
  const found = map.queryRenderedFeatures(
    [
      [x - SNAP_PX, y - SNAP_PX],
      [x + SNAP_PX, y + SNAP_PX],
    ],
    { layers: sync.pickable.map(({ id }) => id) },
  );
  let nearest: [number, number] | undefined;
  let distance = SNAP_PX;
  const look = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] !== 'number') {
      for (const inner of coordinates) look(inner);
      return;
    }
    const [lng, lat] = coordinates as [number, number];
    const at = map.project([lng, lat]);
    const away = Math.hypot(at.x - x, at.y - y);
    if (away < distance) {
      distance = away;
      nearest = [lng, lat];
    }
  };
  for (const { geometry } of found) if (geometry.type !== 'GeometryCollection') look(geometry.coordinates);
  return nearest;
}
