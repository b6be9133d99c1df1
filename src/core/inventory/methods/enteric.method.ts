/** Methane of animals' digestion; formula in `herd-method.ts` (methods 2.3). */
import { option } from './define-method.ts';
import { herdMethod } from './herd-method.ts';

export const enteric = herdMethod({
  id: 'enteric',
  name: { 'zh-CN': '肠道发酵', en: 'Enteric fermentation' },
  formula: 'CH₄ = heads · EF / 1000 [t, EF in kg/head]',
  animals: [
    option('dairy_intensive', '奶牛，规模化饲养', 'Dairy cows, intensive'),
    option('dairy_household', '奶牛，农户散养', 'Dairy cows, household'),
    option('cattle_intensive', '非奶牛，规模化饲养', 'Other cattle, intensive'),
    option('cattle_household', '非奶牛，农户散养', 'Other cattle, household'),
    option('buffalo_intensive', '水牛，规模化饲养', 'Buffalo, intensive'),
    option('buffalo_household', '水牛，农户散养', 'Buffalo, household'),
    option('sheep_intensive', '绵羊，规模化饲养', 'Sheep, intensive'),
    option('goat_intensive', '山羊，规模化饲养', 'Goats, intensive'),
    option('pig', '猪', 'Pigs'),
  ],
  gases: [{ gas: 'CH4', input: 'factor', name: { 'zh-CN': '排放因子 EF', en: 'Factor EF' }, factor: 'ent' }],
  // 10,000 pigs · 1 kg; 2,000 dairy cows · 88.1 kg
  examples: [
    { option: 'pig', category: '3A1', inputs: { heads: 10_000 }, tonnes: { CH4: 10 } },
    { option: 'dairy_intensive', category: '3A1', inputs: { heads: 2000 }, tonnes: { CH4: 176.2 } },
  ],
});
