/** From the plan and the sites of its measures to savings and the region's curve: one chain. (clause 7.2) */
import { type InventoryTotals, totalInventory } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import { assessMeasures, type MeasuresAssessment } from './assess-measures.ts';
import { type PlanYears, planYears } from './plan-years.ts';
import { regionContext } from './region-context.ts';
import { type RegionCurve, regionCurve } from './region-curve.ts';
import type { SiteGroup } from './site-group.ts';

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
