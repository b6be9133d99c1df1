/** The analysis cells of the scene: drawn by deck.gl, which comes with the first of them, and found by place. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AnalysisOverlay } from './analysis-overlay.ts';
import { cellAt } from './cell-at.ts';
import type { Highlighted, MapHit } from './map-events.ts';
import type { SceneLayer } from './scene-layer.ts';

type CellLayer = SceneLayer & { readonly source: { readonly kind: 'cells' } };

export class CellsOnMap {
  private layer: CellLayer | null = null;
  private lit: readonly Highlighted[] = [];
  private overlay: AnalysisOverlay | null = null;
  private isComing = false;
  private isRemoved = false;

  constructor(
    private readonly map: MapLibreMap,
    private readonly onProblem: (message: string) => void,
  ) {}

  show(scene: readonly SceneLayer[]): void {
    this.layer = scene.find((layer): layer is CellLayer => layer.source.kind === 'cells' && layer.visible) ?? null;
    if (this.overlay) this.draw(this.overlay);
    else if (this.layer && !this.isComing) this.fetchOverlay();
  }

  light(lit: readonly Highlighted[]): void {
    this.lit = lit;
    if (this.overlay) this.draw(this.overlay);
  }

  hitsAt(lng: number, lat: number): MapHit[] {
    const { layer } = this;
    const row = layer ? cellAt(layer.source.cells, lng, lat) : null;
    return layer && row !== null ? [{ layerId: layer.id, row, featureId: null }] : [];
  }

  remove(): void {
    this.isRemoved = true;
    this.overlay?.remove();
  }

  private draw(overlay: AnalysisOverlay): void {
    const { layer } = this;
    overlay.show(layer && { ...layer.source, opacity: layer.opacity });
    const lit = this.lit.filter(({ layerId }) => layerId === layer?.id);
    overlay.light(lit.flatMap(({ rows }) => Array.from(rows)));
  }

  private fetchOverlay(): void {
    this.isComing = true;
    import('./analysis-overlay.ts').then(
      ({ AnalysisOverlay: Overlay }) => {
        if (this.isRemoved) return;
        this.overlay = new Overlay(this.map);
        this.draw(this.overlay);
      },
      (error: Error) => {
        this.isComing = false;
        this.onProblem(error.message);
      },
    );
  }
}
