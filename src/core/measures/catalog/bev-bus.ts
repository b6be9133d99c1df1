/**
 * Battery buses in place of diesel buses (clause 7.2 c; methods 6.3).
 *
 *   before  = n · VKT · l/100km / 100 · density / 1000 · EF_diesel                               t CO2/a
 *   adds    = n · VKT · kWh/km / (1 − charging loss) / 1000                                      MWh/a
 *   avoided = before − adds · grid factor of the year
 *
 * The fleet is given by the inputs, once, however many routes or depots it is drawn on. EF_diesel is
 * t CO2 a t of diesel (set A). Leaves out: making of vehicles and batteries.
 */
import { factorValue } from '../../factors/factor.ts';
import { KWH_PER_MWH } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

const KG_PER_T = 1000;

export interface Fleet {
  readonly vehicles: number;
  readonly kmPerYear: number;
  readonly litresPer100Km: number;
  readonly densityKgPerL: number;
  readonly kwhPerKm: number;
  readonly chargingLoss: number;
}

/** CO2 of the fleet on diesel, t/a. */
export function dieselFleetT(fleet: Omit<Fleet, 'kwhPerKm' | 'chargingLoss'>, dieselTPerT: number): number {
  const litres = (fleet.vehicles * fleet.kmPerYear * fleet.litresPer100Km) / 100;
  return ((litres * fleet.densityKgPerL) / KG_PER_T) * dieselTPerT;
}

/** Electricity of the fleet on batteries, taken from the grid, MWh/a. */
export function electricFleetMwh(fleet: Pick<Fleet, 'vehicles' | 'kmPerYear' | 'kwhPerKm' | 'chargingLoss'>): number {
  return (fleet.vehicles * fleet.kmPerYear * fleet.kwhPerKm) / (1 - fleet.chargingLoss) / KWH_PER_MWH;
}

export const bevBus = defineMeasure({
  id: 'bev-bus',
  clause: '7.2c',
  sector: 'transport',
  name: { 'zh-CN': '纯电动公交', en: 'Battery buses' },
  about: {
    'zh-CN': '以纯电动公交替换柴油公交，减少燃油排放、增加用电，需要配套充电设施。',
    en: 'Battery buses replace diesel ones: less fuel, more electricity. Needs charging points.',
  },
  stage: 'switch',
  standsOn: ['roads', 'drawn'],
  fits: [],
  extent: 'measure',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: ['charging-network'],
  excludes: [],
  inputs: {
    vehicles: {
      name: { 'zh-CN': '替换车辆数', en: 'Buses replaced' },
      start: startOf('start.bev_bus.vehicles'),
      min: 0,
      max: 2000,
      step: 1,
      unit: { 'zh-CN': '辆', en: 'buses' },
    },
    kmPerYear: {
      name: { 'zh-CN': '单车年行驶里程', en: 'Distance a bus and year' },
      start: startOf('vkt_bus'),
      min: 10_000,
      max: 120_000,
      step: 500,
      unit: { 'zh-CN': 'km', en: 'km' },
    },
    litresPer100Km: {
      name: { 'zh-CN': '柴油车百公里油耗', en: 'Diesel for 100 km' },
      start: startOf('use_bus_diesel_12m'),
      min: 15,
      max: 60,
      step: 0.5,
      unit: { 'zh-CN': 'L/100km', en: 'L/100 km' },
    },
    densityKgPerL: {
      name: { 'zh-CN': '柴油密度', en: 'Density of diesel' },
      start: startOf('start.bev_bus.diesel_density'),
      min: 0.81,
      max: 0.86,
      step: 0.005,
      unit: { 'zh-CN': 'kg/L', en: 'kg/L' },
    },
    kwhPerKm: {
      name: { 'zh-CN': '电动车每公里电耗', en: 'Electricity a km' },
      start: startOf('use_bus_bev_12m', 1 / 100, 'kWh/km'),
      min: 0.5,
      max: 2,
      step: 0.01,
      unit: { 'zh-CN': 'kWh/km', en: 'kWh/km' },
    },
    chargingLoss: {
      name: { 'zh-CN': '充电损失', en: 'Charging loss' },
      start: startOf('charge_loss'),
      min: 0,
      max: 0.3,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('bev_bus.life'),
      min: 5,
      max: 15,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: (inputs) => ({
    kind: 'own',
    beforeT: dieselFleetT(inputs, factorValue('A_diesel_ef')),
    afterT: 0,
    addsMwh: electricFleetMwh(inputs),
  }),
});
