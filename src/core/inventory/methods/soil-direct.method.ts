/** Direct N2O of fertilised soil; formula in `soil-nitrogen.ts` (methods 2.3). */
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { directSoilN2oT } from './soil-nitrogen.ts';

export const soilDirect = defineMethod({
  id: 'soil-direct',
  name: { 'zh-CN': '农用地直接排放', en: 'Direct N₂O of soils' },
  clause: '5.1a',
  formula: 'N₂O = N · EF · 44/28 [t]',
  source: sources.provincial2011,
  options: [],
  inputs: () => [
    activityInput('nitrogen', '氮输入量 N', 'Nitrogen N', 'mass'),
    factorInput('factor', '直接排放因子 EF', 'Factor EF', 'massPerMass', 'n2o_direct_south'),
  ],
  compute: (value) => ({ tonnes: { N2O: directSoilN2oT(value('nitrogen'), value('factor')) } }),
  // 900 · 0.0178 · 44/28
  examples: [{ category: '3C4', inputs: { nitrogen: 900 }, tonnes: { N2O: 25.1742857 } }],
});
