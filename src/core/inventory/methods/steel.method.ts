/** Steel beside its fuels: flux and the carbon of pig iron; formula in `steel.ts` (methods 2.3). */
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { steelCo2T } from './steel.ts';

export const steel = defineMethod({
  id: 'steel',
  name: { 'zh-CN': '钢铁生产过程', en: 'Steel making' },
  clause: '5.1a',
  formula: 'CO₂ = limestone · EF + dolomite · EF + (pig iron · C − steel · C) · 44/12 [t]',
  source: sources.provincial2011,
  options: [],
  inputs: () => [
    activityInput('limestone', '石灰石用量', 'Limestone', 'mass'),
    activityInput('dolomite', '白云石用量', 'Dolomite', 'mass'),
    activityInput('pigIron', '炼钢用生铁量', 'Pig iron', 'mass'),
    activityInput('steel', '钢材产量', 'Steel', 'mass'),
    factorInput('limestoneFactor', '石灰石排放因子', 'Factor of limestone', 'massPerMass', 'limestone_flux'),
    factorInput('dolomiteFactor', '白云石排放因子', 'Factor of dolomite', 'massPerMass', 'dolomite_flux'),
    factorInput('pigIronCarbon', '生铁含碳量', 'Carbon of pig iron', 'massPerMass', 'pig_iron_c'),
    factorInput('steelCarbon', '钢材含碳量', 'Carbon of steel', 'massPerMass', 'steel_c'),
  ],
  compute: (value) => ({
    tonnes: {
      CO2: steelCo2T(
        {
          limestoneT: value('limestone'),
          dolomiteT: value('dolomite'),
          pigIronT: value('pigIron'),
          steelT: value('steel'),
        },
        {
          limestone: value('limestoneFactor'),
          dolomite: value('dolomiteFactor'),
          pigIron: value('pigIronCarbon'),
          steel: value('steelCarbon'),
        },
      ),
    },
  }),
  // 430 + 237 + (410 − 23.56) · 44/12
  examples: [
    {
      category: '2C1',
      inputs: { limestone: 1000, dolomite: 500, pigIron: 10_000, steel: 9500 },
      tonnes: { CO2: 2083.9466667 },
    },
  ],
});
