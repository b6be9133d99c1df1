/** Carbonates burnt or dissolved: M · EF · calcined; formula in `carbonate-process.ts` (methods 2.3). */
import { carbonateCo2T } from './carbonate-process.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

export const carbonate = defineMethod({
  id: 'carbonate',
  name: { 'zh-CN': '碳酸盐使用', en: 'Use of carbonates' },
  clause: '5.1a',
  formula: 'CO₂ = M · EF · calcined [t]',
  source: sources.ipcc2006,
  options: [
    option('limestone', '石灰石', 'Limestone'),
    option('dolomite', '白云石', 'Dolomite'),
    option('soda_ash', '纯碱', 'Soda ash'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('quantity', '使用量 M', 'Quantity M', 'mass'),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', `${chosen}_stoich`),
    factorInput('calcined', '煅烧比例', 'Calcined share', 'share', null, { max: 1 }),
  ],
  compute: (value) => ({
    tonnes: {
      CO2: carbonateCo2T([
        { tonnes: value('quantity'), factorTPerT: value('factor'), calcinedShare: value('calcined') },
      ]),
    },
  }),
  // 8,000 t of soda ash · 0.41492
  examples: [
    { option: 'soda_ash', category: '2A4', inputs: { quantity: 8000, calcined: 1 }, tonnes: { CO2: 3319.36 } },
  ],
});
