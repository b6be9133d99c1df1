/**
 * What is said of the drivers (clause 5.1 c), of key categories (5.3 a) and of what sectors could save (5.3 b)?
 *
 * Activities and intensities of today are those of the statistics and the inventory; best practice, prices and costs
 * are invented.
 */
import type { InventoryTotals } from '../../src/core/inventory/total-inventory.ts';
import type { SectorId } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import { source } from './district.ts';
import { sectorTotalT } from './inventory.ts';
import type { Statistics } from './statistics.ts';
import { both, type WordedRecord } from './worded-plan.ts';

const note = (id: string, assumption: Text, watch: Text): WordedRecord<'driverNotes'> => ({
  id,
  elasticity: null,
  elasticitySource: '',
  source,
  assumption,
  note: watch,
});

/** A driver whose weight the identity does not tell. */
const weighed = (
  id: string,
  elasticity: number,
  elasticitySource: Text,
  assumption: Text,
  watch: Text,
): WordedRecord<'driverNotes'> => ({ ...note(id, assumption, watch), elasticity, elasticitySource });

export const driverNotes: readonly WordedRecord<'driverNotes'>[] = [
  note(
    'gdpPerHead',
    both('按可比价计算，近三年增速逐步放缓。', 'At constant prices; growth slows down step by step.'),
    both('随产业结构调整，与排放的联系会减弱。', 'As the economy changes, its tie to emissions will loosen.'),
  ),
  note(
    'population',
    both('人口向中心区和江北新城集聚。', 'People gather in the centre and the new town north of the river.'),
    both('以总体规划的人口规模为上限。', 'The master plan sets the upper bound of the population.'),
  ),
  note(
    'energyIntensity',
    both(
      '工业节能改造持续推进，能耗强度按近三年速度下降。',
      'Industry goes on saving; intensity falls as in the last three years.',
    ),
    both('数据中心投产可能使降速变慢。', 'New data centres may slow the fall.'),
  ),
  note(
    'electricity.total',
    both(
      '电气化继续，用电增速高于能源消费增速。',
      'Electrification goes on: electricity grows faster than energy use.',
    ),
    both('与外购电力排放因子同时关注。', 'To be watched together with the factor of purchased power.'),
  ),
  note(
    'vehicles.cars',
    both('千人保有量接近同类城区，增速将放缓。', 'Ownership nears that of similar districts; growth will slow.'),
    both('区分燃油车和新能源汽车。', 'Tell cars with an engine from new-energy cars.'),
  ),
  note(
    'industry.valueAdded',
    both('增量主要来自集成电路和海洋装备。', 'Growth comes mostly from integrated circuits and marine equipment.'),
    both('高耗能企业不再扩产。', 'Firms that use much energy no longer expand.'),
  ),
  note(
    'gdp.tertiary',
    both('服务业增加值增速继续高于工业。', 'Services go on growing faster than industry.'),
    both('与商业用电和公共建筑面积同时关注。', 'To be watched together with the power of commerce and public floors.'),
  ),
  note(
    'gdp.secondary',
    both('第二产业比重缓慢下降，总量仍增长。', 'The share of industry falls slowly while it still grows.'),
    both('与工业增加值合并判断。', 'To be judged together with industrial value added.'),
  ),
  weighed(
    'vehicles.newEnergy',
    -0.02,
    both('按替代同等里程燃油车估算（虚构）', 'Estimated from the fuel cars replaced at equal mileage (fictional)'),
    both('保有量每增1%，道路用油减少约0.13%。', 'For 1% more of them, road fuel falls by about 0.13%.'),
    both('增速很快，需要检查饱和水平。', 'Grows very fast: check where it saturates.'),
  ),
  weighed(
    'port.throughput',
    0.02,
    both(
      '按港区船舶和货车用油占总排放的比例估算（虚构）',
      'Estimated from the share of ships and lorries of the port in the total (fictional)',
    ),
    both('吞吐量与港区用油同比例变化。', 'Fuel of the port moves in proportion to throughput.'),
    both('岸电和电动集卡推广后应下调。', 'To be lowered as shore power and electric lorries spread.'),
  ),
];

export const keyCategoryReasons: readonly WordedRecord<'keyCategoryReasons'>[] = [
  {
    id: '2G1a/SF6',
    reason: both(
      '变电站还将成倍增加，六氟化硫的增温潜势最高，提前纳入管理（虚构）。',
      'Substations will double and no gas warms more than SF₆, so it is managed early (fictional).',
    ),
  },
  {
    id: 'landUse/CO2',
    reason: both(
      '唯一的清除项，红树林和蓝绿空间是本区规划重点（虚构）。',
      'The only removal; mangroves and blue-green space are at the heart of the plan (fictional).',
    ),
  },
];

