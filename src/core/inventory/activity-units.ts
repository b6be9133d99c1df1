/**
 * Which units may an input of an inventory method be told in, and how much of the method's unit is one? (methods 0.1, 0.4)
 *
 *   1 tce = 29.3076 GJ;   1 MWh = 3.6 GJ;   V at 0 °C = V at 20 °C · 273.15 / 293.15;   15 亩 = 1 ha
 *
 * The first unit of a kind is the one methods work in. A volume of gas without its reference state is no unit:
 * sales are told at 20 °C, "Nm³" at 0 °C, and the two lie 7 % apart. An unknown spelling is null, and the value is
 * then refused with UNKNOWN_UNIT.
 */
import { GJ_PER_MWH } from '../units/energy-units.ts';

const GJ_PER_TCE = 29.3076;
const V0_PER_V20 = 273.15 / 293.15;
const KCAL_TO_GJ = 4.1868e-6;

interface UnitOfKind {
  /** As it is offered and stored. */
  readonly unit: string;
  readonly factor: number;
  /** Other spellings, in small letters without spaces. */
  readonly also?: readonly string[];
}

const energy: readonly UnitOfKind[] = [
  { unit: 'GJ', factor: 1, also: ['吉焦'] },
  { unit: 'TJ', factor: 1e3, also: ['太焦'] },
  { unit: 'PJ', factor: 1e6 },
  { unit: 'MJ', factor: 1e-3, also: ['兆焦'] },
  { unit: 'tce', factor: GJ_PER_TCE, also: ['吨标准煤', '吨标煤'] },
  { unit: '万tce', factor: GJ_PER_TCE * 1e4, also: ['万吨标准煤', '万吨标煤', '10^4tce', '104tce'] },
  { unit: 'kgce', factor: GJ_PER_TCE / 1e3, also: ['千克标准煤', '公斤标准煤'] },
  { unit: 'MWh', factor: GJ_PER_MWH, also: ['兆瓦时'] },
  { unit: 'kWh', factor: GJ_PER_MWH / 1e3, also: ['千瓦时', '度'] },
  { unit: '万kWh', factor: GJ_PER_MWH * 10, also: ['万千瓦时', '万度', '10^4kwh', '104kwh'] },
  { unit: 'GWh', factor: GJ_PER_MWH * 1e3 },
  { unit: '亿kWh', factor: GJ_PER_MWH * 1e5, also: ['亿千瓦时', '亿度'] },
  { unit: 'kcal', factor: KCAL_TO_GJ, also: ['千卡', '大卡'] },
];

const state = (unit: string, perTenThousand: number): readonly UnitOfKind[] => [
  { unit: `${unit} (0 °C)`, factor: perTenThousand, also: [unit.replace('m³', 'nm3'), unit.replace('m³', '标方')] },
  { unit: `${unit} (20 °C)`, factor: perTenThousand * V0_PER_V20 },
];

