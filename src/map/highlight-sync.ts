/**
 * Lights features on the map as `selected` or `hovered` through feature states: no tile is cut again.
 *
 * A set of many thousand features is lit a few thousand a frame, so that painting 25,000 roofs never
 * holds up the page.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Highlighted } from './map-events.ts';
import type { SceneLayer } from './scene-layer.ts';
import { TILE_LAYER_NAME } from './tiles/tile-layer.ts';

export type HighlightState = 'selected' | 'hovered';

const STATES_A_FRAME = 4000;

interface Change {
  readonly layerId: string;
  readonly id: number;
  readonly state: HighlightState;
  readonly on: boolean;
}

export class HighlightSync {
  private readonly lit: Record<HighlightState, Map<string, ReadonlySet<number>>> = {
    selected: new Map(),
    hovered: new Map(),
  };
  private waiting: Change[] = [];
  private frame = 0;
  private layers = new Map<string, SceneLayer>();

  constructor(private readonly map: MapLibreMap) {}

  /** Layers that came or went; call after the scene was applied. */
  setScene(scene: readonly SceneLayer[]): void {
    const last = this.layers;
    this.layers = new Map(scene.map((layer) => [layer.id, layer]));
    for (const [state, byLayer] of Object.entries(this.lit) as [HighlightState, Map<string, ReadonlySet<number>>][]) {
      for (const [layerId, ids] of byLayer) {
        const cameBack = !last.has(layerId) && this.layers.has(layerId);
        if (cameBack) for (const id of ids) this.waiting.push({ layerId, id, state, on: true });
      }
    }
    this.flush();
  }

  set(state: HighlightState, highlighted: readonly Highlighted[]): void {
    const next = new Map<string, Set<number>>();
    for (const one of highlighted) {
      const ids = next.get(one.layerId) ?? new Set<number>();
      for (let i = 0; i < one.rows.length; i++) ids.add(one.rows[i]!);
      for (const id of this.idsOfDrawn(one)) ids.add(id);
      next.set(one.layerId, ids);
    }
    const last = this.lit[state];
    for (const [layerId, ids] of last) {
      const keep = next.get(layerId);
      for (const id of ids) if (!keep?.has(id)) this.waiting.push({ layerId, id, state, on: false });
    }
    for (const [layerId, ids] of next) {
      const had = last.get(layerId);
      for (const id of ids) if (!had?.has(id)) this.waiting.push({ layerId, id, state, on: true });
    }
    this.lit[state] = next;
    this.flush();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.waiting = [];
  }

  private readonly flush = (): void => {
    cancelAnimationFrame(this.frame);
    const now = this.waiting.splice(0, STATES_A_FRAME);
    for (const { layerId, id, state, on } of now) {
      const layer = this.layers.get(layerId);
      if (!layer || layer.source.kind === 'cells' || !this.map.getSource(layerId)) continue;
      const feature = { source: layerId, id, ...(layer.source.kind === 'tiles' && { sourceLayer: TILE_LAYER_NAME }) };
      this.map.setFeatureState(feature, { [state]: on });
    }
    if (this.waiting.length > 0) this.frame = requestAnimationFrame(this.flush);
  };

  private idsOfDrawn({ layerId, featureIds }: Highlighted): number[] {
    const source = this.layers.get(layerId)?.source;
    if (source?.kind !== 'geojson' || featureIds.length === 0) return [];
    const wanted = new Set(featureIds);
    return source.data.features.flatMap(({ id, properties }) =>
      typeof id === 'number' && wanted.has(String(properties?.['id'])) ? [id] : [],
    );
  }
}
