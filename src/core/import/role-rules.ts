/**
 * Which role can a layer have? Scored by geometry, layer name and the meanings its columns can carry.
 *
 *   the geometry must fit      a layer of points is never parcels
 *   the name speaks of it      + 0.6
 *   a telling column           + 0.5 (storeys → buildings, land-use code → parcels, …)
 *   the geometry alone         0.1
 */
import type { ColumnMeaning, LayerRole } from '../plan/tables.ts';
import type { Text } from '../text.ts';
import type { LayerSample } from './layer-sample.ts';
import type { RoleProposal } from './propose-meaning.ts';

type Kind = 'points' | 'lines' | 'polygons';

interface RoleRule {
  readonly role: LayerRole;
  readonly kinds: readonly Kind[];
  readonly name: RegExp;
  readonly columns: readonly ColumnMeaning[];
  /** Other columns, by name, that tell as well. */
  readonly columnName?: RegExp;
  /** A layer of more features is hardly this. */
  readonly mostFeatures?: number;
}

const rules: readonly RoleRule[] = [
  {
    role: 'neighbours',
    kinds: ['polygons'],
    name: /周边|相邻|邻接|毗邻|neighbou?r|surrounding|adjacent/i,
    columns: [],
    mostFeatures: 500,
  },
  {
    role: 'boundary',
    kinds: ['polygons'],
    name: /边界|范围|行政区|规划区|界线|街道|社区|boundary|border|admin|district|subregion|freguesia|extent|concelho|county_|city_/i,
    columns: [],
    columnName: /^(adcode|xzqdm|xzqmc|行政区代码|行政区名称)$/,
    mostFeatures: 500,
  },
  {
    role: 'buildings',
    kinds: ['polygons'],
    name: /建筑|房屋|楼栋|building|footprint|(^|[^a-z])bldg|(^|[^a-z])bd([^a-z]|$)/i,
    columns: ['storeys', 'heightM', 'buildingUse', 'yearBuilt'],
  },
  {
    role: 'sinks',
    kinds: ['polygons'],
    name: /碳汇|森林|林地|红树林|绿地|湿地|植被|sink|forest|mangrove|wetland|vegetation|green/i,
    columns: ['sinkKind', 'ageClass'],
  },
  {
    role: 'water',
    kinds: ['polygons', 'lines'],
    name: /水体|水系|水域|河流|河道|湖(?![区市县镇乡村街])|水库|海岸|water|river|lake|hydro/i,
    columns: [],
    columnName: /^(water|waterway)$/,
  },
  {
    role: 'parcels',
    kinds: ['polygons'],
    name: /地块|用地|宗地|图斑|地类|dltb|land.?use|parcel|landcover|lulc|zoning/i,
    columns: ['landUseCode', 'landUseName'],
  },
  {
    role: 'rail',
    kinds: ['lines', 'points'],
    name: /轨道|地铁|铁路|轻轨|有轨|公交|站点|车站|rail|metro|subway|tram|lrt|bus|stops?($|[^a-z])|station/i,
    columns: [],
    columnName: /^(railway|stopname|linename|站名|线路)$/,
  },
  {
    role: 'roads',
    kinds: ['lines'],
    name: /道路|路网|公路|街道|road|street|highway|centerline/i,
    columns: ['roadClass', 'trafficPerDay'],
  },
  {
    role: 'solar',
    kinds: ['polygons', 'points'],
    name: /太阳|辐射|光伏|solar|ghi|irradi|pv/i,
    columns: ['solarKwhPerM2'],
  },
  {
    role: 'pointSources',
    kinds: ['points'],
    name: /点源|排放源|企业|工厂|电厂|重点用能|污染源|point.?source|facility|facilities|plant|factory|emitter/i,
    columns: ['pointEmissionsT', 'pointSector'],
  },
];

const NAMED = 0.6;
const TELLING_COLUMN = 0.5;
const GEOMETRY_ALONE = 0.1;

/** Possible roles, likeliest first. Empty when nothing but the geometry speaks. */
export function roleScores(layer: LayerSample, meanings: ReadonlySet<ColumnMeaning>): RoleProposal[] {
  const total = layer.points + layer.lines + layer.polygons;
  return rules
    .flatMap((rule) => {
      const fitting = rule.kinds.reduce((sum, kind) => sum + layer[kind], 0);
      if (total === 0 || fitting < total / 2) return [];
      if (rule.mostFeatures !== undefined && layer.count > rule.mostFeatures) return [];
      const named = rule.name.test(layer.name);
      const telling = rule.columns.filter((meaning) => meanings.has(meaning));
      const column = layer.columns.find(({ name }) => rule.columnName?.test(name.toLowerCase().replace(/[\s_]/g, '')));
      const score =
        GEOMETRY_ALONE +
        (named ? NAMED : 0) +
        (telling.length > 0 || column ? TELLING_COLUMN : 0) +
        0.02 * telling.length;
      if (score === GEOMETRY_ALONE) return [];
      return [
        {
          role: rule.role,
          confidence: Math.min(0.99, score),
          reason: reasonOf(layer, named, telling.length > 0 || column !== undefined),
        },
      ];
    })
    .sort((a, b) => b.confidence - a.confidence);
}

function reasonOf({ name }: LayerSample, named: boolean, column: boolean): Text {
  const zh = [named ? `图层名“${name}”` : null, column ? '字段含义' : null].filter((part) => part !== null);
  const en = [named ? `layer name “${name}”` : null, column ? 'its fields' : null].filter((part) => part !== null);
  return { 'zh-CN': `依据${zh.join('和')}`, en: `from ${en.join(' and ')}` };
}
