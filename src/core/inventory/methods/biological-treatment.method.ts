/** Composting and digestion; formula in `biological-treatment.ts` (methods 2.4). */
import { treatedWasteT } from './biological-treatment.ts';
import { activityInput, defineMethod, factorInput, type MethodResult, option, sources } from './define-method.ts';

const G_PER_KG = 1000;

export const biologicalTreatment = defineMethod({
  id: 'biological-treatment',
  name: { 'zh-CN': '生物处理', en: 'Biological treatment' },
  clause: '5.1a',
  formula: 'CH₄ = waste · EF − recovered, N₂O = waste · EF [t]',
  source: sources.ipcc2006,
  options: [option('composting', '堆肥', 'Composting'), option('digestion', '厌氧消化', 'Digestion')],
  inputs: ({ option: chosen }) => [
    activityInput('waste', '处理量（湿重）', 'Waste, wet', 'mass'),
    activityInput('recovered', '甲烷回收量', 'Methane recovered', 'mass', { optional: true }),
    factorInput('ch4', 'CH₄ 排放因子', 'CH₄ factor', 'massPerMass', chosen === 'digestion' ? 'ad_ch4' : 'comp_ch4'),
    ...(chosen === 'digestion' ? [] : [factorInput('n2o', 'N₂O 排放因子', 'N₂O factor', 'massPerMass', 'comp_n2o')]),
  ],
  compute(value, { option: chosen }): MethodResult {
    const waste = value('waste');
    const ch4 = treatedWasteT(waste, value('ch4') * G_PER_KG, value('recovered'));
    if (chosen === 'digestion') return { tonnes: { CH4: ch4 } };
    return { tonnes: { CH4: ch4, N2O: treatedWasteT(waste, value('n2o') * G_PER_KG) } };
  },
  examples: [
    // 10,000 t · 4 g/kg and · 0.24 g/kg
    { option: 'composting', category: '4B1', inputs: { waste: 10_000 }, tonnes: { CH4: 40, N2O: 2.4 } },
    { option: 'digestion', category: '4B2', inputs: { waste: 10_000, recovered: 3 }, tonnes: { CH4: 5 } },
  ],
});
