/**
 * The categories of the inventory, with the codes of the guidelines beside (clause 5.1 a; methods 2.1).
 *
 * Groups hold leaves; activities stand in leaves. Codes: 2006 IPCC Guidelines, and the Global Protocol for
 * Community-Scale inventories (GPC), whose last figure is the scope. Bought electricity and heat have no IPCC code and
 * are told by who uses them. The sector is the one word of screens, colours and report (`sectors.ts`).
 * Leaves out: cropland fires and cement kilns' waste, which small regions do not have; they fit the group's "other".
 */
import type { GasId, SectorId } from '../plan/tables.ts';
import type { Category } from './category.ts';

interface Place {
  readonly sector: SectorId;
  readonly gases: readonly GasId[];
  readonly methods: readonly string[];
  readonly burner?: string;
  readonly isMemo?: true;
}
type Row = readonly [id: string, ipcc: string, gpc: string, zh: string, en: string, place?: Partial<Place>];

const all: Category[] = [];

function group(id: string, ipcc: string, gpc: string, zh: string, en: string, parent: string | null, place: Place) {
  add([id, ipcc, gpc, zh, en], parent, place, false);
}

function leaves(parent: string, place: Place, rows: readonly Row[]): void {
  for (const row of rows) add(row, parent, { ...place, ...row[5] }, true);
}

function add([id, ipcc, gpc, zh, en]: Row, parent: string | null, place: Place, isLeaf: boolean): void {
  const { sector, gases, methods, burner = null, isMemo = false } = place;
  all.push({ id, ipcc, gpc, sector, name: { 'zh-CN': zh, en }, parent, isLeaf, gases, methods, isMemo, burner });
}

const burnt = ['CO2', 'CH4', 'N2O'] as const;
const FREE = ['measured', 'activity-factor', 'direct'] as const;
const burning = ['fuel', ...FREE];

const powerPlants: Place = { sector: 'energy', gases: burnt, methods: burning, burner: 'energy_industries' };
group('1', '1', 'I', '能源活动', 'Energy', null, powerPlants);
group('1A1', '1.A.1', 'I.4', '能源工业', 'Energy industries', '1', powerPlants);
leaves('1A1', powerPlants, [
  ['1A1a1', '1.A.1.a.i', 'I.4.4', '公用发电', 'Power plants'],
  ['1A1a2', '1.A.1.a.ii', 'I.4.4', '热电联产', 'Combined heat and power'],
  ['1A1a3', '1.A.1.a.iii', 'I.4.1', '集中供热', 'Heat plants'],
  ['1A1aW', '1.A.1.a', 'I.4.4', '垃圾焚烧发电', 'Waste to energy', { methods: ['incineration', ...burning] }],
  ['1A1aC', '1.A.1.a', 'I.4.1', '区域供冷', 'District cooling plants'],
  ['1A1b', '1.A.1.b', 'I.4.1', '石油炼制', 'Petroleum refining'],
  ['1A1c1', '1.A.1.c.i', 'I.4.1', '固体燃料加工', 'Making solid fuels'],
  ['1A1c2', '1.A.1.c.ii', 'I.4.1', '其他能源工业', 'Other energy industries'],
]);
const escaping: Place = { sector: 'energy', gases: ['CO2', 'CH4'], methods: ['activity-factor', 'measured', 'direct'] };
group('1B', '1.B', 'I.7–I.8', '逃逸排放', 'Fugitive emissions', '1', escaping);
leaves('1B', escaping, [
  ['1B1a', '1.B.1.a', 'I.7.1', '煤炭开采和矿后活动', 'Coal mining and handling'],
  ['1B1b', '1.B.1.b', 'I.7.1', '废弃矿井与自燃', 'Abandoned mines and burning coal'],
  ['1B2a', '1.B.2.a', 'I.8.1', '石油系统', 'Oil'],
  [
    '1B2b3',
    '1.B.2.b.iii.4',
    'I.8.1',
    '天然气输送和储存',
    'Gas transmission and storage',
    { methods: ['gas-network', ...FREE] },
  ],
  ['1B2b5', '1.B.2.b.iii.5', 'I.8.1', '城镇燃气管网', 'Gas distribution', { methods: ['gas-network', ...FREE] }],
]);

