/**
 * Biogas from food waste makes power (clause 7.2 e; methods 6.3).
 *
 *   CH4     = food · biogas yield · share of methane                                             m³/a
 *   power   = CH4 · (1 − leak) · LHV · efficiency / 3600                                         MWh/a
 *   leak    = CH4 · leak · density / 1000 · GWP                                                  t CO2e/a
 *   avoided = power · grid factor − leak
 *
 * LHV 35.88 MJ/m³ and 0.7168 kg/m³ at 0 °C. Leaves out: the methane the food would have given off in a
 * landfill (count that with the route it took before, methods 2.4), digestate.
 */
import { factorValue } from '../../factors/factor.ts';
import { GJ_PER_MWH } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

const KG_PER_T = 1000;
const MJ_PER_GJ = 1000;

export interface DigesterInputs {
  readonly foodT: number;
  readonly biogasM3PerT: number;
  readonly methaneShare: number;
  readonly leakShare: number;
  readonly efficiency: number;
}

/** Methane made, m³/a. */
export function methaneM3({ foodT, biogasM3PerT, methaneShare }: DigesterInputs): number {
  return foodT * biogasM3PerT * methaneShare;
}

/** Power from the methane that does not leak, MWh/a. */
export function digesterPowerMwh(inputs: DigesterInputs): number {
  const burntM3 = methaneM3(inputs) * (1 - inputs.leakShare);
  return (burntM3 * factorValue('start.ad_plant.lhv') * inputs.efficiency) / MJ_PER_GJ / GJ_PER_MWH;
}

/** Methane that leaks, t CO2e/a. */
export function digesterLeakT(inputs: DigesterInputs, gwpOfMethane: number): number {
  return (methaneM3(inputs) * inputs.leakShare * factorValue('start.ad_plant.density') * gwpOfMethane) / KG_PER_T;
}

export const foodWasteBiogas = defineMeasure({
  id: 'food-waste-biogas',
  clause: '7.2e',
  sector: 'waste',
  name: { 'zh-CN': '厨余垃圾沼气发电', en: 'Biogas from food waste' },
  about: {
    'zh-CN': '厨余垃圾厌氧产沼发电，发电量按电网因子计减排，并扣除沼气泄漏。',
    en: 'Food waste is digested and the gas makes power; leaked methane is taken off.',
  },
  stage: 'supply',
  standsOn: ['parcels', 'drawn', 'pointSources'],
  fits: ['utility', 'industry'],
  extent: 'measure',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    foodT: {
      name: { 'zh-CN': '厨余垃圾处理量', en: 'Food waste treated' },
      start: startOf('start.ad_plant.food'),
      min: 0,
      max: 1_000_000,
      step: 500,
      unit: { 'zh-CN': 't/年', en: 't/a' },
    },
    biogasM3PerT: {
      name: { 'zh-CN': '沼气产率', en: 'Biogas yield' },
      start: startOf('ad_plant.biogas'),
      min: 30,
      max: 180,
      step: 1,
      unit: { 'zh-CN': 'm³/t', en: 'm³/t' },
    },
    methaneShare: {
      name: { 'zh-CN': '甲烷含量', en: 'Share of methane' },
      start: startOf('ad_plant.ch4'),
      min: 0.4,
      max: 0.75,
      step: 0.01,
      unit: 'share',
    },
    leakShare: {
      name: { 'zh-CN': '泄漏率', en: 'Leakage' },
      start: startOf('ad_plant.leak'),
      min: 0,
      max: 0.2,
      step: 0.005,
      unit: 'share',
    },
    efficiency: {
      name: { 'zh-CN': '发电效率', en: 'Electrical efficiency' },
      start: startOf('biogas_chp.eta_e'),
      min: 0.2,
      max: 0.5,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('ad_plant.life'),
      min: 8,
      max: 30,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: (inputs, _site, { gwpOfMethane }) => ({
    kind: 'own',
    beforeT: 0,
    afterT: digesterLeakT(inputs, gwpOfMethane),
    addsMwh: -digesterPowerMwh(inputs),
  }),
});
