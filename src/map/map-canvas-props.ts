/** The one door between the app and the map. */
import type { Language } from '../core/text.ts';
import type {
  AreaSelection,
  Camera,
  CameraCommand,
  Drawing,
  DrawingSize,
  Highlighted,
  MapHit,
  MapPick,
  MapTool,
} from './map-events.ts';
import type { Bounds, SceneLayer } from './scene-layer.ts';
import type { TileSource } from './tiles/tile-layer.ts';

export interface MapCanvasProps {
  readonly language: Language;
  /** Lowest first, as `buildScene` gives it. */
  readonly scene: readonly SceneLayer[];
  readonly tiles: TileSource;
  /** Where the map opens; a later change moves nothing (send a camera command). */
  readonly start: Bounds | null;
  readonly camera: CameraCommand | null;
  readonly tool: MapTool;
  /** Tilt the map for extruded buildings. */
  readonly threeD: boolean;
  /** Where the divider stands while the scene has cells of two sides, as a share of the width. */
  readonly dividedAt: number;
  readonly selected: readonly Highlighted[];
  readonly hovered: Highlighted | null;
  onDivide(at: number): void;
  onPick(pick: MapPick): void;
  /** Null when the pointer is over no feature. Called once a feature, not once a pixel. */
  onHover(hit: MapHit | null): void;
  onSelectArea(area: AreaSelection): void;
  /** Features painted in one stroke, by layer. */
  onPaint(hits: readonly MapHit[]): void;
  onDraw(drawing: Drawing): void;
  /** Escape while drawing: the app goes back to the pan tool. */
  onCancelTool(): void;
  onDrawingSize(size: DrawingSize | null): void;
  onCamera(camera: Camera): void;
  onPointer(lngLat: readonly [lng: number, lat: number] | null): void;
  /** Something the map could not draw, for the app to tell. */
  onProblem(message: string): void;
}
