/**
 * What will the region emit in a year after its last inventory, and what is saved where? (clause 6; methods 6.4)
 *
 *   emissions of a year = Σ gross sectors before savings − Σ savings of gross sectors          t CO2e/a
 *
 * A scenario is one way the years after the inventory may go. A saving stands on the groups of sites of its measure, so
 * that it finds its place on the map; one that stands nowhere keeps its name and is taken off the region all the same.
 * Years up to the last inventory are the inventory in every scenario: this file has nothing to say of them.
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { MeasuresAssessment } from '../measures/assess-measures.ts';
import type { SectorId } from '../plan/tables.ts';
import type { Text } from '../text.ts';

/** What scenarios are worked out from. */
export interface ScenarioGround {
  readonly totals: InventoryTotals;
  /** Last year of the inventory. */
  readonly baseYear: number;
  /** t CO2/MWh from the base year on. */
  readonly gridFactorByYear: ReadonlyMap<number, number | null>;
  readonly measures: MeasuresAssessment;
}

export interface ScenarioSaving {
  readonly measureId: string;
  readonly sector: SectorId;
  /** Places in the list of groups of sites. */
  readonly groups: readonly number[];
  /** Taken off the sector; negative: the measure adds to it (electricity of vehicles). */
  readonly tonnes: number;
}

export interface ScenarioYear {
  readonly year: number;
  /** Before savings, t CO2e; null where the last inventory lacks the sector. */
  readonly bySector: ReadonlyMap<SectorId, number | null>;
  readonly savings: readonly ScenarioSaving[];
  /** Measures with sites of which nothing can be said: the savings are without them. */
  readonly unknownMeasures: readonly string[];
  readonly issues: readonly Issue[];
}

export interface Scenario<Id extends string = string> {
  readonly id: Id;
  readonly name: Text;
  /** What it takes as given, in a sentence. */
  readonly assumes: Text;
  /** A year after the base year. */
  yearOf(ground: ScenarioGround, year: number): ScenarioYear;
}

export function defineScenario<const Id extends string>(scenario: Scenario<Id>): Scenario<Id> {
  return scenario;
}
