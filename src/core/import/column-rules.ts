/**
 * How columns of planning data are called, and what their values must be like, meaning by meaning.
 *
 * `exact` names settle it; `part` names make it likely. Names are compared in lower case without blanks, `_`, `-` and `:`.
 * Chinese abbreviations are the pinyin initials of the national data standards (DLBM 地类编码, YDDM 用地代码,
 * JZGD 建筑高度 …). `fits` looks at the values: a column called `floor` that holds names is not a number of storeys.
 */
import type { ColumnMeaning, LayerRole } from '../plan/tables.ts';
import type { ColumnSample } from './layer-sample.ts';

export interface ColumnRule {
  readonly meaning: ColumnMeaning;
  readonly exact: RegExp;
  readonly part: RegExp | null;
  /** Roles in which the meaning makes sense; empty: in every one. */
  readonly roles: readonly LayerRole[];
  fits(column: ColumnSample): boolean;
  /** Unit of the numbers, from name and size; null where the meaning has none. */
  unit?(column: ColumnSample): string | null;
}

const isText = (c: ColumnSample) => c.type === 'text';
const isNumber = (c: ColumnSample) => c.type === 'integer' || c.type === 'real';

/** A number column, or text most of whose values begin with a number (`3`, `3.5`, `12 m`). */
function mostlyNumbers(column: ColumnSample): boolean {
  if (isNumber(column)) return true;
  if (!isText(column) || column.values.length === 0) return false;
  let numbers = 0;
  let all = 0;
  for (const { value, count } of column.values) {
    all += count;
    if (/^\s*[+-]?\d/.test(String(value))) numbers += count;
  }
  return numbers >= 0.6 * all;
}

function within(low: number, high: number) {
  return (column: ColumnSample): boolean => {
    if (!mostlyNumbers(column)) return false;
    if (column.min === null || column.max === null) return true;
    return column.min >= low && column.max <= high;
  };
}

/** Few different values against the number of features: a class, not a name. */
const isClass = (c: ColumnSample) => (isText(c) || c.type === 'integer') && c.distinct > 0 && c.distinct <= 300;

