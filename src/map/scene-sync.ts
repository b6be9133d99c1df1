/**
 * Brings the MapLibre map from the last scene to the next, touching only what differs.
 *
 * Why not `setStyle` with its own diff: it compares tile sources as a whole and would take a source
 * off and on again for new colours (a blank map for a moment, all feature states lost), and it would
 * remove what the drawing tool put on the map.
 *
 * New tiles and a new look of one layer never go to the map in the same frame. MapLibre drops the
 * reload of tiles that falls into a frame in which the style of their source changes; and for a
 * moment the new look would read tiles that lack what it needs. So the side that asks for less goes
 * first: a look that needs classes waits for the tiles that carry them, tiles without classes wait
 * for the look that no longer needs them. Until then the layer stays as it was.
 */
import type {
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  MapSourceDataEvent,
  SourceSpecification,
  VectorTileSource,
} from 'maplibre-gl';
import { partsInOrder } from './layer-order.ts';
import type { Bounds, SceneLayer, StylePart, StyleSpec } from './scene-layer.ts';
import { offerTiles, withdrawTiles } from './tile-protocol.ts';
import type { TileLayer, TileSource } from './tiles/tile-layer.ts';
import { TILE_LABELS_NAME, TILE_LAYER_NAME, TILE_MAX_ZOOM } from './tiles/tile-layer.ts';

const opacityProperties: Partial<Record<StyleSpec['type'], readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['text-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'],
};

type Properties = Record<string, unknown>;

/**
 * `asked`: new tiles were asked for, MapLibre has not begun to load them; nothing of the layer may
 * change. `loading`: they are on their way; the old look stays. `restyled`: the new look is being
 * taken up, the tiles come after it.
 */
type Phase = 'asked' | 'loading' | 'restyled';

export class SceneSync {
  /** Style layers in which a click finds features, lowest first. */
  pickable: readonly LayerSpecification[] = [];
  private scene: readonly SceneLayer[] = [];
  private readonly sources = new Map<string, SceneLayer['source']>();
  private readonly phases = new Map<string, Phase>();
  private readonly drawn = new Map<string, LayerSpecification>();
  private lastShown = new Map<string, SceneLayer>();
  private layerOfStyleId = new Map<string, SceneLayer>();
  private order: string[] = [];
  private frame = 0;

  constructor(
    private readonly map: MapLibreMap,
    private readonly tiles: TileSource,
  ) {
    map.on('sourcedata', this.onSourceData);
    map.once('remove', () => cancelAnimationFrame(this.frame));
  }

  apply(scene: readonly SceneLayer[]): void {
    this.scene = scene;
    const onMap = scene.filter((layer) => layer.source.kind !== 'cells');
    for (const layer of onMap) this.planSource(layer);
    const wanted = partsInOrder(onMap.map((layer) => this.shown(layer))).map(({ layer, part }) => {
      return { layer, part, spec: styleLayer(layer, part) };
    });
    const wantedIds = new Set(wanted.map(({ spec }) => spec.id));
    for (const id of [...this.drawn.keys()]) {
      if (wantedIds.has(id)) continue;
      this.map.removeLayer(id);
      this.drawn.delete(id);
    }
    const layerIds = new Set(onMap.map(({ id }) => id));
    for (const [id, { key }] of [...this.sources]) if (!layerIds.has(id)) this.removeSource(id, key);
    for (const { spec } of wanted) this.applyStyle(spec);
    this.applyOrder(wanted.map(({ spec }) => spec.id));
    this.lastShown = new Map(wanted.map(({ layer }) => [layer.id, layer]));
    this.layerOfStyleId = new Map(wanted.map(({ layer, spec }) => [spec.id, layer]));
    this.pickable = wanted.filter(({ layer, part }) => part.pickable && isDrawn(layer, part)).map(({ spec }) => spec);
  }

  sceneLayerOf(styleLayerId: string): SceneLayer | null {
    return this.layerOfStyleId.get(styleLayerId) ?? null;
  }

