/** Analysis cells (hot spots, clusters, years side by side, changes, how sure), drawn by deck.gl above the map. */
import { type CellMesh, NO_CLASS } from '../cell-mesh.ts';
import { type Ramp, rampColors, rampStrengths } from '../palette.ts';
import type { CellScene } from '../scene-input.ts';
import type { LegendEntry } from '../scene-layer.ts';
import { classEntries } from './class-legend.ts';
import type { LayerDrawing } from './layer-context.ts';
import { unknownCellsSwatch } from './unknown-cells.layer.ts';

export function hotSpotsLayer({ cells, classes, unit, legendOf, hatched }: CellScene): LayerDrawing {
  if (legendOf === 'none') return { parts: [], legend: { title: null, entries: [] } };
  const entries =
    classes.kind === 'steps'
      ? classEntries(classes).filter((_, fromTop, { length }) =>
          isTold(length - 1 - fromTop, length, cells, classes.ramp),
        )
      : classes.named.map(({ name, color }): LegendEntry => ({ label: name, swatch: { shape: 'fill', fill: color } }));
  const unknown: LegendEntry[] = hatched ? [{ label: hatched, swatch: unknownCellsSwatch }] : [];
  const heading = legendOf === undefined ? {} : { heading: legendOf };
  return { parts: [], legend: { title: unit, entries: [...entries, ...unknown], ...heading } };
}

/** Of a change that goes one way only the other half of the classes says nothing. */
function isTold(place: number, length: number, { classes }: CellMesh, ramp: Ramp): boolean {
  const middle = (length - 1) / 2;
  if (ramp !== 'change' || place === middle) return true;
  const isOnSide = (one: number) => one !== NO_CLASS && (place < middle ? one < middle : one > middle);
  return classes.some(isOnSide);
}

/** Colour of each class and how much it hides the map. */
export function cellColors({ classes }: CellScene): {
  readonly colors: readonly string[];
  readonly strengths: readonly number[];
} {
  if (classes.kind === 'named') {
    return {
      colors: classes.named.map(({ color }) => color),
      strengths: classes.named.map(({ strength }) => strength),
    };
  }
  const colors = rampColors(classes.ramp, classes.breaks.length);
  return { colors, strengths: rampStrengths(classes.ramp, colors.length) };
}
