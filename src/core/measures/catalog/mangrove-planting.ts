/**
 * Mangroves planted or restored on tidal land (clause 7.2 e; methods 10.3).
 *
 *   removal = area · rate · ramp over five years                                                 t CO2/a
 *
 * Methane of low-salinity sites is not taken off: it is 0 above 18 ppt of salt. Soil carbon of restored
 * ponds builds up slower than the plants.
 */
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';
import { plantedRemoval } from './planted-removal.ts';

const rate = startOf('mangrove.rate');

export const mangrovePlanting = defineMeasure({
  id: 'mangrove-planting',
  clause: '7.2e',
  sector: 'landUse',
  name: { 'zh-CN': '红树林种植修复', en: 'Mangrove planting' },
  about: {
    'zh-CN': '在滩涂种植和修复红树林，碳汇在五年内逐步形成；单独列示，不抵扣排放总量。',
    en: 'Mangroves on tidal flats. The sink builds up over five years and stands beside the total, never inside.',
  },
  stage: 'removal',
  standsOn: ['drawn', 'parcels'],
  fits: ['wetland', 'mangrove', 'water'],
  extent: 'sites',
  countsAs: 'removal',
  lifeInput: null,
  requires: [],
  excludes: ['ground-solar', 'afforestation', 'urban-park'],
  inputs: {
    rateTPerHa: {
      name: { 'zh-CN': '单位面积年碳汇量', en: 'Uptake a hectare and year' },
      start: rate,
      min: 0,
      max: 20,
      step: 0.1,
      unit: { 'zh-CN': 'tCO₂/ha', en: 't CO₂/ha' },
    },
  },
  effect: ({ rateTPerHa }, site, { ageYears }) =>
    plantedRemoval(site.areaHa, rateTPerHa, rate.uncertaintyPct, ageYears),
});