  /** The layer as it may be drawn now: while its tiles change, in its last look. */
  private shown(layer: SceneLayer): SceneLayer {
    const phase = this.phases.get(layer.id);
    const last = this.lastShown.get(layer.id);
    if (!last || phase === undefined || phase === 'restyled') return layer;
    return phase === 'asked' ? last : { ...last, visible: layer.visible, opacity: layer.opacity };
  }

  private planSource(layer: SceneLayer): void {
    const { id, source } = layer;
    const known = this.sources.get(id);
    if (known?.key === source.key || this.phases.has(id)) return;
    if (!known) this.addSource(id, source);
    else if (source.kind === 'geojson') this.map.getSource<GeoJSONSource>(id)?.setData(source.data);
    else if (source.kind === 'tiles' && known.kind === 'tiles') {
      if (!needsLess(known.layer, source.layer)) {
        this.askForTiles(id, source);
        return;
      }
      this.phases.set(id, 'restyled');
      this.map.once('render', () => this.tilesAfterLook(id));
      this.map.triggerRepaint();
      return;
    }
    this.sources.set(id, source);
  }

  private addSource(id: string, source: SceneLayer['source']): void {
    if (source.kind === 'tiles') {
      this.map.addSource(id, tileSource(offerTiles(source.key, source.layer, this.tiles), source.bounds));
    } else if (source.kind === 'geojson') this.map.addSource(id, { type: 'geojson', data: source.data });
  }

  private removeSource(id: string, key: string): void {
    this.map.removeSource(id);
    withdrawTiles(key);
    this.sources.delete(id);
    this.phases.delete(id);
  }

  private askForTiles(id: string, source: SceneLayer['source'] & { kind: 'tiles' }): void {
    const known = this.sources.get(id);
    this.phases.set(id, 'asked');
    this.map.getSource<VectorTileSource>(id)?.setTiles([offerTiles(source.key, source.layer, this.tiles)]);
    if (known) withdrawTiles(known.key);
    this.sources.set(id, source);
  }

  private tilesAfterLook(id: string): void {
    if (this.phases.get(id) !== 'restyled') return;
    this.phases.delete(id);
    const source = this.scene.find((layer) => layer.id === id)?.source;
    if (source?.kind === 'tiles' && source.key !== this.sources.get(id)?.key) this.askForTiles(id, source);
  }

  private readonly onSourceData = ({ sourceId, sourceDataType }: MapSourceDataEvent): void => {
    if (this.phases.get(sourceId) === 'asked' && sourceDataType === 'content') this.phases.set(sourceId, 'loading');
    if (this.phases.get(sourceId) !== 'loading') return;
    // After MapLibre's own handlers of this event, which set the tiles loading.
    queueMicrotask(this.takeUpLoaded);
    this.watchLoading();
  };

  /** Tiles that come back as they were are told by no event: the layers that wait are looked at with every frame. */
  private watchLoading(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.takeUpLoaded();
      if ([...this.phases.values()].includes('loading')) this.watchLoading();
    });
  }

  private readonly takeUpLoaded = (): void => {
    const loaded = [...this.phases].filter(
      ([id, phase]) => phase === 'loading' && this.map.getSource(id) && this.map.isSourceLoaded(id),
    );
    if (loaded.length === 0) return;
    for (const [id] of loaded) this.phases.delete(id);
    this.apply(this.scene);
    this.map.triggerRepaint();
  };

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

/** Do the next tiles lack something that the last ones carry? */
function needsLess(last: TileLayer, next: TileLayer): boolean {
  if (!last.classing !== !next.classing) return !next.classing;
  return last.marks.length > next.marks.length || last.parcels.length > next.parcels.length;
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
    layout: { ...spec.layout, visibility: isDrawn(layer, part) ? 'visible' : 'none' },
    paint,
  } as LayerSpecification;
}

function isDrawn(layer: SceneLayer, part: StylePart): boolean {
  return layer.visible && part.hidden !== true;
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
