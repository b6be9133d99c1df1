/** A cell as the sum of what features have in it: the largest one by one, the others together. (methods 3.5) */
import { given, made, type Step } from '../core/explain/step.ts';
import type { CellFacts } from './explain-cell-facts.ts';

/** The cell as a sum of its features. */
export function explainCell({ largest, others }: CellFacts): Step {
  const parts = largest.map(({ layerId, row, featureId, name, tonnes, share }) =>
    made('featureInCell', 'product', 't', [given('featureTotal', tonnes, 't'), given('shareInCell', share, '1')], {
      about: { layerId, feature: name ?? featureId },
      home: { kind: 'feature', layerId, row },
    }),
  );
  const rest =
    others.count === 0 ? [] : [given('otherFeatures', others.tonnes, 't', { about: { count: others.count } })];
  return made('cellTotal', 'sum', 't', [...parts, ...rest]);
}
