/** Land that takes up CO2: −area · rate, a removal and so negative (methods 10.2). Rates of the plan's city. */
import { notNegative } from '../../bad-input.ts';
import { activityInput, defineMethod, factorInput, option } from './define-method.ts';

export const areaRate = defineMethod({
  id: 'area-rate',
  name: { 'zh-CN': '面积 × 吸收速率', en: 'Area × rate' },
  clause: '5.1a',
  formula: 'CO₂ = −A · rate [t; a removal is negative]',
  source: { 'zh-CN': '吕等 2023，《地理学报》78(3)', en: 'Lyu et al. 2023, Acta Geographica Sinica 78(3)' },
  options: [
    option('forest', '林地', 'Forest'),
    option('wetland', '湿地', 'Wetland'),
    option('cropland', '农田', 'Cropland'),
    option('grassland', '草地', 'Grassland'),
    option('built_up', '建设用地绿化', 'Green of built-up land'),
  ],
  inputs: ({ option: chosen, sinkRateCity }) => [
    activityInput('area', '面积 A', 'Area A', 'area'),
    factorInput('rate', '吸收速率', 'Rate', 'massPerArea', `sink_${sinkRateCity.toLowerCase()}_${chosen}`, {
      mayBeNegative: true,
    }),
  ],
  compute: (value) => ({ tonnes: { CO2: (-notNegative(value('area'), 'area') * value('rate')) / 1000 } }),
  // 100 ha · 3.4 t/ha
  examples: [{ option: 'forest', category: '3B1', inputs: { area: 100 }, tonnes: { CO2: -340 } }],
});
