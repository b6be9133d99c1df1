/** What each meaning of a column is called, and the unit its numbers are in once agreed. */
import type { Text } from '../text.ts';
import type { ColumnMeaning } from './tables.ts';

export interface MeaningName {
  readonly name: Text;
  /** Null where the values are no numbers or have no unit. */
  readonly unit: string | null;
}

export const columnMeaningNames: Record<ColumnMeaning, MeaningName> = {
  name: { name: { 'zh-CN': '名称', en: 'Name' }, unit: null },
  landUseCode: { name: { 'zh-CN': '用地代码', en: 'Land-use code' }, unit: null },
  landUseName: { name: { 'zh-CN': '用地名称', en: 'Land-use name' }, unit: null },
  storeys: { name: { 'zh-CN': '层数', en: 'Storeys' }, unit: null },
  heightM: { name: { 'zh-CN': '高度', en: 'Height' }, unit: 'm' },
  buildingUse: { name: { 'zh-CN': '建筑用途', en: 'Building use' }, unit: null },
  yearBuilt: { name: { 'zh-CN': '建成年份', en: 'Year built' }, unit: null },
  floorAreaM2: { name: { 'zh-CN': '建筑面积', en: 'Floor area' }, unit: 'm²' },
  landAreaM2: { name: { 'zh-CN': '用地面积', en: 'Land area' }, unit: 'm²' },
  occupancy: { name: { 'zh-CN': '使用率', en: 'Occupancy' }, unit: '0–1' },
  roadClass: { name: { 'zh-CN': '道路等级', en: 'Road class' }, unit: null },
  trafficPerDay: { name: { 'zh-CN': '交通量', en: 'Traffic' }, unit: 'veh/d' },
  pointSector: { name: { 'zh-CN': '排放源部门', en: 'Sector of the source' }, unit: null },
  pointEmissionsT: { name: { 'zh-CN': '排放量', en: 'Emissions' }, unit: 'tCO₂e/a' },
  pointYear: { name: { 'zh-CN': '排放年份', en: 'Year of the emissions' }, unit: null },
  pointGas: { name: { 'zh-CN': '温室气体', en: 'Greenhouse gas' }, unit: null },
  solarKwhPerM2: { name: { 'zh-CN': '太阳辐射', en: 'Solar radiation' }, unit: 'kWh/m²' },
  sinkKind: { name: { 'zh-CN': '碳汇类型', en: 'Kind of sink' }, unit: null },
  ageClass: { name: { 'zh-CN': '龄级', en: 'Age class' }, unit: null },
  population: { name: { 'zh-CN': '人口', en: 'Population' }, unit: null },
};

/** “Height (m)”, in the words that `nameOf` chooses. */
export function meaningLabel(meaning: ColumnMeaning, nameOf: (text: Text) => string): string {
  const { name, unit } = columnMeaningNames[meaning];
  return unit === null ? nameOf(name) : `${nameOf(name)} (${unit})`;
}
