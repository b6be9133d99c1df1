/** Power made inside the boundary: it lowers the net import and emits nothing here (methods 2.5). */
import { notNegative } from '../../bad-input.ts';
import { activityInput, defineMethod, option } from './define-method.ts';

export const localGeneration = defineMethod({
  id: 'local-generation',
  name: { 'zh-CN': '本地发电', en: 'Power made inside' },
  clause: '5.1a',
  formula: 'net import = use − generation [MWh]',
  source: { 'zh-CN': '电网企业或电厂统计', en: 'Statistics of grid or plants' },
  stands: 'memo',
  options: [
    option('plant', '火电、垃圾发电等', 'Thermal and waste plants'),
    option('renewable', '并网光伏、风电等', 'Solar and wind to the grid'),
    option('selfUse', '自发自用光伏', 'Solar used on site'),
  ],
  inputs: () => [activityInput('generated', '发电量', 'Generated', 'power')],
  compute: (value) => ({ tonnes: {}, memo: { generatedMwh: notNegative(value('generated'), 'generation') } }),
  examples: [
    { option: 'plant', category: 'EG', inputs: { generated: 380_000 }, tonnes: {}, memo: { generatedMwh: 380_000 } },
  ],
});