const kinds = {
  mass: [
    { unit: 't', factor: 1, also: ['吨', '公吨', 'tonne', 'tonnes', 'ton'] },
    { unit: '万t', factor: 1e4, also: ['万吨', '10^4t', '104t'] },
    { unit: 'kg', factor: 1e-3, also: ['千克', '公斤'] },
    { unit: 'kt', factor: 1e3, also: ['gg', '千吨'] },
    { unit: 'Mt', factor: 1e6, also: ['百万吨'] },
  ],
  energy,
  power: energy
    .filter(({ unit }) => unit.endsWith('Wh'))
    .map((one) => ({ ...one, factor: one.factor / GJ_PER_MWH }))
    .sort((a, b) => Number(b.unit === 'MWh') - Number(a.unit === 'MWh')),
  gasVolume: [
    ...state('10⁴ m³', 1),
    ...state('万m³', 1),
    ...state('m³', 1e-4),
    ...state('10³ m³', 0.1),
    ...state('亿m³', 1e4),
  ],
  area: [
    { unit: 'ha', factor: 1, also: ['公顷', 'hm2'] },
    { unit: '亩', factor: 1 / 15, also: ['mu'] },
    { unit: '万亩', factor: 1e4 / 15 },
    { unit: '10³ ha', factor: 1e3, also: ['千公顷', '10^3hm2', '103hm2'] },
    { unit: '万ha', factor: 1e4, also: ['万公顷'] },
    { unit: 'km²', factor: 100, also: ['平方公里', '平方千米'] },
    { unit: 'm²', factor: 1e-4, also: ['平方米'] },
  ],
  heads: [
    { unit: 'heads', factor: 1, also: ['头', '只', '头(只)', '羽', 'head'] },
    { unit: '万头', factor: 1e4, also: ['万只', '万头(只)', '万羽', '10^4heads'] },
  ],
  persons: [
    { unit: 'persons', factor: 1, also: ['人', 'person', 'people'] },
    { unit: '万人', factor: 1e4, also: ['10^4persons'] },
  ],
  vehicles: [
    { unit: 'vehicles', factor: 1, also: ['辆', '台', 'vehicle'] },
    { unit: '万辆', factor: 1e4, also: ['万台'] },
  ],
  distance: [
    { unit: 'km', factor: 1, also: ['公里', '千米', 'km/a', 'km/yr'] },
    { unit: '万km', factor: 1e4, also: ['万公里'] },
  ],
  share: [
    { unit: '1', factor: 1, also: ['fraction', 'fraction/yr', 'fraction/a', '1/1', '比例', ''] },
    { unit: '%', factor: 0.01, also: ['％', '%/a', '%/yr'] },
    { unit: '‰', factor: 0.001 },
  ],
  ratio: [{ unit: '1', factor: 1, also: ['factor', 'ratio', 'fraction', '倍', ''] }],
  count: [{ unit: '1', factor: 1, also: [''] }],
  heatPerMass: [
    { unit: 'GJ/t', factor: 1, also: ['mj/kg', 'tj/gg', 'tj/kt'] },
    { unit: 'kJ/kg', factor: 1e-3 },
    { unit: 'kcal/kg', factor: KCAL_TO_GJ * 1e3, also: ['大卡/千克', '千卡/千克'] },
    { unit: 'tce/t', factor: GJ_PER_TCE, also: ['kgce/kg'] },
  ],
  heatPerVolume: [
    { unit: 'GJ/10⁴ m³', factor: 1, also: ['gj/1e4nm3', 'gj/1e4m3', 'gj/万m3', 'gj/万nm3'] },
    { unit: 'MJ/m³', factor: 10, also: ['mj/nm3', 'gj/1000m3', 'gj/10^3m3'] },
    { unit: 'kJ/m³', factor: 0.01, also: ['kj/nm3'] },
    { unit: 'kcal/m³', factor: KCAL_TO_GJ * 1e4, also: ['kcal/nm3', '大卡/立方米'] },
  ],
  carbonPerHeat: [
    { unit: 'tC/GJ', factor: 1, also: ['t/gj'] },
    { unit: 'tC/TJ', factor: 1e-3, also: ['t/tj', 'kg/gj', 'kgc/gj'] },
  ],
  gasPerHeat: [
    { unit: 'kg/TJ', factor: 1, also: ['g/gj'] },
    { unit: 'kg/GJ', factor: 1e3, also: ['t/tj'] },
  ],
  massPerMass: [
    { unit: 't/t', factor: 1, also: ['kg/kg', 'fraction', '1'] },
    { unit: 'kg/t', factor: 1e-3, also: ['g/kg'] },
    { unit: 'g/t', factor: 1e-6, also: ['kg/gg', 'kg/kt'] },
    { unit: '%', factor: 0.01 },
  ],
  massPerArea: [
    { unit: 'kg/ha', factor: 1, also: ['kg/公顷', 'kg/ha/a', 'kg/ha/yr'] },
    { unit: 't/ha', factor: 1e3, also: ['t/ha/a', 't/ha/yr', 't/ha/yr(sinkpositive)'] },
    { unit: 'kg/亩', factor: 15, also: ['kg/mu'] },
  ],
  massPerHead: [{ unit: 'kg/head', factor: 1, also: ['kg/head/yr', 'kg/head/a', 'kg/头', 'kg/头/年'] }],
  massPerPerson: [
    { unit: 'kg/person', factor: 1, also: ['kg/person/a', 'kg/person/yr', 'kg/人', 'kg/人/年'] },
    { unit: 'g/person/d', factor: 0.365, also: ['g/人/天', 'g/person/day'] },
  ],
  massPerPower: [
    { unit: 't/MWh', factor: 1, also: ['kg/kwh', 't/10^3kwh'] },
    { unit: 'kg/MWh', factor: 1e-3, also: ['g/kwh'] },
    { unit: 't/万kWh', factor: 0.1, also: ['t/10^4kwh'] },
  ],
  massPerHeat: [
    { unit: 't/GJ', factor: 1 },
    { unit: 'kg/GJ', factor: 1e-3, also: ['t/tj'] },
  ],
  density: [{ unit: 'kg/L', factor: 1, also: ['t/m3', 'g/cm3', 'g/ml'] }],
  fuelRate: [{ unit: 'L/100km', factor: 1, also: ['升/百公里', 'l/100公里'] }],
  perYear: [{ unit: '1/a', factor: 1, also: ['1/yr', '/a', '/yr'] }],
} as const satisfies Readonly<Record<string, readonly UnitOfKind[]>>;

