/**
 * Solar panels on roofs (clause 7.2 a; methods 6.2).
 *
 *   capacity  = roof area · usable · efficiency                                                  kWp
 *   E_1       = capacity · irradiation · (1 − shade) · performance ratio / 1000                  MWh/a
 *   E_k       = E_1 · (1 − d1) · (1 − d)^(k − 1)       k-th year of a panel, from 1
 *   avoided   = E_k · grid factor of that year                                                   t CO2/a
 *
 * Roofs under 20 m² do not count (`SiteGroup.roofAreaM2` leaves them out). Irradiation is that of the
 * solar layer under the roofs where the plan has one, else the input. Leaves out: tilt (methods 6.2
 * transposes it), storage, what the owner earns.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';
import { KWH_PER_MWH } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

export interface PanelInputs {
  readonly usableShare: number;
  readonly efficiency: number;
  readonly performanceRatio: number;
  readonly shadeShare: number;
}

/** Peak power of panels, kWp: 1 kW of light on each m² in test conditions. */
export function panelCapacityKwp(areaM2: number, { usableShare, efficiency }: PanelInputs): number {
  return notNegative(areaM2, 'roof') * shareOfOne(usableShare, 'usable share') * shareOfOne(efficiency, 'efficiency');
}

/** Energy of a year before any wear, MWh. */
export function panelEnergyMwh(areaM2: number, irradiationKwhPerM2: number, inputs: PanelInputs): number {
  const capacityKwp = panelCapacityKwp(areaM2, inputs);
  return (capacityKwp * irradiationKwhPerM2 * (1 - inputs.shadeShare) * inputs.performanceRatio) / KWH_PER_MWH;
}

/** What wear leaves of the first year's energy, 0…1. `ageYears` is 0 in the first year. */
export function panelWear(ageYears: number, firstYearLoss: number, yearlyLoss: number): number {
  return (1 - firstYearLoss) * (1 - yearlyLoss) ** ageYears;
}

export const rooftopSolar = defineMeasure({
  id: 'rooftop-solar',
  clause: '7.2a',
  sector: 'energy',
  name: { 'zh-CN': '屋顶光伏', en: 'Rooftop solar' },
  about: {
    'zh-CN': '在屋顶装光伏板，发电先供本楼使用，余电上网；减排量按当年电网因子计算，并考虑组件衰减。',
    en: 'Panels on roofs; power is used in the building first, the surplus is exported. Counted at the grid factor of each year, with wear.',
  },
  stage: 'supply',
  standsOn: ['buildings'],
  fits: [],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    usableShare: {
      name: { 'zh-CN': '可用屋顶比例', en: 'Usable share of roof' },
      start: startOf('pv_roof.usable'),
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    efficiency: {
      name: { 'zh-CN': '组件效率', en: 'Panel efficiency' },
      start: startOf('pv_roof.eta'),
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
      start: startOf('pv_roof.pr'),
      min: 0.5,
      max: 0.95,
      step: 0.01,
      unit: 'share',
    },
    shadeShare: {
      name: { 'zh-CN': '遮挡损失', en: 'Lost to shade' },
      start: startOf('start.pv_roof.shade'),
      min: 0,
      max: 0.5,
      step: 0.01,
      unit: 'share',
    },
    firstYearLoss: {
      name: { 'zh-CN': '首年衰减', en: 'Wear in the first year' },
      start: startOf('pv_roof.deg1'),
      min: 0,
      max: 0.05,
      step: 0.001,
      unit: 'share',
    },
    yearlyLoss: {
      name: { 'zh-CN': '逐年衰减', en: 'Wear a year after' },
      start: startOf('pv_roof.deg'),
      min: 0,
      max: 0.02,
      step: 0.0005,
      unit: 'share',
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('pv_roof.life'),
      min: 10,
      max: 40,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect(inputs, site, { ageYears }) {
    const irradiation = site.irradiationKwhPerM2 ?? inputs.irradiationKwhPerM2;
    const firstYearMwh = panelEnergyMwh(site.roofAreaM2, irradiation, inputs);
    return { kind: 'supply', energyMwh: firstYearMwh * panelWear(ageYears, inputs.firstYearLoss, inputs.yearlyLoss) };
  },
});
