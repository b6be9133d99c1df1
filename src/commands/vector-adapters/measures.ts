/** Section 6.2–6.6: solar, the equations of the catalogue, the order without double counting, cost, lock-in. */
import * as v from 'valibot';
import { declining } from '../../core/factors/grid-factor.ts';
import type { Flows, Step } from '../../core/measures/apply-effects.ts';
import { applyEffects } from '../../core/measures/apply-effects.ts';
import { dieselFleetT, electricFleetMwh } from '../../core/measures/catalog/bev-bus.ts';
import { chillerSaving } from '../../core/measures/catalog/chiller-upgrade.ts';
import { coolingElectricityMwh } from '../../core/measures/catalog/district-cooling.ts';
import { digesterLeakT, digesterPowerMwh, methaneM3 } from '../../core/measures/catalog/food-waste-biogas.ts';
import { panelCapacityKwp, panelEnergyMwh, panelWear } from '../../core/measures/catalog/rooftop-solar.ts';
import { windEnergyMwh } from '../../core/measures/catalog/wind-power.ts';
import { avoidedBelowPriceKt, capitalRecovery, costCurve, marginalCost } from '../../core/measures/cost.ts';
import { lockIn, regretT } from '../../core/measures/lock-in.ts';
import { storagePenaltyT, storageSavingT } from '../../core/measures/storage.ts';
import { groundReflected, isotropicSky, klucherSky, tiltedMonth } from '../../core/measures/tilted-irradiation.ts';
import { KWH_PER_MWH } from '../../core/units/energy-units.ts';
import { adapter, number, numberNamed, numbers } from './adapter.ts';

const at = (values: readonly number[], i: number): number => {
  const value = values[i];
  if (value === undefined) throw new Error(`no value ${i}`);
  return value;
};

/** The chain of one group with these steps: credits, baseline, final. */
function chainOf(flows: Flows, steps: readonly Step[], factor: number, factorAfter = factor) {
  return applyEffects(flows, steps, factor, factorAfter);
}

const electricityOnly = (electricityMwh: number, coolingShare: number): Flows => ({
  electricityMwh,
  coolingShare,
  lightingShare: 0,
  siteEmissionsT: null,
});

