/** From the plan and the sites of its measures to savings and the region's curve: one chain, pure. */
import { type InventoryTotals, totalInventory } from '../../core/inventory/total-inventory.ts';
import { assessMeasures, type MeasuresAssessment } from '../../core/measures/assess-measures.ts';
import { type PlanYears, planYears } from '../../core/measures/plan-years.ts';
import { regionContext } from '../../core/measures/region-context.ts';
import { type RegionCurve, regionCurve } from '../../core/measures/region-curve.ts';
import type { SiteGroup } from '../../core/measures/site-group.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';

export interface PlanAssessment {
  readonly totals: InventoryTotals;
  readonly planYears: PlanYears;
  readonly assessment: MeasuresAssessment;
  readonly curve: RegionCurve;
}

/** `landKm2`: of the boundary; null where it is not measured. */
export function assessPlan(plan: Plan, groups: readonly SiteGroup[], landKm2: number | null): PlanAssessment {
  const totals = totalInventory(plan);
  const years = planYears(plan, totals);
  const assessment = assessMeasures(plan, {
    groups,
    years: years.years,
    gridFactorByYear: years.gridFactorByYear,
    region: regionContext(plan, landKm2),
    inventoryYear: years.baseYear,
  });
  const curve = regionCurve({
    totals,
    lastYear: settingsOf(plan).targetYear,
    measures: assessment,
    gridFactorByYear: years.gridFactorByYear,
  });
  return { totals, planYears: years, assessment, curve };
}
