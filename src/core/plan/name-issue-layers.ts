/** Issues of jobs name a layer by its id; a person knows it by its name. */
import type { Issue } from '../issue.ts';
import type { Plan } from './plan.ts';

export function nameIssueLayers(issues: readonly Issue[], plan: Pick<Plan, 'layers'>): Issue[] {
  return issues.map((issue) => {
    const layer = issue.where?.layer === undefined ? undefined : plan.layers.get(issue.where.layer);
    return layer ? { ...issue, where: { ...issue.where, layer: layer.name } } : issue;
  });
}
