/** Burning a fuel: FC · NCV · CC · OF · 44/12, with CH4 and N2O by heat; formula in `../fuel-combustion.ts` (methods 2.2). */
import { fuelCo2T } from '../fuel-combustion.ts';
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { fuelOption, fuelOptions, nonCo2Row } from './fuel-options.ts';

const GJ_PER_TJ = 1000;
const KG_PER_T = 1000;

export const fuel = defineMethod({
  id: 'fuel',
  name: { 'zh-CN': '燃料燃烧', en: 'Fuel burnt' },
  clause: '5.1a',
  formula:
    'CO₂ = (FC − non-energy) · NCV · CC · OF · 44/12 [t];  CH₄, N₂O = (FC − non-energy) · NCV / 1000 · EF / 1000 [t, EF in kg/TJ]',
  source: sources.provincial2011,
  options: fuelOptions,
  inputs({ option, category }) {
    const chosen = fuelOption(option);
    const isVolume = chosen?.isVolume ?? false;
    const key = chosen?.key ?? null;
    const row = chosen ? nonCo2Row(chosen, category) : null;
    const amount = isVolume ? 'gasVolume' : 'mass';
    return [
      activityInput('quantity', '消费量 FC', 'Quantity FC', amount, { energyBy: 'ncv' }),
      activityInput('nonEnergy', '其中：原料和非能源利用', 'Of it feedstock and non-energy use', amount, {
        energyBy: 'ncv',
        optional: true,
      }),
      factorInput(
        'ncv',
        '低位发热量 NCV',
        'Heat value NCV',
        isVolume ? 'heatPerVolume' : 'heatPerMass',
        key && `${key}_ncv`,
      ),
      factorInput('carbon', '单位热值含碳量 CC', 'Carbon content CC', 'carbonPerHeat', key && `${key}_cc`),
      factorInput('oxidised', '碳氧化率 OF', 'Oxidised share OF', 'share', key && `${key}_of`, { max: 1 }),
      factorInput('ch4', 'CH₄ 排放因子', 'CH₄ factor', 'gasPerHeat', row && `ch4_${row}`),
      factorInput('n2o', 'N₂O 排放因子', 'N₂O factor', 'gasPerHeat', row && `n2o_${row}`),
    ];
  },
  compute(value, { option }) {
    const burnt = value('quantity') - value('nonEnergy');
    const co2T = fuelCo2T(burnt, value('ncv'), value('carbon'), value('oxidised'));
    const heatTj = (burnt * value('ncv')) / GJ_PER_TJ;
    const others = { CH4: (heatTj * value('ch4')) / KG_PER_T, N2O: (heatTj * value('n2o')) / KG_PER_T };
    const memo = { heatTj };
    return fuelOption(option)?.isBiogenic
      ? { tonnes: others, memo: { ...memo, biogenicCo2T: co2T } }
      : { tonnes: { CO2: co2T, ...others }, memo };
  },
  examples: [
    {
      // 1,000 t · 42.652 GJ/t = 42.652 TJ; · 20.2 tC/TJ · 0.98 · 44/12 = 3,095.91 t; 42.652 TJ · 3 kg = 127.956 kg.
      option: 'A_diesel',
      category: '1A2a',
      inputs: { quantity: 1000 },
      tonnes: { CO2: 3095.90963733, CH4: 0.127956, N2O: 0.0255912 },
    },
    {
      // 10⁶ m³: 100 · 389.31 GJ = 38.931 TJ; · 15.3 · 0.99 · 44/12 = 2,162.189 t CO2.
      option: 'B_natural_gas',
      category: '1A4b1',
      inputs: { quantity: 100 },
      tonnes: { CO2: 2162.188809, CH4: 0.194655, N2O: 0.0038931 },
    },
    {
      // 500 t of wood at 15 GJ/t = 7.5 TJ; CO2 beside the total: 7.5 · 30 · 1 · 44/12 = 825 t.
      option: 'bio_wood',
      category: '1A2m',
      inputs: { quantity: 500, ncv: 15, carbon: 0.03, oxidised: 1 },
      tonnes: { CH4: 0.225, N2O: 0.03 },
      memo: { biogenicCo2T: 825 },
    },
  ],
});
