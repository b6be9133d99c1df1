/** Sections 2.2 and 2.3: vehicles, processes, product use, soils. */

import * as v from 'valibot';
import { shareOfOne } from '../../core/bad-input.ts';
import { factorValue } from '../../core/factors/factor.ts';
import { acidN2oT } from '../../core/inventory/methods/acid.ts';
import { aluminiumPfcT } from '../../core/inventory/methods/aluminium.ts';
import { ammoniaCo2T } from '../../core/inventory/methods/ammonia.ts';
import { carbonateCo2T, glassCo2T, productCo2T } from '../../core/inventory/methods/carbonate-process.ts';
import { refrigerantT, sf6InUseT } from '../../core/inventory/methods/fluorinated-gas.ts';
import { measuredAndRest } from '../../core/inventory/methods/measured-share.ts';
import { directSoilN2oT, indirectSoilN2oT } from '../../core/inventory/methods/soil-nitrogen.ts';
import { steelCo2T } from '../../core/inventory/methods/steel.ts';
import { fleetCo2T, fleetFuelT } from '../../core/inventory/methods/vehicle-activity.ts';
import { adapter, number, numbers, numbersByName } from './adapter.ts';

const KG_PER_T = 1000;

/** Products and carbonates told by name and tonnes, in the order they stand. */
const byProduct: Readonly<Record<string, (tonnes: number) => number>> = {
  clinker_t: (t) => productCo2T(t, factorValue('clinker')),
  lime_t: (t) => productCo2T(t, factorValue('lime')),
  carbide_t: (t) => productCo2T(t, factorValue('carbide')),
  calcium_carbide_t: (t) => productCo2T(t, factorValue('carbide')),
  limestone_t: (t) => carbonate(t, 'limestone_stoich'),
  dolomite_t: (t) => carbonate(t, 'dolomite_stoich'),
  soda_ash_t: (t) => carbonate(t, 'soda_ash_stoich'),
};

function carbonate(tonnes: number, factor: string): number {
  return carbonateCo2T([{ tonnes, factorTPerT: factorValue(factor), calcinedShare: 1 }]);
}

const isProduct = (name: string) => name in byProduct;

const optional = (fallback: number) => v.optional(number, fallback);

const fleetRow = v.looseObject({
  vehicles: number,
  vkt_km: number,
  l_per_100km: number,
  density_kg_per_l: number,
  ncv_GJ_t: number,
  cc_tC_GJ: number,
  of: number,
});

function fleetOf(row: v.InferOutput<typeof fleetRow>): { fuel_t: number; tCO2: number } {
  const fleet = {
    vehicles: row.vehicles,
    kmPerVehicle: row.vkt_km,
    litresPer100Km: row.l_per_100km,
    densityKgPerL: row.density_kg_per_l,
  };
  const fuel = { netCalorificGjPerT: row.ncv_GJ_t, carbonTPerGj: row.cc_tC_GJ, oxidisedShare: row.of };
  return { fuel_t: fleetFuelT(fleet), tCO2: fleetCo2T(fleet, fuel) };
}

