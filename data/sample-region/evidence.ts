/** What shows that the district develops fast (clause 3.2), and on which plans does the work rest (4.1.1)? */
import type { TableName } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import { bodies } from './public-bodies.ts';
import type { Statistics, Year } from './statistics.ts';
import { both, type WordedRecord } from './worded-plan.ts';

type Unplaced<T extends TableName> = Omit<WordedRecord<T>, 'id' | 'order'>;
type Indicator = Unplaced<'indicators'>;
type LegalPlan = Unplaced<'legalPlans'>;

const from: Year = 2021;
const to: Year = 2024;

const fromStatistics: readonly {
  readonly group: Indicator['group'];
  readonly series: string;
  readonly name: Text;
  readonly unit: string | Text;
  readonly document: Text;
}[] = [
  {
    group: 'infrastructure',
    series: 'roads.length',
    name: both('道路长度', 'Length of roads'),
    unit: 'km',
    document: both(
      '《澜湾新区城市建设统计年报》（虚构）',
      'Annual Report on Urban Construction, Lanwan New Area (fictional)',
    ),
  },
  {
    group: 'infrastructure',
    series: 'transit.stations',
    name: both('轨道交通车站', 'Rail transit stations'),
    unit: both('座', 'stations'),
    document: both('《澜湾新区交通年报》（虚构）', 'Annual Transport Report, Lanwan New Area (fictional)'),
  },
  {
    group: 'infrastructure',
    series: 'land.builtUp',
    name: both('建成区面积', 'Built-up area'),
    unit: 'km²',
    document: both(
      '《澜湾新区国土变更调查公报》（虚构）',
      'Bulletin of the Land Change Survey, Lanwan New Area (fictional)',
    ),
  },
  {
    group: 'industry',
    series: 'industry.valueAdded',
    name: both('工业增加值（当年价）', 'Industrial value added, current prices'),
    unit: both('亿元', '10⁸ CNY'),
    document: both('《澜湾新区统计年鉴》（虚构）', 'Statistical Yearbook of Lanwan New Area (fictional)'),
  },
  {
    group: 'industry',
    series: 'electricity.industry',
    name: both('工业用电量', 'Electricity used by industry'),
    unit: both('万kWh', '10⁴ kWh'),
    document: both('《澜湾新区电力统计月报》（虚构）', 'Monthly Electricity Statistics, Lanwan New Area (fictional)'),
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
    title: both(
      '澜湾新区国土空间总体规划（2021—2035年）（虚构）',
      'Territorial Spatial Master Plan of Lanwan New Area, 2021–2035 (fictional)',
    ),
    approvedBy: bodies.province,
    approvedOn: '2023-06-30',
    note: both('虚构示例', 'Fictional sample'),
  },
  {
    kind: 'detailed',
    title: both(
      '澜湾中心片区控制性详细规划（虚构）',
      'Regulatory Detailed Plan of Lanwan Central District (fictional)',
    ),
    approvedBy: bodies.committee,
    approvedOn: '2023-12-18',
    note: both('虚构示例', 'Fictional sample'),
  },
  {
    kind: 'industry',
    title: both(
      '澜湾新区工业绿色发展规划（2024—2030年）（虚构）',
      'Green Industry Development Plan of Lanwan New Area, 2024–2030 (fictional)',
    ),
    approvedBy: bodies.industry,
    approvedOn: '2024-03-12',
    note: both('虚构示例', 'Fictional sample'),
  },
  {
    kind: 'transport',
    title: both(
      '澜湾新区综合交通体系规划（2022—2035年）（虚构）',
      'Comprehensive Transport Plan of Lanwan New Area, 2022–2035 (fictional)',
    ),
    approvedBy: bodies.committee,
    approvedOn: '2022-11-05',
    note: both('虚构示例', 'Fictional sample'),
  },
  {
    kind: 'buildings',
    title: both(
      '澜湾新区绿色建筑专项规划（2023—2030年）（虚构）',
      'Green Building Plan of Lanwan New Area, 2023–2030 (fictional)',
    ),
    approvedBy: bodies.housing,
    approvedOn: '2023-09-21',
    note: both('虚构示例', 'Fictional sample'),
  },
  {
    kind: 'environment',
    title: both(
      '澜湾新区生态环境保护与蓝绿空间规划（虚构）',
      'Environmental Protection and Blue-Green Space Plan of Lanwan New Area (fictional)',
    ),
    approvedBy: bodies.environment,
    approvedOn: '2022-08-16',
    note: both('虚构示例', 'Fictional sample'),
  },
];
