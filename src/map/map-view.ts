/**
 * The map as the imperative thing it is: made once, told what changed, taken down at the end.
 *
 * `map-canvas.tsx` holds one and hands it what React gives it. Everything that talks back goes through
 * `MapViewEvents`.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, type MapMouseEvent, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { AreaDrag } from './area-drag.ts';
import { baseStyle } from './base-style.ts';
import { cameraOf } from './camera.ts';
import { CellsOnMap } from './cells-on-map.ts';
import { DrawingTool, type DrawingToolKind } from './draw/drawing-tool.ts';
import { findHits, findHitsNear, findUnder, ringAround } from './find-hits.ts';
import { HATCH_PIXEL_RATIO, hatchImage } from './hatch-image.ts';
import { HighlightSync } from './highlight-sync.ts';
import type { MapCanvasProps } from './map-canvas-props.ts';
import type { CameraCommand, Highlighted, MapHit, MapTool } from './map-events.ts';
import type { Bounds, SceneLayer } from './scene-layer.ts';
import { SceneSync } from './scene-sync.ts';
import type { TileSource } from './tiles/tile-layer.ts';

setWorkerUrl(workerUrl);

export type MapViewEvents = Pick<
  MapCanvasProps,
  | 'onPick'
  | 'onHover'
  | 'onSelectArea'
  | 'onPaint'
  | 'onDraw'
  | 'onCancelTool'
  | 'onDrawingSize'
  | 'onCamera'
  | 'onPointer'
  | 'onProblem'
> & {
  /** Nothing is loading and nothing moves. */
  onIdle(isIdle: boolean): void;
};

const TILTED = { pitch: 52, bearing: -18 };
const LEVEL = { pitch: 0, bearing: 0 };
const FIT_PADDING_PX = 48;
const PAINT_REACH_PX = 6;
const WORLD: Bounds = [73, 18, 135, 54];

export class MapView {
  private readonly map: MapLibreMap;
  private readonly sync: SceneSync;
  private readonly highlights: HighlightSync;
  private readonly drawing: DrawingTool;
  private readonly drag: AreaDrag;
  private readonly cells: CellsOnMap;
  private scene: readonly SceneLayer[] = [];
  private tool: MapTool = { kind: 'pan' };
  private lit: { selected: readonly Highlighted[]; hovered: readonly Highlighted[] } = { selected: [], hovered: [] };
  /** The tilt that is under way: a flight that begins meanwhile must finish it. */
  private tilting: { pitch?: number; bearing?: number } = {};
  private readonly told = new Set<string>();
  private lastHover = '';
  private hoverFrame = 0;
  private painted = new Map<string, MapHit>();
  private isLoaded = false;
  private whenLoaded: (() => void)[] = [];

