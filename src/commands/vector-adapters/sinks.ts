/** Section 10: forest, area by rate, mangrove. */
import * as v from 'valibot';
import { factorOf, factorValue } from '../../core/factors/factor.ts';
import {
  areaRemovalT,
  inventoryCo2T,
  livingWoodGainTc,
  mangroveTreeKg,
  stockChangeTc,
} from '../../core/sinks/biomass.ts';
import { CO2_PER_C } from '../../core/units/energy-units.ts';
import { adapter, number, numbersByName } from './adapter.ts';

export const sinkAdapters = [
  adapter(
    '10.1',
    v.object({ V_m3: number, GR: number, CR: number, SVD: number, BEF: number, CF: number }),
    (inputs) => {
      const gainTc = livingWoodGainTc({
        volumeM3: inputs.V_m3,
        growthRate: inputs.GR,
        consumptionRate: inputs.CR,
        densityTPerM3: inputs.SVD,
        expansion: inputs.BEF,
        carbonFraction: inputs.CF,
      });
      return { dC_t: gainTc, tCO2_per_yr: inventoryCo2T(gainTc) };
    },
  ),
  adapter('10.1', v.object({ C1_t: number, C2_t: number, t1: number, t2: number }), (inputs) => {
    const gainTc = stockChangeTc(inputs.C1_t, inputs.C2_t, inputs.t2 - inputs.t1);
    return { dC_t_yr: gainTc, tCO2_yr: inventoryCo2T(gainTc) };
  }),
  adapter('10.2', v.object({ ha: numbersByName, rate_sink_positive: numbersByName }), (inputs) => {
    const removalT = areaRemovalT(inputs.ha, inputs.rate_sink_positive);
    return { removal_tCO2: removalT, inventory_value_tCO2: removalT === null ? null : -removalT };
  }),
  adapter('10.2', v.object({ ha: numbersByName, city: v.string() }), ({ ha, city }) => {
    // Loss by conversion is in the same table as the rates of standing land.
    const known = Object.keys(ha).map((kind) => [kind, factorOf(`sink_${city.toLowerCase()}_${kind}`)?.value ?? null]);
    const rates = Object.fromEntries(known.filter(([, rate]) => rate !== null));
    const removalT = areaRemovalT(ha, rates);
    return { removal_tCO2: removalT, inventory_value_tCO2: removalT === null ? null : -removalT };
  }),
  adapter('10.2', v.object({ d_tC_ha: number, years: number }), (inputs) => {
    const gainTc = stockChangeTc(0, inputs.d_tC_ha, inputs.years);
    return { tC_ha_yr: gainTc, tCO2_ha_yr: gainTc * CO2_PER_C };
  }),
  adapter('10.3', v.object({ D_cm: number, H_m: number, carbon_fraction: number }), (inputs) => {
    const treeKg = mangroveTreeKg(inputs.D_cm, inputs.H_m);
    return {
      W_kg: treeKg,
      C_kg: treeKg * inputs.carbon_fraction,
      stand_total_tC_ha: factorValue('mangrove_sa_veg') + factorValue('mangrove_sa_soil'),
    };
  }),
];
