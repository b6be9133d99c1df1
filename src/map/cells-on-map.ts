/**
 * The analysis cells of the scene: drawn by deck.gl, which comes with the first of them, and found by place.
 *
 * Cells seen on one side of the swipe have a canvas of their own, cut off at the divider: the map under them, its
 * tiles and its camera are there once.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AnalysisOverlay } from './analysis-overlay.ts';
import { cellAt } from './cell-at.ts';
import type { Highlighted, MapHit } from './map-events.ts';
import type { SceneLayer, Side } from './scene-layer.ts';

type CellLayer = SceneLayer & { readonly source: { readonly kind: 'cells' } };
type Place = Side | 'whole';

const placeOf = ({ source }: CellLayer): Place => source.side ?? 'whole';

export class CellsOnMap {
  private layers: readonly CellLayer[] = [];
  private lit: readonly Highlighted[] = [];
  private readonly overlays = new Map<Place, AnalysisOverlay>();
  private Overlay: typeof AnalysisOverlay | null = null;
  private dividedAt = 0.5;
  private isComing = false;
  private isRemoved = false;

  constructor(
    private readonly map: MapLibreMap,
    private readonly onProblem: (message: string) => void,
  ) {}

  show(scene: readonly SceneLayer[]): void {
    this.layers = scene.filter((layer): layer is CellLayer => layer.source.kind === 'cells' && layer.visible);
    if (this.Overlay) this.draw(this.Overlay);
    else if (this.layers.length > 0 && !this.isComing) this.fetchOverlay();
  }

  light(lit: readonly Highlighted[]): void {
    this.lit = lit;
    if (this.Overlay) this.draw(this.Overlay);
  }

  /** The divider stands at this share of the width. */
  divide(at: number): void {
    this.dividedAt = at;
    this.overlays.get('left')?.clip(0, at);
    this.overlays.get('right')?.clip(at, 1);
  }

  /** The cells under a place, at this share of the width: of two sides the one that is seen there. */
  hitsAt(lng: number, lat: number, across: number): MapHit[] {
    const seen: Side = across < this.dividedAt ? 'left' : 'right';
    return this.layers.flatMap((layer) => {
      const { cells, side } = layer.source;
      const row = side === null || side === seen ? cellAt(cells, lng, lat) : null;
      return row === null ? [] : [{ layerId: layer.id, row, featureId: null }];
    });
  }

  remove(): void {
    this.isRemoved = true;
    for (const overlay of this.overlays.values()) overlay.remove();
  }

  private draw(Overlay: typeof AnalysisOverlay): void {
    for (const [place, overlay] of [...this.overlays]) {
      // The canvas of the whole map stays for the next cells; those of the sides go with the comparison.
      if (place === 'whole' || this.layers.some((layer) => placeOf(layer) === place)) continue;
      overlay.remove();
      this.overlays.delete(place);
    }
    for (const place of ['whole', 'left', 'right'] as const) {
      const layer = this.layers.find((one) => placeOf(one) === place) ?? null;
      let overlay = this.overlays.get(place);
      if (!overlay && !layer) continue;
      if (!overlay) {
        overlay = new Overlay(this.map);
        this.overlays.set(place, overlay);
      }
      overlay.show(layer && { ...layer.source, opacity: layer.opacity });
      const lit = this.lit.filter(({ layerId }) => layerId === layer?.id);
      overlay.light(lit.flatMap(({ rows }) => Array.from(rows)));
    }
    this.divide(this.dividedAt);
  }

  private fetchOverlay(): void {
    this.isComing = true;
    import('./analysis-overlay.ts').then(
      ({ AnalysisOverlay: Overlay }) => {
        if (this.isRemoved) return;
        this.Overlay = Overlay;
        this.draw(Overlay);
      },
      (error: Error) => {
        this.isComing = false;
        this.onProblem(error.message);
      },
    );
  }
}
