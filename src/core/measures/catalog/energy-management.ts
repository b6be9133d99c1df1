/**
 * Metering, commissioning and building management systems (clause 7.2 d; methods 6.3).
 *
 *   saved = electricity of the building · saving                                                 MWh/a
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

export const energyManagement = defineMeasure({
  id: 'energy-management',
  clause: '7.2d',
  sector: 'buildings',
  name: { 'zh-CN': '建筑能耗管理系统', en: 'Energy management of buildings' },
  about: {
    'zh-CN': '分项计量、调适和楼宇自控，减少无效用能。',
    en: 'Metering, commissioning and control cut what is used to no purpose.',
  },
  stage: 'demand',
  standsOn: ['buildings'],
  fits: ['office', 'retail', 'hotel', 'hospital', 'university', 'school', 'publicOther', 'industry', 'dataCentre'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    savingShare: {
      name: { 'zh-CN': '节电率', en: 'Saving' },
      start: startOf('bms.saving'),
      min: 0,
      max: 0.3,
      step: 0.005,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('bms.life'),
      min: 5,
      max: 20,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ savingShare }) => ({ kind: 'cut', flow: 'electricity', share: savingShare }),
});
