/**
 * Efficient chillers and air conditioners (clause 7.2 d; methods 6.3).
 *
 *   saved = electricity of cooling that is left · (1 − COP_0 / COP_1)                            MWh/a
 *
 * The share of cooling in a building's electricity follows its use (data/factors/buildings.csv).
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

/** Share of cooling electricity saved by a better coefficient of performance; never below 0. */
export function chillerSaving(copBefore: number, copAfter: number): number {
  return Math.max(0, 1 - copBefore / copAfter);
}

export const chillerUpgrade = defineMeasure({
  id: 'chiller-upgrade',
  clause: '7.2d',
  sector: 'buildings',
  name: { 'zh-CN': '高效制冷机房', en: 'Efficient chillers' },
  about: {
    'zh-CN': '更换高效冷机和空调，按制冷能效比的提升节省剩余的空调用电。',
    en: 'New chillers and air conditioners save on the cooling that is left, by their better performance.',
  },
  stage: 'efficiency',
  standsOn: ['buildings'],
  fits: ['office', 'retail', 'hotel', 'restaurant', 'hospital', 'university', 'school', 'publicOther', 'dataCentre'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: ['district-cooling'],
  inputs: {
    copBefore: {
      name: { 'zh-CN': '改造前制冷能效比', en: 'Performance before' },
      start: startOf('chiller.cop0', 1, 'kWh/kWh'),
      min: 2,
      max: 6,
      step: 0.1,
      unit: { 'zh-CN': 'kWh/kWh', en: 'kWh/kWh' },
    },
    copAfter: {
      name: { 'zh-CN': '改造后制冷能效比', en: 'Performance after' },
      start: startOf('chiller.cop1', 1, 'kWh/kWh'),
      min: 2.5,
      max: 9,
      step: 0.1,
      unit: { 'zh-CN': 'kWh/kWh', en: 'kWh/kWh' },
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('chiller.life'),
      min: 8,
      max: 30,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ copBefore, copAfter }) => ({ kind: 'cut', flow: 'cooling', share: chillerSaving(copBefore, copAfter) }),
});
