/**
 * Drawing and editing on the map, by terra-draw.
 *
 * It holds only what is being drawn: a finished shape is handed to the app, which makes it a feature
 * of the plan, and leaves the tool at once. Keys: Enter finishes, Escape gives up, Ctrl+Z or Backspace
 * takes the last point back, Delete removes the vertex under the pointer when editing.
 */
import type { Geometry, Position } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GeoJSONStoreFeatures, TerraDrawMouseEvent } from 'terra-draw';
import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Drawing, DrawingSize, MapTool } from '../map-events.ts';
import { accent } from '../palette.ts';
import type { SceneSync } from '../scene-sync.ts';
import { drawingSize } from './drawing-size.ts';
import type { EditablePart } from './editable-parts.ts';
import { COORDINATE_DIGITS, putTogether, takeApart } from './editable-parts.ts';
import { nearestVertex } from './nearest-vertex.ts';
import { polygonWithHole } from './polygon-with-hole.ts';

export interface DrawingEvents {
  onDraw(drawing: Drawing): void;
  onRing(ring: readonly Position[]): void;
  onCancel(): void;
  onSize(size: DrawingSize | null): void;
  /** The shape cannot be taken up, in the words of the library. */
  onProblem(message: string): void;
}

export type DrawingToolKind = Extract<MapTool, { kind: 'draw' | 'drawHole' | 'edit' | 'selectPolygon' }>;

const white = '#ffffff';
const modes = { polygon: 'polygon', line: 'linestring', point: 'point' } as const;

export class DrawingTool {
  private readonly draw: TerraDraw;
  private tool: DrawingToolKind | null = null;
  private edited: Geometry | null = null;
  /** Geometry last handed out while editing, to tell the app's echo from a change made elsewhere. */
  private handedOut = '';

