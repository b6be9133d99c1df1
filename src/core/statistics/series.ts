/**
 * The statistics a plan keeps by year (clause 5.1 b; methods 1.3, 2.2, 2.5).
 *
 * A series has one unit, in which its records are stored; a table in another unit of the same kind is
 * converted when it is read (`parse-table.ts`). A year without a record is unknown.
 */
import type { Text } from '../text.ts';

export interface Series {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly group: 'economy' | 'society' | 'energy' | 'electricity' | 'transport' | 'built' | 'environment' | 'context';
  /** May a value be below zero? Only net flows. */
  readonly mayBeNegative: boolean;
}

/** Who burns fuel, as energy statistics tell it. */
export const energySectors = [
  { id: 'energy', name: { 'zh-CN': '发电和供热', en: 'Power and heat' } },
  { id: 'industry', name: { 'zh-CN': '工业', en: 'Industry' } },
  { id: 'construction', name: { 'zh-CN': '建筑业', en: 'Construction' } },
  { id: 'transport', name: { 'zh-CN': '交通运输', en: 'Transport' } },
  { id: 'commerce', name: { 'zh-CN': '商业和服务业', en: 'Commerce and services' } },
  { id: 'households', name: { 'zh-CN': '居民生活', en: 'Households' } },
  { id: 'agriculture', name: { 'zh-CN': '农林牧渔业', en: 'Agriculture' } },
] as const satisfies readonly { id: string; name: Text }[];

/** Fuels with the unit of statistics and their key in data/factors/fuels.csv (set A of methods 2.2). */
export const fuels = [
  { id: 'rawCoal', factor: 'A_raw_coal', unit: 't', name: { 'zh-CN': '原煤', en: 'Raw coal' } },
  { id: 'coke', factor: 'A_coke', unit: 't', name: { 'zh-CN': '焦炭', en: 'Coke' } },
  { id: 'fuelOil', factor: 'A_fuel_oil', unit: 't', name: { 'zh-CN': '燃料油', en: 'Fuel oil' } },
  { id: 'gasoline', factor: 'A_gasoline', unit: 't', name: { 'zh-CN': '汽油', en: 'Gasoline' } },
  { id: 'kerosene', factor: 'A_kerosene', unit: 't', name: { 'zh-CN': '煤油', en: 'Kerosene' } },
  { id: 'diesel', factor: 'A_diesel', unit: 't', name: { 'zh-CN': '柴油', en: 'Diesel' } },
  { id: 'lpg', factor: 'A_lpg', unit: 't', name: { 'zh-CN': '液化石油气', en: 'LPG' } },
  { id: 'naturalGas', factor: 'A_natural_gas', unit: '10⁴ m³', name: { 'zh-CN': '天然气', en: 'Natural gas' } },
] as const satisfies readonly { id: string; factor: string; unit: string; name: Text }[];

/** Users of electricity of methods 2.5. */
export const electricitySectors = [
  { id: 'primary', name: { 'zh-CN': '第一产业', en: 'Primary sector' } },
  { id: 'industry', name: { 'zh-CN': '工业', en: 'Industry' } },
  { id: 'construction', name: { 'zh-CN': '建筑业', en: 'Construction' } },
  { id: 'transport', name: { 'zh-CN': '交通运输', en: 'Transport' } },
  { id: 'commerce', name: { 'zh-CN': '商业和服务业', en: 'Commerce and services' } },
  { id: 'public', name: { 'zh-CN': '公共管理和公共服务', en: 'Public services' } },
  { id: 'urbanHouseholds', name: { 'zh-CN': '城镇居民', en: 'Urban households' } },
  { id: 'ruralHouseholds', name: { 'zh-CN': '乡村居民', en: 'Rural households' } },
] as const satisfies readonly { id: string; name: Text }[];

export type EnergySectorId = (typeof energySectors)[number]['id'];
export type FuelId = (typeof fuels)[number]['id'];

const named = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const plain = (id: string, zh: string, en: string, unit: string, group: Series['group']): Series => ({
  id,
  name: named(zh, en),
  unit,
  group,
  mayBeNegative: false,
});

