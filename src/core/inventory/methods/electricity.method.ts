/** Electricity used: AD · EF of the grid; formula in `../electricity.ts` (methods 2.5). Power made inside is taken off by year, see `../electricity-year.ts`. */
import { locationBasedT } from '../electricity.ts';
import { activityInput, defineMethod, factorInput, option } from './define-method.ts';

export const electricity = defineMethod({
  id: 'electricity',
  name: { 'zh-CN': '用电量 × 电力因子', en: 'Electricity × grid factor' },
  clause: '5.1a',
  formula: 'CO₂ = AD · EF(region, year) [t]',
  source: {
    'zh-CN': '生态环境部、国家统计局电力二氧化碳排放因子公告',
    en: 'Announcements of electricity CO₂ factors (MEE, NBS)',
  },
  options: [
    option('', '方案所选电网', 'Grid of the plan'),
    option('Guangdong', '广东', 'Guangdong'),
    option('South_region', '南方区域', 'South region'),
    option('China', '全国', 'National'),
  ],
  inputs: ({ option: chosen, gridRegion }) => [
    activityInput('use', '用电量 AD', 'Electricity used AD', 'power'),
    factorInput(
      'factor',
      '电力排放因子 EF',
      'Grid factor EF',
      'massPerPower',
      `grid/${chosen === '' ? gridRegion : chosen}`,
    ),
  ],
  compute(value) {
    const use = value('use');
    return { tonnes: { CO2: locationBasedT({ use }, value('factor')) }, memo: { useMwh: use } };
  },
  // 1,000 MWh · 0.4403
  examples: [
    {
      option: 'Guangdong',
      category: 'E.industry',
      year: 2022,
      inputs: { use: 1000 },
      tonnes: { CO2: 440.3 },
      memo: { useMwh: 1000 },
    },
    { option: 'South_region', category: 'E.industry', year: 2023, inputs: { use: 1000 }, tonnes: { CO2: 404.2 } },
    { option: 'China', category: 'E.industry', year: 2021, inputs: { use: 1000 }, tonnes: { CO2: 556.8 } },
  ],
});
