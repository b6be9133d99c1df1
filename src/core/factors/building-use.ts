/**
 * What is a building used for, and what does that use consume? (methods 3.3, 6.3)
 *
 * One vocabulary for attribution (electricity a m² of floor) and measures (share of cooling). Numbers
 * from data/factors/buildings.csv, assumptions to be replaced by meters. A text that names no known use
 * is null: the building then takes the use of its parcel, or stays unknown and is counted so.
 */
import type { LandUseCategory } from '../landuse/land-use-category.ts';
import type { Text } from '../text.ts';
import type { Factor } from './factor.ts';
import { factorOf } from './factor.ts';

export const buildingUses = [
  { id: 'residential', factor: 'residential', name: { 'zh-CN': '居住', en: 'Residential' } },
  { id: 'office', factor: 'office', name: { 'zh-CN': '办公', en: 'Office' } },
  { id: 'retail', factor: 'retail_mall', name: { 'zh-CN': '商业零售', en: 'Retail' } },
  { id: 'hotel', factor: 'hotel', name: { 'zh-CN': '酒店', en: 'Hotel' } },
  { id: 'restaurant', factor: 'restaurant', name: { 'zh-CN': '餐饮', en: 'Restaurant' } },
  { id: 'hospital', factor: 'hospital', name: { 'zh-CN': '医疗', en: 'Hospital' } },
  { id: 'school', factor: 'school', name: { 'zh-CN': '中小学和幼儿园', en: 'School' } },
  { id: 'university', factor: 'university', name: { 'zh-CN': '高校', en: 'University' } },
  { id: 'publicOther', factor: 'public_other', name: { 'zh-CN': '其他公共建筑', en: 'Other public building' } },
  { id: 'dataCentre', factor: 'data_centre', name: { 'zh-CN': '数据中心', en: 'Data centre' } },
  { id: 'industry', factor: 'light_industry', name: { 'zh-CN': '工业厂房', en: 'Factory' } },
  { id: 'warehouse', factor: 'warehouse', name: { 'zh-CN': '仓储', en: 'Warehouse' } },
] as const satisfies readonly { id: string; factor: string; name: Text }[];

export type BuildingUse = (typeof buildingUses)[number]['id'];

export function isBuildingUse(text: string | null): text is BuildingUse {
  return buildingUses.some((use) => use.id === text);
}

function factorName(use: BuildingUse): string {
  const found = buildingUses.find((one) => one.id === use);
  if (!found) throw new Error(`no building use ${use}`);
  return found.factor;
}

/** Electricity of a m² of floor, kWh/m²/a. */
export function electricityIntensity(use: BuildingUse): Factor {
  return required(`eui_${factorName(use)}`);
}

/** Share of that electricity that cools, 0…1. */
export function coolingShare(use: BuildingUse): Factor {
  return required(`cool_${factorName(use)}`);
}

function required(id: string): Factor {
  const factor = factorOf(id);
  if (!factor || factor.value === null) throw new Error(`factor ${id} has no value`);
  return factor;
}

/** Height of a storey, m (methods 3.3). */
export function storeyHeightM(use: BuildingUse | null): number {
  return use === 'residential' ? 3.0 : 3.9;
}

/** Words that name a use, tried in order: the narrower before the wider. Whole OpenStreetMap tags included. */
const WORDS: readonly (readonly [BuildingUse, RegExp])[] = [
  ['dataCentre', /数据中心|机房|data.?cent(er|re)/i],
  ['university', /大学|高校|学院|universit|college/i],
  ['school', /中学|小学|学校|幼儿园|教育|school|kindergarten|education/i],
  ['hospital', /医院|医疗|卫生|诊所|hospital|clinic|medical|health/i],
  ['hotel', /酒店|宾馆|旅馆|hotel|hostel|lodging/i],
  ['restaurant', /餐饮|餐厅|食堂|restaurant|canteen/i],
  ['warehouse', /仓库|仓储|物流|warehouse|storage|logistics/i],
  ['industry', /厂房|工厂|工业|车间|生产|industr|factory|manufactur|workshop/i],
  [
    'residential',
    /住宅|居住|公寓|宿舍|民居|农房|别墅|resid|apartment|(?<!green|glass|club)house|dormitory|terrace|detached|villa|bungalow/i,
  ],
  ['office', /办公|写字楼|商务|总部|科研|研发|office|business|research/i],
  ['retail', /商业|商场|零售|商铺|购物|市场|超市|retail|mall|commercial|supermarket|shop|kiosk|market/i],
  [
    'publicOther',
    /公共|行政|政府|文化|体育|市政|社区|public|civic|government|cultur|sport|museum|library|station|church|temple/i,
  ],
];

/** Use named by a column's text (Chinese, English or an OpenStreetMap tag); null for none that is known. */
export function buildingUseFromText(text: string | null): BuildingUse | null {
  if (text === null) return null;
  const word = text.trim();
  if (isBuildingUse(word)) return word;
  // `warehouse` holds `house`; the order of the list settles such pairs.
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/**
 * Use of a building that does not tell its own, from the land it stands on. Commercial land takes the
 * intensity of offices, the lower of offices and shops. Land that is not built on tells nothing.
 */
export function buildingUseFromLandUse(category: LandUseCategory | null): BuildingUse | null {
  switch (category) {
    case 'residential':
      return 'residential';
    case 'industry':
      return 'industry';
    case 'commercial':
    case 'research':
      return 'office';
    case 'public':
    case 'utility':
    case 'transport':
    case 'green':
    case 'special':
      return 'publicOther';
    default:
      return null;
  }
}
