/** What a new, empty row of evidence starts as: an indicator of clause 3.2, a plan of clause 4.1.1. */
import type { Tables } from '../../core/plan/tables.ts';

type Indicator = Tables['indicators'];
type LegalPlan = Tables['legalPlans'];

const GROWTH_YEARS = 3;

/** Over the three years that end in `year`; its numbers are unknown. */
export function newIndicator(group: Indicator['group'], year: number): Omit<Indicator, 'id' | 'order'> {
  return {
    group,
    name: '',
    unit: '',
    startYear: year - GROWTH_YEARS,
    startValue: null,
    endYear: year,
    endValue: null,
    document: '',
  };
}

/** The territorial plan first, as the clause asks, then the detailed one. */
export function newLegalPlan(plans: readonly Pick<LegalPlan, 'kind'>[]): Omit<LegalPlan, 'id' | 'order'> {
  const hasTerritorial = plans.some((plan) => plan.kind === 'territorial');
  return { kind: hasTerritorial ? 'detailed' : 'territorial', title: '', approvedBy: '', approvedOn: '', note: '' };
}
