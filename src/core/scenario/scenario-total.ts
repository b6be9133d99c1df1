/**
 * What does the region, or a sector of it, emit in a scenario? (methods 6.4, 10.4)
 *
 *   total = Σ sectors before savings − Σ savings of these sectors        t CO2e/a; land use stands apart from the total
 */
import { grossSectors } from '../inventory/sectors.ts';
import type { SectorId } from '../plan/tables.ts';
import type { ScenarioYear } from './scenario.ts';

/** Of the total the gross sectors, else the one asked for. */
export function sectorsAsked(column: SectorId | 'total'): readonly SectorId[] {
  return column === 'total' ? grossSectors.map(({ id }) => id) : [column];
}

/** Null where no sector asked for is known. */
export function scenarioTotalT(
  { bySector, savings }: Pick<ScenarioYear, 'bySector' | 'savings'>,
  column: SectorId | 'total',
): number | null {
  const asked = sectorsAsked(column);
  const known = asked.flatMap((sector) => bySector.get(sector) ?? []);
  if (known.length === 0) return null;
  const savedT = savings.filter(({ sector }) => asked.includes(sector)).reduce((sum, { tonnes }) => sum + tonnes, 0);
  return known.reduce((sum, tonnes) => sum + tonnes, 0) - savedT;
}
