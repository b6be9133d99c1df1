/** What a role's drawing is made from, and the expressions that all roles share. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Layer, SectorId } from '../../core/plan/tables.ts';
import type { FeatureEmissions, SceneSwitches } from '../scene-input.ts';
import type { Legend, StylePart } from '../scene-layer.ts';
import { LEVELS } from '../tiles/gather-small-areas.ts';

/** Sites of one measure on this layer, in the colour of its sector. */
export interface MarkedSites {
  readonly measureName: string;
  readonly sector: SectorId;
  readonly featureIds: readonly string[];
}

export interface LayerContext {
  readonly layer: Layer;
  readonly switches: SceneSwitches;
  readonly emissions: FeatureEmissions | null;
  readonly marks: readonly MarkedSites[];
}

/** One description of a layer: its drawing and its legend. */
export interface LayerDrawing {
  readonly parts: readonly StylePart[];
  readonly legend: Legend;
}

export type Expression = ExpressionSpecification;

type PaintValue = string | number | Expression;

/** `selected` when the feature is selected, `hovered` when the pointer is on it, else `plain`. */
export function byState(selected: PaintValue, hovered: PaintValue, plain: PaintValue): Expression {
  return [
    'case',
    ['boolean', ['feature-state', 'selected'], false],
    selected,
    ['boolean', ['feature-state', 'hovered'], false],
    hovered,
    plain,
  ] as unknown as Expression;
}

/** The colour for a text property; `otherwise` where the value is not in the list or missing. */
export function byText(property: string, colors: Readonly<Record<string, string>>, otherwise: string): Expression {
  return [
    'match',
    ['coalesce', ['get', property], ''],
    ...Object.entries(colors).flat(),
    otherwise,
  ] as unknown as Expression;
}

/** The colour for a class or mark index; `otherwise` where the feature has none. */
export function byIndex(property: string, colors: readonly string[], otherwise: string): Expression {
  if (colors.length === 0) return ['literal', otherwise] as unknown as Expression;
  return [
    'match',
    ['coalesce', ['get', property], -1],
    ...colors.flatMap((color, index) => [index, color]),
    otherwise,
  ] as unknown as Expression;
}

/** A number that grows with the zoom, doubling from stop to stop in between. */
export function byZoom(...stops: readonly (readonly [zoom: number, value: number | Expression])[]): Expression {
  return ['interpolate', ['exponential', 1.6], ['zoom'], ...stops.flat()] as unknown as Expression;
}

/**
 * Opacity of an area: `whole`, or for blocks of small features as strong as they are full. By the
 * square root, or the loose edge of a town would hardly show.
 */
export function byFullness(whole: number): Expression {
  return ['case', ['has', 'd'], ['*', whole, ['sqrt', ['/', ['get', 'd'], LEVELS]]], whole] as unknown as Expression;
}
