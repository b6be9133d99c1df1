/** A compared cell as a sum: what features have in it, less what measures save at features in it. (methods 3.5, 6.4) */
import { given, made, type Step } from '../core/explain/step.ts';
import type { CellFacts } from './explain-cell-facts.ts';

/** Features of another year or scenario than the one looked at have no home to lead to. */
export function explainComparedCell(emissions: CellFacts, savings: CellFacts): Step {
  const parts = [
    ...stepsOf(emissions, 'featureInCell', 'featureTotal', 'otherFeatures'),
    ...stepsOf(savings, 'savingInCell', 'savingTotal', 'otherSavings'),
  ];
  return made('cellTotal', 'sum', 't', parts);
}

function stepsOf(
  { largest, others }: CellFacts,
  part: 'featureInCell' | 'savingInCell',
  whole: 'featureTotal' | 'savingTotal',
  rest: 'otherFeatures' | 'otherSavings',
): Step[] {
  const told = largest.map(({ layerId, featureId, name, tonnes, share }) =>
    made(part, 'product', 't', [given(whole, tonnes, 't'), given('shareInCell', share, '1')], {
      about: { layerId, feature: name ?? featureId },
    }),
  );
  if (others.count === 0) return told;
  return [...told, given(rest, others.tonnes, 't', { about: { count: others.count } })];
}
