/**
 * The frozen years less what the measures of the plan save. (clause 7.2; methods 6.4)
 *
 *   electricity − Σ credits from electricity      sector of the measure − Σ its other credits
 *   land use − Σ new removals                                                               t CO2e/a
 *
 * Measures that are switched off save nothing. Growth avoided is in none of it: a frozen year has no growth. Sinks that
 * were drawn without a measure are the removals of today, not of a scenario.
 */
import type { SectorId } from '../plan/tables.ts';
import { frozenYear } from './frozen.scenario.ts';
import { defineScenario, type ScenarioSaving } from './scenario.ts';

export const withMeasures = defineScenario({
  id: 'measures',
  name: { 'zh-CN': '措施情景', en: 'With measures' },
  assumes: {
    'zh-CN': '在冻结情景上扣减规划措施当年的减排量，落在措施所在要素上。',
    en: 'The frozen years less what the measures of the plan save that year, at the features they stand on.',
  },
  yearOf(ground, year) {
    const ofYear = ground.measures.byYear.get(year);
    const savings = (ofYear?.credits ?? []).flatMap(
      ({ measureId, sector, groups, electricityT, directT, removalT }): ScenarioSaving[] => {
        const of = (one: SectorId, tonnes: number) =>
          tonnes === 0 ? [] : [{ measureId, sector: one, groups, tonnes } satisfies ScenarioSaving];
        return [...of('electricity', electricityT), ...of(sector, directT), ...of('landUse', removalT)];
      },
    );
    return { ...frozenYear(ground, year), savings, unknownMeasures: ofYear?.incomplete ?? [] };
  },
});
