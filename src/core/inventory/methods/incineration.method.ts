/** Burning waste; formula in `incineration.ts` (methods 2.4). With power sold it stands in 1A1, without in 4C, never in both. */
import { activityInput, defineMethod, factorInput, option, sources } from './define-method.ts';
import { burntWasteCh4T, burntWasteCo2T, burntWasteN2oT } from './incineration.ts';

const G_PER_T = 1e6;
const KG_PER_GG = 1e6;

export const incineration = defineMethod({
  id: 'incineration',
  name: { 'zh-CN': '废弃物焚烧', en: 'Waste burnt' },
  clause: '5.1a',
  formula: 'CO₂ = IW · CCW · FCF · EF · 44/12 [t];  CH₄, N₂O = IW · EF [t]',
  source: sources.provincial2011,
  options: [
    option('msw', '生活垃圾', 'Municipal waste'),
    option('haz', '危险废物', 'Hazardous waste'),
    option('sludge', '污泥', 'Sludge'),
  ],
  inputs: ({ option: chosen }) => [
    activityInput('burnt', '焚烧量 IW', 'Waste burnt IW', 'mass'),
    factorInput('carbon', '含碳量 CCW', 'Carbon content CCW', 'share', `${chosen}_ccw`, { max: 1 }),
    factorInput('fossil', '矿物碳比例 FCF', 'Fossil share FCF', 'share', `${chosen}_fcf`, { max: 1 }),
    factorInput('complete', '燃烧效率 EF', 'Burnt share EF', 'share', chosen === 'sludge' ? 'msw_ef' : `${chosen}_ef`, {
      max: 1,
    }),
    factorInput('ch4', 'CH₄ 排放因子', 'CH₄ factor', 'massPerMass', 'inc_ch4_stoker'),
    factorInput(
      'n2o',
      'N₂O 排放因子',
      'N₂O factor',
      'massPerMass',
      chosen === 'sludge' ? 'inc_n2o_sludge' : 'inc_n2o_msw',
    ),
  ],
  compute(value) {
    const burnt = value('burnt');
    const { fossilT, biogenicT } = burntWasteCo2T([
      {
        tonnes: burnt,
        carbonContent: value('carbon'),
        fossilShare: value('fossil'),
        burntShare: value('complete'),
      },
    ]);
    return {
      tonnes: {
        CO2: fossilT,
        CH4: burntWasteCh4T(burnt, value('ch4') * KG_PER_GG),
        N2O: burntWasteN2oT(burnt, value('n2o') * G_PER_T),
      },
      memo: { biogenicCo2T: biogenicT },
    };
  },
  examples: [
    {
      // 300,000 · 0.2 · 0.95 · 44/12 = 209,000 t CO2, of it 39 % fossil; 0.2 kg/Gg; 50 g/t.
      option: 'msw',
      category: '4C1',
      inputs: { burnt: 300_000 },
      tonnes: { CO2: 81_510, CH4: 0.06, N2O: 15 },
      memo: { biogenicCo2T: 127_490 },
    },
  ],
});
