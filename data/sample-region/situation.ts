/**
 * Which policies bind the district, which opportunities and challenges does it have, and what shows them (clause 5.2)?
 *
 * The policies of province, city and district are invented; of the state only the two years that everybody knows are
 * named. Figures in a statement are taken from the statistics and the inventory it points at.
 */
import type { InventoryTotals } from '../../src/core/inventory/total-inventory.ts';
import type { SectorId, TableName } from '../../src/core/plan/tables.ts';
import type { Text } from '../../src/core/text.ts';
import { sectorTotalT } from './inventory.ts';
import { toLonLat } from './plane.ts';
import type { PointSource } from './point-sources.ts';
import { bodies } from './public-bodies.ts';
import type { Statistics, Year } from './statistics.ts';
import { both, type WordedRecord } from './worded-plan.ts';

type Without<T extends TableName, K extends string> = Omit<WordedRecord<T>, 'id' | 'order' | K>;
type Target = Without<'policyTargets', 'policyId' | 'note' | 'name'> & { readonly id: string; readonly name?: Text };
export type SamplePolicy = Without<'policies', 'documentNumber'> & { readonly targets: readonly Target[] };
type Evidence = Pick<WordedRecord<'findingEvidence'>, 'kind'> &
  Partial<Without<'findingEvidence', 'findingId' | 'kind'>>;
export type SampleFinding = Without<'findings', never> & { readonly evidence: readonly Evidence[] };

const now: Year = 2024;
const invented = both('虚构示例', 'Fictional sample');

const year = (id: string, quantity: 'peakYear' | 'neutralYear', value: number, binding: boolean | null): Target => ({
  id,
  quantity,
  form: 'level',
  value,
  unit: '',
  baseYear: null,
  year: null,
  binding,
});

const fall = (
  id: string,
  quantity: Target['quantity'],
  value: number,
  [baseYear, by]: readonly [number, number],
  binding: boolean,
): Target => ({ id, quantity, form: 'fall', value, unit: '%', baseYear, year: by, binding });

const level = (
  id: string,
  quantity: Target['quantity'],
  value: number,
  unit: string | Text,
  by: number,
  binding: boolean,
): Target => ({ id, quantity, form: 'level', value, unit, baseYear: null, year: by, binding });

export const policies: readonly SamplePolicy[] = [
  {
    level: 'national',
    title: both('国家碳达峰、碳中和目标', 'National goals of carbon peak and carbon neutrality'),
    issuedBy: both('国家', 'The state'),
    issuedOn: '',
    note: both(
      '2030年前达峰、2060年前中和。只记这两个年份，正式编制时补录所依据的文件。',
      'Peak before 2030, neutrality before 2060. Only these two years are recorded; a real plan adds the documents it rests on.',
    ),
    targets: [year('national-peak', 'peakYear', 2030, null), year('national-neutral', 'neutralYear', 2060, null)],
  },
  {
    level: 'province',
    title: both('澜海省碳达峰实施方案（虚构）', 'Carbon Peak Implementation Plan of Lanhai Province (fictional)'),
    issuedBy: bodies.province,
    issuedOn: '2022-07-12',
    note: invented,
    targets: [
      fall('province-intensity', 'emissionsPerGdp', 40, [2020, 2030], true),
      level('province-non-fossil', 'nonFossilShare', 35, '%', 2030, true),
    ],
  },
  {
    level: 'city',
    title: both(
      '望澜市节能降碳规划（2023—2030年）（虚构）',
      'Energy and Carbon Saving Plan of Wanglan City, 2023–2030 (fictional)',
    ),
    issuedBy: bodies.city,
    issuedOn: '2023-04-20',
    note: invented,
    targets: [
      fall('city-energy', 'energyPerGdp', 28, [2020, 2030], true),
      level('city-vehicles', 'newEnergyVehicleShare', 45, '%', 2030, false),
      level('city-waste', 'wasteRecyclingShare', 75, '%', 2030, false),
    ],
  },
  {
    level: 'local',
    title: both('澜湾新区碳达峰行动方案（虚构）', 'Carbon Peak Action Plan of Lanwan New Area (fictional)'),
    issuedBy: bodies.committee,
    issuedOn: '2023-10-31',
    note: invented,
    targets: [
      year('local-peak', 'peakYear', 2029, true),
      level('local-total', 'totalEmissions', 430, both('万tCO₂e', '10⁴ tCO₂e'), 2035, true),
      level('local-solar', 'renewableCapacity', 35, both('万kW', '10⁴ kW'), 2030, false),
      level('local-travel', 'greenTravelShare', 75, '%', 2035, false),
    ],
  },
  {
    level: 'local',
    title: both(
      '澜湾新区绿色建筑与蓝绿空间三年行动（虚构）',
      'Three-Year Action for Green Buildings and Blue-Green Space, Lanwan New Area (fictional)',
    ),
    issuedBy: bodies.housing,
    issuedOn: '2024-06-18',
    note: invented,
    targets: [
      level('local-buildings', 'greenBuildingShare', 100, '%', 2027, true),
      {
        ...level('local-mangrove', 'other', 60, both('公顷', 'ha'), 2029, false),
        name: both('新造红树林面积', 'New mangroves'),
      },
    ],
  },
];

/** A factory's yard beyond the point it is told by, degrees. */
const yardDeg = 0.004;

