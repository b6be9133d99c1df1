/** Factories that report what they measured: they take the place of the estimate for their share (methods 2.3; `measured-share.ts`). */
import { notNegative } from '../../bad-input.ts';
import { activityInput, defineMethod, option, sources } from './define-method.ts';

const gases = ['CO2', 'CH4', 'N2O', 'HFCs', 'PFCs', 'SF6', 'NF3'] as const;

export const measured = defineMethod({
  id: 'measured',
  name: { 'zh-CN': '企业实测', en: 'Measured by the factory' },
  clause: '5.1a',
  formula: 'category = Σ measured + max(0, estimate − Σ measured) [t]',
  source: sources.enterprise,
  stands: 'measured',
  options: gases.map((gas) => option(gas, gas, gas)),
  inputs: () => [activityInput('emitted', '排放量（HFCs、PFCs 以 CO₂e 计）', 'Emitted (HFCs, PFCs in CO₂e)', 'mass')],
  compute: (value, { option: gas }) => ({ tonnes: { [gas]: notNegative(value('emitted'), 'measured emissions') } }),
  examples: [{ option: 'CO2', category: '1A2f', inputs: { emitted: 5000 }, tonnes: { CO2: 5000 } }],
});
