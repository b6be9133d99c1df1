/**
 * Analysis cells above the map, by deck.gl in overlay mode (its own canvas: no fighting for depth with
 * the map's own polygons).
 *
 * The cells arrive as typed arrays and go to the graphics card as they are. Numbers of the ranked
 * list stand on the first cells.
 */
import type { Layer as DeckLayer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CellMesh } from './cell-mesh.ts';
import { NO_CLASS } from './cell-mesh.ts';
import { paper, rgbOf } from './palette.ts';
import { type RankedPlace, rankPlacesWithoutOverlap, type SeenFrom } from './rank-places.ts';

/** The lowest class lets the map through, the highest hardly: the eye goes where the emissions are. */
const FAINTEST = 0.5;
/** Ranks shown as numbers on the map. */
const SHOWN_RANKS = 10;

export interface CellsShown {
  readonly key: string;
  readonly cells: CellMesh;
  readonly colors: readonly string[];
  /** How much each class hides the map below, 0…1. */
  readonly strengths: readonly number[];
  readonly opacity: number;
}

/** Its canvas takes the keyboard's focus by itself but has nothing to say: what it shows stands in tables too. */
class SilentOverlay extends MapLibreOverlay {
  container: HTMLDivElement | null = null;

  override onAdd(map: MapLibreMap): HTMLDivElement {
    const container = super.onAdd(map);
    container.inert = true;
    this.container = container;
    return container;
  }
}

export class AnalysisOverlay {
  private readonly overlay = new SilentOverlay({ interleaved: false, layers: [], pickingRadius: 0 });
  private shown: CellsShown | null = null;
  private fill: DeckLayer | null = null;
  private ranked: readonly RankedPlace[] = [];
  private rankedFrom = '';
  private lit: readonly number[] = [];

  constructor(private readonly map: MapLibreMap) {
    map.addControl(this.overlay);
    map.on('move', this.onMove);
  }

  show(next: CellsShown | null): void {
    const isSame = next?.key === this.shown?.key && next?.opacity === this.shown?.opacity;
    if (isSame) return;
    this.shown = next;
    this.fill = next && fillLayer(next);
    this.ranked = next ? rankedPlaces(next.cells) : [];
    this.draw();
  }

  /** Cells to be outlined: selected or under the pointer. */
  light(cells: readonly number[]): void {
    if (cells.length === this.lit.length && cells.every((cell, i) => cell === this.lit[i])) return;
    this.lit = cells;
    this.draw();
  }

  /** Seen between these shares of the width only. */
  clip(from: number, to: number): void {
    const { container } = this.overlay;
    if (container)
      container.style.clipPath = from === 0 && to === 1 ? '' : `inset(0 ${share(1 - to)} 0 ${share(from)})`;
  }

  remove(): void {
    this.map.off('move', this.onMove);
    this.map.removeControl(this.overlay);
  }

  private readonly onMove = (): void => {
    if (this.ranked.length > 0 && keyOf(seenFrom(this.map)) !== this.rankedFrom) this.draw();
  };

  private draw(): void {
    const { shown, fill } = this;
    const from = seenFrom(this.map);
    this.rankedFrom = keyOf(from);
    const ranks = shown && rankLayer(shown.key, rankPlacesWithoutOverlap(this.ranked, from));
    this.overlay.setProps({ layers: shown && fill ? [fill, ...outlineLayers(shown.cells, this.lit), ranks] : [] });
  }
}

const share = (value: number) => `${(100 * value).toFixed(3)}%`;
/** Numbers come and go a few times a zoom level or turn, not with every frame. */
function seenFrom(map: MapLibreMap): SeenFrom {
  return {
    zoom: Math.floor(map.getZoom() * 4) / 4,
    bearing: Math.round(map.getBearing() / 10) * 10,
    pitch: Math.ceil(map.getPitch() / 10) * 10,
  };
}

const keyOf = ({ zoom, bearing, pitch }: SeenFrom) => `${zoom}/${bearing}/${pitch}`;

function fillLayer({ key, cells, colors, strengths, opacity }: CellsShown): DeckLayer {
  const { count, coords, offsets, classes } = cells;
  const palette = colors.map(rgbOf);
  const fill = new Uint8Array((coords.length / 2) * 4);
  for (let cell = 0; cell < count; cell++) {
    const color = classes[cell] === NO_CLASS ? undefined : palette[classes[cell]!];
    if (!color) continue;
    const alpha = 255 * (FAINTEST + (1 - FAINTEST) * strengths[classes[cell]!]!);
    for (let v = offsets[cell]!; v < offsets[cell + 1]!; v++) fill.set([...color, alpha], 4 * v);
  }
  return new SolidPolygonLayer({
    id: `cells-${key}`,
    data: {
      length: count,
      startIndices: offsets,
      attributes: { getPolygon: { value: coords, size: 2 }, getFillColor: { value: fill, size: 4, normalized: true } },
    },
    positionFormat: 'XY',
    _normalize: false,
    opacity,
    filled: true,
    extruded: false,
    pickable: false,
  });
}

/** White under ink: to be seen on wine as on paper. */
const outlineStrokes = [
  { name: 'casing', color: '#ffffff', width: 5.5 },
  { name: 'ink', color: paper.ink, width: 2.5 },
] as const;

function outlineLayers({ coords, offsets }: CellMesh, lit: readonly number[]): DeckLayer[] {
  return outlineStrokes.map(
    ({ name, color, width }) =>
      new PathLayer({
        id: `cells-lit-${name}`,
        data: lit.map((cell) => coords.subarray(2 * offsets[cell]!, 2 * offsets[cell + 1]!)),
        getPath: (ring: Float64Array) => ring as never,
        positionFormat: 'XY',
        getColor: [...rgbOf(color), 255],
        getWidth: width,
        widthUnits: 'pixels',
        jointRounded: true,
        pickable: false,
      }),
  );
}

function rankedPlaces({ coords, offsets, ranks, count }: CellMesh): RankedPlace[] {
  const ranked: RankedPlace[] = [];
  for (let cell = 0; cell < count; cell++) {
    const rank = ranks?.[cell] ?? 0;
    if (rank < 1 || rank > SHOWN_RANKS) continue;
    let x = 0;
    let y = 0;
    // The ring is closed: its last vertex is the first.
    const vertices = offsets[cell + 1]! - offsets[cell]! - 1;
    for (let v = offsets[cell]!; v < offsets[cell]! + vertices; v++) {
      x += coords[2 * v]! / vertices;
      y += coords[2 * v + 1]! / vertices;
    }
    ranked.push({ rank, position: [x, y] });
  }
  return ranked;
}

function rankLayer(key: string, ranked: readonly RankedPlace[]): DeckLayer {
  return new TextLayer<RankedPlace>({
    id: `ranks-${key}`,
    data: ranked,
    getPosition: ({ position: [lon, lat] }) => [lon, lat],
    getText: ({ rank }) => String(rank),
    getSize: 12,
    fontFamily: 'system-ui, sans-serif',
    fontWeight: 600,
    characterSet: '0123456789',
    getColor: [255, 255, 255, 255],
    background: true,
    getBackgroundColor: [...rgbOf(paper.ink), 225],
    backgroundPadding: [5, 2],
    backgroundBorderRadius: 6,
    pickable: false,
  });
}
