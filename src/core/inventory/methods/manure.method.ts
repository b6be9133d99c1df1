/** Methane and N2O of manure; formula in `agriculture.ts` (methods 2.3). */
import { fieldsAndHerdsT } from './agriculture.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const manure = defineMethod({
  id: 'manure',
  name: { 'zh-CN': '粪便管理', en: 'Manure' },
  clause: '5.1a',
  formula: 'CH₄, N₂O = heads · EF / 1000 [t, EF in kg/head]',
  source: sources.provincial2011,
  options: [
    option('dairy', '奶牛', 'Dairy cows'),
    option('cattle', '非奶牛', 'Other cattle'),
    option('buffalo', '水牛', 'Buffalo'),
    option('sheep', '绵羊', 'Sheep'),
    option('goat', '山羊', 'Goats'),
    option('pig', '猪', 'Pigs'),
    option('poultry', '家禽', 'Poultry'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('heads', '存栏量', 'Heads', 'heads'),
    factorInput('ch4', 'CH₄ 排放因子', 'CH₄ factor', 'massPerHead', `man_ch4_${chosen}`),
    factorInput('n2o', 'N₂O 排放因子', 'N₂O factor', 'massPerHead', `man_n2o_${chosen}`),
  ],
  compute: (value) => ({
    tonnes: {
      CH4: fieldsAndHerdsT([{ count: value('heads'), kgEach: value('ch4') }]),
      N2O: fieldsAndHerdsT([{ count: value('heads'), kgEach: value('n2o') }]),
    },
  }),
  // 10,000 pigs · 5.85 kg and · 0.157 kg
  examples: [{ option: 'pig', category: '3A2', inputs: { heads: 10_000 }, tonnes: { CH4: 58.5, N2O: 1.57 } }],
});
