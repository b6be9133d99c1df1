/** Methane of paddies; formula in `agriculture.ts` (methods 2.3). */
import { fieldsAndHerdsT } from './agriculture.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const rice = defineMethod({
  id: 'rice',
  name: { 'zh-CN': '稻田甲烷', en: 'Methane of paddies' },
  clause: '5.1a',
  formula: 'CH₄ = A · EF / 1000 [t, EF in kg/ha]',
  source: sources.provincial2011,
  options: [
    option('single', '单季稻', 'Single rice'),
    option('early', '双季早稻', 'Early rice'),
    option('late', '双季晚稻', 'Late rice'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('area', '播种面积 A', 'Area A', 'area'),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerArea', `rice_${chosen}`),
  ],
  compute: (value) => ({ tonnes: { CH4: fieldsAndHerdsT([{ count: value('area'), kgEach: value('factor') }]) } }),
  // 1,000 ha · 236.7 kg
  examples: [{ option: 'single', category: '3C7', inputs: { area: 1000 }, tonnes: { CH4: 236.7 } }],
});
