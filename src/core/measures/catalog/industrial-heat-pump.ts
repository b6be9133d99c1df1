/**
 * Heat pumps for industrial heat in place of gas boilers (clause 7.2 b; methods 6.3).
 *
 *   replaced = emissions of the plants that are left · share of heat a heat pump can give        t CO2/a
 *   Q        = replaced / EF_gas · boiler efficiency                                             heat
 *   adds     = Q / COP                                                                           MWh/a
 *   avoided  = replaced − adds · grid factor of the year
 *
 * EF_gas from natural gas of set A (carbon content · oxidation · 44/12). The saving grows as the grid
 * gets cleaner. Leaves out: peak load, process temperatures above about 120 °C.
 */
import { factorValue } from '../../factors/factor.ts';
import { CO2_PER_C, GJ_PER_MWH } from '../../units/energy-units.ts';
import { defineMeasure } from '../define-measure.ts';
import { startOf } from '../start-value.ts';

const TJ_PER_GJ = 1e-3;

/** t CO2 of a MWh of natural gas burnt (set A of methods 2.2). */
export function gasFactorTPerMwh(): number {
  const perGj = factorValue('A_natural_gas_cc') * TJ_PER_GJ * factorValue('A_natural_gas_of') * CO2_PER_C;
  return perGj * GJ_PER_MWH;
}

/** Electricity for the heat that gas gave, MWh for each t CO2 of it. */
export function heatPumpMwhPerT(boilerEfficiency: number, cop: number): number {
  return boilerEfficiency / gasFactorTPerMwh() / cop;
}

export const industrialHeatPump = defineMeasure({
  id: 'industrial-heat-pump',
  clause: '7.2b',
  sector: 'industry',
  name: { 'zh-CN': '工业热泵替代燃气锅炉', en: 'Industrial heat pumps' },
  about: {
    'zh-CN': '用热泵替代燃气锅炉供中低温热，减少燃料排放、增加用电，按当年电网因子计算净减排。',
    en: 'Heat pumps replace gas boilers for low and medium heat: less fuel, more electricity, net at the grid factor of each year.',
  },
  stage: 'switch',
  standsOn: ['pointSources'],
  fits: ['industry'],
  extent: 'sites',
  countsAs: 'reduction',
  lifeInput: 'lifeYears',
  requires: [],
  excludes: [],
  inputs: {
    heatShare: {
      name: { 'zh-CN': '可由热泵替代的排放比例', en: 'Share of emissions a heat pump can replace' },
      start: startOf('start.ind_heatpump.heat_share'),
      min: 0,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    boilerEfficiency: {
      name: { 'zh-CN': '原锅炉效率', en: 'Efficiency of the boiler' },
      start: startOf('start.ind_heatpump.boiler_efficiency'),
      min: 0.6,
      max: 1,
      step: 0.01,
      unit: 'share',
    },
    cop: {
      name: { 'zh-CN': '热泵性能系数', en: 'Coefficient of performance' },
      start: startOf('ind_heatpump.cop', 1, 'kWh/kWh'),
      min: 1.5,
      max: 6,
      step: 0.1,
      unit: { 'zh-CN': 'kWh/kWh', en: 'kWh/kWh' },
    },
    lifeYears: {
      name: { 'zh-CN': '使用寿命', en: 'Life' },
      start: startOf('ind_heatpump.life'),
      min: 5,
      max: 30,
      step: 1,
      unit: { 'zh-CN': '年', en: 'years' },
    },
  },
  effect: ({ heatShare, boilerEfficiency, cop }) => ({
    kind: 'switch',
    share: heatShare,
    addsMwhPerT: heatPumpMwhPerT(boilerEfficiency, cop),
  }),
});