export const columnRules: readonly ColumnRule[] = [
  {
    meaning: 'landUseCode',
    exact:
      /^(dlbm|yddm|ydyhfldm|ghdldm|ghyddm|ydxzdm|tddm|tdytdm|lucode|landusecode|用地代码|用地编码|用地分类代码|用地用海分类代码|地类编码|地类代码|规划地类代码|规划用地代码|用地性质代码|landuse|code(90|00|06|12|18)|clccode)$/,
    part: /(地类|用地).*(码|号)|land.?use.*code|^class$|^classcode$|^lucc$|^euluc$/,
    roles: ['parcels', 'sinks', 'other'],
    fits: isClass,
  },
  {
    meaning: 'landUseName',
    exact:
      /^(dlmc|ydmc|ydyhflmc|ghdlmc|ghydmc|ydxz|用地名称|用地性质|用地类型|用地分类名称|用地用海分类名称|地类名称|地类|规划用地性质|landusename|landusetype)$/,
    part: /(地类|用地).*(名称|性质|类型)|land.?use.*(name|type|desc)/,
    roles: ['parcels', 'sinks', 'other'],
    fits: (c) => isText(c) && c.distinct <= 300,
  },
  {
    meaning: 'storeys',
    exact:
      /^(层数|楼层|楼层数|总层数|地上层数|建筑层数|cs|lc|zcs|dscs|jzcs|floor|floors|floorsag|floorcount|numfloors|nfloors|levels|buildinglevels|storeys|stories|storey)$/,
    part: /层数|楼层|storey|(^|[^a-z])floors?$|levels$/,
    roles: ['buildings'],
    fits: within(0, 200),
  },
  {
    meaning: 'heightM',
    exact: /^(高度|建筑高度|楼高|房屋高度|jzgd|gd|height|heightag|buildingheight|bldgheight|heightm|hm)$/,
    part: /高度|height/,
    roles: ['buildings'],
    fits: within(0, 1000),
    unit: () => 'm',
  },
  {
    meaning: 'buildingUse',
    exact:
      /^(用途|建筑用途|房屋用途|使用性质|建筑性质|规划用途|jzyt|fwyt|yt|building|buildinguse|bldguse|use|usage|function|buildingtype|1stuse)$/,
    part: /用途|使用性质|(building|bldg).*(use|type|class)/,
    roles: ['buildings'],
    fits: (c) => isText(c) && c.distinct <= 500,
  },
  {
    meaning: 'yearBuilt',
    exact:
      /^(年代|建成年代|建成年份|建造年代|建筑年代|竣工年份|竣工年代|jcnd|jznd|nd|year|yearbuilt|builtyear|constructionyear|startdate|buildyear)$/,
    part: /(建成|建造|竣工).*(年|时间|日期)|year.?built|built.?year|construction.?year/,
    roles: ['buildings'],
    fits: (c) => c.type === 'date' || within(1000, 2100)(c),
  },
  {
    meaning: 'floorAreaM2',
    exact: /^(建筑面积|总建筑面积|jzmj|zjzmj|floorarea|grossfloorarea|gfa|floorareatotalm2|floorspace)$/,
    part: /建筑面积|floor.?area|\bgfa\b/,
    roles: ['buildings', 'parcels'],
    fits: isNumber,
    unit: (c) => (/万|wan/.test(c.name) ? '10^4 m2' : 'm2'),
  },
  {
    // Only where the shapes bear out a unit (`formats/area-columns.ts`): the name alone does not tell which area.
    meaning: 'landAreaM2',
    exact: /^(面积|用地面积|地块面积|宗地面积|图斑面积|mj|tbmj|ydmj|zdmj|dkmj|area|landarea|shapearea)$/,
    part: /面积|area|mj$/,
    roles: ['boundary', 'parcels', 'sinks', 'water', 'other'],
    fits: mostlyNumbers,
  },
  {
    meaning: 'occupancy',
    exact: /^(入住率|使用率|出租率|occupancy|occupancyrate)$/,
    part: /入住率|occupancy/,
    roles: ['buildings'],
    fits: within(0, 100),
    unit: (c) => (c.max !== null && c.max > 1 ? '%' : '1'),
  },
  {
    meaning: 'roadClass',
    exact: /^(道路等级|道路类型|等级|技术等级|dldj|jsdj|highway|roadclass|roadtype|fclass|class|roadlevel)$/,
    part: /道路.*(等级|类型|分类)|road.*(class|type|level)/,
    roles: ['roads'],
    fits: isClass,
  },
  {
    meaning: 'trafficPerDay',
    exact:
      /^(车流量|日均交通量|年平均日交通量|交通量|流量|aadt|adt|traffic|trafficperday|trafficvolume|vehiclesperday)$/,
    part: /车流|交通量|\baadt\b|traffic/,
    roles: ['roads'],
    fits: within(0, 1_000_000),
    unit: (c) => (/辆\/?(小?时|h)|perhour|pcuh/.test(plainName(c.name)) ? '1/h' : '1/d'),
  },
  {
    meaning: 'pointSector',
    exact: /^(行业|行业类别|行业名称|所属行业|部门|hymc|hylb|sector|industry|subsector|source)$/,
    part: /行业|部门|sector/,
    roles: ['pointSources'],
    fits: (c) => isText(c) && c.distinct <= 300,
  },
  {
    meaning: 'pointGas',
    exact: /^(气体|温室气体|气体种类|gas|ghgtype|gastype)$/,
    part: /温室气体种类|气体类型/,
    roles: ['pointSources'],
    fits: (c) => isText(c) && c.distinct <= 20,
  },
  {
    meaning: 'pointEmissionsT',
    exact:
      /^(排放量|碳排放|碳排放量|二氧化碳排放量|co2排放量|emissions?|co2|co2e|tco2|tco2e|co2t|co2et|emissionst|ghg)$/,
    part: /排放|emission|t?co2e?/,
    roles: ['pointSources', 'parcels', 'buildings'],
    fits: isNumber,
    unit: (c) => (/万/.test(c.name) ? '10^4 t' : /kt/i.test(c.name) ? 'kt' : /\bkg|千克/i.test(c.name) ? 'kg' : 't'),
  },
  {
    meaning: 'pointYear',
    exact: /^(年份|年度|统计年份|报告年份|year|reportingyear|dataye?ar)$/,
    part: /年份|年度|reporting.?year/,
    roles: ['pointSources'],
    fits: within(1990, 2100),
  },
  {
    meaning: 'solarKwhPerM2',
    exact: /^(ghi|太阳辐射|总辐射|水平面总辐射|年总辐射|辐射量|solar|irradiation|ghikwhm2|pvout)$/,
    part: /辐射|\bghi\b|irradi/,
    roles: ['solar', 'buildings'],
    fits: within(0, 4000),
    // A day brings up to 9 kWh/m², a year several hundred.
    unit: (c) => (c.max === null ? null : c.max < 15 ? 'kWh/m2/d' : c.max > 300 ? 'kWh/m2/a' : null),
  },
  {
    meaning: 'sinkKind',
    exact:
      /^(碳汇类型|林种|树种|优势树种|植被类型|林地类型|sinkkind|sinktype|forest|foresttype|leaftype|natural|wetland|vegetation)$/,
    part: /碳汇|林种|树种|植被|forest.?type|species/,
    roles: ['sinks'],
    fits: isClass,
  },
  {
    meaning: 'ageClass',
    exact: /^(龄组|林龄|龄级|lz|ageclass|age|standage)$/,
    part: /龄组|林龄|龄级|age.?class/,
    roles: ['sinks'],
    fits: isClass,
  },
  {
    meaning: 'population',
    exact: /^(人口|常住人口|户籍人口|人口数|总人口|rk|czrk|population|pop|inhabitants|residents)$/,
    part: /人口|popul/,
    roles: [],
    fits: within(0, 100_000_000),
  },
  {
    meaning: 'name',
    exact:
      /^(name|名称|名字|地名|项目名称|企业名称|单位名称|道路名称|站名|小区名称|mc|xmmc|dwmc|qymc|namezh|namecn|namezhhans|title|stopname|adname|区县|行政区名称|xzqmc)$/,
    part: /名称$|name$/,
    roles: [],
    fits: isText,
  },
];

/** A column's name in lower case without blanks and joints: `building:levels` and `Building_Levels` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_\-:.()（）[\]/]/g, '');
}