export type ActivityUnitKind = keyof typeof kinds;

/** Units offered for a kind, the method's own first. */
export function unitsOfKind(kind: ActivityUnitKind): readonly string[] {
  return kinds[kind].map(({ unit }) => unit);
}

/** The unit a method works in. */
export function methodUnit(kind: ActivityUnitKind): string {
  return kinds[kind][0].unit;
}

const GAS_WORDS =
  /co2当量|二氧化碳当量|co2-?eq?|co2|ch4|n2o-n|n2o|sf6|nf3|hfc|(?<=kg|g|t)c(?=\/kg|\/t)|bod|cod|protein|wet|(?<=kg)n(?![mt])/g;

/** Small, half-width, without spaces and without the names of gases: `tCO2/t` is `t/t`. */
function plainUnit(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/℃|°c/g, '°c')
    .replace(/[\s·]/g, '')
    .replace(GAS_WORDS, '')
    .replace(/立方米|(?<!平)方(?=$|\()/g, 'm3');
}

const tables = new Map<string, ReadonlyMap<string, number>>();
for (const [kind, list] of Object.entries<readonly UnitOfKind[]>(kinds)) {
  const table = new Map<string, number>();
  for (const { unit, factor, also = [] } of list) {
    for (const spelling of [unit, ...also]) {
      for (const plain of [plainUnit(spelling), spelling.normalize('NFKC').toLowerCase().replace(/\s/g, '')]) {
        if (!table.has(plain)) table.set(plain, factor);
      }
    }
  }
  tables.set(kind, table);
}

const known = new Map<ActivityUnitKind, Map<string, number | null>>();

/** How much of the method's unit one of the written unit is; null for a unit that is none of this kind. */
export function unitFactor(kind: ActivityUnitKind, written: string): number | null {
  let ofKind = known.get(kind);
  if (!ofKind) {
    ofKind = new Map();
    known.set(kind, ofKind);
  }
  const before = ofKind.get(written);
  if (before !== undefined) return before;
  const table = tables.get(kind);
  const bare = written.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const factor = table?.get(bare) ?? table?.get(plainUnit(written)) ?? null;
  ofKind.set(written, factor);
  return factor;
}
