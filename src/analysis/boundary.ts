/** What bounds the region: features of boundary layers and shapes drawn as boundary. */
import type { LayerView } from '../core/plan/layer-view.ts';
import type { Shape } from '../geo/shapes-table.ts';

export interface BoundarySource {
  readonly layers: readonly LayerView[];
  readonly drawn: readonly Shape[];
}
