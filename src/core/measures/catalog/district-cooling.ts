/**
 * One plant cools many buildings (clause 7.2 a; methods 6.3).
 *
 *   before = Q / COP_before;   after = Q / (1 − loss) / COP_plant · (1 + pump)                    MWh/a
 *   saved  = electricity of cooling that is left · (1 − after / before)
 *
 * Q is the cooling the buildings need. Excludes new chillers in the same buildings.
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

export interface DistrictCoolingInputs {
  readonly copBefore: number;
  readonly copPlant: number;
  readonly pumpShare: number;
  readonly lossShare: number;
}

/** Electricity for an amount of cooling, before and after, MWh. */
export function coolingElectricityMwh(
  coolingMwh: number,
  { copBefore, copPlant, pumpShare, lossShare }: DistrictCoolingInputs,
): { before: number; after: number } {
  return {
    before: coolingMwh / copBefore,
    after: (coolingMwh / (1 - lossShare) / copPlant) * (1 + pumpShare),
  };
}

export const districtCooling = defineMeasure({
  id: 'district-cooling',
  clause: '7.2a',
  sector: 'buildings',
  name: { 'zh-CN': '区域集中供冷', en: 'District cooling' },
  about: {
    'zh-CN': '由集中冷站向多栋建筑供冷，计入输送泵耗和管网冷损。',
    en: 'One plant cools many buildings; pumping and losses of the network are counted.',
  },
  stage: 'efficiency',
  standsOn: ['buildings'],
  fits: ['office', 'retail', 'hotel', 'restaurant', 'hospital', 'university', 'publicOther'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: ['chiller-upgrade'],
  inputs: {
    copBefore: {
      name: { 'zh-CN': '原有制冷能效比', en: 'Performance before' },
      start: startOf('start.district_cooling.cop_before'),
      min: 2,
      max: 6,
      step: 0.1,
      unit: { 'zh-CN': 'kWh/kWh', en: 'kWh/kWh' },
    },
    copPlant: {
      name: { 'zh-CN': '冷站能效比', en: 'Performance of the plant' },
      start: startOf('district_cooling.cop'),
      min: 3,
      max: 9,
      step: 0.1,
      unit: { 'zh-CN': 'kWh/kWh', en: 'kWh/kWh' },
    },
    pumpShare: {
      name: { 'zh-CN': '输送泵耗比例', en: 'Pumping' },
      start: startOf('district_cooling.pump'),
      min: 0,
      max: 0.4,
      step: 0.01,
      unit: 'share',
    },
    lossShare: {
      name: { 'zh-CN': '管网冷损', en: 'Loss of the network' },
      start: startOf('district_cooling.loss'),
      min: 0,
      max: 0.2,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('district_cooling.life'),
      min: 10,
      max: 40,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect(inputs) {
    const { before, after } = coolingElectricityMwh(1, inputs);
    return { kind: 'cut', flow: 'cooling', share: Math.max(0, 1 - after / before) };
  },
});
