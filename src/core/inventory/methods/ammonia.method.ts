/** Ammonia: Q · EF less the CO2 bound in urea; formula in `ammonia.ts` (methods 2.3). */
import { ammoniaCo2T } from './ammonia.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const ammonia = defineMethod({
  id: 'ammonia',
  name: { 'zh-CN': '合成氨', en: 'Ammonia' },
  clause: '5.1a',
  formula: 'CO₂ = Q · EF − urea · 0.7333 [t]',
  source: sources.ipcc2006,
  options: [
    option('gas', '天然气原料', 'Gas feed'),
    option('oil', '油原料', 'Oil feed'),
    option('coal_cn', '煤原料', 'Coal feed'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('quantity', '合成氨产量 Q', 'Ammonia Q', 'mass'),
    activityInput('urea', '其中用于生产尿素的尿素产量', 'Urea made of it', 'mass', { optional: true }),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', `ammonia_${chosen}`),
  ],
  compute: (value) => ({ tonnes: { CO2: ammoniaCo2T(value('quantity'), value('factor'), value('urea')) } }),
  // 10,000 · 2.104 − 5,000 · 0.7333
  examples: [{ option: 'gas', category: '2B1', inputs: { quantity: 10_000, urea: 5000 }, tonnes: { CO2: 17_373.5 } }],
});
