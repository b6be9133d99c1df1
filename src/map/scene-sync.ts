/**
 * Brings the MapLibre map from the last scene to the next, touching only what differs.
 *
 * Why not `setStyle` with its own diff: it compares tile sources as a whole and would take a source
 * off and on again for new colours (a blank map for a moment, all feature states lost), and it would
 * remove what the drawing tool put on the map.
 */
import type {
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  SourceSpecification,
  VectorTileSource,
} from 'maplibre-gl';
import { partsInOrder } from './layer-order.ts';
import type { Bounds, SceneLayer, StylePart, StyleSpec } from './scene-layer.ts';
import { offerTiles, withdrawTiles } from './tile-protocol.ts';
import type { TileSource } from './tiles/tile-layer.ts';
import { TILE_LABELS_NAME, TILE_LAYER_NAME, TILE_MAX_ZOOM } from './tiles/tile-layer.ts';

const opacityProperties: Partial<Record<StyleSpec['type'], readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['text-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'],
};

type Properties = Record<string, unknown>;

export class SceneSync {
  private readonly sourceKeys = new Map<string, string>();
  private readonly drawn = new Map<string, LayerSpecification>();
  private layerOfStyleId = new Map<string, SceneLayer>();
  private order: string[] = [];

  constructor(
    private readonly map: MapLibreMap,
    private readonly tiles: TileSource,
  ) {}

  apply(scene: readonly SceneLayer[]): void {
    const onMap = scene.filter((layer) => layer.source.kind !== 'cells');
    const wanted = partsInOrder(onMap).map(({ layer, part }) => ({ layer, part, spec: styleLayer(layer, part) }));
    const wantedIds = new Set(wanted.map(({ spec }) => spec.id));
    for (const id of [...this.drawn.keys()]) {
      if (wantedIds.has(id)) continue;
      this.map.removeLayer(id);
      this.drawn.delete(id);
    }
    const layerIds = new Set(onMap.map(({ id }) => id));
    for (const [id, key] of [...this.sourceKeys]) {
      if (layerIds.has(id)) continue;
      this.map.removeSource(id);
      withdrawTiles(key);
      this.sourceKeys.delete(id);
    }
    for (const layer of onMap) this.applySource(layer);
    for (const { spec } of wanted) this.applyStyle(spec);
    this.applyOrder(wanted.map(({ spec }) => spec.id));
    this.layerOfStyleId = new Map(wanted.map(({ layer, spec }) => [spec.id, layer]));
    this.pickable = wanted.filter(({ layer, part }) => part.pickable && layer.visible).map(({ spec }) => spec);
  }

  /** Style layers in which a click finds features, lowest first. */
  pickable: readonly LayerSpecification[] = [];

  sceneLayerOf(styleLayerId: string): SceneLayer | null {
    return this.layerOfStyleId.get(styleLayerId) ?? null;
  }

  private applySource(layer: SceneLayer): void {
    const { source } = layer;
    const known = this.sourceKeys.get(layer.id);
    if (known === source.key) return;
    if (source.kind === 'tiles') {
      const address = offerTiles(source.key, source.layer, this.tiles);
      if (known === undefined) this.map.addSource(layer.id, tileSource(address, source.bounds));
      else {
        this.map.getSource<VectorTileSource>(layer.id)?.setTiles([address]);
        withdrawTiles(known);
      }
    } else if (source.kind === 'geojson') {
      if (known === undefined) this.map.addSource(layer.id, { type: 'geojson', data: source.data });
      else this.map.getSource<GeoJSONSource>(layer.id)?.setData(source.data);
    }
    this.sourceKeys.set(layer.id, source.key);
  }

  private applyStyle(spec: LayerSpecification): void {
    const last = this.drawn.get(spec.id);
    this.drawn.set(spec.id, spec);
    if (!last) {
      this.map.addLayer(spec);
      return;
    }
    if (last.type !== spec.type || sourceLayerOf(last) !== sourceLayerOf(spec)) {
      this.map.removeLayer(spec.id);
      this.map.addLayer(spec);
      this.order = this.order.filter((id) => id !== spec.id);
      return;
    }
    const before = last as Properties & LayerSpecification;
    const after = spec as Properties & LayerSpecification;
    if (!same(before['filter'], after['filter'])) this.map.setFilter(spec.id, (after['filter'] ?? null) as never);
    if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom) {
      this.map.setLayerZoomRange(spec.id, after.minzoom ?? 0, after.maxzoom ?? 24);
    }
    for (const [name, value] of changed(before.layout, after.layout)) {
      this.map.setLayoutProperty(spec.id, name as never, value as never);
    }
    for (const [name, value] of changed(before.paint, after.paint)) {
      this.map.setPaintProperty(spec.id, name as never, value as never);
    }
  }

  /** Move only what is out of place: from the top down, each layer goes under the one above it. */
  private applyOrder(wanted: readonly string[]): void {
    const kept = new Set(wanted);
    const current = this.order.filter((id) => kept.has(id));
    for (const id of wanted) if (!current.includes(id)) current.push(id);
    if (same(current, wanted) && same(this.order, wanted)) return;
    // What is not ours (the drawing tool) stays on top.
    const ours = new Set(this.drawn.keys());
    const foreign = this.map.getLayersOrder().find((id) => !ours.has(id) && id !== 'sheet');
    for (let i = wanted.length - 1; i >= 0; i--) this.map.moveLayer(wanted[i]!, wanted[i + 1] ?? foreign);
    this.order = [...wanted];
  }
}

function tileSource(address: string, bounds: Bounds | null): SourceSpecification {
  return {
    type: 'vector',
    tiles: [address],
    minzoom: 0,
    maxzoom: TILE_MAX_ZOOM,
    ...(bounds && { bounds: [...bounds] as [number, number, number, number] }),
  };
}

/** The part as MapLibre takes it, with the layer's opacity and visibility worked in. */
function styleLayer(layer: SceneLayer, part: StylePart): LayerSpecification {
  const { spec } = part;
  const paint: Properties = { ...spec.paint };
  if (layer.opacity < 1) {
    for (const property of opacityProperties[spec.type] ?? []) {
      const own = paint[property];
      if (own === undefined) paint[property] = layer.opacity;
      else paint[property] = typeof own === 'number' ? own * layer.opacity : ['*', layer.opacity, own];
    }
  }
  return {
    ...spec,
    id: `${layer.id}:${part.name}`,
    source: layer.id,
    ...(layer.source.kind === 'tiles' && {
      'source-layer': part.from === 'labels' ? TILE_LABELS_NAME : TILE_LAYER_NAME,
    }),
    layout: { ...spec.layout, visibility: layer.visible ? 'visible' : 'none' },
    paint,
  } as LayerSpecification;
}

function sourceLayerOf(spec: LayerSpecification): string | undefined {
  return 'source-layer' in spec ? spec['source-layer'] : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function changed(before: object | undefined, after: object | undefined): [string, unknown][] {
  const old: Properties = { ...before };
  const now: Properties = { ...after };
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => !same(old[name], now[name])).map((name) => [name, now[name]]);
}
