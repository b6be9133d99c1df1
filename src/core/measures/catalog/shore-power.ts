/**
 * Ships at berth use shore power in place of their auxiliary engines (clause 7.2 c; methods 6.3).
 *
 *   energy  = berths · calls · hours · kW / 1000                                                 MWh/a
 *   before  = energy · sfoc / 1000 · EF_diesel            sfoc in g/kWh = kg/MWh                 t CO2/a
 *   adds    = energy / (1 − loss)                                                                MWh/a
 *   avoided = before − adds · grid factor of the year
 *
 * One feature is one berth. The fuel of ships at berth must be in the inventory (water transport), else
 * the saving lowers something that was never counted.
 */
import { factorValue } from '../../factors/factor.ts';
import { KWH_PER_MWH } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

const KG_PER_T = 1000;

/** Electricity ships need at their berths, MWh/a. */
function berthEnergyMwh(berths: number, callsPerBerth: number, hoursPerCall: number, loadKw: number): number {
  return (berths * callsPerBerth * hoursPerCall * loadKw) / KWH_PER_MWH;
}

export const shorePower = defineMeasure({
  id: 'shore-power',
  clause: '7.2c',
  sector: 'transport',
  name: { 'zh-CN': '港口岸电', en: 'Shore power' },
  about: {
    'zh-CN': '船舶靠泊期间使用岸电，替代辅机燃油；每个图上要素为一个泊位。',
    en: 'Ships at berth use shore power in place of auxiliary engines. Each feature is one berth.',
  },
  stage: 'switch',
  standsOn: ['drawn', 'pointSources', 'parcels'],
  fits: [],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    callsPerBerth: {
      name: { 'zh-CN': '每泊位年靠泊次数', en: 'Calls a berth and year' },
      start: startOf('start.shore_power.calls'),
      min: 0,
      max: 2000,
      step: 10,
      unit: { 'zh-CN': '次', en: 'calls' },
    },
    hoursPerCall: {
      name: { 'zh-CN': '每次靠泊时长', en: 'Hours a call' },
      start: startOf('start.shore_power.hours'),
      min: 1,
      max: 120,
      step: 1,
      unit: { 'zh-CN': 'h', en: 'h' },
    },
    loadKw: {
      name: { 'zh-CN': '靠泊用电负荷', en: 'Load at berth' },
      start: startOf('start.shore_power.load'),
      min: 50,
      max: 10_000,
      step: 50,
      unit: { 'zh-CN': 'kW', en: 'kW' },
    },
    sfocGPerKwh: {
      name: { 'zh-CN': '辅机油耗率', en: 'Fuel of the auxiliary engine' },
      start: startOf('start.shore_power.sfoc'),
      min: 180,
      max: 260,
      step: 1,
      unit: { 'zh-CN': 'g/kWh', en: 'g/kWh' },
    },
    lossShare: {
      name: { 'zh-CN': '变换损失', en: 'Conversion loss' },
      start: startOf('start.shore_power.loss'),
      min: 0,
      max: 0.2,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('shore_power.life'),
      min: 5,
      max: 30,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect({ callsPerBerth, hoursPerCall, loadKw, sfocGPerKwh, lossShare }, site) {
    const energyMwh = berthEnergyMwh(site.features, callsPerBerth, hoursPerCall, loadKw);
    const fuelT = (energyMwh * sfocGPerKwh) / KG_PER_T;
    return {
      kind: 'own',
      beforeT: fuelT * factorValue('A_diesel_ef'),
      afterT: 0,
      addsMwh: energyMwh / (1 - lossShare),
    };
  },
});
