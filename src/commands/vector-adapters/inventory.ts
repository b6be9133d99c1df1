/** Section 2.1, 2.2 and 2.5: warming potentials, fuels, electricity. */

import * as v from 'valibot';
import { calendarYear } from '../../core/bad-input.ts';
import { gridFactor, gridRegions } from '../../core/factors/grid-factor.ts';
import { co2eOf } from '../../core/factors/gwp.ts';
import { consumptionView, locationBasedT, marketBasedT } from '../../core/inventory/electricity.ts';
import { fuelCo2T, fuelFactor } from '../../core/inventory/fuel-combustion.ts';
import { adapter, number, numberNamed, numbers, numbersByName } from './adapter.ts';

const GJ_PER_TJ = 1000;

const fuelPerUnit = v.pipe(
  v.looseObject({ cc_tC_per_TJ: number, of: number }),
  v.transform((row) => ({ ...row, ncv: heatValue(row) })),
);
const fuelUsed = v.pipe(
  v.looseObject({ cc_tC_GJ: number, of: number }),
  v.transform((row) => ({ ...row, ncv: heatValue(row), quantity: numberNamed(row, /^q_/) })),
);

/** The column that holds the heat value, whatever unit of fuel its name tells. */
function heatValue(row: Readonly<Record<string, unknown>>): number {
  return numberNamed(row, /^ncv/);
}

/** The series behind a region's name as the methods write it: `South region`, `national`. */
function gridRegionNamed(name: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[_\s-]*(region|grid)$/, '');
  if (/^(national|country)$/i.test(name)) return 'China';
  return gridRegions.find((region) => plain(region) === plain(name)) ?? name;
}

export const inventoryAdapters = [
  adapter('2.1', v.object({ t: numbersByName }), ({ t }) => ({
    SAR: co2eOf(t, 'SAR'),
    AR4: co2eOf(t, 'AR4'),
    AR5: co2eOf(t, 'AR5'),
    AR6: co2eOf(t, 'AR6'),
  })),
  adapter('2.2', v.object({ fuels: v.array(fuelPerUnit) }), ({ fuels }) => ({
    ef_tCO2: fuels.map((fuel) => fuelFactor(fuel.ncv, fuel.cc_tC_per_TJ / GJ_PER_TJ, fuel.of)),
  })),
  adapter('2.2', v.object({ items: v.array(fuelUsed) }), ({ items }) => ({
    tCO2: items.map((item) => fuelCo2T(item.quantity, item.ncv, item.cc_tC_GJ, item.of)),
  })),
  adapter(
    '2.5',
    v.object({ sector_MWh: numbersByName, year: v.union([number, numbers]), region: v.string() }),
    (inputs) => {
      const years = typeof inputs.year === 'number' ? [inputs.year] : inputs.year;
      const factors = years.map((year) => gridFactor(gridRegionNamed(inputs.region), calendarYear(year)));
      const totals = factors.map(({ tPerMwh }) =>
        tPerMwh === null ? null : locationBasedT(inputs.sector_MWh, tPerMwh),
      );
      const flags = factors.flatMap(({ issues }) => issues.map((issue) => issue.code));
      return { tCO2_total: typeof inputs.year === 'number' ? totals[0] : totals, flag: flags[0] ?? null, flags };
    },
  ),
  adapter(
    '2.5',
    v.object({
      consumption_MWh: numbersByName,
      local_generation_MWh: number,
      local_plant_scope1_tCO2: number,
      grid_ef: number,
    }),
    (inputs) => {
      const view = consumptionView(
        inputs.consumption_MWh,
        inputs.local_generation_MWh,
        inputs.local_plant_scope1_tCO2,
        inputs.grid_ef,
      );
      return {
        net_import_MWh: view.netImportMwh,
        import_tCO2: view.importT,
        blended_ef: view.blendedTPerMwh,
        sector_tCO2: view.tBySector,
        headline_electricity_tCO2: view.totalT,
        export_tCO2: view.exportT,
        exports_memo_tCO2: view.exportT,
      };
    },
  ),
  adapter(
    '2.5',
    v.object({ purchase_MWh: number, green_certified_MWh: number, residual_ef: number, location_ef: number }),
    (inputs) => ({
      location_based_tCO2: locationBasedT({ all: inputs.purchase_MWh }, inputs.location_ef),
      market_based_tCO2: marketBasedT(
        inputs.purchase_MWh,
        [{ mwh: inputs.green_certified_MWh, tPerMwh: 0 }],
        inputs.residual_ef,
      ),
    }),
  ),
  adapter(
    '2.5',
    v.object({
      purchase_MWh: number,
      contracts: v.array(v.object({ MWh: number, ef: number })),
      residual_ef: number,
      location_ef: v.optional(number),
    }),
    (inputs) => ({
      location_based_tCO2:
        inputs.location_ef === undefined ? null : locationBasedT({ all: inputs.purchase_MWh }, inputs.location_ef),
      market_based_tCO2: marketBasedT(
        inputs.purchase_MWh,
        inputs.contracts.map(({ MWh, ef }) => ({ mwh: MWh, tPerMwh: ef })),
        inputs.residual_ef,
      ),
    }),
  ),
];
