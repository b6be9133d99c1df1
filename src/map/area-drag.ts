/**
 * Press and drag on the map: a selection box, or a stroke that paints features.
 *
 * A box is also drawn in the pan tool while Shift is held. Listens to pointer events of the canvas, so
 * mouse, pen and finger work alike.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';

export type DragKind = 'box' | 'paint';
type ScreenPoint = readonly [x: number, y: number];

export interface AreaDragEvents {
  /** Which drag begins here; null leaves the pointer to the map. */
  kindAt(event: PointerEvent): DragKind | null;
  onBox(from: ScreenPoint, to: ScreenPoint, add: boolean): void;
  onStroke(point: ScreenPoint): void;
  onStrokeEnd(): void;
}

/** Shorter drags are clicks. */
const SHORTEST_BOX_PX = 4;

export class AreaDrag {
  private readonly canvas: HTMLCanvasElement;
  private drag: { kind: DragKind; from: ScreenPoint; add: boolean; frame: HTMLDivElement | null } | null = null;

  constructor(
    private readonly map: MapLibreMap,
    private readonly events: AreaDragEvents,
  ) {
    this.canvas = map.getCanvas();
    map.getCanvasContainer().addEventListener('pointerdown', this.begin, { capture: true });
    window.addEventListener('pointermove', this.move);
    window.addEventListener('pointerup', this.finish);
    window.addEventListener('pointercancel', this.giveUp);
    window.addEventListener('keydown', this.onKey);
  }

  stop(): void {
    this.giveUp();
    this.map.getCanvasContainer().removeEventListener('pointerdown', this.begin, { capture: true });
    window.removeEventListener('pointermove', this.move);
    window.removeEventListener('pointerup', this.finish);
    window.removeEventListener('pointercancel', this.giveUp);
    window.removeEventListener('keydown', this.onKey);
  }

  private readonly begin = (event: PointerEvent): void => {
    const kind = event.button === 0 ? this.events.kindAt(event) : null;
    if (!kind) return;
    this.map.dragPan.disable();
    const from = this.place(event);
    const frame = kind === 'box' ? document.createElement('div') : null;
    if (frame) {
      frame.dataset['mapBox'] = '';
      Object.assign(frame.style, {
        position: 'absolute',
        pointerEvents: 'none',
        border: '1.5px solid var(--accent)',
        background: 'color-mix(in srgb, var(--accent) 12%, transparent)',
      });
      this.map.getCanvasContainer().append(frame);
    }
    this.drag = { kind, from, add: event.ctrlKey || event.metaKey, frame };
    if (kind === 'paint') this.events.onStroke(from);
  };

  private readonly move = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) return;
    const to = this.place(event);
    if (drag.kind === 'paint') this.events.onStroke(to);
    if (!drag.frame) return;
    const [left, top, right, bottom] = boxOf(drag.from, to);
    Object.assign(drag.frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${right - left}px`,
      height: `${bottom - top}px`,
    });
  };

  private readonly finish = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag) return;
    this.giveUp();
    if (drag.kind === 'paint') {
      this.events.onStrokeEnd();
      return;
    }
    const [left, top, right, bottom] = boxOf(drag.from, this.place(event));
    if (right - left < SHORTEST_BOX_PX || bottom - top < SHORTEST_BOX_PX) return;
    this.events.onBox([left, top], [right, bottom], drag.add);
  };

  private readonly giveUp = (): void => {
    if (!this.drag) return;
    this.drag.frame?.remove();
    this.drag = null;
    this.map.dragPan.enable();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.drag?.kind === 'box') this.giveUp();
  };

  private place(event: PointerEvent): ScreenPoint {
    const { left, top } = this.canvas.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }
}

function boxOf(a: ScreenPoint, b: ScreenPoint): [left: number, top: number, right: number, bottom: number] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
