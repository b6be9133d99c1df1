/** HFC-23 that comes with making HCFC-22: Q · EF · (1 − destroyed) (methods 2.3; provincial guideline 2011). */
import { notNegative, shareOfOne } from '../../bad-input.ts';
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';

export const byProduct = defineMethod({
  id: 'by-product',
  name: { 'zh-CN': 'HCFC-22 生产副产 HFC-23', en: 'HFC-23 of making HCFC-22' },
  clause: '5.1a',
  formula: 'HFC-23 = Q · EF · (1 − destroyed) [t]',
  source: sources.provincial2011,
  options: [],
  inputs: () => [
    activityInput('quantity', 'HCFC-22 产量 Q', 'HCFC-22 Q', 'mass'),
    activityInput('destroyed', '销毁比例', 'Destroyed share', 'share', { max: 1, optional: true }),
    factorInput('factor', '排放因子 EF', 'Factor EF', 'massPerMass', 'hcfc22_hfc23'),
  ],
  compute(value) {
    const made = notNegative(value('quantity'), 'HCFC-22') * notNegative(value('factor'), 'factor');
    return { tonnes: { 'HFC-23': made * (1 - shareOfOne(value('destroyed'), 'destroyed share')) } };
  },
  // 1,000 · 0.0292 · 0.5
  examples: [{ category: '2B9', inputs: { quantity: 1000, destroyed: 0.5 }, tonnes: { 'HFC-23': 14.6 } }],
});