export const seriesList: readonly Series[] = [
  plain('gdp.current', '地区生产总值（当年价）', 'GDP, current prices', '亿元', 'economy'),
  plain('gdp.growthIndex', '地区生产总值指数（上年=100）', 'GDP index, previous year = 100', '上年=100', 'economy'),
  plain('gdp.primary', '第一产业增加值（当年价）', 'Value added, primary sector', '亿元', 'economy'),
  plain('gdp.secondary', '第二产业增加值（当年价）', 'Value added, secondary sector', '亿元', 'economy'),
  plain('gdp.tertiary', '第三产业增加值（当年价）', 'Value added, tertiary sector', '亿元', 'economy'),
  plain('industry.valueAdded', '工业增加值（当年价）', 'Industrial value added', '亿元', 'economy'),
  plain('investment.fixed', '固定资产投资', 'Fixed-asset investment', '亿元', 'economy'),
  plain('firms.aboveScale', '规模以上工业企业数', 'Industrial firms above scale', '家', 'economy'),
  plain('population.registered', '户籍人口', 'Registered population', '万人', 'society'),
  plain('population.daytime', '昼间人口', 'Daytime population', '万人', 'society'),
  plain('population.resident', '常住人口', 'Resident population', '万人', 'society'),
  plain('population.households', '户数', 'Households', '万户', 'society'),
  plain('jobs', '就业人数', 'Jobs', '万人', 'society'),
  plain('land.builtUp', '建成区面积', 'Built-up area', 'km²', 'built'),
  plain('land.residential', '居住用地面积', 'Residential land', 'km²', 'built'),
  plain('land.industrial', '工业用地面积', 'Industrial land', 'km²', 'built'),
  plain('land.commercial', '商业服务业用地面积', 'Commercial land', 'km²', 'built'),
  plain('floor.residential', '居住建筑面积', 'Residential floor area', '万m²', 'built'),
  plain('floor.public', '公共建筑面积', 'Floor area of public and commercial buildings', '万m²', 'built'),
  plain('floor.industrial', '工业建筑面积', 'Industrial floor area', '万m²', 'built'),
  plain('roads.length', '道路长度', 'Length of roads', 'km', 'built'),
  plain('buildings.completed', '竣工建筑面积', 'Floor area completed', '万m²', 'built'),
  plain('vehicles.cars', '汽车保有量', 'Motor vehicles', '万辆', 'transport'),
  plain('vehicles.newEnergy', '新能源汽车保有量', 'New-energy vehicles', '万辆', 'transport'),
  plain('transit.stations', '轨道交通车站数', 'Rail transit stations', '座', 'transport'),
  plain('vehicles.fuel', '燃油汽车保有量', 'Vehicles with combustion engine', '万辆', 'transport'),
  plain('rail.length', '轨道交通里程', 'Length of rail transit', 'km', 'transport'),
  plain('charging.points', '充电桩数', 'Charging points', '个', 'transport'),
  plain('port.throughput', '港口货物吞吐量', 'Port throughput', '万吨', 'transport'),
  plain('capacity.water', '供水能力', 'Capacity of water supply', '万m³/d', 'built'),
  plain('capacity.gas', '供气能力', 'Capacity of gas supply', '万m³/d', 'built'),
  plain('capacity.power', '变电容量', 'Capacity of substations', 'MVA', 'built'),
  plain('capacity.heat', '供热能力', 'Capacity of heat supply', 'MW', 'built'),
  plain('capacity.waste', '垃圾处理能力', 'Capacity of waste treatment', 't/d', 'built'),
  plain('forest.cover', '森林覆盖率', 'Forest cover', '%', 'environment'),
  plain('green.perHead', '人均公园绿地面积', 'Park area a head', 'm²/人', 'environment'),
  plain('water.good', '地表水优良断面比例', 'Share of good surface water', '%', 'environment'),
  plain('air.pm25', 'PM2.5 年均浓度', 'PM2.5, yearly mean', 'μg/m³', 'environment'),
  plain('city.gdp', '所在市地区生产总值（当年价）', 'GDP of the city, current prices', '亿元', 'context'),
  plain('city.population', '所在市常住人口', 'Resident population of the city', '万人', 'context'),
  plain('city.energy', '所在市能源消费总量', 'Energy use of the city', '万tce', 'context'),
  plain('province.gdp', '所在省地区生产总值（当年价）', 'GDP of the province, current prices', '亿元', 'context'),
  plain('province.population', '所在省常住人口', 'Resident population of the province', '万人', 'context'),
  plain('province.energy', '所在省能源消费总量', 'Energy use of the province', '万tce', 'context'),
  plain('energy.total', '能源消费总量', 'Energy use', '万tce', 'energy'),
  ...energySectors.flatMap((sector) =>
    fuels.map((fuel) =>
      plain(
        `energy.${sector.id}.${fuel.id}`,
        `${sector.name['zh-CN']}${fuel.name['zh-CN']}消费量`,
        `${fuel.name.en} used by ${sector.name.en.toLowerCase()}`,
        fuel.unit,
        'energy',
      ),
    ),
  ),
  plain('electricity.total', '全社会用电量', 'Electricity use', '万kWh', 'electricity'),
  plain('electricity.localGeneration', '本地发电量', 'Electricity generated inside', '万kWh', 'electricity'),
  ...electricitySectors.map((sector) =>
    plain(
      `electricity.${sector.id}`,
      `${sector.name['zh-CN']}用电量`,
      `Electricity used by ${sector.name.en.toLowerCase()}`,
      '万kWh',
      'electricity',
    ),
  ),
];

const byId = new Map(seriesList.map((series) => [series.id, series]));

/** The series with this id; null for one this version does not know (kept, shown by its id). */
export function seriesOf(id: string): Series | null {
  return byId.get(id) ?? null;
}
