/**
 * Efficiency of industrial plants: motors, compressed air, furnaces, waste heat (clause 7.2 b; methods 6.3).
 *
 *   avoided = reported emissions of the plants · share from fuel · saving                        t CO2e/a
 *
 * Works on what the point sources report, after the measures before it. The electricity of the plants
 * is not in that figure and is left to the measures on their buildings.
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

export const industrialEfficiency = defineMeasure({
  id: 'industrial-efficiency',
  clause: '7.2b',
  sector: 'industry',
  name: { 'zh-CN': '工业能效提升', en: 'Industrial efficiency' },
  about: {
    'zh-CN': '电机、压缩空气、窑炉和余热利用等改造，按企业上报排放中燃料部分的节能率计算。',
    en: 'Motors, compressed air, furnaces and waste heat: a saving on the fuel part of what the plants report.',
  },
  stage: 'efficiency',
  standsOn: ['pointSources'],
  fits: ['industry', 'energy'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    energyShare: {
      name: { 'zh-CN': '上报排放中燃料燃烧的比例', en: 'Share of reported emissions from fuel' },
      start: startOf('start.ind_efficiency.energy_share'),
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    savingShare: {
      name: { 'zh-CN': '节能率', en: 'Saving' },
      start: startOf('ind_efficiency.saving'),
      min: 0,
      max: 0.4,
      step: 0.005,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('ind_efficiency.life'),
      min: 3,
      max: 30,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ energyShare, savingShare }) => ({ kind: 'cut', flow: 'siteEmissions', share: energyShare * savingShare }),
});
