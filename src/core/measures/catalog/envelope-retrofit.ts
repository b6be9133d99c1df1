/**
 * Better walls, windows, shading and cool roofs (clause 7.2 d; methods 6.3).
 *
 *   saved = electricity of cooling · saving                                                      MWh/a
 *
 * Acts first, on the need for cooling; whatever cools the building works on what is left.
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

export const envelopeRetrofit = defineMeasure({
  id: 'envelope-retrofit',
  clause: '7.2d',
  sector: 'buildings',
  name: { 'zh-CN': '围护结构改造', en: 'Envelope retrofit' },
  about: {
    'zh-CN': '外墙、门窗、遮阳和冷屋面改造，降低空调需求；先于设备改造计算。',
    en: 'Walls, windows, shading and cool roofs lower the need for cooling; counted before the equipment.',
  },
  stage: 'demand',
  standsOn: ['buildings'],
  fits: ['residential', 'office', 'retail', 'hotel', 'restaurant', 'hospital', 'school', 'university', 'publicOther'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    savingShare: {
      name: { 'zh-CN': '空调用电节省率', en: 'Saving of cooling' },
      start: startOf('envelope.saving'),
      min: 0,
      max: 0.5,
      step: 0.005,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('envelope.life'),
      min: 10,
      max: 50,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ savingShare }) => ({ kind: 'cut', flow: 'cooling', share: savingShare }),
});
