/** Nitric and adipic acid: Q · EF · (1 − destroyed); formula in `acid.ts` (methods 2.3). */
import { acidN2oT } from './acid.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const acid = defineMethod({
  id: 'acid',
  name: { 'zh-CN': '硝酸和己二酸', en: 'Nitric and adipic acid' },
  clause: '5.1a',
  formula: 'N₂O = Q · EF · (1 − destroyed) [t]',
  source: sources.provincial2011,
  options: [
    option('nitric_dual_pressure', '硝酸，双加压法', 'Nitric acid, dual pressure'),
    option('nitric_high_pressure', '硝酸，高压法（无 NSCR）', 'Nitric acid, high pressure without NSCR'),
    option('adipic_acid', '己二酸', 'Adipic acid'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('quantity', '产量 Q', 'Quantity Q', 'mass'),
    activityInput('destroyed', '尾气处理去除率', 'Destroyed share', 'share', { max: 1, optional: true }),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', chosen),
  ],
  compute: (value) => ({ tonnes: { N2O: acidN2oT(value('quantity'), value('factor'), value('destroyed')) } }),
  examples: [
    // 20,000 · 8 kg/t
    { option: 'nitric_dual_pressure', category: '2B2', inputs: { quantity: 20_000 }, tonnes: { N2O: 160 } },
    // 1,000 · 0.293 · (1 − 0.9)
    { option: 'adipic_acid', category: '2B3', inputs: { quantity: 1000, destroyed: 0.9 }, tonnes: { N2O: 29.3 } },
  ],
});