interface SectorCase {
  readonly sector: SectorId;
  readonly activityOf: readonly string[];
  readonly unit: Text;
  /** Best practice as a share of the intensity of today. */
  readonly best: number;
  readonly uptakeShare: number;
  readonly siteShare: number;
  /** Name, t CO2e a year, CNY a tonne. */
  readonly steps: readonly (readonly [name: Text, savingT: number, costPerT: number])[];
}

const cases: readonly SectorCase[] = [
  {
    sector: 'industry',
    activityOf: ['industry.valueAdded'],
    unit: both('亿元', '10⁸ CNY'),
    best: 0.74,
    uptakeShare: 0.7,
    siteShare: 0.9,
    steps: [
      [both('玻璃窑余热利用', 'Waste heat of the glass furnace'), 28_000, -60],
      [both('电机和空压系统节能', 'Efficient motors and compressed air'), 34_000, -35],
      [both('含氟气体分解处理', 'Destruction of fluorinated gases'), 24_000, 85],
      [both('印染、造纸和食品工业热泵', 'Heat pumps for dyeing, paper and food'), 52_000, 160],
      [both('燃煤锅炉改用天然气', 'Coal boilers changed to gas'), 26_000, 240],
    ],
  },
  {
    sector: 'transport',
    activityOf: ['vehicles.cars'],
    unit: both('万辆', '10⁴ vehicles'),
    best: 0.68,
    uptakeShare: 0.8,
    siteShare: 0.85,
    steps: [
      [both('公交和出租车电动化', 'Electric buses and taxis'), 46_000, -80],
      [both('私人乘用车电动化', 'Electric private cars'), 118_000, 40],
      [both('靠港船舶使用岸电', 'Shore power for ships at berth'), 21_000, 95],
      [both('港区集卡和工程机械电动化', 'Electric lorries and machines of the port'), 58_000, 210],
    ],
  },
  {
    sector: 'buildings',
    activityOf: ['floor.residential', 'floor.public'],
    unit: both('万m²', '10⁴ m²'),
    best: 0.62,
    uptakeShare: 0.6,
    siteShare: 0.8,
    steps: [
      [both('餐饮和公共厨房电气化', 'Electric cooking in restaurants and canteens'), 30_000, 30],
      [both('热泵热水替代燃气热水', 'Heat-pump water heating instead of gas'), 44_000, 70],
      [both('居民厨房电气化', 'Electric cooking at home'), 26_000, 180],
    ],
  },
];

export interface SamplePotential {
  readonly potential: WordedRecord<'potentials'>;
  readonly steps: readonly Omit<WordedRecord<'abatementSteps'>, 'id' | 'order'>[];
}

export function buildPotentials(statistics: Statistics, totals: InventoryTotals): SamplePotential[] {
  const fourDigits = (value: number) => Number(value.toPrecision(4));
  return cases.map(({ sector, activityOf, unit, best, uptakeShare, siteShare, steps }) => {
    const activity = activityOf.reduce((sum, series) => sum + (statistics.get(series)?.get(2024) ?? Number.NaN), 0);
    const intensityNow = sectorTotalT(totals, sector, 2024) / activity;
    if (!Number.isFinite(intensityNow)) throw new Error(`no activity of ${sector}`);
    return {
      potential: {
        id: sector,
        activity: Math.round(activity * 100) / 100,
        activityUnit: unit,
        intensityNow: fourDigits(intensityNow),
        bestIntensity: fourDigits(intensityNow * best),
        benchmarkSource: both('同类城区先进水平（虚构）', 'Best practice of similar districts (fictional)'),
        carbonPricePerT: 100,
        uptakeShare,
        siteShare,
        activitySource: both('本方案统计数据和排放清单，2024年', 'Statistics and inventory of this plan, 2024'),
        carbonPriceSource: both(
          '全国碳市场近期成交水平，取整（虚构）',
          'Recent level of the national market, rounded (fictional)',
        ),
        uptakeSource: both(
          '2035年前可推广比例，部门会商意见（虚构）',
          'Share within reach by 2035, as the bureaus see it (fictional)',
        ),
        siteSource: both('用地和电网条件初步排查（虚构）', 'First look at sites and the grid (fictional)'),
      },
      steps: steps.map(([name, savingT, costPerT]) => ({ sector, name, savingT, costPerT, source })),
    };
  });
}
