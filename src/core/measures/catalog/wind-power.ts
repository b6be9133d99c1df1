/**
 * Wind turbines (clause 7.2 a; methods 6.3).
 *
 *   E = P · 8760 · capacity factor · (1 − loss)                                                  MWh/a
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';
import { HOURS_PER_YEAR } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

/** Yearly energy of turbines, MWh. */
export function windEnergyMwh(capacityMw: number, capacityFactor: number, lossShare: number): number {
  const hours = HOURS_PER_YEAR * shareOfOne(capacityFactor, 'capacity factor');
  return notNegative(capacityMw, 'capacity') * hours * (1 - shareOfOne(lossShare, 'loss'));
}

export const windPower = defineMeasure({
  id: 'wind-power',
  clause: '7.2a',
  sector: 'energy',
  name: { 'zh-CN': '风力发电', en: 'Wind power' },
  about: {
    'zh-CN': '分散式风电或近海风电份额，按容量系数计算年发电量，全部上网。',
    en: 'Local turbines or a share of a nearshore farm; yearly energy by capacity factor, all exported.',
  },
  stage: 'supply',
  standsOn: ['drawn', 'parcels'],
  fits: [],
  extent: 'measure',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    capacityMw: {
      name: { 'zh-CN': '装机容量', en: 'Capacity' },
      start: startOf('start.wind.capacity'),
      min: 0,
      max: 500,
      step: 1,
      unit: { 'zh-CN': 'MW', en: 'MW' },
    },
    capacityFactor: {
      name: { 'zh-CN': '容量系数', en: 'Capacity factor' },
      start: startOf('wind.cf'),
      min: 0.1,
      max: 0.55,
      step: 0.01,
      unit: 'share',
    },
    lossShare: {
      name: { 'zh-CN': '尾流与电气损失', en: 'Wake and electrical loss' },
      start: startOf('wind.loss'),
      min: 0,
      max: 0.3,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('wind.life'),
      min: 10,
      max: 35,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ capacityMw, capacityFactor, lossShare }) => ({
    kind: 'supply',
    energyMwh: windEnergyMwh(capacityMw, capacityFactor, lossShare),
  }),
});