const factories: Place = { sector: 'industry', gases: burnt, methods: burning, burner: 'manufacturing' };
group('1A2', '1.A.2', 'I.3', '制造业和建筑业燃料燃烧', 'Fuel of manufacturing and construction', '1', factories);
leaves('1A2', factories, [
  ['1A2a', '1.A.2.a', 'I.3.1', '钢铁', 'Iron and steel'],
  ['1A2b', '1.A.2.b', 'I.3.1', '有色金属', 'Non-ferrous metals'],
  ['1A2c', '1.A.2.c', 'I.3.1', '化工', 'Chemicals'],
  ['1A2d', '1.A.2.d', 'I.3.1', '造纸和印刷', 'Pulp, paper and print'],
  ['1A2e', '1.A.2.e', 'I.3.1', '食品、饮料和烟草', 'Food, drink and tobacco'],
  ['1A2f', '1.A.2.f', 'I.3.1', '非金属矿物制品', 'Non-metallic minerals'],
  ['1A2g', '1.A.2.g', 'I.3.1', '交通运输设备', 'Transport equipment'],
  ['1A2h', '1.A.2.h', 'I.3.1', '机械和电子设备', 'Machinery and electronics'],
  ['1A2i', '1.A.2.i', 'I.3.1', '采掘业', 'Mining and quarrying'],
  ['1A2j', '1.A.2.j', 'I.3.1', '木材和家具', 'Wood and furniture'],
  ['1A2k', '1.A.2.k', 'I.3.1', '建筑业', 'Construction'],
  ['1A2l', '1.A.2.l', 'I.3.1', '纺织、服装和皮革', 'Textiles, clothing and leather'],
  ['1A2m', '1.A.2.m', 'I.3.1', '其他工业', 'Other industry'],
]);

const traffic: Place = { sector: 'transport', gases: burnt, methods: ['fuel', 'vehicles', ...FREE] };
group('1A3', '1.A.3', 'II', '交通运输', 'Transport', '1', traffic);
const road = (burner: string): Partial<Place> => ({ burner });
leaves('1A3', { ...traffic, methods: burning }, [
  ['1A3a', '1.A.3.a.ii', 'II.4.1', '国内航空', 'Domestic aviation', { burner: 'aviation' }],
  ['1A3b1', '1.A.3.b.i', 'II.1.1', '小客车', 'Cars', { ...road('road'), methods: traffic.methods }],
  [
    '1A3b1t',
    '1.A.3.b.i',
    'II.1.1',
    '出租车和网约车',
    'Taxis and ride-hailing',
    { ...road('road'), methods: traffic.methods },
  ],
  ['1A3b2', '1.A.3.b.ii', 'II.1.1', '轻型货车', 'Light trucks', { ...road('road'), methods: traffic.methods }],
  ['1A3b3', '1.A.3.b.iii', 'II.1.1', '重型货车', 'Heavy trucks', { ...road('road'), methods: traffic.methods }],
  [
    '1A3b3b',
    '1.A.3.b.iii',
    'II.1.1',
    '公交和客运大巴',
    'Buses and coaches',
    { ...road('road'), methods: traffic.methods },
  ],
  ['1A3b4', '1.A.3.b.iv', 'II.1.1', '摩托车', 'Motorcycles', { ...road('road'), methods: traffic.methods }],
  ['1A3c', '1.A.3.c', 'II.2.1', '铁路', 'Railways', { burner: 'rail' }],
  ['1A3d', '1.A.3.d.ii', 'II.3.1', '国内水运', 'Domestic shipping', { burner: 'navigation' }],
  ['1A3e1', '1.A.3.e.i', 'II.5.1', '管道运输', 'Pipelines', { burner: 'energy_industries' }],
  [
    '1A3e2',
    '1.A.3.e.ii',
    'II.5.1',
    '港口、机场和其他非道路机械',
    'Ports, airports and other off-road',
    { burner: 'rail' },
  ],
]);

