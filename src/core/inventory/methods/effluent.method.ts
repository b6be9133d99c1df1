/** N2O of the nitrogen in sewage; formula in `wastewater.ts` (methods 2.4). */
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { effluentN2oT, effluentNitrogenT } from './wastewater.ts';

export const effluent = defineMethod({
  id: 'effluent',
  name: { 'zh-CN': '生活污水氧化亚氮', en: 'N₂O of sewage' },
  clause: '5.1a',
  formula: 'N = P · protein · FNPR · FNON · FIND / 1000 − sludge [t];  N₂O = N · EF · 44/28 [t]',
  source: sources.ipcc2006,
  options: [],
  inputs: () => [
    activityInput('persons', '人口 P', 'Population P', 'persons'),
    activityInput('protein', '人均蛋白质消费量', 'Protein a head', 'massPerPerson'),
    activityInput('sludge', '随污泥清除的氮', 'Nitrogen in sludge', 'mass', { optional: true }),
    factorInput('nitrogen', '蛋白质含氮率 FNPR', 'Nitrogen in protein FNPR', 'massPerMass', 'fnpr'),
    factorInput('notConsumed', '未消费蛋白质因子 FNON', 'Protein not eaten FNON', 'ratio', 'fnon_con'),
    factorInput('industry', '工商业蛋白质因子 FIND', 'Protein of industry FIND', 'ratio', 'find_com'),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', 'ef_n2o_effluent'),
  ],
  compute(value) {
    const nitrogenT = effluentNitrogenT({
      persons: value('persons'),
      proteinKgPerHead: value('protein'),
      nitrogenShare: value('nitrogen'),
      notConsumedFactor: value('notConsumed'),
      industryFactor: value('industry'),
      sludgeT: value('sludge'),
    });
    return { tonnes: { N2O: effluentN2oT(nitrogenT, value('factor')) }, memo: { effluentNitrogenT: nitrogenT } };
  },
  // 10⁶ · 22.2 kg · 0.16 · 1.5 · 1.25 / 1000 = 6,660 t N; · 0.005 · 44/28
  examples: [
    {
      category: '4D1b',
      inputs: { persons: 1e6, protein: 22.2 },
      tonnes: { N2O: 52.3285714 },
      memo: { effluentNitrogenT: 6660 },
    },
  ],
});
