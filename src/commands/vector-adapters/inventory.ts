/** Section 2.1, 2.2 and 2.5: warming potentials, fuels, electricity. */

import * as v from 'valibot';
import { BadInput, calendarYear, notNegative, shareOfOne } from '../../core/bad-input.ts';
import { gridFactor, gridRegions } from '../../core/factors/grid-factor.ts';
import { co2eOf } from '../../core/factors/gwp.ts';
import { consumptionView, locationBasedT, marketBasedT } from '../../core/inventory/electricity.ts';
import { fuelCo2T, fuelFactor } from '../../core/inventory/fuel-combustion.ts';
import { adapter, number, numberNamed, numbers, numbersByName } from './adapter.ts';

const GJ_PER_TJ = 1000;
const KG_PER_T = 1000;

const fuelPerUnit = v.pipe(
  v.looseObject({ of: number }),
  v.transform((row) => ({ ...row, ncv: heatValue(row), carbonTPerGj: carbonContent(row) })),
);
const fuelUsed = v.pipe(
  v.looseObject({
    of: number,
    non_energy: v.optional(number, 0),
    ef_CH4_kg_TJ: v.optional(number),
    ef_N2O_kg_TJ: v.optional(number),
  }),
  v.transform((row) => ({
    ...row,
    ncv: heatValue(row),
    carbonTPerGj: carbonContent(row),
    quantity: numberNamed(row, /^(q_|FC|quantity)/) - row.non_energy,
  })),
);

/** The column that holds the heat value, whatever unit of fuel its name tells. */
function heatValue(row: Readonly<Record<string, unknown>>): number {
  return numberNamed(row, /^ncv/);
}

/** Carbon a heat, told in tC/GJ or tC/TJ: its name tells which. */
function carbonContent(row: Readonly<Record<string, unknown>>): number {
  const isPerTj = Object.keys(row).some((key) => /^cc.*TJ$/.test(key));
  return isPerTj ? numberNamed(row, /^cc.*TJ$/) / GJ_PER_TJ : numberNamed(row, /^cc/);
}

/** t of a gas from the heat of a fuel, by the method of the inventory. */
const byHeat = (quantity: number, ncv: number, kgPerTj: number | undefined) =>
  kgPerTj === undefined ? null : (notNegative(quantity, 'fuel burnt') * ncv * kgPerTj) / GJ_PER_TJ / KG_PER_T;

/** The series behind a region's name as the methods write it: `South region`, `national`. */
function gridRegionNamed(name: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[_\s-]*(region|grid)$/, '');
  if (/^(national|country)$/i.test(name)) return 'China';
  return gridRegions.find((region) => plain(region) === plain(name)) ?? name;
}

const gwpSet = v.picklist(['SAR', 'AR4', 'AR5', 'AR6']);

const bySet = (t: Readonly<Record<string, number>>) => ({
  SAR: co2eOf(t, 'SAR'),
  AR4: co2eOf(t, 'AR4'),
  AR5: co2eOf(t, 'AR5'),
  AR6: co2eOf(t, 'AR6'),
});

export const inventoryAdapters = [
  adapter('2.1', v.looseObject({ t: numbersByName, gwp_set: v.optional(gwpSet) }), ({ t, gwp_set }) => ({
    ...bySet(t),
    tCO2e: gwp_set === undefined ? null : co2eOf(t, gwp_set),
  })),
  adapter('2.1', v.looseObject({ blend: numbersByName, t: v.optional(number) }), ({ blend, t }) => {
    const sum = Object.values(blend).reduce((total, share) => total + shareOfOne(share, 'share of a blend'), 0);
    if (Math.abs(sum - 1) > 1e-6) throw new BadInput('BAD_SHARE', `shares of a blend sum to ${sum}`);
    const tonnes = (mass: number) =>
      Object.fromEntries(Object.entries(blend).map(([gas, share]) => [gas, share * mass]));
    return { gwp: bySet(tonnes(1)), tCO2e: t === undefined ? null : bySet(tonnes(t)) };
  }),
  adapter('2.2', v.looseObject({ fuels: v.array(fuelPerUnit) }), ({ fuels }) => ({
    ef_tCO2: fuels.map((fuel) => fuelFactor(fuel.ncv, fuel.carbonTPerGj, fuel.of)),
  })),
  adapter('2.2', v.looseObject({ items: v.array(fuelUsed) }), ({ items }) => {
    const tCO2 = items.map((item) => fuelCo2T(item.quantity, item.ncv, item.carbonTPerGj, item.of));
    return {
      tCO2,
      tCO2_total: tCO2.reduce((sum, one) => sum + one, 0),
      CH4_t: items.map((item) => byHeat(item.quantity, item.ncv, item.ef_CH4_kg_TJ)),
      N2O_t: items.map((item) => byHeat(item.quantity, item.ncv, item.ef_N2O_kg_TJ)),
    };
  }),
  adapter(
    '2.5',
    v.looseObject({
      sector_MWh: numbersByName,
      year: v.union([number, numbers]),
      region: v.string(),
      decline: v.optional(number, 0),
    }),
    (inputs) => {
      const years = typeof inputs.year === 'number' ? [inputs.year] : inputs.year;
      const factors = years.map((year) =>
        gridFactor(gridRegionNamed(inputs.region), calendarYear(year), inputs.decline),
      );
      const totals = factors.map(({ tPerMwh }) =>
        tPerMwh === null ? null : locationBasedT(inputs.sector_MWh, tPerMwh),
      );
      const flags = factors.flatMap(({ issues }) => issues.map((issue) => issue.code));
      return {
        tCO2_total: typeof inputs.year === 'number' ? totals[0] : totals,
        ef: factors.map(({ tPerMwh }) => tPerMwh),
        flag: flags[0] ?? null,
        flags,
      };
    },
  ),
  // A factor that is told, per sector and with the losses of the network beside it.
  adapter(
    '2.5',
    v.looseObject({ sector_MWh: numbersByName, ef: number, loss_rate: v.optional(number) }),
    ({ sector_MWh, ef, loss_rate }) => {
      const total = locationBasedT(sector_MWh, ef);
      return {
        sector_tCO2: Object.fromEntries(
          Object.entries(sector_MWh).map(([sector, mwh]) => [sector, locationBasedT({ [sector]: mwh }, ef)]),
        ),
        tCO2_total: total,
        losses_scope3_tCO2: loss_rate === undefined ? null : shareOfOne(loss_rate, 'loss rate') * total,
      };
    },
  ),
  adapter(
    '2.5',
    v.looseObject({
      consumption_MWh: v.union([numbersByName, number]),
      local_generation_MWh: number,
      local_plant_scope1_tCO2: number,
      grid_ef: number,
    }),
    (inputs) => {
      const use = inputs.consumption_MWh;
      const view = consumptionView(
        typeof use === 'number' ? { all: use } : use,
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
        export_memo_tCO2: view.exportT,
        exports_tCO2: view.exportT,
        export_MWh: Math.max(0, -view.netImportMwh),
      };
    },
  ),
  adapter(
    '2.5',
    v.looseObject({
      purchase_MWh: number,
      green_certified_MWh: number,
      residual_ef: number,
      location_ef: v.optional(number),
    }),
    (inputs) => ({
      location_based_tCO2:
        inputs.location_ef === undefined ? null : locationBasedT({ all: inputs.purchase_MWh }, inputs.location_ef),
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
