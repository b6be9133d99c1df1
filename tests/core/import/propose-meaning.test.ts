import { describe, expect, it } from 'vitest';
import type { ColumnSample, LayerSample, SampleType } from '../../../src/core/import/layer-sample.ts';
import { meaningsFor, proposeMeaning } from '../../../src/core/import/propose-meaning.ts';

function aColumn(name: string, values: readonly (string | number)[], type?: SampleType): ColumnSample {
  const numbers = values.filter((value) => typeof value === 'number');
  return {
    name,
    type: type ?? (numbers.length === values.length ? 'integer' : 'text'),
    values: values.map((value) => ({ value, count: 1 })),
    distinct: values.length,
    missing: 0,
    min: numbers.length > 0 ? Math.min(...numbers) : null,
    max: numbers.length > 0 ? Math.max(...numbers) : null,
  };
}

function aLayer(
  name: string,
  kind: 'points' | 'lines' | 'polygons',
  columns: readonly ColumnSample[],
  more: Partial<LayerSample> = {},
): LayerSample {
  return { name, count: 100, points: 0, lines: 0, polygons: 0, [kind]: 100, columns, pairs: [], ...more };
}

const meaningOf = (layer: LayerSample) =>
  Object.fromEntries(proposeMeaning(layer).columns.map((c) => [c.column, c.meaning]));

describe('roles', () => {
  it.each([
    ['建筑', 'polygons', 'buildings'],
    ['现状用地地块', 'polygons', 'parcels'],
    ['DLTB', 'polygons', 'parcels'],
    ['道路中心线', 'lines', 'roads'],
    ['轨道交通', 'lines', 'rail'],
    ['公交站点', 'points', 'rail'],
    ['重点排放源', 'points', 'pointSources'],
    ['水系', 'polygons', 'water'],
    ['东湖', 'polygons', 'water'],
    ['罗湖区', 'polygons', 'other'],
    ['红树林', 'polygons', 'sinks'],
    ['规划范围边界', 'polygons', 'boundary'],
    ['周边城市', 'polygons', 'neighbours'],
    ['GHI', 'points', 'solar'],
    ['buildings', 'polygons', 'buildings'],
    ['Land_Use_2023', 'polygons', 'parcels'],
    ['road_centerlines', 'lines', 'roads'],
    ['layer1', 'polygons', 'other'],
    ['建筑', 'lines', 'other'],
  ] as const)('%s of %s is %s', (name, kind, role) => {
    expect(proposeMeaning(aLayer(name, kind, [])).role).toBe(role);
  });

  it('go by columns where the name says nothing, and say why', () => {
    const proposal = proposeMeaning(aLayer('图层1', 'polygons', [aColumn('层数', [1, 3, 6])]));
    expect(proposal.role).toBe('buildings');
    expect(proposal.reason['zh-CN']).toContain('字段');
    expect(proposeMeaning(aLayer('图层1', 'polygons', [])).confidence).toBe(0);
  });

  it('do not call many polygons a boundary', () => {
    expect(proposeMeaning(aLayer('社区', 'polygons', [], { count: 20_000, polygons: 20_000 })).role).toBe('other');
  });
});