const homes: Place = { sector: 'buildings', gases: burnt, methods: burning, burner: 'residential' };
group('1A4', '1.A.4', 'I.1–I.2', '建筑燃料燃烧', 'Fuel of buildings', '1', homes);
leaves('1A4', homes, [
  ['1A4a1', '1.A.4.a', 'I.2.1', '商业和服务业', 'Commerce and services', { burner: 'commercial' }],
  ['1A4a2', '1.A.4.a', 'I.2.1', '公共机构', 'Public bodies', { burner: 'commercial' }],
  ['1A4b1', '1.A.4.b', 'I.1.1', '城镇居民', 'Urban households'],
  ['1A4b2', '1.A.4.b', 'I.1.1', '乡村居民', 'Rural households'],
]);
const farmFuel: Place = { sector: 'agriculture', gases: burnt, methods: burning, burner: 'residential' };
group('1A4c', '1.A.4.c', 'I.5', '农林牧渔业燃料燃烧', 'Fuel of farming, forestry and fishing', '1', farmFuel);
leaves('1A4c', farmFuel, [
  ['1A4c1', '1.A.4.c.i', 'I.5.1', '固定设备', 'Stationary'],
  ['1A4c2', '1.A.4.c.ii', 'I.5.1', '农林机械', 'Off-road vehicles and machines', { burner: 'rail' }],
  ['1A4c3', '1.A.4.c.iii', 'I.5.1', '渔船', 'Fishing', { burner: 'navigation' }],
]);
const beside: Place = { sector: 'energy', gases: burnt, methods: burning, burner: 'energy_industries', isMemo: true };
group('1M', '', '', '备注项（不计入总量）', 'Memo items (not in the total)', null, beside);
leaves('1M', beside, [
  ['1Ma', '1.A.3.a.i', 'II.4.3', '国际航空', 'International aviation', { sector: 'transport', burner: 'aviation' }],
  ['1Mb', '1.A.3.d.i', 'II.3.3', '国际水运', 'International shipping', { sector: 'transport', burner: 'navigation' }],
  [
    'EG',
    '',
    'I.4.4',
    '本地发电量',
    'Power generated inside',
    { gases: [], methods: ['local-generation'], sector: 'electricity' },
  ],
]);

const goods: Place = { sector: 'industry', gases: ['CO2'], methods: ['product', ...FREE] };
const withFirst = (first: string, ...gases: GasId[]): Partial<Place> => ({ methods: [first, ...FREE], gases });
group('2', '2', 'IV', '工业生产过程和产品使用', 'Industrial processes and product use', null, goods);
group('2A', '2.A', 'IV.1', '矿物制品', 'Minerals', '2', goods);
leaves('2A', goods, [
  ['2A1', '2.A.1', 'IV.1', '水泥', 'Cement'],
  ['2A2', '2.A.2', 'IV.1', '石灰', 'Lime'],
  ['2A3', '2.A.3', 'IV.1', '玻璃', 'Glass', withFirst('glass', 'CO2')],
  ['2A4', '2.A.4', 'IV.1', '其他碳酸盐使用', 'Other uses of carbonates', withFirst('carbonate', 'CO2')],
]);
group('2B', '2.B', 'IV.1', '化学工业', 'Chemicals', '2', goods);
leaves('2B', goods, [
  ['2B1', '2.B.1', 'IV.1', '合成氨', 'Ammonia', withFirst('ammonia', 'CO2')],
  ['2B2', '2.B.2', 'IV.1', '硝酸', 'Nitric acid', withFirst('acid', 'N2O')],
  ['2B3', '2.B.3', 'IV.1', '己二酸', 'Adipic acid', withFirst('acid', 'N2O')],
  ['2B5', '2.B.5', 'IV.1', '电石', 'Calcium carbide'],
  ['2B8', '2.B.8', 'IV.1', '石化和炭黑', 'Petrochemicals and carbon black', withFirst('activity-factor', 'CO2', 'CH4')],
  ['2B9', '2.B.9', 'IV.1', '氟化工副产', 'By-products of fluorochemicals', withFirst('by-product', 'HFCs')],
]);
group('2C', '2.C', 'IV.1', '金属冶炼', 'Metals', '2', goods);
leaves('2C', goods, [
  ['2C1', '2.C.1', 'IV.1', '钢铁', 'Iron and steel', withFirst('steel', 'CO2')],
  ['2C2', '2.C.2', 'IV.1', '铁合金', 'Ferroalloys', withFirst('activity-factor', 'CO2', 'CH4')],
  ['2C3', '2.C.3', 'IV.1', '铝', 'Aluminium', withFirst('aluminium', 'CO2', 'PFCs')],
  ['2C7', '2.C.7', 'IV.1', '其他金属', 'Other metals', withFirst('activity-factor', 'CO2')],
]);
const used: Place = { sector: 'industry', gases: ['HFCs'], methods: ['refrigerant', ...FREE] };
group('2D', '2.D–2.G', 'IV.2', '产品使用', 'Product use', '2', used);
leaves('2D', used, [
  ['2D1', '2.D', 'IV.2', '润滑剂、石蜡和溶剂', 'Lubricants, wax and solvents', withFirst('activity-factor', 'CO2')],
  [
    '2E1',
    '2.E.1',
    'IV.2',
    '集成电路',
    'Integrated circuits',
    withFirst('activity-factor', 'HFCs', 'PFCs', 'SF6', 'NF3'),
  ],
  ['2E2', '2.E.2', 'IV.2', '平板显示', 'Flat panels', withFirst('activity-factor', 'PFCs', 'SF6', 'NF3')],
  ['2E3', '2.E.3', 'IV.2', '光伏', 'Photovoltaics', withFirst('activity-factor', 'PFCs', 'NF3')],
  ['2F1a', '2.F.1.a', 'IV.2', '房间空调', 'Room air conditioners'],
  ['2F1b', '2.F.1.a', 'IV.2', '冷水机组和商用制冷', 'Chillers and commercial refrigeration'],
  ['2F1c', '2.F.1.b', 'IV.2', '汽车空调', 'Mobile air conditioning'],
  ['2F2', '2.F.2', 'IV.2', '发泡剂', 'Foam blowing'],
  ['2F3', '2.F.3', 'IV.2', '灭火剂', 'Fire protection'],
  ['2F4', '2.F.4', 'IV.2', '气雾剂和其他', 'Aerosols and others'],
  ['2G1a', '2.G.1.b', 'IV.2', '电力设备运行', 'Electrical equipment in use', withFirst('sf6', 'SF6')],
  ['2G1b', '2.G.1.a', 'IV.2', '电力设备制造', 'Making electrical equipment', withFirst('sf6', 'SF6')],
  ['2G3', '2.G.3', 'IV.2', '一氧化二氮使用', 'Use of N₂O', withFirst('activity-factor', 'N2O')],
]);

