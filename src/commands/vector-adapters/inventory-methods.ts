/** Sections 2.2 to 2.4: vehicles, processes, product use, agriculture, waste. */

import * as v from 'valibot';
import { factorOf, factorValue } from '../../core/factors/factor.ts';
import { acidN2oT } from '../../core/inventory/methods/acid.ts';
import { fieldsAndHerdsT } from '../../core/inventory/methods/agriculture.ts';
import { aluminiumPfcT } from '../../core/inventory/methods/aluminium.ts';
import { ammoniaCo2T } from '../../core/inventory/methods/ammonia.ts';
import { treatedWasteT } from '../../core/inventory/methods/biological-treatment.ts';
import { carbonateCo2T, glassCo2T, productCo2T } from '../../core/inventory/methods/carbonate-process.ts';
import { refrigerantT, sf6InUseT } from '../../core/inventory/methods/fluorinated-gas.ts';
import { burntWasteCh4T, burntWasteCo2T, burntWasteN2oT } from '../../core/inventory/methods/incineration.ts';
import { decayingWasteCh4T, isHistoryShort, massBalanceCh4T } from '../../core/inventory/methods/landfill.ts';
import { measuredAndRest } from '../../core/inventory/methods/measured-share.ts';
import { directSoilN2oT, indirectSoilN2oT } from '../../core/inventory/methods/soil-nitrogen.ts';
import { steelCo2T } from '../../core/inventory/methods/steel.ts';
import { fleetCo2T, fleetFuelT } from '../../core/inventory/methods/vehicle-activity.ts';
import { effluentN2oT, effluentNitrogenT, wastewaterCh4T } from '../../core/inventory/methods/wastewater.ts';
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

/** kg of a gas a head or hectare, by the name a vector gives the animal or crop. */
function agricultureFactor(prefix: string, name: string): number {
  const factor = factorOf(`${prefix}_${name.replace(/_(ha|heads?)$/, '')}`);
  if (!factor || factor.value === null) throw new Error(`no factor ${prefix}_${name}`);
  return factor.value;
}

const herdT = (prefix: string, heads: Readonly<Record<string, number>>) =>
  fieldsAndHerdsT(Object.entries(heads).map(([name, count]) => ({ count, kgEach: agricultureFactor(prefix, name) })));

