/** Methane of wastewater; formula in `wastewater.ts` (methods 2.4). */
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';
import { wastewaterCh4T } from './wastewater.ts';

export const wastewater = defineMethod({
  id: 'wastewater',
  name: { 'zh-CN': '污水处理甲烷', en: 'Methane of wastewater' },
  clause: '5.1a',
  formula: 'CH₄ = TOW · Bo · MCF − R [t]',
  source: sources.ipcc2006,
  options: [option('bod', '以 BOD 计', 'As BOD'), option('cod', '以 COD 计', 'As COD')],
  inputs: ({ option: chosen, category }) => [
    activityInput('organic', '有机物总量 TOW', 'Organic load TOW', 'mass'),
    activityInput('recovered', '甲烷回收量 R', 'Methane recovered R', 'mass', { optional: true }),
    factorInput('best', '最大产甲烷能力 Bo', 'Methane of the load Bo', 'massPerMass', `bo_${chosen}`),
    factorInput(
      'correction',
      '甲烷修正因子 MCF',
      'Methane correction MCF',
      'share',
      category.id === '4D1a' ? 'mcf_ww_national' : null,
      { max: 1 },
    ),
  ],
  compute: (value) => ({
    tonnes: { CH4: wastewaterCh4T(value('organic'), value('best'), value('correction'), value('recovered')) },
  }),
  // 18,000 · 0.6 · 0.165 − 200
  examples: [{ option: 'bod', category: '4D1a', inputs: { organic: 18_000, recovered: 200 }, tonnes: { CH4: 1582 } }],
});
