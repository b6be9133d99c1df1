/**
 * Methane that a gas network loses: supply · loss · share of methane · density (methods 2.1, category 1B2b).
 *
 * V in 10⁴ m³ at 0 °C, where a cubic metre of methane weighs 0.7168 kg: 7.168 t a 10⁴ m³. The loss is the network's own
 * figure: the tables have none.
 */
import { notNegative, shareOfOne } from '../../bad-input.ts';
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';

const METHANE_T_PER_10000_M3 = 7.168;

export const gasNetwork = defineMethod({
  id: 'gas-network',
  name: { 'zh-CN': '燃气管网泄漏', en: 'Loss of a gas network' },
  clause: '5.1a',
  formula: 'CH₄ = V · loss · methane share · 7.168 [t, V in 10⁴ m³ at 0 °C]',
  source: sources.ipcc2006,
  options: [],
  inputs: () => [
    activityInput('supply', '供气量 V', 'Gas supplied V', 'gasVolume'),
    factorInput('loss', '泄漏率', 'Loss', 'share', null, { max: 1 }),
    factorInput('methane', '甲烷体积比例', 'Methane share', 'share', null, { max: 1 }),
  ],
  compute(value) {
    const supply = notNegative(value('supply'), 'gas supplied');
    const lost = supply * shareOfOne(value('loss'), 'loss');
    const ch4T = lost * shareOfOne(value('methane'), 'methane share') * METHANE_T_PER_10000_M3;
    return { tonnes: { CH4: ch4T }, memo: { soldVolume: supply - lost } };
  },
  // 10,000 · 10⁴ m³ · 0.5 % · 95 % · 7.168 t
  examples: [
    {
      category: '1B2b5',
      inputs: { supply: 10_000, loss: 0.005, methane: 0.95 },
      tonnes: { CH4: 340.48 },
      memo: { soldVolume: 9950 },
    },
  ],
});
