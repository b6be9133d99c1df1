/** A sheet of an exported inventory before it is written, and its words in both languages. */
import type { Status } from '../plan/tables.ts';
import type { Language } from '../text.ts';

/** Null: an empty cell, for what is not known. */
export type SheetCell = string | number | null;

export interface LaidOutSheet {
  readonly name: string;
  readonly title: string;
  readonly head: readonly SheetCell[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows printed strong, from 0: groups and totals. */
  readonly strongRows: readonly number[];
}

interface LayoutWords {
  readonly code: string;
  readonly category: string;
  readonly total: string;
  readonly mark: string;
  readonly methods: string;
  readonly blank: string;
  readonly partial: string;
  readonly gross: string;
  readonly landUse: string;
  readonly net: string;
  readonly trend: string;
  readonly complete: string;
  readonly yes: string;
  readonly no: string;
  readonly activities: string;
  readonly activityHead: readonly string[];
  readonly factors: string;
  readonly factorHead: readonly string[];
  readonly gpcHead: readonly string[];
  readonly scope: (scope: number) => string;
  readonly basic: string;
  readonly basicPlus: string;
  readonly gpcNote: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly marks: Readonly<Record<'V' | 'S' | 'C' | 'M' | 'A' | 'own', string>>;
  title(region: string, year: number | string | null, gwpSet: string): string;
  factorTitle(edition: string): string;
  lacking(count: number): string;
  incomplete(names: string): string;
  typed(sector: string): string;
}

export const layoutWords: Readonly<Record<Language, LayoutWords>> = {
  'zh-CN': {
    code: 'IPCC 编码',
    category: '排放源与吸收汇类别',
    total: '合计 (t CO2e)',
    mark: '标记',
    methods: '方法',
    blank: '空白（缺数据）',
    partial: '不完整（缺输入）',
    gross: '总排放（不含土地利用和林业）',
    landUse: '合计：土地利用和林业',
    net: '净排放',
    trend: '历年汇总',
    complete: '是否完整',
    yes: '完整',
    no: '不完整',
    activities: '活动水平与来源',
    activityHead: [
      '年份',
      'IPCC 编码',
      '类目',
      '方法',
      '种类',
      '排放源',
      '输入',
      '数值',
      '单位',
      '来源',
      '不确定度 %',
      '状态',
      '备注',
      '排放',
    ],
    factors: '排放因子',
    factorHead: ['因子', '年份', '数值', '单位', '来源', '不确定度 %', '核实情况', '版本'],
    gpcHead: [
      'GPC 编码',
      '子部门',
      '范围',
      'CO2 (t)',
      'CH4 (t)',
      'N2O (t)',
      'HFCs (t CO2e)',
      'PFCs (t CO2e)',
      'SF6 (t CO2e)',
      'NF3 (t CO2e)',
      '合计 (t CO2e)',
      '标记',
    ],
    scope: (scope) => `范围 ${scope}`,
    basic: 'BASIC（固定能源、交通、废弃物的范围 1、2）',
    basicPlus: 'BASIC+（另加工业过程、农林用地、输配电损失和跨界交通）',
    gpcNote: '外购电力按净调入计算，区域内发电列入范围 1，不重复计算；跨界项和备注项不计入 BASIC。',
    status: { reported: '实报', estimated: '估算', default: '缺省值', missing: '缺失' },
    marks: { V: '双源核实', S: '单一来源', C: '推导', M: '待核实', A: '假设', own: '本方案自定' },
    title: (region, year, gwpSet) => `${region} ${year ?? ''} 年温室气体清单（${gwpSet} 增温潜势）`,
    factorTitle: (edition) => `采用的排放因子（内置版本 ${edition}）`,
    lacking: (count) => `缺 ${count} 个类目`,
    incomplete: (names) => `不完整：${names}`,
    typed: (sector) => `${sector}（按部门填报，未分类目）`,
  },
  en: {
    code: 'IPCC code',
    category: 'Source and sink category',
    total: 'Total (t CO2e)',
    mark: 'Mark',
    methods: 'Methods',
    blank: 'blank (no data)',
    partial: 'incomplete (input missing)',
    gross: 'Gross total without land use and forestry',
    landUse: 'Total of land use and forestry',
    net: 'Net total',
    trend: 'All years',
    complete: 'Complete',
    yes: 'yes',
    no: 'no',
    activities: 'Activities and sources',
    activityHead: [
      'Year',
      'IPCC code',
      'Category',
      'Method',
      'Kind',
      'Source of emissions',
      'Input',
      'Value',
      'Unit',
      'Source',
      'Uncertainty %',
      'Status',
      'Note',
      'Emissions',
    ],
    factors: 'Factors',
    factorHead: ['Factor', 'Year', 'Value', 'Unit', 'Source', 'Uncertainty %', 'Confirmed', 'Edition'],
    gpcHead: [
      'GPC reference',
      'Sub-sector',
      'Scope',
      'CO2 (t)',
      'CH4 (t)',
      'N2O (t)',
      'HFCs (t CO2e)',
      'PFCs (t CO2e)',
      'SF6 (t CO2e)',
      'NF3 (t CO2e)',
      'Total (t CO2e)',
      'Notation key',
    ],
    scope: (scope) => `Scope ${scope}`,
    basic: 'BASIC (scopes 1 and 2 of stationary energy, transport and waste)',
    basicPlus: 'BASIC+ (and processes, land, grid losses, transboundary transport)',
    gpcNote:
      'Bought power is net import; power made inside stands in scope 1 and is not counted again. Transboundary and memo items are not in BASIC.',
    status: { reported: 'reported', estimated: 'estimated', default: 'default', missing: 'missing' },
    marks: {
      V: 'confirmed twice',
      S: 'one source',
      C: 'derived',
      M: 'to be confirmed',
      A: 'assumption',
      own: "the plan's own",
    },
    title: (region, year, gwpSet) => `Greenhouse gas inventory of ${region}, ${year ?? ''} (${gwpSet} potentials)`,
    factorTitle: (edition) => `Factors used (shipped edition ${edition})`,
    lacking: (count) => `without ${count} categories`,
    incomplete: (names) => `incomplete: ${names}`,
    typed: (sector) => `${sector} (told by sector, without categories)`,
  },
};
