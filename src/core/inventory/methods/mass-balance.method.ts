/** Methane of landfills where the history is missing; formula in `landfill.ts` (methods 2.4). Flagged MASS_BALANCE. */
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { massBalanceCh4T } from './landfill.ts';

export const massBalance = defineMethod({
  id: 'mass-balance',
  name: { 'zh-CN': '质量平衡法', en: 'Mass balance' },
  clause: '5.1a',
  formula: 'CH₄ = (W · MCF · DOC · DOCf · F · 16/12 − R) · (1 − OX) [t]',
  source: sources.provincial2011,
  options: [],
  inputs: ({ category }) => [
    activityInput('disposed', '填埋量 W', 'Waste tipped W', 'mass'),
    activityInput('recovered', '甲烷回收量 R', 'Methane recovered R', 'mass', { optional: true }),
    factorInput('carbon', '可降解有机碳 DOC', 'Degradable carbon DOC', 'massPerMass', null, { max: 1 }),
    factorInput(
      'correction',
      '甲烷修正因子 MCF',
      'Methane correction MCF',
      'share',
      category.id === '4A1' ? 'mcf_managed' : 'mcf_uncategorised',
      { max: 1 },
    ),
    factorInput('decomposed', '可分解比例 DOCf', 'Decomposed share DOCf', 'share', 'docf', { max: 1 }),
    factorInput('methane', '填埋气中甲烷比例 F', 'Methane share F', 'share', 'f_ch4', { max: 1 }),
    factorInput('oxidised', '氧化因子 OX', 'Oxidised share OX', 'share', category.id === '4A1' ? 'ox_managed' : null, {
      max: 1,
    }),
  ],
  compute(value, { year }) {
    const { ch4T } = massBalanceCh4T({
      disposedT: value('disposed'),
      correction: value('correction'),
      degradableCarbon: value('carbon'),
      decomposedShare: value('decomposed'),
      methaneShare: value('methane'),
      recoveredT: value('recovered'),
      oxidisedShare: value('oxidised'),
    });
    return { tonnes: { CH4: ch4T }, issues: [{ code: 'MASS_BALANCE', severity: 'warn', count: 1, detail: { year } }] };
  },
  examples: [
    {
      // L0 = 1 · 0.15 · 0.5 · 0.5 · 16/12 = 0.05; (100,000 · 0.05 − 500) · 0.9 = 4,050
      category: '4A1',
      inputs: { disposed: 100_000, recovered: 500, carbon: 0.15 },
      tonnes: { CH4: 4050 },
    },
  ],
});
