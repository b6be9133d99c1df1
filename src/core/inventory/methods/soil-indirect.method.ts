/** Indirect N2O of fertilised soil; formula in `soil-nitrogen.ts` (methods 2.3). */
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { indirectSoilN2oT } from './soil-nitrogen.ts';

export const soilIndirect = defineMethod({
  id: 'soil-indirect',
  name: { 'zh-CN': '农用地间接排放', en: 'Indirect N₂O of soils' },
  clause: '5.1a',
  formula: 'N₂O = (N volatilised · EF₁ + N leached · EF₂) · 44/28 [t]',
  source: sources.provincial2011,
  options: [],
  inputs: () => [
    activityInput('volatilised', '挥发氮量', 'Nitrogen volatilised', 'mass'),
    activityInput('leached', '淋溶径流氮量', 'Nitrogen leached', 'mass'),
    factorInput('deposition', '大气沉降因子 EF₁', 'Deposition factor EF₁', 'massPerMass', 'n2o_deposition'),
    factorInput('leaching', '淋溶径流因子 EF₂', 'Leaching factor EF₂', 'massPerMass', 'n2o_leaching'),
  ],
  compute: (value) => ({
    tonnes: {
      N2O: indirectSoilN2oT(value('volatilised'), value('leached'), value('deposition'), value('leaching')),
    },
  }),
  // (90 · 0.01 + 180 · 0.0075) · 44/28
  examples: [{ category: '3C5', inputs: { volatilised: 90, leached: 180 }, tonnes: { N2O: 3.5357143 } }],
});
