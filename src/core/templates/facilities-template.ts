/**
 * Template: facilities as point sources (clause 5.1 a; methods 3.3, reported sources).
 *
 * A row a facility and year: where it stands, in which coordinates, and what it emits. It becomes a layer of points
 * whose columns already mean name, sector, emissions and year.
 */
import { sectors } from '../inventory/sectors.ts';
import { converted, unitOfKind } from '../units/written-unit.ts';
import {
  type Facility,
  type FilledRow,
  nothingFound,
  numberAt,
  optionalText,
  type RowProblem,
  type Template,
  type TemplateColumn,
  textAt,
} from './template.ts';
import { amountColumn, choiceColumn, noteColumn, sameInBoth, sourceColumn, yearColumn } from './template-columns.ts';

/** Sectors a single place can emit in. */
const placedSectors = sectors.filter(({ scope }) => scope === 'direct');

const degrees = (id: string, zh: string, en: string, limit: number, example: number): TemplateColumn => ({
  id,
  name: { 'zh-CN': zh, en },
  unit: '° 十进制度 decimal degrees',
  required: true,
  holds: { kind: 'number', min: -limit, max: limit },
  note: {
    'zh-CN': '十进制度，不要写度分秒。',
    en: 'Decimal degrees, not degrees, minutes and seconds.',
  },
  example,
});

const plainText = (id: string, zh: string, en: string, required: boolean, example: string): TemplateColumn => ({
  id,
  name: { 'zh-CN': zh, en },
  unit: null,
  required,
  holds: { kind: 'text' },
  note: required
    ? { 'zh-CN': '必填。', en: 'Needed.' }
    : {
        'zh-CN': '可不填；填写后再次导入时按编号对应。',
        en: 'May be blank; with it, a newer edition finds its partners.',
      },
  example,
});

export const facilitiesTemplate: Template = {
  id: 'facilities',
  version: 1,
  name: { 'zh-CN': '排放设施（点源）', en: 'Facilities (point sources)' },
  about: {
    'zh-CN': '一行为一个设施一年的排放量（二氧化碳当量）。坐标取自地图软件时请选择对应的坐标系。',
    en: 'A row is one facility and year, in CO₂ equivalent. Say in which coordinates a place was read off a map.',
  },
  tables: [
    {
      id: 'facilities',
      name: { 'zh-CN': '排放设施', en: 'Facilities' },
      columns: [
        plainText('id', '编号', 'Number', false, 'F-001'),
        plainText('name', '名称', 'Name', true, '示例热电厂 Example power plant'),
        choiceColumn(
          'sector',
          { 'zh-CN': '部门', en: 'Sector' },
          placedSectors,
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          '工业 Industry',
        ),
        degrees('longitude', '经度', 'Longitude', 180, 113.5432),
        degrees('latitude', '纬度', 'Latitude', 90, 22.1234),
        choiceColumn(
          'crs',
          { 'zh-CN': '坐标系', en: 'Coordinates' },
          [
            { id: 'EPSG:4326', name: { 'zh-CN': 'WGS 84 / CGCS2000', en: 'WGS 84 / CGCS2000' } },
            { id: 'GCJ-02', name: { 'zh-CN': 'GCJ-02（高德、腾讯）', en: 'GCJ-02 (AMap, Tencent)' } },
            { id: 'BD-09', name: { 'zh-CN': 'BD-09（百度）', en: 'BD-09 (Baidu)' } },
          ],
          { 'zh-CN': '从列表选择。', en: 'Choose from the list.' },
          'WGS 84 / CGCS2000',
        ),
        yearColumn,
        {
          ...amountColumn(
            'emissions',
            { 'zh-CN': '排放量', en: 'Emissions' },
            null,
            { 'zh-CN': '二氧化碳当量，单位见右列。', en: 'CO₂ equivalent, in the unit at its right.' },
            125000,
          ),
          required: true,
        },
        choiceColumn(
          'unit',
          { 'zh-CN': '单位', en: 'Unit' },
          ['t', 'kt', '万吨', 'Mt'].map(sameInBoth),
          { 'zh-CN': '每年的吨数，CO₂ 当量。', en: 'A year, of CO₂ equivalent.' },
          't',
        ),
        sourceColumn,
        noteColumn,
      ],
    },
  ],
  collect(rows, fileName) {
    const facilities: Facility[] = [];
    const problems: RowProblem[] = [];
    const taken = new Set<string>();
    for (const row of rows.get('facilities') ?? []) {
      const facility = facilityOf(row, fileName);
      const key = JSON.stringify([facility.id ?? facility.name, facility.year]);
      if (taken.has(key)) {
        const column = facility.id === null ? 'name' : 'id';
        problems.push({ table: 'facilities', row: row.row, column, code: 'TEMPLATE_ROW_REPEATED' });
        continue;
      }
      taken.add(key);
      facilities.push(facility);
    }
    return { findings: { ...nothingFound, facilities }, problems };
  },
};

function facilityOf(row: FilledRow, fileName: string): Facility {
  const unit = unitOfKind(textAt(row, 'unit'), 'mass');
  if (!unit) throw new Error(`the list of units holds ${textAt(row, 'unit')}, which is none of mass`);
  const emissions = numberAt(row, 'emissions');
  return {
    id: optionalText(row, 'id'),
    name: textAt(row, 'name'),
    sector: textAt(row, 'sector'),
    longitude: numberAt(row, 'longitude'),
    latitude: numberAt(row, 'latitude'),
    crs: textAt(row, 'crs'),
    year: numberAt(row, 'year'),
    emissionsT: unit.factor === 1 ? emissions : converted(emissions, unit.factor),
    source: optionalText(row, 'source') ?? fileName,
    note: optionalText(row, 'note'),
  };
}