export function buildFindings(
  statistics: Statistics,
  totals: InventoryTotals,
  pointSources: readonly PointSource[],
): SampleFinding[] {
  const value = (series: string, at: Year = now): number => {
    const told = statistics.get(series)?.get(at);
    if (told === undefined) throw new Error(`no ${series} in ${at}`);
    return told;
  };
  const millionT = (sector: SectorId) => sectorTotalT(totals, sector, now) / 1e6;
  const statistic = (ref: string, at: Year = now): Evidence => ({ kind: 'statistic', ref, year: at });
  const sector = (ref: SectorId | 'gross'): Evidence => ({ kind: 'inventory', ref, year: now });
  const target = (ref: string): Evidence => ({ kind: 'policyTarget', ref });
  const layer = (ref: string): Evidence => ({ kind: 'layer', ref });
  const plant = pointSources.reduce((most, one) => (one.tonnesCo2e > most.tonnesCo2e ? one : most));
  const factories = pointSources.filter((one) => one.sector === 'industry');
  const floor = Math.round(value('floor.industrial'));
  const [cars, electric, fuel] = [value('vehicles.cars'), value('vehicles.newEnergy'), value('vehicles.fuel')];
  const stations = value('transit.stations');
  const growth = ((value('electricity.total') / value('electricity.total', 2021)) ** (1 / 3) - 1) * 100;
  const finding = (side: SampleFinding['side'], statement: Text, evidence: readonly Evidence[]): SampleFinding => ({
    side,
    statement,
    note: invented,
    evidence,
  });
  return [
    finding(
      'opportunity',
      both(
        `工业和仓储建筑面积约${floor}万m²，成片集中在西部，屋面平整、日照好，可建成连片屋顶光伏。`,
        `About ${floor} × 10⁴ m² of factories and warehouses stand close together in the west, with flat and sunny roofs for solar power.`,
      ),
      [
        statistic('floor.industrial'),
        { kind: 'place', ...boxAround(factories, yardDeg) },
        layer('lanwan-solar'),
        target('local-solar'),
      ],
    ),
    finding(
      'opportunity',
      both(
        `新能源汽车已有${electric}万辆，充电设施同步铺开，道路用油有望先于总量达峰。`,
        `${electric} × 10⁴ new-energy vehicles are on the road and charging follows; road fuel may peak before the total does.`,
      ),
      [statistic('vehicles.newEnergy'), statistic('charging.points'), target('city-vehicles')],
    ),
    finding(
      'opportunity',
      both(
        `两条地铁线、${stations}座车站已成骨架，沿线更新可以提高绿色出行比例。`,
        `Two metro lines with ${stations} stations form the backbone; renewal along them can raise green travel.`,
      ),
      [statistic('transit.stations'), layer('lanwan-metro'), target('local-travel')],
    ),
    finding(
      'opportunity',
      both(
        '海上风电的多余电量可用来制氢，供港区重型货车使用，规模和时间待研究。',
        'Spare power of offshore wind could make hydrogen for the lorries of the port; how much and when is to be studied.',
      ),
      [],
    ),
    finding(
      'challenge',
      both(
        `2021年以来用电量年均增长${growth.toFixed(1)}%，外购电力排放${millionT('electricity').toFixed(2)}百万吨，是最大的一项。`,
        `Electricity use has grown by ${growth.toFixed(1)}% a year since 2021; purchased power emits ${millionT('electricity').toFixed(2)} million t, more than anything else.`,
      ),
      [statistic('electricity.total'), sector('electricity')],
    ),
    finding(
      'challenge',
      both(
        `燃气电厂一处排放${(plant.tonnesCo2e / 1e6).toFixed(2)}百万吨，机组仍在寿命期内，何时退出关系达峰后的降幅。`,
        `One gas power plant emits ${(plant.tonnesCo2e / 1e6).toFixed(2)} million t; its units are young, and when they leave decides the fall after the peak.`,
      ),
      [
        sector('energy'),
        { kind: 'layer', ref: 'lanwan-point-sources', featureId: plant.id, ...boxAround([plant], yardDeg) },
        target('local-total'),
      ],
    ),
    finding(
      'challenge',
      both(
        `汽车${cars}万辆中仍有${fuel}万辆燃油车，港区货运和船舶用油还在增加，交通排放${millionT('transport').toFixed(2)}百万吨。`,
        `Of ${cars} × 10⁴ motor vehicles ${fuel} × 10⁴ still burn fuel, and lorries and ships of the port burn more each year: transport emits ${millionT('transport').toFixed(2)} million t.`,
      ),
      [statistic('vehicles.fuel'), statistic('port.throughput'), sector('transport')],
    ),
  ];
}

function boxAround(sources: readonly PointSource[], aroundDeg: number) {
  const at = sources.map((one) => toLonLat(one.at) as [number, number]);
  const degrees = (value: number) => Math.round(value * 1e4) / 1e4;
  const [lons, lats] = [at.map(([lon]) => lon), at.map(([, lat]) => lat)];
  return {
    west: degrees(Math.min(...lons) - aroundDeg),
    south: degrees(Math.min(...lats) - aroundDeg),
    east: degrees(Math.max(...lons) + aroundDeg),
    north: degrees(Math.max(...lats) + aroundDeg),
  };
}