export const inventoryMethodAdapters = [
  adapter('2.2', v.looseObject({ fleets: v.array(fleetRow) }), ({ fleets }) => {
    const each = fleets.map(fleetOf);
    return {
      fuel_t: each.map(({ fuel_t }) => fuel_t),
      tCO2: each.map(({ tCO2 }) => tCO2),
      tCO2_total: each.reduce((sum, { tCO2 }) => sum + tCO2, 0),
    };
  }),
  adapter(
    '2.3',
    v.looseObject({
      carbonates: v.array(v.looseObject({ t: number, ef: number, calcination: v.optional(number, 1) })),
    }),
    ({ carbonates }) => {
      const tCO2 = carbonates.map(({ t, ef, calcination }) =>
        carbonateCo2T([{ tonnes: t, factorTPerT: ef, calcinedShare: calcination }]),
      );
      return { tCO2, tCO2_total: tCO2.reduce((sum, one) => sum + one, 0) };
    },
  ),
  adapter('2.2', fleetRow, fleetOf),
  adapter(
    '2.3',
    v.object({ limestone_t: number, dolomite_t: number, pig_iron_t: number, steel_t: number }),
    (inputs) => ({
      tCO2: steelCo2T(
        {
          limestoneT: inputs.limestone_t,
          dolomiteT: inputs.dolomite_t,
          pigIronT: inputs.pig_iron_t,
          steelT: inputs.steel_t,
        },
        {
          limestone: factorValue('limestone_flux'),
          dolomite: factorValue('dolomite_flux'),
          pigIron: factorValue('pig_iron_c'),
          steel: factorValue('steel_c'),
        },
      ),
    }),
  ),
  adapter('2.3', v.looseObject({ glass_t: number, cullet_ratio: optional(0) }), ({ glass_t, cullet_ratio }) => ({
    tCO2: glassCo2T(glass_t, factorValue('glass_float'), cullet_ratio),
  })),
  adapter(
    '2.3',
    v.looseObject({ ammonia_t: number, feed: v.optional(v.picklist(['gas', 'oil']), 'gas'), urea_t: optional(0) }),
    ({ ammonia_t, feed, urea_t }) => ({ tCO2: ammoniaCo2T(ammonia_t, factorValue(`ammonia_${feed}`), urea_t) }),
  ),
  adapter('2.3', v.looseObject({ aluminium_t: number }), ({ aluminium_t }) => {
    const { cf4T, c2f6T } = aluminiumPfcT(
      aluminium_t,
      factorValue('al_cf4_point_feed'),
      factorValue('al_c2f6_point_feed'),
    );
    return { CF4_t: cf4T, C2F6_t: c2f6T };
  }),
  adapter('2.3', v.looseObject({ nitric_acid_t: number, destruction: optional(0) }), (inputs) => ({
    N2O_t: acidN2oT(inputs.nitric_acid_t, factorValue('nitric_dual_pressure') / KG_PER_T, inputs.destruction),
  })),
  adapter('2.3', v.looseObject({ adipic_acid_t: number, destruction: optional(0) }), (inputs) => ({
    N2O_t: acidN2oT(inputs.adipic_acid_t, factorValue('adipic_acid'), inputs.destruction),
  })),
  adapter(
    '2.3',
    v.looseObject({
      bank_t: number,
      leak_rate: number,
      filling_loss_t: optional(0),
      end_of_life_t: optional(0),
      recovery: optional(0),
      gwp: v.optional(number),
      blend: v.optional(numbersByName),
    }),
    (inputs) => {
      const tonnes = refrigerantT({
        bankT: inputs.bank_t,
        leakShare: inputs.leak_rate,
        fillingLossT: inputs.filling_loss_t,
        endOfLifeT: inputs.end_of_life_t,
        recoveredShare: inputs.recovery,
      });
      const parts = Object.fromEntries(
        Object.entries(inputs.blend ?? {}).map(([gas, share]) => [gas, shareOfOne(share, `share of ${gas}`) * tonnes]),
      );
      return {
        t: tonnes,
        emission_t: tonnes,
        by_gas_t: parts,
        tCO2e: inputs.gwp === undefined ? null : tonnes * inputs.gwp,
      };
    },
  ),
  adapter('2.3', v.looseObject({ sf6_bank_t: number }), ({ sf6_bank_t }) => ({
    SF6_t: sf6InUseT(sf6_bank_t, factorValue('sf6_operation')),
  })),
  adapter('2.3', v.object({ N_input_t: number, N_volatilised_t: optional(0), N_leached_t: optional(0) }), (inputs) => ({
    N2O_direct_t: directSoilN2oT(inputs.N_input_t, factorValue('n2o_direct_south')),
    N2O_indirect_t: indirectSoilN2oT(
      inputs.N_volatilised_t,
      inputs.N_leached_t,
      factorValue('n2o_deposition'),
      factorValue('n2o_leaching'),
    ),
  })),
  adapter('2.3', v.looseObject({ default_total_t: number, measured_t: numbers }), (inputs) => {
    const { measuredT, restT, totalT, flag } = measuredAndRest(inputs.default_total_t, inputs.measured_t);
    return { measured_t: measuredT, rest_t: restT, total_t: totalT, flag };
  }),
  adapter(
    '2.3',
    v.pipe(
      numbersByName,
      v.check((inputs) => Object.keys(inputs).every(isProduct)),
    ),
    (inputs) => ({
      tCO2: Object.entries(inputs).map(([name, tonnes]) => byProduct[name]!(tonnes)),
    }),
  ),
];
