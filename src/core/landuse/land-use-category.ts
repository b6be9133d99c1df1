/**
 * What land is used for, in one vocabulary for all classifications (methods 1.2).
 *
 * The first four groups are the core functions of clause 3.1. `research` and `utility` are told apart
 * on the map and count with commerce and public respectively. The rest is outside the shares.
 */
import type { Text } from '../text.ts';

export const landUseCategories = [
  { id: 'residential', group: 'residential', builtUp: true, name: { 'zh-CN': '居住', en: 'Residential' } },
  { id: 'industry', group: 'industry', builtUp: true, name: { 'zh-CN': '工业与仓储', en: 'Industry and storage' } },
  { id: 'commercial', group: 'commercial', builtUp: true, name: { 'zh-CN': '商业服务', en: 'Commerce' } },
  { id: 'research', group: 'commercial', builtUp: true, name: { 'zh-CN': '科研', en: 'Research' } },
  { id: 'public', group: 'public', builtUp: true, name: { 'zh-CN': '公共服务', en: 'Public services' } },
  { id: 'utility', group: 'public', builtUp: true, name: { 'zh-CN': '公用设施', en: 'Utilities' } },
  { id: 'transport', group: null, builtUp: true, name: { 'zh-CN': '交通', en: 'Transport' } },
  { id: 'green', group: null, builtUp: true, name: { 'zh-CN': '公园绿地', en: 'Parks and squares' } },
  { id: 'special', group: null, builtUp: true, name: { 'zh-CN': '特殊用地', en: 'Special uses' } },
  { id: 'reserve', group: null, builtUp: false, name: { 'zh-CN': '留白与待建', en: 'Reserve and building land' } },
  { id: 'agriculture', group: null, builtUp: false, name: { 'zh-CN': '农业', en: 'Farmland' } },
  { id: 'forest', group: null, builtUp: false, name: { 'zh-CN': '林地', en: 'Forest' } },
  { id: 'grass', group: null, builtUp: false, name: { 'zh-CN': '草地', en: 'Grassland' } },
  { id: 'mangrove', group: null, builtUp: false, name: { 'zh-CN': '红树林', en: 'Mangrove' } },
  { id: 'wetland', group: null, builtUp: false, name: { 'zh-CN': '湿地', en: 'Wetland' } },
  { id: 'water', group: null, builtUp: false, name: { 'zh-CN': '水域', en: 'Water' } },
  { id: 'bare', group: null, builtUp: false, name: { 'zh-CN': '裸地与其他', en: 'Bare and other' } },
] as const satisfies readonly {
  id: string;
  group: 'residential' | 'industry' | 'commercial' | 'public' | null;
  builtUp: boolean;
  name: Text;
}[];

export type LandUseCategory = (typeof landUseCategories)[number]['id'];
/** The four groups of functions whose shares are tested. */
export type CoreFunction = 'residential' | 'industry' | 'commercial' | 'public';
export const coreFunctions = ['residential', 'industry', 'commercial', 'public'] as const satisfies CoreFunction[];

export type LandUseScheme =
  | 'GB/T21010-2017'
  | 'MNR-2023'
  | 'MNR-2020'
  | 'Survey-3'
  | 'GB50137-2011'
  | 'EULUC'
  | 'OSM'
  | LandCoverProduct;

/** Maps of what covers the land, made of images: built-up land has no use in them but where they tell one. */
type LandCoverProduct = 'CORINE' | 'WorldCover' | 'GlobeLand30' | 'CLCD';

export const landUseSchemes: readonly { id: LandUseScheme; name: Text }[] = [
  { id: 'MNR-2023', name: { 'zh-CN': '国土空间用地用海分类（2023）', en: 'Land and sea use classification (2023)' } },
  { id: 'MNR-2020', name: { 'zh-CN': '国土空间用地用海分类（2020 试行）', en: 'Land and sea use (2020 trial)' } },
  { id: 'GB/T21010-2017', name: { 'zh-CN': '土地利用现状分类 GB/T 21010-2017', en: 'GB/T 21010-2017 land use' } },
  { id: 'Survey-3', name: { 'zh-CN': '第三次全国国土调查工作分类', en: 'Third national land survey' } },
  {
    id: 'GB50137-2011',
    name: { 'zh-CN': '城市用地分类与规划建设用地标准 GB 50137-2011', en: 'GB 50137-2011 urban land use' },
  },
  { id: 'EULUC', name: { 'zh-CN': 'EULUC-China 2.0 城市用地', en: 'EULUC-China 2.0 urban land use' } },
  { id: 'OSM', name: { 'zh-CN': 'OpenStreetMap 标签', en: 'OpenStreetMap tags' } },
  { id: 'CORINE', name: { 'zh-CN': 'CORINE 土地覆盖（2018）', en: 'CORINE Land Cover (2018)' } },
  { id: 'WorldCover', name: { 'zh-CN': 'ESA WorldCover 土地覆盖', en: 'ESA WorldCover' } },
  { id: 'GlobeLand30', name: { 'zh-CN': 'GlobeLand30 地表覆盖', en: 'GlobeLand30' } },
  { id: 'CLCD', name: { 'zh-CN': '中国年度土地覆盖（CLCD）', en: 'Annual land cover of China (CLCD)' } },
];

const matchedWhole: readonly LandUseScheme[] = ['EULUC', 'CORINE', 'WorldCover', 'GlobeLand30', 'CLCD'];

/** Are its codes plain numbers without levels? They keep no leading zero, and 12 is no part of 121. */
export function isMatchedWhole(scheme: LandUseScheme): boolean {
  return matchedWhole.includes(scheme);
}
