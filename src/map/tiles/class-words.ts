/**
 * Which of a few drawn classes does a road, a rail line or a sink belong to?
 *
 * Reads the words that files use, in Chinese and English and as OpenStreetMap tags. For the looks
 * only; what carries a number (class weights, removal rates) is decided in `core`. A word not known
 * here has no class and is drawn in the plainest way of its layer.
 */

export type RoadRank = 'motorway' | 'primary' | 'secondary' | 'local' | 'path';

const roadWords: readonly [RoadRank, RegExp][] = [
  ['path', /foot|cycle|path|track|steps|pedestrian|bridleway|corridor|步行|人行|骑行|自行车|绿道|小路|游步|机耕/],
  ['motorway', /motorway|trunk|express|freeway|高速|快速/],
  ['primary', /primary|arterial|主干|国道|省道|一级|干线/],
  ['secondary', /secondary|tertiary|collector|次干|县道|二级|三级/],
  ['local', /residential|service|unclassified|living|local|street|支路|街|巷|乡道|村道|四级|小区|园区/],
];

type RailKind = 'metro' | 'rail' | 'tram' | 'bus' | 'ferry' | 'aerial';

const railWords: readonly [RailKind, RegExp][] = [
  ['metro', /metro|subway|light_rail|地铁|轻轨|城轨|轨道/],
  ['tram', /tram|有轨/],
  ['bus', /bus|公交|巴士|汽车/],
  ['ferry', /ferry|轮渡|码头/],
  ['aerial', /aerial|gondola|chair_lift|drag_lift|t-bar|cable|缆车|索道/],
  ['rail', /rail|train|铁路|火车|高铁|动车/],
];

export const vegetations = ['mangrove', 'wetland', 'forest', 'green', 'grass'] as const;
export type Vegetation = (typeof vegetations)[number];

const vegetationWords: readonly [Vegetation, RegExp][] = [
  ['mangrove', /mangrove|红树/],
  ['wetland', /wetland|marsh|swamp|reed|seagrass|湿地|沼泽|滩涂|海草/],
  ['green', /park|garden|urban|recreation|绿地|公园|绿化/],
  ['forest', /forest|wood|tree|林/],
  ['grass', /grass|meadow|heath|scrub|pasture|草/],
];

export const roadRankOf = (word: string): RoadRank | null => firstMatch(roadWords, word);
export const railKindOf = (word: string): RailKind | null => firstMatch(railWords, word);
export const vegetationOf = (word: string): Vegetation | null => firstMatch(vegetationWords, word);

function firstMatch<T>(words: readonly [T, RegExp][], word: string): T | null {
  const lower = word.toLowerCase();
  return words.find(([, pattern]) => pattern.test(lower))?.[0] ?? null;
}