describe('columns', () => {
  it('are found by Chinese, pinyin and English names', () => {
    const buildings = aLayer('建筑', 'polygons', [
      aColumn('层数', [1, 3]),
      aColumn('建筑高度', [3, 9]),
      aColumn('用途', ['住宅', '办公']),
      aColumn('建成年代', [1998, 2010]),
      aColumn('建筑面积', [120, 900]),
    ]);
    expect(meaningOf(buildings)).toEqual({
      层数: 'storeys',
      建筑高度: 'heightM',
      用途: 'buildingUse',
      建成年代: 'yearBuilt',
      建筑面积: 'floorAreaM2',
    });
    const osm = aLayer('buildings', 'polygons', [
      aColumn('building:levels', ['3', '5', 'EG']),
      aColumn('height', ['12', '9.5 m']),
      aColumn('building', ['yes', 'house']),
    ]);
    expect(meaningOf(osm)).toEqual({ 'building:levels': 'storeys', height: 'heightM', building: 'buildingUse' });
    const roads = aLayer('roads', 'lines', [
      aColumn('fclass', ['primary', 'service']),
      aColumn('AADT', [1200, 40_000]),
    ]);
    expect(meaningOf(roads)).toEqual({ fclass: 'roadClass', AADT: 'trafficPerDay' });
    const sources = aLayer('点源', 'points', [
      aColumn('企业名称', ['甲']),
      aColumn('行业', ['水泥']),
      aColumn('碳排放量(万吨)', [1.2], 'real'),
      aColumn('年份', [2023]),
    ]);
    expect(meaningOf(sources)).toEqual({
      企业名称: 'name',
      行业: 'pointSector',
      '碳排放量(万吨)': 'pointEmissionsT',
      年份: 'pointYear',
    });
  });

  it('are left alone when their values do not fit', () => {
    expect(meaningOf(aLayer('建筑', 'polygons', [aColumn('层数', ['高层', '多层']), aColumn('year', [3, 4])]))).toEqual(
      {},
    );
  });

  it('carry the unit their name or size tells', () => {
    const unitOf = (role: 'pointSources' | 'solar', column: ColumnSample) =>
      meaningsFor(aLayer('x', 'points', [column]), role)[0]?.unit;
    expect(unitOf('pointSources', aColumn('排放量（万吨）', [1.2], 'real'))).toBe('10^4 t');
    expect(unitOf('pointSources', aColumn('co2', [120]))).toBe('t');
    expect(unitOf('solar', aColumn('GHI', [3.6, 4.1], 'real'))).toBe('kWh/m2/d');
    expect(unitOf('solar', aColumn('GHI', [1300, 1500]))).toBe('kWh/m2/a');
    // Neither a day nor a year: nobody guesses.
    expect(unitOf('solar', aColumn('GHI', [120]))).toBeNull();
  });

  it('give one meaning to one column', () => {
    const proposal = proposeMeaning(aLayer('建筑', 'polygons', [aColumn('floors', [1, 2]), aColumn('层数', [1, 2])]));
    expect(proposal.columns.filter(({ meaning }) => meaning === 'storeys')).toHaveLength(1);
  });
});

describe('classifications of land use', () => {
  const parcels = (field: string, codes: readonly (string | number)[], names: readonly string[] | null) =>
    aLayer('地块', 'polygons', [aColumn(field, codes), ...(names ? [aColumn('名称', names)] : [])], {
      pairs: names
        ? [
            {
              code: field,
              name: '名称',
              pairs: codes.map((code, i) => ({ code: String(code), name: names[i] ?? '', count: 10, areaM2: null })),
            },
          ]
        : [],
    });
  const schemeOf = (layer: LayerSample) => {
    const found = proposeMeaning(layer).columns.find(({ meaning }) => meaning === 'landUseCode');
    return found ? [found.scheme, found.contestedScheme] : null;
  };

  it('are told by codes and names together: 05 is commerce in one and wetland in the other', () => {
    expect(schemeOf(parcels('代码用地编码', ['05', '0601', '0701'], ['商服用地', '工业用地', '城镇住宅用地']))).toEqual(
      ['GB/T21010-2017', null],
    );
    expect(schemeOf(parcels('代码用地编码', ['05', '1001', '0701'], ['湿地', '工业用地', '城镇住宅用地']))).toEqual([
      'MNR-2023',
      null,
    ]);
  });

  it('go by the column of a data standard when there are no names, and stay contested where codes fit both', () => {
    expect(schemeOf(parcels('YDYHFLDM', ['1001', '0901', '1401', '1207'], null))?.[0]).toBe('MNR-2023');
    expect(schemeOf(parcels('DLBM', ['0101', '0601', '0701', '1003'], null))?.[0]).toBe('GB/T21010-2017');
    expect(schemeOf(parcels('用地编码', ['0701', '0801'], null))?.[1]).not.toBeNull();
  });

  it('know the third survey by its own codes, EULUC by 0…10, OpenStreetMap by words', () => {
    expect(schemeOf(parcels('DLBM', ['05H1', '0601', '0701', '08H2'], null))?.[0]).toBe('Survey-3');
    expect(schemeOf(parcels('地类代码', [0, 3, 7, 10], ['居住', '工业', '教育', '公园与绿地']))?.[0]).toBe('EULUC');
    expect(schemeOf(parcels('Class', [0, 3, 7, 10], null))?.[0]).toBe('EULUC');
    expect(schemeOf(parcels('landuse', ['residential', 'industrial', 'forest'], null))?.[0]).toBe('OSM');
  });

  it('are not claimed for codes nobody knows', () => {
    expect(schemeOf(parcels('DLBM', ['ZZ9', 'QQ'], null))).toEqual([null, null]);
    expect(schemeOf(parcels('class', ['A', 'B'], null))).toBeNull();
  });
});
