/**
 * New parks and green squares (clause 7.2 e; methods 10.3).
 *
 *   removal = area · rate · ramp over five years                                                 t CO2/a
 *
 * A hectare of park with its lawns and paths takes up less than a hectare of wood. Cooling and running
 * off of rain are services beside the carbon. Leaves out: fuel and water of the gardeners.
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';
import { plantedRemoval } from './planted-removal.ts';

const rate = startOf('park.rate');

export const urbanPark = defineMeasure({
  id: 'urban-park',
  clause: '7.2e',
  sector: 'landUse',
  name: { 'zh-CN': '城市公园与口袋公园', en: 'Urban parks' },
  about: {
    'zh-CN': '新建公园和口袋公园，按公园面积计碳汇；单独列示，不抵扣排放总量。',
    en: 'New parks and squares, counted by their area; stands beside the total, never inside.',
  },
  stage: 'removal',
  standsOn: ['drawn', 'parcels'],
  fits: ['green', 'reserve', 'bare', 'public', 'residential', 'commercial'],
  extent: 'sites',
  countsAs: 'removal',
  lifeInput: null,
  requires: [],
  excludes: ['ground-solar', 'afforestation', 'mangrove-planting'],
  inputs: {
    rateTPerHa: {
      name: { 'zh-CN': '单位面积年碳汇量', en: 'Uptake a hectare and year' },
      start: rate,
      min: 0,
      max: 10,
      step: 0.1,
      unit: { 'zh-CN': 'tCO₂/ha', en: 't CO₂/ha' },
    },
  },
  effect: ({ rateTPerHa }, site, { ageYears }) =>
    plantedRemoval(site.areaHa, rateTPerHa, rate.uncertaintyPct, ageYears),
});