  constructor(
    private readonly map: MapLibreMap,
    sync: SceneSync,
    private readonly events: DrawingEvents,
  ) {
    const toCustom = ({ containerX, containerY }: TerraDrawMouseEvent) =>
      nearestVertex(map, sync, containerX, containerY);
    const snapping = { toCoordinate: true, toCustom };
    const validation = (feature: GeoJSONStoreFeatures, { updateType }: { updateType: string }) =>
      updateType === 'finish' ? ValidateNotSelfIntersecting(feature) : { valid: true };
    const lines = { lineStringColor: accent, lineStringWidth: 2.5, closingPointColor: accent } as const;
    const editing = {
      draggable: true,
      selfIntersectable: false,
      coordinates: { midpoints: true, draggable: true, deletable: true, snappable: { toCustom } },
    };
    this.draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'drawing', coordinatePrecision: COORDINATE_DIGITS }),
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
      modes: [
        new TerraDrawPolygonMode({
          snapping,
          validation,
          showCoordinatePoints: true,
          styles: {
            fillColor: accent,
            fillOpacity: 0.18,
            outlineColor: accent,
            outlineWidth: 2.5,
            closingPointColor: white,
            closingPointOutlineColor: accent,
            closingPointOutlineWidth: 2,
            coordinatePointColor: white,
            coordinatePointOutlineColor: accent,
            coordinatePointOutlineWidth: 1.5,
            coordinatePointWidth: 3.5,
            snappingPointColor: '#d98b0b',
            snappingPointOutlineColor: white,
          },
        }),
        new TerraDrawLineStringMode({ snapping, styles: lines }),
        new TerraDrawPointMode({ styles: { pointColor: accent, pointOutlineColor: white, pointWidth: 6 } }),
        new TerraDrawSelectMode({
          flags: {
            polygon: { feature: editing },
            linestring: { feature: editing },
            point: { feature: { draggable: true } },
          },
          // Escape ends the tool, not the selection inside it.
          keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
          allowManualDeselection: false,
          styles: {
            selectedPolygonColor: accent,
            selectedPolygonOutlineColor: accent,
            selectedPolygonOutlineWidth: 2.5,
            selectedPolygonFillOpacity: 0.15,
            selectedLineStringColor: accent,
            selectionPointColor: white,
            selectionPointOutlineColor: accent,
            selectionPointWidth: 5,
            midPointColor: accent,
            midPointOutlineColor: white,
            midPointWidth: 3.5,
          },
        }),
      ],
    });
    this.draw.on('finish', (id, { action }) => this.finished(String(id), action));
    this.draw.on('change', (_ids, type) => {
      if (type !== 'styling') this.tellSize();
    });
  }

  /** Take up a tool; null puts the drawing away. */
  use(tool: DrawingToolKind | null): void {
    if (tool?.kind === 'edit' && this.tool?.kind === 'edit' && tool.featureId === this.tool.featureId) {
      this.tool = tool;
      if (JSON.stringify(tool.geometry) !== this.handedOut) this.startEditing(tool.geometry);
      return;
    }
    // The same tool once more, as a new object: what is half drawn must not be lost.
    if (tool && JSON.stringify(tool) === JSON.stringify(this.tool)) return;
    this.end();
    this.tool = tool;
    if (!tool) return;
    this.draw.start();
    window.addEventListener('keydown', this.onKeyDown, { capture: true });
    window.addEventListener('keyup', this.onKeyUp, { capture: true });
    if (tool.kind === 'edit') this.startEditing(tool.geometry);
    else this.draw.setMode(tool.kind === 'draw' ? modes[tool.shape] : 'polygon');
    this.map.getCanvas().focus({ preventScroll: true });
  }

  stop(): void {
    this.end();
  }

  private end(): void {
    window.removeEventListener('keydown', this.onKeyDown, { capture: true });
    window.removeEventListener('keyup', this.onKeyUp, { capture: true });
    if (this.draw.enabled) this.draw.stop();
    if (this.tool) this.events.onSize(null);
    this.tool = null;
    this.edited = null;
    this.handedOut = '';
  }

  private startEditing(geometry: Geometry): void {
    this.edited = geometry;
    this.handedOut = JSON.stringify(geometry);
    this.draw.setMode('select');
    const shown = this.draw.getSnapshot().map(({ id }) => id);
    if (shown.length > 0) this.draw.clear();
    const parts = takeApart(geometry).map(({ mode, part, ring, geometry: shape }) => ({
      id: this.draw.getFeatureId(),
      type: 'Feature' as const,
      geometry: shape,
      properties: { mode, part, ring },
    }));
    const refused = this.draw.addFeatures(parts).find(({ valid }) => !valid);
    if (refused) {
      this.events.onProblem(refused.reason ?? 'the shape cannot be edited');
      this.events.onCancel();
      return;
    }
    const first = parts[0];
    if (first) this.draw.selectFeature(first.id);
    this.tellSize();
  }

  private finished(id: string, action: string): void {
    const { tool } = this;
    if (!tool) return;
    if (tool.kind === 'edit') {
      const geometry = this.editedGeometry();
      if (!geometry) return;
      this.handedOut = JSON.stringify(geometry);
      this.events.onDraw({ featureId: tool.featureId, geometry });
      return;
    }
    if (action !== 'draw') return;
    const geometry = this.draw.getSnapshotFeature(id)?.geometry;
    if (!geometry) return;
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0]! : [];
    // Out of terra-draw's own call, which still works on the feature.
    queueMicrotask(() => {
      this.draw.clear();
      this.events.onSize(null);
      if (tool.kind === 'selectPolygon') this.events.onRing(ring);
      else if (tool.kind === 'draw') this.events.onDraw({ featureId: null, geometry });
      else {
        const left = polygonWithHole(tool.geometry, ring);
        if (left) this.events.onDraw({ featureId: tool.featureId, geometry: left });
        else this.events.onCancel();
      }
    });
  }

  private editedGeometry(): Geometry | null {
    if (!this.edited) return null;
    const parts = this.draw.getSnapshot().flatMap(({ geometry, properties }): EditablePart[] => {
      const { mode, part, ring } = properties;
      if (typeof part !== 'number' || typeof ring !== 'number') return [];
      if (mode !== 'polygon' && mode !== 'linestring' && mode !== 'point') return [];
      return [{ mode, part, ring, geometry }];
    });
    return putTogether(this.edited, parts);
  }

  private tellSize(): void {
    const { tool } = this;
    if (!tool) return;
    if (tool.kind === 'edit') {
      const geometry = this.editedGeometry();
      this.events.onSize(geometry && drawingSize(geometry));
      return;
    }
    const mode = tool.kind === 'draw' ? modes[tool.shape] : 'polygon';
    const shape = this.draw.getSnapshot().find(({ geometry, properties }) => {
      return properties['mode'] === mode && geometry.type !== 'Point';
    });
    this.events.onSize(shape ? drawingSize(shape.geometry) : null);
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event)) return;
    const isUndo = (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) || event.key === 'Backspace';
    if (isUndo && this.draw.canUndo()) {
      if (event.shiftKey) this.draw.redo();
      else this.draw.undo();
      this.tellSize();
      this.claim(event);
    } else if (event.key === 'Escape' && this.draw.getModeState() !== 'drawing') {
      this.claim(event);
      this.events.onCancel();
    }
  };

  private readonly onKeyUp = (event: KeyboardEvent): void => {
    const isOnMap = event.target === this.map.getCanvas();
    if (isOnMap || isTyping(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // The focus may be on a button; the drawing still listens to its two keys.
    this.map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: event.key }));
  };

  /** The key was meant for the drawing: the app must not undo a patch or close a panel as well. */
  private claim(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
