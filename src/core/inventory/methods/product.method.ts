/** A product that gives off CO2 when it is made: Q · EF; formula in `carbonate-process.ts` (methods 2.3). */
import { productCo2T } from './carbonate-process.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const product = defineMethod({
  id: 'product',
  name: { 'zh-CN': '产品产量 × 排放因子', en: 'Product × factor' },
  clause: '5.1a',
  formula: 'CO₂ = Q · EF [t]',
  source: sources.provincial2011,
  options: [
    option('clinker', '水泥熟料', 'Cement clinker'),
    option('lime', '石灰', 'Lime'),
    option('carbide', '电石', 'Calcium carbide'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('quantity', '产量 Q', 'Quantity Q', 'mass'),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', chosen),
  ],
  compute: (value) => ({ tonnes: { CO2: productCo2T(value('quantity'), value('factor')) } }),
  examples: [
    // 200,000 · 0.538; 15,000 · 0.683; 1,000 · 1.154
    { option: 'clinker', category: '2A1', inputs: { quantity: 200_000 }, tonnes: { CO2: 107_600 } },
    { option: 'lime', category: '2A2', inputs: { quantity: 15_000 }, tonnes: { CO2: 10_245 } },
    { option: 'carbide', category: '2B5', inputs: { quantity: 1000 }, tonnes: { CO2: 1154 } },
  ],
});
