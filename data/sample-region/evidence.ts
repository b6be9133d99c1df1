/** What shows that the district develops fast (clause 3.2), and on which plans does the work rest (4.1.1)? */
import type { Tables } from '../../src/core/plan/tables.ts';
import type { Statistics, Year } from './statistics.ts';

type Indicator = Omit<Tables['indicators'], 'id' | 'order'>;
type LegalPlan = Omit<Tables['legalPlans'], 'id' | 'order'>;

const from: Year = 2021;
const to: Year = 2024;

const fromStatistics: readonly {
  readonly group: Indicator['group'];
  readonly series: string;
  readonly name: string;
  readonly unit: string;
  readonly document: string;
}[] = [
  {
    group: 'infrastructure',
    series: 'roads.length',
    name: '道路长度',
    unit: 'km',
    document: '《澜湾新区城市建设统计年报》（虚构）',
  },
  {
    group: 'infrastructure',
    series: 'transit.stations',
    name: '轨道交通车站',
    unit: '座',
    document: '《澜湾新区交通年报》（虚构）',
  },
  {
    group: 'infrastructure',
    series: 'land.builtUp',
    name: '建成区面积',
    unit: 'km²',
    document: '《澜湾新区国土变更调查公报》（虚构）',
  },
  {
    group: 'industry',
    series: 'industry.valueAdded',
    name: '工业增加值（当年价）',
    unit: '亿元',
    document: '《澜湾新区统计年鉴》（虚构）',
  },
  {
    group: 'industry',
    series: 'electricity.industry',
    name: '工业用电量',
    unit: '万kWh',
    document: '《澜湾新区电力统计月报》（虚构）',
  },
];

export function buildIndicators(statistics: Statistics): Indicator[] {
  return fromStatistics.map(({ group, series, name, unit, document }) => ({
    group,
    name,
    unit,
    startYear: from,
    startValue: statistics.get(series)?.get(from) ?? null,
    endYear: to,
    endValue: statistics.get(series)?.get(to) ?? null,
    document,
  }));
}

export const legalPlans: readonly LegalPlan[] = [
  {
    kind: 'territorial',
    title: '澜湾新区国土空间总体规划（2021—2035年）（虚构）',
    approvedBy: '澜海省人民政府（虚构）',
    approvedOn: '2023-06-30',
    note: '虚构示例',
  },
  {
    kind: 'detailed',
    title: '澜湾中心片区控制性详细规划（虚构）',
    approvedBy: '澜湾新区管理委员会（虚构）',
    approvedOn: '2023-12-18',
    note: '虚构示例',
  },
  {
    kind: 'industry',
    title: '澜湾新区工业绿色发展规划（2024—2030年）（虚构）',
    approvedBy: '澜湾新区工业和信息化局（虚构）',
    approvedOn: '2024-03-12',
    note: '虚构示例',
  },
  {
    kind: 'transport',
    title: '澜湾新区综合交通体系规划（2022—2035年）（虚构）',
    approvedBy: '澜湾新区管理委员会（虚构）',
    approvedOn: '2022-11-05',
    note: '虚构示例',
  },
  {
    kind: 'buildings',
    title: '澜湾新区绿色建筑专项规划（2023—2030年）（虚构）',
    approvedBy: '澜湾新区住房和城乡建设局（虚构）',
    approvedOn: '2023-09-21',
    note: '虚构示例',
  },
  {
    kind: 'environment',
    title: '澜湾新区生态环境保护与蓝绿空间规划（虚构）',
    approvedBy: '澜湾新区生态环境局（虚构）',
    approvedOn: '2022-08-16',
    note: '虚构示例',
  },
];
