/**
 * A stricter standard for new buildings (clause 7.2 d; methods 6.3).
 *
 *   added less = new floor area · EUI · saving · grid factor of the year                         t CO2/a
 *
 * What is not built yet is not in the present inventory, so this adds less and lowers nothing: it stands
 * beside the curve ("avoided growth") and is never subtracted from the frozen total.
 */
import { KWH_PER_MWH } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

const M2_PER_10_000_M2 = 10_000;

export const greenNewBuilding = defineMeasure({
  id: 'green-new-building',
  clause: '7.2d',
  sector: 'buildings',
  name: { 'zh-CN': '新建建筑执行高标准绿色建筑', en: 'Green standard for new buildings' },
  about: {
    'zh-CN': '新建建筑按更高节能标准建设；计为“少增加的排放”，不从现状总量中扣减。',
    en: 'New buildings to a higher standard. Counted as growth avoided, never taken from the present total.',
  },
  stage: 'demand',
  standsOn: ['parcels', 'drawn'],
  fits: ['residential', 'commercial', 'public', 'research', 'reserve'],
  extent: 'measure',
  countsAs: 'avoidedGrowth',
  lifeInput: null,
  requires: [],
  excludes: [],
  inputs: {
    newFloorArea: {
      name: { 'zh-CN': '新建建筑面积（全部建成后）', en: 'New floor area when all is built' },
      start: startOf('start.green_new.floor_area'),
      min: 0,
      max: 5000,
      step: 1,
      unit: { 'zh-CN': '万m²', en: '10⁴ m²' },
    },
    kwhPerM2: {
      name: { 'zh-CN': '常规建筑单位面积电耗', en: 'Electricity of an ordinary building' },
      start: startOf('start.green_new.eui'),
      min: 20,
      max: 300,
      step: 1,
      unit: { 'zh-CN': 'kWh/m²', en: 'kWh/m²' },
    },
    savingShare: {
      name: { 'zh-CN': '节能率', en: 'Saving' },
      start: startOf('green_new.saving'),
      min: 0,
      max: 0.8,
      step: 0.01,
      unit: 'share',
    },
  },
  effect: ({ newFloorArea, kwhPerM2, savingShare }) => ({
    kind: 'own',
    beforeT: 0,
    afterT: 0,
    addsMwh: (-newFloorArea * M2_PER_10_000_M2 * kwhPerM2 * savingShare) / KWH_PER_MWH,
  }),
});
