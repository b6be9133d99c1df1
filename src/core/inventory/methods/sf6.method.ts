/** SF6 of electrical equipment; formula in `fluorinated-gas.ts` (methods 2.3). */
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';
import { sf6InUseT } from './fluorinated-gas.ts';

export const sf6 = defineMethod({
  id: 'sf6',
  name: { 'zh-CN': '电力设备六氟化硫', en: 'SF₆ of electrical equipment' },
  clause: '5.1a',
  formula: 'SF₆ = bank · loss [t]',
  source: sources.provincial2011,
  options: [option('operation', '设备运行', 'In use'), option('manufacture', '设备制造', 'Making')],
  inputs: ({ option: chosen }) => [
    activityInput('bank', '设备充装量或制造使用量', 'Bank, or use in making', 'mass'),
    factorInput('loss', '损失率', 'Loss', 'share', `sf6_${chosen}`, { max: 1 }),
  ],
  compute: (value) => ({ tonnes: { SF6: sf6InUseT(value('bank'), value('loss')) } }),
  // 10 t · 0.047
  examples: [{ option: 'operation', category: '2G1a', inputs: { bank: 10 }, tonnes: { SF6: 0.47 } }],
});
