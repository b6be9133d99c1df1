/** Which features were caught by the box or the lasso? */
import type { LayerView } from '../../core/plan/layer-view.ts';

export interface RowsInPolygonInput {
  readonly view: LayerView;
  /** GeoJSON Polygon or MultiPolygon as text, WGS 84. */
  readonly polygon: string;
  /** `touches`: any part inside; `inside`: the inner point (middle of a line) inside. */
  readonly rule: 'touches' | 'inside';
}

export interface RowsInPolygonOutput {
  /** Ascending. */
  readonly rows: Uint32Array;
  readonly featureIds: readonly string[];
}
