/** Where the map looks, in the words of the screen around it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from './map-events.ts';

const EARTH_CIRCUMFERENCE_M = 40_075_016.686;
/** A tile is 512 pixels wide at its own zoom; a pixel of a 96 dpi screen is 0.2646 mm. */
const TILE_PX = 512;
const METRES_A_PIXEL = 0.0254 / 96;

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  const zoom = map.getZoom();
  const bounds = map.getBounds();
  return {
    lng,
    lat,
    zoom,
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    scale: scaleAt(lat, zoom),
  };
}

/** Denominator of the map scale at this latitude and zoom. */
function scaleAt(lat: number, zoom: number): number {
  const groundMetresAPixel = (EARTH_CIRCUMFERENCE_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
  return groundMetresAPixel / METRES_A_PIXEL;
}
