/**
 * Charging points (clause 7.2 c; methods 6.3).
 *
 *   capacity = n · VKT · kWh/km / 365 / hours / utilisation                                      kW
 *
 * It saves nothing itself; battery vehicles need it. What it makes possible is counted with them.
 */
import { DAYS_PER_YEAR } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

/** Power of the charging points a fleet needs, kW. */
export function chargingCapacityKw(
  vehicles: number,
  kmPerYear: number,
  kwhPerKm: number,
  hoursPerDay: number,
  utilisation: number,
): number {
  return (vehicles * kmPerYear * kwhPerKm) / DAYS_PER_YEAR / hoursPerDay / utilisation;
}

export const chargingNetwork = defineMeasure({
  id: 'charging-network',
  clause: '7.2c',
  sector: 'transport',
  name: { 'zh-CN': '充电设施网络', en: 'Charging network' },
  about: {
    'zh-CN': '建设充电场站，为电动车辆提供条件；本身不计减排，减排量计入电动车辆措施。',
    en: 'Charging sites that battery vehicles need. It saves nothing itself; the saving is counted with the vehicles.',
  },
  stage: 'switch',
  standsOn: ['parcels', 'drawn'],
  fits: ['transport', 'commercial', 'public', 'utility', 'residential'],
  extent: 'measure',
  countsAs: 'nothing',
  lifeInput: null,
  requires: [],
  excludes: [],
  inputs: {
    vehicles: {
      name: { 'zh-CN': '服务车辆数', en: 'Vehicles served' },
      start: startOf('start.charging.vehicles'),
      min: 0,
      max: 200_000,
      step: 10,
      unit: { 'zh-CN': '辆', en: 'vehicles' },
    },
    kmPerYear: {
      name: { 'zh-CN': '单车年行驶里程', en: 'Distance a vehicle and year' },
      start: startOf('vkt_car'),
      min: 1000,
      max: 150_000,
      step: 500,
      unit: { 'zh-CN': 'km', en: 'km' },
    },
    kwhPerKm: {
      name: { 'zh-CN': '每公里电耗', en: 'Electricity a km' },
      start: startOf('use_car_bev', 1 / 100, 'kWh/km'),
      min: 0.05,
      max: 2,
      step: 0.01,
      unit: { 'zh-CN': 'kWh/km', en: 'kWh/km' },
    },
    hoursPerDay: {
      name: { 'zh-CN': '每日可用小时', en: 'Hours a day it can be used' },
      start: startOf('start.charging.hours'),
      min: 1,
      max: 24,
      step: 1,
      unit: { 'zh-CN': 'h', en: 'h' },
    },
    utilisation: {
      name: { 'zh-CN': '利用率', en: 'Utilisation' },
      start: startOf('charging.util'),
      min: 0.01,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
  },
  effect: () => ({ kind: 'enables' }),
});
