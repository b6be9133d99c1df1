/**
 * For what do policies set targets, and in which unit? (clause 5.2; methods 4.0)
 *
 * Chapter 7 takes the targets up by these ids. `usualUnits` are offered; a document may write another.
 */
import type { PolicyLevel, TargetQuantity } from '../plan/tables.ts';
import type { Text } from '../text.ts';

export interface QuantityWords {
  readonly name: Text;
  /** First of a level, then of others; a fall is in %. */
  readonly usualUnits: readonly string[];
  /** The value is a calendar year. */
  readonly isYear: boolean;
}

const of = (zh: string, en: string, ...usualUnits: readonly string[]): QuantityWords => ({
  name: { 'zh-CN': zh, en },
  usualUnits,
  isYear: false,
});

export const targetQuantities: Readonly<Record<TargetQuantity, QuantityWords>> = {
  totalEmissions: of('温室气体排放总量', 'Total emissions', '万tCO₂e', '%'),
  emissionsPerGdp: of('单位生产总值二氧化碳排放', 'Emissions of GDP', 'tCO₂/万元', '%'),
  emissionsPerHead: of('人均排放', 'Emissions a head', 'tCO₂e/人', '%'),
  peakYear: { ...of('碳达峰年份', 'Year of the peak'), isYear: true },
  neutralYear: { ...of('碳中和年份', 'Year of neutrality'), isYear: true },
  energyTotal: of('能源消费总量', 'Energy use', '万tce', '%'),
  energyPerGdp: of('单位生产总值能耗', 'Energy use of GDP', 'tce/万元', '%'),
  nonFossilShare: of('非化石能源消费占比', 'Share of non-fossil energy', '%'),
  renewableCapacity: of('可再生能源装机', 'Renewable capacity', '万kW'),
  greenBuildingShare: of('新建绿色建筑占比', 'Share of green new buildings', '%'),
  newEnergyVehicleShare: of('新能源汽车占比', 'Share of new-energy vehicles', '%'),
  greenTravelShare: of('绿色出行比例', 'Share of green travel', '%'),
  forestCover: of('森林覆盖率', 'Forest cover', '%'),
  wasteRecyclingShare: of('生活垃圾资源化利用率', 'Share of waste recycled', '%'),
  other: of('其他', 'Other'),
};

export const policyLevels = ['national', 'province', 'city', 'local'] as const satisfies readonly PolicyLevel[];

export const policyLevelNames: Readonly<Record<PolicyLevel, Text>> = {
  national: { 'zh-CN': '国家', en: 'National' },
  province: { 'zh-CN': '省', en: 'Province' },
  city: { 'zh-CN': '市', en: 'City' },
  local: { 'zh-CN': '区县及以下', en: 'Local' },
};
