/** Methane and N2O of manure; formula in `herd-method.ts` (methods 2.3). */
import { option } from './define-method.ts';
import { herdMethod } from './herd-method.ts';

export const manure = herdMethod({
  id: 'manure',
  name: { 'zh-CN': '粪便管理', en: 'Manure' },
  formula: 'CH₄, N₂O = heads · EF / 1000 [t, EF in kg/head]',
  animals: [
    option('dairy', '奶牛', 'Dairy cows'),
    option('cattle', '非奶牛', 'Other cattle'),
    option('buffalo', '水牛', 'Buffalo'),
    option('sheep', '绵羊', 'Sheep'),
    option('goat', '山羊', 'Goats'),
    option('pig', '猪', 'Pigs'),
    option('poultry', '家禽', 'Poultry'),
  ],
  gases: [
    { gas: 'CH4', input: 'ch4', name: { 'zh-CN': 'CH₄ 排放因子', en: 'CH₄ factor' }, factor: 'man_ch4' },
    { gas: 'N2O', input: 'n2o', name: { 'zh-CN': 'N₂O 排放因子', en: 'N₂O factor' }, factor: 'man_n2o' },
  ],
  // 10,000 pigs · 5.85 kg and · 0.157 kg
  examples: [{ option: 'pig', category: '3A2', inputs: { heads: 10_000 }, tonnes: { CH4: 58.5, N2O: 1.57 } }],
});