const herds: Place = { sector: 'agriculture', gases: ['CH4'], methods: ['enteric', ...FREE] };
group('3A', '3.A', 'V.1', '畜牧业', 'Livestock', null, herds);
leaves('3A', herds, [
  ['3A1', '3.A.1', 'V.1', '动物肠道发酵', 'Enteric fermentation'],
  ['3A2', '3.A.2', 'V.1', '动物粪便管理', 'Manure management', withFirst('manure', 'CH4', 'N2O')],
]);
const fields: Place = { sector: 'agriculture', gases: ['N2O'], methods: ['soil-direct', ...FREE] };
group('3C', '3.C', 'V.3', '种植业', 'Crops', null, fields);
leaves('3C', fields, [
  ['3C1', '3.C.1', 'V.3', '秸秆田间焚烧', 'Burning in fields', withFirst('activity-factor', 'CH4', 'N2O')],
  ['3C2', '3.C.2', 'V.3', '施用石灰', 'Liming', withFirst('activity-factor', 'CO2')],
  ['3C3', '3.C.3', 'V.3', '施用尿素', 'Urea', withFirst('activity-factor', 'CO2')],
  ['3C4', '3.C.4', 'V.3', '农用地直接排放', 'Direct N₂O of soils'],
  ['3C5', '3.C.5', 'V.3', '农用地间接排放', 'Indirect N₂O of soils', withFirst('soil-indirect', 'N2O')],
  ['3C7', '3.C.7', 'V.3', '水稻种植', 'Rice', withFirst('rice', 'CH4')],
]);
const land: Place = { sector: 'landUse', gases: ['CO2'], methods: ['area-rate', 'activity-factor', 'direct'] };
group('3B', '3.B', 'V.2', '土地利用变化和林业', 'Land use and forestry', null, land);
leaves('3B', land, [
  ['3B1', '3.B.1', 'V.2', '林地', 'Forest'],
  ['3B2', '3.B.2', 'V.2', '农田', 'Cropland'],
  ['3B3', '3.B.3', 'V.2', '草地', 'Grassland'],
  ['3B4', '3.B.4', 'V.2', '湿地和红树林', 'Wetland and mangrove'],
  ['3B5', '3.B.5', 'V.2', '城镇绿地', 'Urban green'],
  ['3B6', '3.B.6', 'V.2', '其他土地', 'Other land'],
]);

