/**
 * Which carbon sinks are told apart, and at which rate do they take up carbon? (clause 7.2 e; methods 10.2, 10.3)
 *
 * Forest, grassland, cropland and wetland have city rates (Lyu et al. 2023, Table 7, in
 * data/factors/sinks.csv); mangroves the mean of existing stands on the Chinese coast (tC · 44/12);
 * parks an assumption. Rates are t CO2/ha/a, uptake positive; a city rate may be 0 or below.
 * Methane of wetlands is told beside the uptake: it can turn a freshwater wetland into a source.
 */
import type { Factor } from '../factors/factor.ts';
import { factorOf } from '../factors/factor.ts';
import type { Text } from '../text.ts';
import { CO2_PER_C } from '../units/energy-units.ts';

export interface SinkKind {
  readonly id: string;
  readonly name: Text;
  readonly color: string;
  /** Stands grow: a young one takes up less than its full rate. */
  readonly grows: boolean;
  /** Land-use categories on which such a sink is expected; on others a person should look. */
  readonly fits: readonly string[];
}

export const sinkKinds = [
  { id: 'forest', name: { 'zh-CN': '森林', en: 'Forest' }, color: '#2f8f5b', grows: true, fits: ['forest'] },
  {
    id: 'mangrove',
    name: { 'zh-CN': '红树林', en: 'Mangrove' },
    color: '#1f7a6b',
    grows: true,
    fits: ['mangrove', 'wetland'],
  },
  {
    id: 'wetland',
    name: { 'zh-CN': '湿地', en: 'Wetland' },
    color: '#6aa8a0',
    grows: false,
    fits: ['wetland', 'water'],
  },
  {
    id: 'urbanGreen',
    name: { 'zh-CN': '城市绿地', en: 'Urban green' },
    color: '#7cb66f',
    grows: true,
    fits: ['green'],
  },
  { id: 'grassland', name: { 'zh-CN': '草地', en: 'Grassland' }, color: '#a7c66b', grows: false, fits: ['grass'] },
  {
    id: 'cropland',
    name: { 'zh-CN': '耕地和园地', en: 'Cropland and orchard' },
    color: '#c9bf63',
    grows: false,
    fits: ['agriculture'],
  },
] as const satisfies readonly SinkKind[];

export type SinkKindId = (typeof sinkKinds)[number]['id'];

/** The kind with this id; null for one this version does not know. */
export function sinkKindOf(id: string): SinkKind | null {
  return sinkKinds.find((kind) => kind.id === id) ?? null;
}

/** Cities with rates, as `settings.sinkRateCity` names them; `Guangdong` is the province's mean. */
export const sinkRateCities = [
  'Guangdong',
  'Guangzhou',
  'Shaoguan',
  'Shenzhen',
  'Zhuhai',
  'Shantou',
  'Foshan',
  'Jiangmen',
  'Zhanjiang',
  'Maoming',
  'Zhaoqing',
  'Huizhou',
  'Meizhou',
  'Shanwei',
  'Heyuan',
  'Yangjiang',
  'Qingyuan',
  'Dongguan',
  'Zhongshan',
  'Chaozhou',
  'Jieyang',
  'Yunfu',
] as const;

export interface SinkRate {
  /** t CO2/ha/a, uptake positive. */
  readonly tPerHa: number;
  /** Ends of the 95 % range; the rate itself where its uncertainty is not told. */
  readonly lowTPerHa: number;
  readonly highTPerHa: number;
  readonly source: string;
  /** The row it comes from; null for a rate a person gave. */
  readonly factor: Factor | null;
}

/** The catalogue's rate of a kind in a city; null where the tables have none: no other city stands in. */
export function sinkRate(kind: string, city: string): SinkRate | null {
  switch (kind) {
    case 'forest':
    case 'wetland':
    case 'grassland':
    case 'cropland':
      return rateFrom(factorOf(`sink_${city.toLowerCase()}_${kind}`));
    case 'mangrove':
      return rateFrom(factorOf('mangrove_net_uptake'), CO2_PER_C);
    case 'urbanGreen':
      return rateFrom(factorOf('urban_park_uptake'));
    default:
      return null;
  }
}

function rateFrom(factor: Factor | null, scale = 1): SinkRate | null {
  if (!factor || factor.value === null) return null;
  const tPerHa = factor.value * scale;
  const halfWidth = factor.uncertaintyPct === null ? 0 : (Math.abs(tPerHa) * factor.uncertaintyPct) / 100;
  return { tPerHa, lowTPerHa: tPerHa - halfWidth, highTPerHa: tPerHa + halfWidth, source: factor.source, factor };
}

/** Methane a hectare gives off, kg CH4/ha/a; null for kinds without a figure. */
export function sinkMethane(kind: string): Factor | null {
  if (kind === 'wetland') return factorOf('wetland_fresh_ch4');
  return kind === 'mangrove' ? factorOf('mangrove_ch4') : null;
}