export const inventoryMethodAdapters = [
  adapter(
    '2.2',
    v.object({
      vehicles: number,
      vkt_km: number,
      l_per_100km: number,
      density_kg_per_l: number,
      ncv_GJ_t: number,
      cc_tC_GJ: number,
      of: number,
    }),
    (inputs) => {
      const fleet = {
        vehicles: inputs.vehicles,
        kmPerVehicle: inputs.vkt_km,
        litresPer100Km: inputs.l_per_100km,
        densityKgPerL: inputs.density_kg_per_l,
      };
      const fuel = { netCalorificGjPerT: inputs.ncv_GJ_t, carbonTPerGj: inputs.cc_tC_GJ, oxidisedShare: inputs.of };
      return { fuel_t: fleetFuelT(fleet), tCO2: fleetCo2T(fleet, fuel) };
    },
  ),
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
    }),
    (inputs) => {
      const tonnes = refrigerantT({
        bankT: inputs.bank_t,
        leakShare: inputs.leak_rate,
        fillingLossT: inputs.filling_loss_t,
        endOfLifeT: inputs.end_of_life_t,
        recoveredShare: inputs.recovery,
      });
      return { t: tonnes, emission_t: tonnes, tCO2e: inputs.gwp === undefined ? null : tonnes * inputs.gwp };
    },
  ),
  adapter('2.3', v.looseObject({ sf6_bank_t: number }), ({ sf6_bank_t }) => ({
    SF6_t: sf6InUseT(sf6_bank_t, factorValue('sf6_operation')),
  })),
  adapter('2.3', v.object({ rice_ha: numbersByName }), ({ rice_ha }) => ({ CH4_t: herdT('rice', rice_ha) })),
  adapter('2.3', v.object({ heads: numbersByName }), ({ heads }) => ({
    enteric_CH4_t: herdT('ent', heads),
    manure_CH4_t: herdT('man_ch4', kindsOfManure(heads)),
    manure_N2O_t: herdT('man_n2o', kindsOfManure(heads)),
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
  adapter(
    '2.4',
    v.looseObject({
      W_t: numbers,
      DOC: number,
      DOCf: number,
      MCF: number,
      k: number,
      F: number,
      recovery_tCH4: v.optional(v.union([number, numbers]), 0),
      OX: number,
    }),
    (inputs) => ({
      CH4_t: decayingWasteCh4T(
        [{ disposedT: inputs.W_t, degradableCarbon: inputs.DOC, decayPerYear: inputs.k, correction: inputs.MCF }],
        {
          decomposedShare: inputs.DOCf,
          methaneShare: inputs.F,
          oxidisedShare: inputs.OX,
          recoveredT: inputs.recovery_tCH4,
        },
      ),
      flag: isHistoryShort(inputs.W_t.length) ? 'SHORT_HISTORY' : null,
    }),
  ),
  adapter(
    '2.4',
    v.looseObject({
      streams: v.array(v.looseObject({ W_t: numbers, DOC: number, k: number, MCF: v.optional(number) })),
      DOCf: number,
      MCF: v.optional(number, 1),
      F: number,
      recovery_tCH4: v.optional(v.union([number, numbers]), 0),
      OX: number,
    }),
    (inputs) => ({
      CH4_t: decayingWasteCh4T(
        inputs.streams.map(({ W_t, DOC, k, MCF }) => ({
          disposedT: W_t,
          degradableCarbon: DOC,
          decayPerYear: k,
          correction: MCF ?? inputs.MCF,
        })),
        {
          decomposedShare: inputs.DOCf,
          methaneShare: inputs.F,
          oxidisedShare: inputs.OX,
          recoveredT: inputs.recovery_tCH4,
        },
      ),
    }),
  ),
  adapter(
    '2.4',
    v.looseObject({
      MSW_to_landfill_t: number,
      MCF: number,
      DOC: number,
      DOCF: number,
      F: number,
      R_t: optional(0),
      OX: number,
    }),
    (inputs) => {
      const { potentialTPerT, ch4T } = massBalanceCh4T({
        disposedT: inputs.MSW_to_landfill_t,
        correction: inputs.MCF,
        degradableCarbon: inputs.DOC,
        decomposedShare: inputs.DOCF,
        methaneShare: inputs.F,
        recoveredT: inputs.R_t,
        oxidisedShare: inputs.OX,
      });
      return { L0: potentialTPerT, CH4_t: ch4T };
    },
  ),
  adapter(
    '2.4',
    v.object({ items: v.array(v.looseObject({ t: number, CCW: number, FCF: number, EF: number })) }),
    ({ items }) => {
      const tonnes = items.reduce((sum, { t }) => sum + t, 0);
      const { fossilT, biogenicT } = burntWasteCo2T(
        items.map(({ t, CCW, FCF, EF }) => ({ tonnes: t, carbonContent: CCW, fossilShare: FCF, burntShare: EF })),
      );
      return {
        fossil_CO2_t: fossilT,
        biogenic_CO2_t_memo: biogenicT,
        N2O_t: burntWasteN2oT(tonnes, factorValue('inc_n2o_msw')),
        CH4_t: burntWasteCh4T(tonnes, factorValue('inc_ch4_stoker')),
      };
    },
  ),
  adapter('2.4', v.looseObject({ compost_t: number }), ({ compost_t }) => ({
    CH4_t: treatedWasteT(compost_t, factorValue('comp_ch4')),
    N2O_t: treatedWasteT(compost_t, factorValue('comp_n2o')),
  })),
  adapter(
    '2.4',
    v.looseObject({
      BOD_t: v.optional(number),
      COD_t: v.optional(number),
      Bo: v.optional(number),
      MCF: number,
      R_t: optional(0),
      pop: v.optional(number),
      protein_kg_cap_yr: v.optional(number),
      FNPR: optional(factorValue('fnpr')),
      FNON_CON: optional(factorValue('fnon_con')),
      FIND_COM: optional(factorValue('find_com')),
      NS_t: optional(0),
      EFE: optional(factorValue('ef_n2o_effluent')),
    }),
    (inputs) => {
      const isBod = inputs.BOD_t !== undefined;
      const organicT = inputs.BOD_t ?? inputs.COD_t;
      if (organicT === undefined) return null;
      const best = inputs.Bo ?? factorValue(isBod ? 'bo_bod' : 'bo_cod');
      const ch4T = wastewaterCh4T(organicT, best, inputs.MCF, inputs.R_t);
      if (inputs.pop === undefined || inputs.protein_kg_cap_yr === undefined) return { CH4_t: ch4T };
      const nitrogenT = effluentNitrogenT({
        persons: inputs.pop,
        proteinKgPerHead: inputs.protein_kg_cap_yr,
        nitrogenShare: inputs.FNPR,
        notConsumedFactor: inputs.FNON_CON,
        industryFactor: inputs.FIND_COM,
        sludgeT: inputs.NS_t,
      });
      return { CH4_t: ch4T, N_effluent_t: nitrogenT, N2O_t: effluentN2oT(nitrogenT, inputs.EFE) };
    },
  ),
];

/** Manure has one factor a kind of animal, however it is kept; poultry has no enteric methane. */
function kindsOfManure(heads: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(heads).map(([name, count]) => [name.replace(/_(intensive|household)$/, ''), count]),
  );
}