const refuse: Place = { sector: 'waste', gases: ['CH4'], methods: ['first-order-decay', 'mass-balance', ...FREE] };
group('4', '4', 'III', '废弃物处理', 'Waste', null, refuse);
leaves('4', refuse, [
  ['4A1', '4.A.1', 'III.1.1', '生活垃圾卫生填埋', 'Managed landfill'],
  ['4A2', '4.A.2', 'III.1.1', '简易填埋', 'Unmanaged disposal'],
  ['4A3', '4.A', 'III.1.2', '外运填埋', 'Landfilled outside', { isMemo: true }],
  ['4B1', '4.B', 'III.2.1', '堆肥', 'Composting', withFirst('biological-treatment', 'CH4', 'N2O')],
  ['4B2', '4.B', 'III.2.1', '厌氧消化', 'Anaerobic digestion', withFirst('biological-treatment', 'CH4')],
  [
    '4C1',
    '4.C.1',
    'III.3.1',
    '废弃物焚烧（不发电）',
    'Incineration without power',
    withFirst('incineration', 'CO2', 'CH4', 'N2O'),
  ],
  ['4C2', '4.C.2', 'III.3.1', '露天焚烧', 'Open burning', withFirst('incineration', 'CO2', 'CH4', 'N2O')],
  ['4D1a', '4.D.1', 'III.4.1', '生活污水处理', 'Domestic wastewater', withFirst('wastewater', 'CH4')],
  ['4D1b', '4.D.1', 'III.4.1', '生活污水氧化亚氮', 'N₂O of domestic wastewater', withFirst('effluent', 'N2O')],
  ['4D2', '4.D.2', 'III.4.1', '工业废水处理', 'Industrial wastewater', withFirst('wastewater', 'CH4')],
]);

const power: Place = { sector: 'electricity', gases: ['CO2'], methods: ['electricity', 'direct'] };
group('E', '', 'I–II', '外购电力', 'Purchased electricity', null, power);
leaves('E', power, [
  ['E.primary', '', 'I.5.2', '第一产业用电', 'Electricity of the primary sector'],
  ['E.industry', '', 'I.3.2', '工业用电', 'Electricity of industry'],
  ['E.construction', '', 'I.3.2', '建筑业用电', 'Electricity of construction'],
  ['E.transport', '', 'II.1.2', '交通运输用电', 'Electricity of transport'],
  ['E.commerce', '', 'I.2.2', '商业和服务业用电', 'Electricity of commerce and services'],
  ['E.public', '', 'I.2.2', '公共机构用电', 'Electricity of public services'],
  ['E.urbanHouseholds', '', 'I.1.2', '城镇居民用电', 'Electricity of urban households'],
  ['E.ruralHouseholds', '', 'I.1.2', '乡村居民用电', 'Electricity of rural households'],
  ['E.losses', '', 'I.1.3', '输配电损失', 'Losses of transmission and distribution'],
]);
const heat: Place = { sector: 'electricity', gases: ['CO2'], methods: ['heat', 'direct'] };
group('H', '', 'I', '外购热力和冷量', 'Purchased heat and cooling', null, heat);
leaves('H', heat, [
  ['H.industry', '', 'I.3.2', '工业用热', 'Heat of industry'],
  ['H.commerce', '', 'I.2.2', '商业和公共机构用热', 'Heat of commerce and public bodies'],
  ['H.households', '', 'I.1.2', '居民用热', 'Heat of households'],
  ['H.cooling', '', 'I.2.2', '外购冷量', 'Cooling'],
]);

/** In the order they are shown, groups before their leaves. */
export const categories: readonly Category[] = all;
export const leafCategories: readonly Category[] = all.filter((category) => category.isLeaf);

const byId = new Map(all.map((category) => [category.id, category]));

/** Null for a category this version does not know (kept, and told as unknown). */
export function categoryOf(id: string): Category | null {
  return byId.get(id) ?? null;
}
