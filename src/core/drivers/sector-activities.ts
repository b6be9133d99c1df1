/**
 * By what is the activity of each sector measured? (clause 5.3 b; methods 4.2, 4.3)
 *
 * For each sector the series that tell how much it does, the closest first; the first with figures in every year is
 * taken. Money is turned to constant prices by the deflator of GDP, for want of one of the sector's own; that is told.
 */
import type { SectorId } from '../plan/tables.ts';

export interface SectorActivity {
  readonly series: string;
  /** Value added at current prices. */
  readonly isMoney: boolean;
}

const amount = (series: string): SectorActivity => ({ series, isMoney: false });
const money = (series: string): SectorActivity => ({ series, isMoney: true });

export const sectorActivities: Readonly<Partial<Record<SectorId, readonly SectorActivity[]>>> = {
  energy: [amount('electricity.localGeneration'), amount('energy.total')],
  industry: [money('industry.valueAdded'), money('gdp.secondary'), amount('electricity.industry')],
  buildings: [amount('floor.residential'), amount('population.households'), amount('population.resident')],
  transport: [amount('vehicles.cars'), amount('population.resident')],
  waste: [amount('population.resident')],
  agriculture: [money('gdp.primary')],
  electricity: [amount('electricity.total')],
};
