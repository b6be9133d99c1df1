/** The place a finding is about, above everything else: its outline in red and a ring around its middle. */
import type { Feature } from 'geojson';
import type { SceneLayer } from '../scene-layer.ts';
import { textKey } from '../text-key.ts';

const red = '#b3261e';
const MARKED_SCENE_LAYER = 'marked-place';

interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly outlines: readonly Float64Array[];
}

export function markedPlaceLayer({ lon, lat, outlines }: Place): SceneLayer {
  const features: Feature[] = [
    { type: 'Feature', id: 0, properties: {}, geometry: { type: 'Point', coordinates: [lon, lat] } },
  ];
  if (outlines.length > 0)
    features.push({
      type: 'Feature',
      id: 1,
      properties: {},
      geometry: {
        type: 'MultiLineString',
        coordinates: outlines.map((ring) =>
          Array.from({ length: ring.length / 2 }, (_, v) => [ring[2 * v] as number, ring[2 * v + 1] as number]),
        ),
      },
    });
  const data = { type: 'FeatureCollection' as const, features };
  return {
    id: MARKED_SCENE_LAYER,
    role: 'marked',
    title: { 'zh-CN': '检查位置', en: 'Place of the finding' },
    visible: true,
    opacity: 1,
    source: { kind: 'geojson', key: textKey(JSON.stringify(data)), data },
    parts: [
      {
        name: 'outline',
        slot: 'labels',
        pickable: false,
        spec: {
          type: 'line',
          filter: ['==', ['geometry-type'], 'LineString'],
          layout: { 'line-join': 'round' },
          paint: { 'line-color': red, 'line-width': 2.5 },
        },
      },
      {
        name: 'ring',
        slot: 'labels',
        pickable: false,
        spec: {
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-radius': 14,
            'circle-opacity': 0,
            'circle-stroke-color': red,
            'circle-stroke-width': 2.5,
          },
        },
      },
    ],
    legend: { title: null, entries: [] },
  };
}
