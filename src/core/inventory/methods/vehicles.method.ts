/** Vehicles by how far they drive: fuel from distance, then as fuel burnt; formula in `vehicle-activity.ts` (methods 2.2). */
import { fuelCo2T } from '../fuel-combustion.ts';
import { activityInput, defineMethod, factorInput, sources } from './define-method.ts';
import { fuelOption, fuelOptions, nonCo2Row } from './fuel-options.ts';
import { fleetFuelT } from './vehicle-activity.ts';

const GJ_PER_TJ = 1000;
const KG_PER_T = 1000;
const GASOLINE = /gasoline$/;

/** Modelled fuel rate and distance of a class of vehicle; null where the tables tell none. */
const classes: Readonly<Record<string, { gasoline: string | null; diesel: string | null; km: string | null }>> = {
  '1A3b1': { gasoline: 'use_car_gasoline', diesel: null, km: 'vkt_car' },
  '1A3b1t': { gasoline: null, diesel: null, km: 'vkt_taxi' },
  '1A3b2': { gasoline: 'use_van_gasoline', diesel: 'use_light_truck_diesel', km: 'vkt_light_truck' },
  '1A3b3': { gasoline: null, diesel: 'use_heavy_truck_diesel', km: 'vkt_heavy_truck' },
  '1A3b3b': { gasoline: null, diesel: 'use_bus_diesel_12m', km: 'vkt_bus' },
  '1A3b4': { gasoline: 'use_motorcycle', diesel: null, km: 'vkt_motorcycle' },
};

export const vehicles = defineMethod({
  id: 'vehicles',
  name: { 'zh-CN': '车辆行驶里程', en: 'Distance driven' },
  clause: '5.1a',
  formula:
    'fuel = N · VKT · l/100 km · density [t];  CO₂ = fuel · NCV · CC · OF · 44/12 [t];  CH₄, N₂O = fuel · NCV · EF [kg/TJ]',
  source: sources.ipcc2006,
  options: fuelOptions.filter(({ id }) => /^[AB]_(gasoline|diesel)$/.test(id)),
  inputs({ option, category }) {
    const chosen = fuelOption(option);
    const key = chosen?.key ?? null;
    const isGasoline = GASOLINE.test(option);
    const known = classes[category.id];
    const row = chosen ? nonCo2Row(chosen, category) : null;
    return [
      activityInput('vehicles', '车辆数 N', 'Vehicles N', 'vehicles'),
      activityInput('distance', '每车年行驶里程 VKT', 'Distance a vehicle VKT', 'distance', {
        factor: known?.km ?? null,
      }),
      factorInput(
        'rate',
        '百公里油耗',
        'Fuel rate',
        'fuelRate',
        (isGasoline ? known?.gasoline : known?.diesel) ?? null,
      ),
      factorInput('density', '油品密度', 'Density', 'density', isGasoline ? 'density_gasoline' : 'density_diesel'),
      factorInput('ncv', '低位发热量 NCV', 'Heat value NCV', 'heatPerMass', key && `${key}_ncv`),
      factorInput('carbon', '单位热值含碳量 CC', 'Carbon content CC', 'carbonPerHeat', key && `${key}_cc`),
      factorInput('oxidised', '碳氧化率 OF', 'Oxidised share OF', 'share', key && `${key}_of`, { max: 1 }),
      factorInput('ch4', 'CH₄ 排放因子', 'CH₄ factor', 'gasPerHeat', row && `ch4_${row}`),
      factorInput('n2o', 'N₂O 排放因子', 'N₂O factor', 'gasPerHeat', row && `n2o_${row}`),
    ];
  },
  compute(value) {
    const fuelT = fleetFuelT({
      vehicles: value('vehicles'),
      kmPerVehicle: value('distance'),
      litresPer100Km: value('rate'),
      densityKgPerL: value('density'),
    });
    const heatTj = (fuelT * value('ncv')) / GJ_PER_TJ;
    return {
      tonnes: {
        CO2: fuelCo2T(fuelT, value('ncv'), value('carbon'), value('oxidised')),
        CH4: (heatTj * value('ch4')) / KG_PER_T,
        N2O: (heatTj * value('n2o')) / KG_PER_T,
      },
      memo: { fuelT, heatTj },
    };
  },
  examples: [
    {
      // 10,000 · 12,000 km · 7.5 l/100 km · 0.74 = 6,660 t; · 43.07 = 286.8462 TJ; · 18.9 · 0.98 · 44/12 = 19,480.87 t.
      option: 'A_gasoline',
      category: '1A3b1',
      inputs: { vehicles: 10_000, distance: 12_000, density: 0.74 },
      tonnes: { CO2: 19_480.8728268, CH4: 1.09001556, N2O: 1.63502334 },
      memo: { fuelT: 6660 },
    },
  ],
});