  constructor(
    container: HTMLElement,
    start: Bounds | null,
    tiles: TileSource,
    private readonly events: MapViewEvents,
  ) {
    this.map = new MapLibreMap({
      container,
      style: baseStyle,
      bounds: [...(start ?? WORLD)] as [number, number, number, number],
      fitBoundsOptions: { padding: FIT_PADDING_PX },
      attributionControl: false,
      boxZoom: false,
      renderWorldCopies: false,
      maxPitch: 65,
      minZoom: 3,
      maxZoom: 20,
      fadeDuration: 0,
      localIdeographFontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    });
    this.map.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left');
    this.sync = new SceneSync(this.map, tiles);
    this.highlights = new HighlightSync(this.map);
    this.cells = new CellsOnMap(this.map, events.onProblem);
    this.drawing = new DrawingTool(this.map, this.sync, {
      onDraw: events.onDraw,
      onRing: (ring) => events.onSelectArea({ ring: ring as [number, number][], add: false }),
      onCancel: events.onCancelTool,
      onSize: events.onDrawingSize,
      onProblem: events.onProblem,
    });
    this.drag = new AreaDrag(this.map, {
      kindAt: (event) => this.dragKind(event),
      onBox: ([left, top], [right, bottom], add) => {
        const corners: [number, number][] = [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top],
        ];
        events.onSelectArea({ ring: corners.map((corner) => this.map.unproject(corner).toArray()), add });
      },
      onStroke: (point) => this.paint(point),
      onStrokeEnd: () => {
        const hits = [...this.painted.values()];
        this.painted.clear();
        this.highlights.set('hovered', this.lit.hovered);
        if (hits.length > 0) events.onPaint(hits);
      },
    });
    this.listen();
  }

  private listen(): void {
    const { map, events } = this;
    map.on('load', () => {
      this.isLoaded = true;
      for (const task of this.whenLoaded) task();
      this.whenLoaded = [];
      events.onCamera(cameraOf(map));
    });
    map.on('error', ({ error }) => this.tellProblem(error.message));
    map.setMissingStyleImageResolver((id) => {
      const image = hatchImage(id);
      if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: HATCH_PIXEL_RATIO });
    });
    map.on('move', () => events.onCamera(cameraOf(map)));
    map.on('idle', () => events.onIdle(true));
    map.on('dataloading', () => events.onIdle(false));
    map.on('movestart', () => events.onIdle(false));
    map.on('click', (event) => this.pick(event.point.x, event.point.y, event.originalEvent));
    map.on('mousemove', (event) => this.hover(event));
    map.on('mouseout', () => {
      events.onPointer(null);
      this.tellHover(null);
    });
    map.getCanvas().addEventListener('keydown', this.onKey);
  }

  /** A layer that cannot be drawn fails once a tile; it is told once a scene. */
  private tellProblem(message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.events.onProblem(message);
  }

  private afterLoad(task: () => void): void {
    if (this.isLoaded) task();
    else this.whenLoaded.push(task);
  }

  setScene(scene: readonly SceneLayer[]): void {
    this.afterLoad(() => {
      this.events.onIdle(false);
      this.scene = scene;
      this.told.clear();
      this.sync.apply(scene);
      this.highlights.setScene(scene);
      this.cells.show(scene);
      // A scene that changes nothing on the map must not leave it marked as busy.
      this.map.triggerRepaint();
    });
  }

  setHighlights(selected: readonly Highlighted[], hovered: Highlighted | null): void {
    this.afterLoad(() => {
      this.lit = { selected, hovered: hovered ? [hovered] : [] };
      this.highlights.set('selected', selected);
      this.highlights.set('hovered', this.lit.hovered);
      this.cells.light([...selected, ...this.lit.hovered]);
    });
  }

  setTool(tool: MapTool): void {
    this.afterLoad(() => {
      this.tool = tool;
      this.drawing.use(isDrawing(tool) ? tool : null);
      this.map.getCanvas().style.cursor = tool.kind === 'pan' ? '' : tool.kind === 'edit' ? 'default' : 'crosshair';
      if (tool.kind !== 'pan') this.tellHover(null);
    });
  }

  setThreeD(threeD: boolean): void {
    this.afterLoad(() => {
      const isTilted = this.map.getPitch() > 1;
      if (threeD === isTilted) return;
      this.tilting = threeD ? TILTED : LEVEL;
      this.map.once('moveend', () => {
        this.tilting = {};
      });
      this.map.easeTo({ ...this.tilting, duration: motion(600) });
    });
  }

  /** Where the divider of two maps stands, as a share of the width. */
  setDivider(at: number): void {
    this.afterLoad(() => this.cells.divide(at));
  }

  setLanguage(label: string): void {
    this.map.getCanvas().setAttribute('aria-label', label);
  }

  command(command: CameraCommand): void {
    this.afterLoad(() => {
      if (command.kind === 'fit') {
        this.map.fitBounds([...command.bounds] as [number, number, number, number], {
          padding: FIT_PADDING_PX,
          maxZoom: 17.5,
          duration: command.animate ? motion(700) : 0,
          ...this.tilting,
        });
      } else if (command.kind === 'fly') {
        this.map.easeTo({
          center: [command.lng, command.lat],
          zoom: command.zoom,
          duration: motion(700),
          ...this.tilting,
        });
      } else this.map.easeTo({ ...LEVEL, duration: motion(300) });
    });
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: motion(200) });
  }

  remove(): void {
    cancelAnimationFrame(this.hoverFrame);
    this.highlights.stop();
    this.drag.stop();
    if (this.isLoaded) this.drawing.stop();
    this.cells.remove();
    this.map.remove();
  }

  private pick(
    x: number,
    y: number,
    { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  ): void {
    if (this.tool.kind !== 'pan') return;
    const { lng, lat } = this.map.unproject([x, y]);
    const { hits, gathered } = findUnder(this.map, this.sync, x, y);
    this.events.onPick({
      hits: [...this.cells.hitsAt(lng, lat, x / this.map.getCanvas().clientWidth), ...hits],
      gathered,
      around: gathered.length > 0 ? ringAround(this.map, x, y) : [],
      lngLat: [lng, lat],
      point: [x, y],
      add: shiftKey || ctrlKey || metaKey,
    });
  }

  private hover(event: MapMouseEvent): void {
    const { lng, lat } = event.lngLat;
    const { x, y } = event.point;
    cancelAnimationFrame(this.hoverFrame);
    this.hoverFrame = requestAnimationFrame(() => {
      this.events.onPointer([lng, lat]);
      if (this.tool.kind !== 'pan' || this.map.isMoving()) return;
      const [hit] = [
        ...this.cells.hitsAt(lng, lat, x / this.map.getCanvas().clientWidth),
        ...findHits(this.map, this.sync, x, y),
      ];
      // The land under everything is no news.
      this.tellHover(hit && this.scene.find(({ id }) => id === hit.layerId)?.role !== 'boundary' ? hit : null);
    });
  }

  private tellHover(hit: MapHit | null): void {
    const key = hit ? `${hit.layerId}/${hit.row ?? hit.featureId}` : '';
    if (key === this.lastHover) return;
    this.lastHover = key;
    this.map.getCanvas().style.cursor = this.tool.kind !== 'pan' ? 'crosshair' : hit ? 'pointer' : '';
    this.events.onHover(hit);
  }

  private paint([x, y]: readonly [number, number]): void {
    for (const hit of findHitsNear(this.map, this.sync, x, y, PAINT_REACH_PX)) {
      if (hit.row !== null) this.painted.set(`${hit.layerId}/${hit.row}`, hit);
    }
    const rows = new Map<string, number[]>();
    for (const { layerId, row } of this.painted.values()) {
      rows.set(layerId, [...(rows.get(layerId) ?? []), row!]);
    }
    this.highlights.set(
      'hovered',
      [...rows].map(([layerId, list]) => ({ layerId, rows: list, featureIds: [] })),
    );
  }

  private dragKind(event: PointerEvent): 'box' | 'paint' | null {
    if (this.tool.kind === 'selectBox') return 'box';
    if (this.tool.kind === 'paint') return 'paint';
    return this.tool.kind === 'pan' && event.shiftKey ? 'box' : null;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && this.tool.kind === 'pan') {
      const { clientWidth, clientHeight } = this.map.getCanvas();
      this.pick(clientWidth / 2, clientHeight / 2, event);
    } else if (event.key === 'Escape' && (this.tool.kind === 'selectBox' || this.tool.kind === 'paint')) {
      this.events.onCancelTool();
    }
  };
}

function isDrawing(tool: MapTool): tool is DrawingToolKind {
  return tool.kind === 'draw' || tool.kind === 'drawHole' || tool.kind === 'edit' || tool.kind === 'selectPolygon';
}

/** Motion takes no time when the system asks for less of it. */
function motion(milliseconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
