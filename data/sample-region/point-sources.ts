/** Which facilities report their emissions, where do they stand, how much do they emit? t CO2e in 2024. */
import type { SectorId } from '../../src/core/plan/tables.ts';
import type { District } from './district.ts';
import type { Pattern } from './land-use.ts';
import { distanceM, type Point } from './plane.ts';

export interface PointSource {
  readonly id: string;
  readonly name: string;
  readonly sector: Extract<SectorId, 'energy' | 'industry' | 'waste' | 'transport'>;
  readonly branch: string;
  readonly tonnesCo2e: number;
  readonly at: Point;
}

interface Planned {
  readonly name: string;
  readonly sector: PointSource['sector'];
  readonly branch: string;
  /** Share of its sector's inventory. */
  readonly share: number;
  readonly near: Point;
  readonly on: readonly Pattern[];
}

const planned: readonly Planned[] = [
  {
    name: '澜湾燃气电厂',
    sector: 'energy',
    branch: '燃气发电',
    share: 0.951,
    near: [-6750, -2400],
    on: ['powerPlant'],
  },
  {
    name: '澜湾资源热力中心',
    sector: 'energy',
    branch: '垃圾焚烧发电',
    share: 0.041,
    near: [-6900, 2500],
    on: ['wasteToEnergy'],
  },
  {
    name: '海湾电子玻璃厂',
    sector: 'industry',
    branch: '平板玻璃',
    share: 0.205,
    near: [-5600, -1900],
    on: ['factory', 'heavyFactory'],
  },
  { name: '澜芯半导体', sector: 'industry', branch: '集成电路', share: 0.122, near: [-5900, 900], on: ['factory'] },
  {
    name: '南屏纸业',
    sector: 'industry',
    branch: '造纸',
    share: 0.104,
    near: [-5700, -1200],
    on: ['factory', 'heavyFactory'],
  },
  {
    name: '西涌印染园',
    sector: 'industry',
    branch: '纺织印染',
    share: 0.082,
    near: [-4500, -700],
    on: ['factory', 'heavyFactory'],
  },
  {
    name: '临港精细化工',
    sector: 'industry',
    branch: '化学原料',
    share: 0.073,
    near: [-6000, -3000],
    on: ['factory', 'heavyFactory'],
  },
  { name: '湾区食品', sector: 'industry', branch: '食品制造', share: 0.038, near: [-6700, 700], on: ['factory'] },
  {
    name: '澜湾水泥粉磨站',
    sector: 'industry',
    branch: '建材',
    share: 0.031,
    near: [-4400, -2900],
    on: ['factory', 'heavyFactory', 'warehouse'],
  },
  {
    name: '工业园集中供热站',
    sector: 'industry',
    branch: '工业蒸汽',
    share: 0.066,
    near: [-5000, -1000],
    on: ['factory', 'heavyFactory'],
  },
  {
    name: '西涌水质净化厂',
    sector: 'waste',
    branch: '污水处理',
    share: 0.21,
    near: [-4200, -1900],
    on: ['waterWorks'],
  },
  { name: '东湾水质净化厂', sector: 'waste', branch: '污水处理', share: 0.13, near: [5600, -250], on: ['waterWorks'] },
  { name: '港区集装箱码头', sector: 'transport', branch: '靠港船舶', share: 0.045, near: [-4700, -4000], on: ['port'] },
];

export function buildPointSources(district: District, sectorTotalT: (sector: SectorId) => number): PointSource[] {
  const taken = new Set<Point>();
  return planned.map(({ name, sector, branch, share, near, on }, i) => {
    const parcel = district.parcels
      .filter((candidate) => on.includes(candidate.pattern) && !taken.has(candidate.at))
      .sort((a, b) => distanceM(a.at, near) - distanceM(b.at, near))[0];
    if (!parcel) throw new Error(`no parcel for ${name}`);
    taken.add(parcel.at);
    return {
      id: `PS${String(i + 1).padStart(2, '0')}`,
      name: `${name}（虚构）`,
      sector,
      branch,
      tonnesCo2e: Math.round(sectorTotalT(sector) * share),
      at: parcel.at,
    };
  });
}
