/** Emissions told by a publication: no formula, the number itself (methods 0.2). A removal is negative and stands in land use only. */
import { notNegative } from '../../bad-input.ts';
import { activityInput, defineMethod, option } from './define-method.ts';

const gases = ['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3', 'CO2e'] as const;

export const direct = defineMethod({
  id: 'direct',
  name: { 'zh-CN': '直接填报排放量', en: 'Emissions as published' },
  clause: '5.1a',
  formula: 'E = E [t of gas; HFCs, PFCs and CO₂e in t CO₂e]',
  source: { 'zh-CN': '填报来源', en: 'As told' },
  options: gases.map((gas) => option(gas, gas, gas)),
  inputs: ({ category }) => [
    activityInput('emitted', '排放量', 'Emitted', 'mass', category.sector === 'landUse' ? { mayBeNegative: true } : {}),
  ],
  compute(value, { option: gas, category }) {
    const emitted = value('emitted');
    return { tonnes: { [gas]: category.sector === 'landUse' ? emitted : notNegative(emitted, 'emissions') } };
  },
  examples: [
    { option: 'CO2', category: '1A2c', inputs: { emitted: 1234.5 }, tonnes: { CO2: 1234.5 } },
    { option: 'CO2', category: '3B1', inputs: { emitted: -800 }, tonnes: { CO2: -800 } },
  ],
});
