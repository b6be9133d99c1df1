/** PFCs of making aluminium; formula in `aluminium.ts` (methods 2.3). */
import { aluminiumPfcT } from './aluminium.ts';
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';

const KG_PER_T = 1000;

export const aluminium = defineMethod({
  id: 'aluminium',
  name: { 'zh-CN': '电解铝', en: 'Aluminium' },
  clause: '5.1a',
  formula: 'CF₄ = Q · EF, C₂F₆ = Q · EF [t]',
  source: sources.provincial2011,
  options: [],
  inputs: () => [
    activityInput('quantity', '原铝产量 Q', 'Quantity Q', 'mass'),
    factorInput('cf4', 'CF₄ 排放因子', 'CF₄ factor', 'massPerMass', 'al_cf4_point_feed'),
    factorInput('c2f6', 'C₂F₆ 排放因子', 'C₂F₆ factor', 'massPerMass', 'al_c2f6_point_feed'),
  ],
  compute(value) {
    const { cf4T, c2f6T } = aluminiumPfcT(value('quantity'), value('cf4') * KG_PER_T, value('c2f6') * KG_PER_T);
    return { tonnes: { CF4: cf4T, C2F6: c2f6T } };
  },
  // 50,000 · 0.0888 kg and · 0.0114 kg
  examples: [{ category: '2C3', inputs: { quantity: 50_000 }, tonnes: { CF4: 4.44, C2F6: 0.57 } }],
});
