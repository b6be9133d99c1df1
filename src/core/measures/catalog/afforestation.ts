/**
 * Trees on open land (clause 7.2 e; methods 10.1, 10.2).
 *
 *   removal = area · rate · ramp over five years                                                 t CO2/a
 *
 * The rate is the provincial mean of forests; take the city's own where it is known. Only land that was
 * no forest before counts: an existing forest is a sink of the map, not a measure. Leaves out: thinning, fire.
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';
import { plantedRemoval } from './planted-removal.ts';

const rate = startOf('afforestation.rate');

export const afforestation = defineMeasure({
  id: 'afforestation',
  clause: '7.2e',
  sector: 'landUse',
  name: { 'zh-CN': '造林绿化', en: 'Afforestation' },
  about: {
    'zh-CN': '在宜林地造林，碳汇在五年内逐步形成；单独列示，不抵扣排放总量。',
    en: 'Trees on open land. The sink builds up over five years and stands beside the total, never inside.',
  },
  stage: 'removal',
  standsOn: ['drawn', 'parcels'],
  fits: ['bare', 'grass', 'reserve', 'agriculture', 'green'],
  extent: 'sites',
  countsAs: 'removal',
  lifeInput: null,
  requires: [],
  excludes: ['ground-solar', 'mangrove-planting', 'urban-park'],
  inputs: {
    rateTPerHa: {
      name: { 'zh-CN': '单位面积年碳汇量', en: 'Uptake a hectare and year' },
      start: rate,
      min: 0,
      max: 15,
      step: 0.1,
      unit: { 'zh-CN': 'tCO₂/ha', en: 't CO₂/ha' },
    },
  },
  effect: ({ rateTPerHa }, site, { ageYears }) =>
    plantedRemoval(site.areaHa, rateTPerHa, rate.uncertaintyPct, ageYears),
});