export const measureAdapters = [
  adapter('6.2', v.object({ tilt: number, ghi: number, albedo: number, dhi: number }), (inputs) => ({
    ground: groundReflected(inputs.tilt, inputs.ghi, inputs.albedo),
    isotropic: isotropicSky(inputs.tilt, inputs.dhi),
  })),
  adapter(
    '6.2',
    v.object({ tilt: number, azimuth: number, ghi: numbers, dhi: numbers, zenith: numbers, solar_azimuth: numbers }),
    ({ tilt, azimuth, ghi, dhi, zenith, solar_azimuth }) => ({
      sky_diffuse: ghi.map((hour, i) =>
        klucherSky(tilt, azimuth, {
          ghi: hour,
          dhi: at(dhi, i),
          zenith: at(zenith, i),
          solarAzimuth: at(solar_azimuth, i),
        }),
      ),
    }),
  ),
  adapter(
    '6.2',
    v.object({ lat: number, tilt: number, H_MJ_m2: numbers, albedo: numbers, mean_days: numbers, Gsc: number }),
    (inputs) => {
      const months = inputs.H_MJ_m2.map((level, i) =>
        tiltedMonth(inputs.lat, inputs.tilt, level, at(inputs.albedo, i), at(inputs.mean_days, i), inputs.Gsc),
      );
      return {
        HT_MJ_m2: months.map((month) => month.onPanel),
        H0_MJ_m2: months.map((month) => month.extraterrestrialMj),
        KT: months.map((month) => month.clearness),
        Hd_over_H: months.map((month) => month.diffuseShare),
        Rb: months.map((month) => month.beamRatio),
      };
    },
  ),
  adapter(
    '6.2',
    v.object({
      roof_m2: number,
      usable: number,
      eta: number,
      POA_kWh_m2: number,
      PR: number,
      d1: number,
      d: number,
      years: number,
      ef0: number,
      ef_decline: number,
      shade: v.optional(number),
    }),
    (inputs) => {
      const panel = {
        usableShare: inputs.usable,
        efficiency: inputs.eta,
        performanceRatio: inputs.PR,
        shadeShare: inputs.shade ?? 0,
      };
      const newMwh = panelEnergyMwh(inputs.roof_m2, inputs.POA_kWh_m2, panel);
      const energyMwh = Array.from({ length: inputs.years }, (_, age) => newMwh * panelWear(age, inputs.d1, inputs.d));
      const creditT = (mwh: number, factor: number) =>
        chainOf(
          { electricityMwh: null, coolingShare: null, lightingShare: null, siteEmissionsT: null },
          [{ measureId: 'panels', stage: 'supply', effect: { kind: 'supply', energyMwh: mwh } }],
          factor,
        ).credits[0]?.avoidedT ?? Number.NaN;
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      return {
        capacity_kWp: panelCapacityKwp(inputs.roof_m2, panel),
        year1_MWh_before_degradation: newMwh,
        [`energy_MWh_year_1_2_${inputs.years}`]: [at(energyMwh, 0), at(energyMwh, 1), at(energyMwh, inputs.years - 1)],
        lifetime_MWh: sum(energyMwh),
        lifetime_tCO2: sum(energyMwh.map((mwh, age) => creditT(mwh, declining(inputs.ef0, inputs.ef_decline, age)))),
        constant_factor_tCO2_wrong: sum(energyMwh.map((mwh) => creditT(mwh, inputs.ef0))),
      };
    },
  ),
  adapter(
    '6.3',
    v.pipe(
      v.looseObject({
        n: number,
        vkt_km: number,
        kWh_km: number,
        charge_loss: number,
        grid_ef: number,
        density: number,
      }),
      // The names tell the fuel: diesel_L_100km, ef_gasoline_t_per_t.
      v.transform((fleet) => ({
        ...fleet,
        litresPer100Km: numberNamed(fleet, /_L_100km$/),
        fuelTPerT: numberNamed(fleet, /^ef_.+_t_per_t$/),
      })),
    ),
    (inputs) => {
      const fleet = {
        vehicles: inputs.n,
        kmPerYear: inputs.vkt_km,
        litresPer100Km: inputs.litresPer100Km,
        densityKgPerL: inputs.density,
        kwhPerKm: inputs.kWh_km,
        chargingLoss: inputs.charge_loss,
      };
      const { credits, baselineT, finalT } = chainOf(
        { electricityMwh: null, coolingShare: null, lightingShare: null, siteEmissionsT: null },
        [
          {
            measureId: 'fleet',
            stage: 'switch',
            effect: {
              kind: 'own',
              beforeT: dieselFleetT(fleet, inputs.fuelTPerT),
              afterT: 0,
              addsMwh: electricFleetMwh(fleet),
            },
          },
        ],
        inputs.grid_ef,
      );
      return { before_t: baselineT, after_t: finalT, saving_t: credits[0]?.avoidedT };
    },
  ),
  adapter(
    '6.3',
    v.object({
      cooling_kWh_th: number,
      cop_before: number,
      cop_plant: number,
      pump_share: number,
      loss: number,
      grid_ef: number,
    }),
    (inputs) => {
      const { before, after } = coolingElectricityMwh(inputs.cooling_kWh_th / KWH_PER_MWH, {
        copBefore: inputs.cop_before,
        copPlant: inputs.cop_plant,
        pumpShare: inputs.pump_share,
        lossShare: inputs.loss,
      });
      const cut = { kind: 'cut', flow: 'cooling', share: 1 - after / before } as const;
      const chain = chainOf(
        electricityOnly(before, 1),
        [{ measureId: 'plant', stage: 'efficiency', effect: cut }],
        inputs.grid_ef,
      );
      return { before_MWh: before, after_MWh: after, saving_t: chain.credits[0]?.avoidedT };
    },
  ),
  adapter('6.3', v.object({ MW: number, cf: number, loss: number }), (inputs) => ({
    MWh: windEnergyMwh(inputs.MW, inputs.cf, inputs.loss),
  })),
  adapter(
    '6.3',
    v.object({ discharged_MWh: number, rte: number, recovered_curtailment_MWh: number, grid_ef: number }),
    (inputs) => ({
      penalty_t: storagePenaltyT(inputs.discharged_MWh, inputs.rte, inputs.grid_ef),
      saving_t: storageSavingT(inputs.discharged_MWh, inputs.rte, inputs.recovered_curtailment_MWh, inputs.grid_ef),
    }),
  ),
  adapter(
    '6.3',
    v.object({
      food_t: number,
      biogas_m3_t: number,
      ch4: number,
      leak: number,
      eta_e: number,
      gwp: number,
      grid_ef: number,
    }),
    (inputs) => {
      const digester = {
        foodT: inputs.food_t,
        biogasM3PerT: inputs.biogas_m3_t,
        methaneShare: inputs.ch4,
        leakShare: inputs.leak,
        efficiency: inputs.eta_e,
      };
      const leakT = digesterLeakT(digester, inputs.gwp);
      const powerMwh = digesterPowerMwh(digester);
      const chain = chainOf(
        { electricityMwh: null, coolingShare: null, lightingShare: null, siteEmissionsT: null },
        [
          {
            measureId: 'digester',
            stage: 'supply',
            effect: { kind: 'own', beforeT: 0, afterT: leakT, addsMwh: -powerMwh },
          },
        ],
        inputs.grid_ef,
      );
      return {
        ch4_m3: methaneM3(digester),
        power_MWh: powerMwh,
        leak_tCO2e: leakT,
        net_saving_t: chain.credits[0]?.avoidedT,
      };
    },
  ),
  adapter(
    '6.3',
    v.object({
      electricity_MWh: number,
      cooling_share: number,
      cop0: number,
      cop1: number,
      coverage: number,
      grid_ef: number,
    }),
    (inputs) => {
      const share = chillerSaving(inputs.cop0, inputs.cop1) * inputs.coverage;
      const chain = chainOf(
        electricityOnly(inputs.electricity_MWh, inputs.cooling_share),
        [{ measureId: 'chiller', stage: 'efficiency', effect: { kind: 'cut', flow: 'cooling', share } }],
        inputs.grid_ef,
      );
      return { saving_MWh: chain.credits[0]?.savedMwh, saving_t: chain.credits[0]?.avoidedT };
    },
  ),
  adapter(
    '6.4',
    v.object({
      baseline_MWh: number,
      ef: number,
      envelope_saving: number,
      cooling_share: number,
      chiller_saving_of_cooling: number,
      pv_MWh: number,
      grid_ef_future: number,
    }),
    (inputs) => {
      const flows = electricityOnly(inputs.baseline_MWh, inputs.cooling_share);
      const steps: Step[] = [
        {
          measureId: 'envelope',
          stage: 'demand',
          effect: { kind: 'cut', flow: 'electricity', share: inputs.envelope_saving },
        },
        {
          measureId: 'chiller',
          stage: 'efficiency',
          effect: { kind: 'cut', flow: 'cooling', share: inputs.chiller_saving_of_cooling },
        },
        { measureId: 'panels', stage: 'supply', effect: { kind: 'supply', energyMwh: inputs.pv_MWh } },
      ];
      const chain = chainOf(flows, steps, inputs.ef, inputs.grid_ef_future);
      const credits = [...chain.credits.map((credit) => credit.avoidedT ?? Number.NaN), chain.gridCreditT];
      const alone = [
        ...steps.map((step) => chainOf(flows, [step], inputs.ef).credits[0]?.avoidedT ?? Number.NaN),
        chainOf(flows, [], inputs.ef, inputs.grid_ef_future).gridCreditT,
      ];
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      return {
        credits_t: credits,
        sum_t: sum(credits),
        final_t: chain.finalT,
        baseline_t: chain.baselineT,
        naive_sum_t: sum(alone),
      };
    },
  ),
  adapter('6.5', v.object({ cases: v.array(v.tuple([number, number])) }), (inputs) => ({
    crf: inputs.cases.map(([rate, years]) => capitalRecovery(rate, years)),
  })),
  adapter(
    '6.5',
    v.object({
      items: v.array(v.object({ capex: number, opex: number, saving: number, r: number, n: number, t_per_yr: number })),
    }),
    (inputs) => ({
      cny_per_t: inputs.items.map((item) =>
        marginalCost({
          capexCny: item.capex,
          opexCnyPerYear: item.opex,
          savingCnyPerYear: item.saving,
          rate: item.r,
          lifeYears: item.n,
          avoidedTPerYear: item.t_per_yr,
        }),
      ),
    }),
  ),
  adapter(
    '6.5',
    v.object({ items: v.array(v.object({ id: v.string(), cny_per_t: number, kt: number })), price: number }),
    (inputs) => {
      const items = inputs.items.map(({ id, cny_per_t, kt }) => ({ id, cnyPerT: cny_per_t, kt }));
      const curve = costCurve(items);
      return {
        order: curve.map((item) => item.id),
        cumulative_kt: curve.map((item) => item.cumulativeKt),
        below_price_kt: avoidedBelowPriceKt(items, inputs.price),
      };
    },
  ),
  adapter(
    '6.6',
    v.object({
      option: v.object({ life: number, start: number, tCO2_per_yr: number }),
      clean: v.object({ tCO2_per_yr: number, decline: number }),
      baseline_t_per_yr: number,
      target_year: number,
      allowed_t_after: number,
    }),
    ({ option, clean, baseline_t_per_yr, target_year, allowed_t_after }) => {
      const investment = { startYear: option.start, lifeYears: option.life, tPerYear: option.tCO2_per_yr };
      const flag = lockIn(investment, baseline_t_per_yr, target_year, allowed_t_after);
      return {
        committed_after_target_t: flag.committedAfterTargetT,
        short_term_saving_t: flag.savingNowT,
        locked: flag.isLocked,
        cumulative_vs_clean_t: regretT(investment, clean.tCO2_per_yr, clean.decline),
      };
    },
  ),
];
