/** Refrigerant that escapes from equipment (tier 2); formula in `fluorinated-gas.ts` (methods 2.3). */
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';
import { refrigerantT } from './fluorinated-gas.ts';

/** Parts of a blend by mass; a single gas is its own part. */
const parts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'R-410A': { 'HFC-32': 0.5, 'HFC-125': 0.5 },
  'R-407C': { 'HFC-32': 0.23, 'HFC-125': 0.25, 'HFC-134a': 0.52 },
  'R-404A': { 'HFC-125': 0.44, 'HFC-143a': 0.52, 'HFC-134a': 0.04 },
};
const singles = ['HFC-134a', 'HFC-32', 'HFC-125', 'HFC-143a', 'HFC-152a', 'HFC-227ea', 'HFC-236fa', 'HFC-245fa'];
const leaks: Readonly<Record<string, string>> = {
  '2F1a': 'rac_leak_split',
  '2F1b': 'rac_leak_chiller',
  '2F1c': 'rac_leak_mobile',
};

export const refrigerant = defineMethod({
  id: 'refrigerant',
  name: { 'zh-CN': '制冷剂存量法', en: 'Bank of refrigerant' },
  clause: '5.1a',
  formula:
    'E = bank · leak + filling loss + left at end of life · (1 − recovered) [t]; blends by the mass of their parts',
  source: sources.ipcc2006,
  options: [...singles, ...Object.keys(parts)].map((id) => option(id, id, id)),
  inputs: ({ category }) => [
    activityInput('bank', '设备中存量', 'Bank in equipment', 'mass'),
    activityInput('filling', '充注损失', 'Filling loss', 'mass', { optional: true }),
    activityInput('endOfLife', '报废设备中残余量', 'Left at end of life', 'mass', { optional: true }),
    activityInput('recovered', '报废回收率', 'Recovered share', 'share', { max: 1, optional: true }),
    factorInput('leak', '年泄漏率', 'Leak rate a year', 'share', leaks[category.id] ?? null, { max: 1 }),
  ],
  compute(value, { option: chosen }) {
    const lostT = refrigerantT({
      bankT: value('bank'),
      leakShare: value('leak'),
      fillingLossT: value('filling'),
      endOfLifeT: value('endOfLife'),
      recoveredShare: value('recovered'),
    });
    const tonnes: Record<string, number> = {};
    for (const [gas, share] of Object.entries(parts[chosen] ?? { [chosen]: 1 })) tonnes[gas] = lostT * share;
    return { tonnes };
  },
  examples: [
    {
      // 100 · 0.05 + 0.4 + 3 · (1 − 0.6) = 6.6
      option: 'HFC-134a',
      category: '2F1b',
      inputs: { bank: 100, filling: 0.4, endOfLife: 3, recovered: 0.6 },
      tonnes: { 'HFC-134a': 6.6 },
    },
    { option: 'R-410A', category: '2F1a', inputs: { bank: 200 }, tonnes: { 'HFC-32': 3, 'HFC-125': 3 } },
  ],
});
