/** Glass: Q · EF · (1 − cullet); formula in `carbonate-process.ts` (methods 2.3). */
import { glassCo2T } from './carbonate-process.ts';
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';

export const glass = defineMethod({
  id: 'glass',
  name: { 'zh-CN': '玻璃生产', en: 'Glass' },
  clause: '5.1a',
  formula: 'CO₂ = Q · EF · (1 − cullet) [t]',
  source: sources.ipcc2006,
  options: [],
  inputs: () => [
    activityInput('quantity', '产量 Q', 'Quantity Q', 'mass'),
    activityInput('cullet', '碎玻璃比例', 'Cullet share', 'share', { max: 1 }),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', 'glass_float'),
  ],
  compute: (value) => ({ tonnes: { CO2: glassCo2T(value('quantity'), value('factor'), value('cullet')) } }),
  // 50,000 · 0.20 · (1 − 0.3)
  examples: [{ category: '2A3', inputs: { quantity: 50_000, cullet: 0.3 }, tonnes: { CO2: 7000 } }],
});
