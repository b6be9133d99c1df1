/** Does a layer hold one kind of geometry, and has a feature several parts? What typed formats state for a whole layer. */
import { type GeometryKind, geometryKind, type LayerTable } from '../../geo/layer-table.ts';

export interface LayerShape {
  /** `none`: no feature has geometry; `mixed`: several kinds. */
  readonly kind: Exclude<GeometryKind, 0> | 'none' | 'mixed';
  /** Some feature has several parts; then all are written as the multiple type. */
  readonly multiple: boolean;
}

export function layerShapeOf({ geometry: { kinds, featureOffsets } }: LayerTable): LayerShape {
  let kind: LayerShape['kind'] = 'none';
  let multiple = false;
  kinds.forEach((one, row) => {
    if (one === geometryKind.none) return;
    if (featureOffsets[row + 1]! - featureOffsets[row]! > 1) multiple = true;
    if (kind === 'none') kind = one as Exclude<GeometryKind, 0>;
    else if (kind !== one) kind = 'mixed';
  });
  return { kind, multiple };
}

/** `Polygon`, `MultiPolygon`, … */
export function typeNameOf(kind: Exclude<GeometryKind, 0>, multiple: boolean): string {
  const single = { 1: 'Point', 2: 'LineString', 3: 'Polygon' }[kind];
  return multiple ? `Multi${single}` : single;
}
