/** Bought heat and cold: AD · EF; what is made inside is counted at the plant and zero here (methods 2.5, 2.8 no. 5). */
import { notNegative } from '../../bad-input.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const heat = defineMethod({
  id: 'heat',
  name: { 'zh-CN': '外购热力（冷量）', en: 'Heat or cold bought' },
  clause: '5.1a',
  formula: 'CO₂ = AD · EF [t]; heat of plants inside: 0, it stands in 1A1',
  source: sources.enterprise,
  options: [option('outside', '区域外供应', 'From outside'), option('inside', '区域内热源供应', 'From plants inside')],
  inputs: ({ option: chosen }) => [
    activityInput('use', '用热（冷）量 AD', 'Heat used AD', 'energy'),
    ...(chosen === 'inside'
      ? []
      : [factorInput('factor', '热力排放因子 EF', 'Heat factor EF', 'massPerHeat', 'heat_default')]),
  ],
  compute(value, { option: chosen }) {
    const use = notNegative(value('use'), 'heat used');
    return {
      tonnes: { CO2: chosen === 'inside' ? 0 : use * notNegative(value('factor'), 'factor') },
      memo: { useGj: use },
    };
  },
  // 10,000 GJ · 0.11
  examples: [
    {
      option: 'outside',
      category: 'H.industry',
      inputs: { use: 10_000 },
      tonnes: { CO2: 1100 },
      memo: { useGj: 10_000 },
    },
    { option: 'inside', category: 'H.industry', inputs: { use: 10_000 }, tonnes: { CO2: 0 } },
  ],
});
