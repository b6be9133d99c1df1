/**
 * Solar panels on open ground, water or parking (clause 7.2 a; methods 6.2).
 *
 *   E = area · usable · efficiency · irradiation · performance ratio / 1000                      MWh/a
 *
 * As rooftop panels, on the area of parcels or drawn shapes; all of it goes to the grid. Permanent basic
 * farmland must not be used: the land-use check is the planner's (`fits` warns about other land).
 */
import { M2_PER_HA } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';
import { panelEnergyMwh, panelWear } from './rooftop-solar.ts';

export const groundSolar = defineMeasure({
  id: 'ground-solar',
  clause: '7.2a',
  sector: 'energy',
  name: { 'zh-CN': '地面与水面光伏', en: 'Ground and floating solar' },
  about: {
    'zh-CN': '在空闲地、停车场或水面布置光伏，全部电量上网；不得占用永久基本农田。',
    en: 'Panels on idle land, parking or water, all power exported. Permanent basic farmland must not be used.',
  },
  stage: 'supply',
  standsOn: ['drawn', 'parcels', 'water'],
  fits: ['bare', 'reserve', 'water', 'transport', 'utility', 'industry'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: ['afforestation', 'mangrove-planting', 'urban-park'],
  inputs: {
    usableShare: {
      name: { 'zh-CN': '可布置面积比例', en: 'Usable share of area' },
      start: startOf('pv_ground.usable'),
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    efficiency: {
      name: { 'zh-CN': '组件效率', en: 'Panel efficiency' },
      start: startOf('pv_ground.eta'),
      min: 0.1,
      max: 0.3,
      step: 0.005,
      unit: 'share',
    },
    irradiationKwhPerM2: {
      name: {
        'zh-CN': '年水平面总辐照量（无太阳能图层处采用）',
        en: 'Yearly irradiation where no solar layer tells it',
      },
      start: startOf('solar.ghi_guangdong'),
      min: 800,
      max: 2300,
      step: 5,
      unit: { 'zh-CN': 'kWh/m²', en: 'kWh/m²' },
    },
    performanceRatio: {
      name: { 'zh-CN': '系统效率', en: 'Performance ratio' },
      start: startOf('pv_ground.pr'),
      min: 0.5,
      max: 0.95,
      step: 0.01,
      unit: 'share',
    },
    yearlyLoss: {
      name: { 'zh-CN': '逐年衰减', en: 'Wear a year' },
      start: startOf('pv_roof.deg'),
      min: 0,
      max: 0.02,
      step: 0.0005,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('pv_ground.life'),
      min: 10,
      max: 40,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect(inputs, site, { ageYears }) {
    const irradiation = site.irradiationKwhPerM2 ?? inputs.irradiationKwhPerM2;
    const newMwh = panelEnergyMwh(site.areaHa * M2_PER_HA, irradiation, { ...inputs, shadeShare: 0 });
    return { kind: 'supply', energyMwh: newMwh * panelWear(ageYears, 0, inputs.yearlyLoss) };
  },
});
