/**
 * LED lamps and lighting control (clause 7.2 d; methods 6.3).
 *
 *   saved = electricity of lighting that is left · saving                                        MWh/a
 *
 * Lighting is `led.share` of a building's electricity (an assumption of data/factors/measures.csv).
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

export const ledLighting = defineMeasure({
  id: 'led-lighting',
  clause: '7.2d',
  sector: 'buildings',
  name: { 'zh-CN': 'LED 照明改造', en: 'LED lighting' },
  about: {
    'zh-CN': '更换 LED 光源并加装照明控制，节省照明用电。',
    en: 'LED lamps and lighting control save electricity of lighting.',
  },
  stage: 'efficiency',
  standsOn: ['buildings'],
  fits: [],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    savingShare: {
      name: { 'zh-CN': '照明用电节省率', en: 'Saving of lighting' },
      start: startOf('led.saving'),
      min: 0,
      max: 0.8,
      step: 0.01,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('led.life'),
      min: 5,
      max: 20,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ savingShare }) => ({ kind: 'cut', flow: 'lighting', share: savingShare }),
});
