/** Any activity times its factor, where no method of its own is offered (methods 2.2–2.4): both told by a person. */
import { notNegative } from '../../bad-input.ts';
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';

const gases = ['CO2', 'CH4', 'N2O', 'HFC-23', 'HFC-32', 'HFC-134a', 'CF4', 'C2F6', 'SF6', 'NF3'] as const;

export const activityFactor = defineMethod({
  id: 'activity-factor',
  name: { 'zh-CN': '活动水平 × 排放因子', en: 'Activity × factor' },
  clause: '5.1a',
  formula: 'E = AD · EF · (1 − abated) [t]',
  source: sources.ipcc2006,
  options: gases.map((gas) => option(gas, gas, gas)),
  inputs: ({ category }) => [
    activityInput('activity', '活动水平 AD（吨）', 'Activity AD (t)', 'mass'),
    activityInput('abated', '去除比例', 'Abated share', 'share', { max: 1, optional: true }),
    factorInput(
      'factor',
      '排放因子 EF（吨/吨）',
      'Factor EF (t/t)',
      'massPerMass',
      null,
      category.sector === 'landUse' ? { mayBeNegative: true } : {},
    ),
  ],
  compute(value, { option: gas, category }) {
    const factor = category.sector === 'landUse' ? value('factor') : notNegative(value('factor'), 'factor');
    return { tonnes: { [gas]: notNegative(value('activity'), 'activity') * factor * (1 - value('abated')) } };
  },
  // 300 t of urea · 0.7333 t/t
  examples: [{ option: 'CO2', category: '3C3', inputs: { activity: 300, factor: 0.7333 }, tonnes: { CO2: 219.99 } }],
});
