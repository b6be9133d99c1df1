/**
 * All stays as in the last inventory year, only the grid factor moves. (methods 6.4, 10.4)
 *
 *   direct sectors   as in the last inventory year
 *   electricity      E_last · EF_t / EF_last                          t CO2e/a
 *
 * The same rule as the curve of the region (`core/measures/region-curve.ts`): a year whose factor is unknown keeps the
 * electricity of the last one and says so (`FACTOR_MISSING`).
 */
import { sectors } from '../inventory/sectors.ts';
import type { Issue } from '../issue.ts';
import { defineScenario, type ScenarioGround, type ScenarioYear } from './scenario.ts';

export const frozen = defineScenario({
  id: 'frozen',
  name: { 'zh-CN': '冻结情景', en: 'Frozen' },
  assumes: {
    'zh-CN': '各部门活动水平保持最近清单年不变，仅电网因子变化。',
    en: 'Activity stays as in the last inventory year; only the grid factor moves.',
  },
  yearOf: frozenYear,
});

/** The year without any measure. */
export function frozenYear({ totals, baseYear, gridFactorByYear }: ScenarioGround, year: number): ScenarioYear {
  const base = totals.byYear.get(baseYear);
  if (!base) throw new Error(`no inventory of ${baseYear}`);
  const bySector = new Map(sectors.map(({ id }) => [id, base.bySector.get(id)?.totalT ?? null]));
  const electricityT = bySector.get('electricity') ?? null;
  const issues: Issue[] = [];
  if (electricityT !== null) {
    const now = gridFactorByYear.get(year) ?? null;
    const before = gridFactorByYear.get(baseYear) ?? null;
    if (now === null || before === null || before <= 0) {
      issues.push({ code: 'FACTOR_MISSING', severity: 'warn', count: 1, detail: { year } });
    } else {
      bySector.set('electricity', electricityT * (now / before));
    }
  }
  return { year, bySector, savings: [], unknownMeasures: [], issues };
}
