/** Section 2.4: landfills, incineration, composting, wastewater. */

import * as v from 'valibot';
import { factorValue } from '../../core/factors/factor.ts';
import { treatedWasteT } from '../../core/inventory/methods/biological-treatment.ts';
import { burntWasteCh4T, burntWasteCo2T, burntWasteN2oT } from '../../core/inventory/methods/incineration.ts';
import { decayingWasteCh4T, isHistoryShort, massBalanceCh4T } from '../../core/inventory/methods/landfill.ts';
import { effluentN2oT, effluentNitrogenT, wastewaterCh4T } from '../../core/inventory/methods/wastewater.ts';
import { adapter, number, numbers } from './adapter.ts';

const optional = (fallback: number) => v.optional(number, fallback);

const stream = v.looseObject({ W_t: numbers, DOC: number, k: number, MCF: v.optional(number) });
const conditions = {
  DOCf: number,
  MCF: v.optional(number, 1),
  F: number,
  recovery_tCH4: v.optional(v.union([number, numbers]), 0),
  OX: number,
};

/** Kinds of waste as a list, or by their names. */
const manyStreams = v.union([
  v.looseObject({ streams: v.array(stream), ...conditions }),
  v.pipe(
    v.looseObject({ types: v.array(stream), ...conditions }),
    v.transform(({ types, ...rest }) => ({ ...rest, streams: types })),
  ),
  v.pipe(
    v.looseObject({ types: v.record(v.string(), stream), ...conditions }),
    v.transform(({ types, ...rest }) => ({ ...rest, streams: Object.values(types) })),
  ),
]);

export const wasteAdapters = [
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
  adapter('2.4', manyStreams, (inputs) => ({
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
    flag: isHistoryShort(Math.max(0, ...inputs.streams.map(({ W_t }) => W_t.length))) ? 'SHORT_HISTORY' : null,
  })),
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
    v.looseObject({
      items: v.array(v.looseObject({ t: number, CCW: number, FCF: number, EF: number })),
      power_sold: v.optional(v.boolean()),
    }),
    ({ items, power_sold }) => {
      const tonnes = items.reduce((sum, { t }) => sum + t, 0);
      const { fossilT, biogenicT } = burntWasteCo2T(
        items.map(({ t, CCW, FCF, EF }) => ({ tonnes: t, carbonContent: CCW, fossilShare: FCF, burntShare: EF })),
      );
      return {
        fossil_CO2_t: fossilT,
        biogenic_CO2_t_memo: biogenicT,
        // With power sold it is energy industries, else waste; never both.
        fossil_CO2_t_1A1: power_sold === undefined ? null : power_sold ? fossilT : 0,
        fossil_CO2_t_4C: power_sold === undefined ? null : power_sold ? 0 : fossilT,
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
      MCF: v.optional(number),
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
      const best = inputs.Bo ?? factorValue(isBod ? 'bo_bod' : 'bo_cod');
      const ch4T =
        organicT === undefined || inputs.MCF === undefined
          ? null
          : wastewaterCh4T(organicT, best, inputs.MCF, inputs.R_t);
      if (inputs.pop === undefined || inputs.protein_kg_cap_yr === undefined) {
        return ch4T === null ? null : { CH4_t: ch4T };
      }
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
