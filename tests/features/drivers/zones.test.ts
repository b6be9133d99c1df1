import { describe, expect, it } from 'vitest';
import { decomposeZones } from '../../../src/core/drivers/decompose-zones.ts';
import { periodOf } from '../../../src/features/drivers/period-picker.tsx';
import { canDecompose, proposeZoneColumns } from '../../../src/features/drivers/zone-columns.ts';
import { zonesCsv } from '../../../src/features/drivers/zones-csv.ts';
import { hasOutlines, zoneValues } from '../../../src/features/drivers/zones-on-map.ts';

describe('columns of zones', () => {
  it('are proposed from their names, each figure once', () => {
    const choices = proposeZoneColumns([
      '人口_2015',
      'pop2015',
      'co2_2020',
      'GDP(2020)',
      '能耗2020年',
      '2015-2020人口变化',
      'area',
      '邮编200120',
    ]);
    expect([...choices]).toEqual([
      ['人口_2015', { quantity: 'population', year: 2015 }],
      ['co2_2020', { quantity: 'emissions', year: 2020 }],
      ['GDP(2020)', { quantity: 'gdp', year: 2020 }],
      ['能耗2020年', { quantity: 'energy', year: 2020 }],
    ]);
  });

  it('can be decomposed with emissions and one more in the same years', () => {
    const of = (...names: string[]) => canDecompose(proposeZoneColumns(names));
    expect(of('co2_2015', 'co2_2020', 'pop_2015', 'pop_2020')).toBe(true);
    expect(of('co2_2015', 'co2_2020')).toBe(false);
    expect(of('co2_2015', 'pop_2015')).toBe(false);
    expect(of('co2_2015', 'co2_2020', 'pop_2015', 'pop_2019')).toBe(false);
    expect(of('co2_2015', 'co2_2020', 'pop_2015', 'pop_2020', 'gdp_2020')).toBe(false);
    expect(of('gdp_2015', 'gdp_2020', 'pop_2015', 'pop_2020')).toBe(false);
  });
});

it('the CSV has every zone, those left out with the reason, and no formulas', () => {
  const column = (quantity: 'population' | 'emissions', year: number, values: number[]) => ({ quantity, year, values });
  const effects = decomposeZones(
    [
      column('population', 2015, [1, Number.NaN]),
      column('population', 2020, [2, 1]),
      column('emissions', 2015, [10, 1]),
      column('emissions', 2020, [20, 1]),
    ],
    2,
  );
  const zone = (row: number, name: string) => ({ row, featureId: name, name, bounds: [0, 0, 1, 1] as const });
  const csv = zonesCsv(
    {
      effects,
      zones: [zone(0, '=cmd()')],
      leftOutZones: [zone(1, '西区')],
      outlines: { coords: new Float64Array(0), offsets: new Uint32Array(3) },
    },
    { zone: '分区', from: '2015', to: '2020', change: '变化', factor: (id) => id, why: (why) => why },
  );
  expect(csv.split('\r\n')).toEqual([
    '\uFEFF分区,2015,2020,变化,population,emissions/population',
    '"\'=cmd()",10,20,10,10,0',
    '西区,missing',
    '',
  ]);
});

describe('the period', () => {
  it('is the asked one where both years can be had, else the first and the last', () => {
    const years = [2015, 2018, 2020];
    expect(periodOf(years, { from: null, to: null })).toEqual({ from: 2015, to: 2020 });
    expect(periodOf(years, { from: 2018, to: 2020 })).toEqual({ from: 2018, to: 2020 });
    expect(periodOf(years, { from: 2016, to: 2019 })).toEqual({ from: 2015, to: 2020 });
    expect(periodOf(years, { from: 2020, to: 2018 })).toEqual({ from: 2015, to: 2018 });
    expect(periodOf([2020], { from: null, to: null })).toBeNull();
  });
});

it('the map shows the change or one driver, a zone without a value as not a number', () => {
  const column = (quantity: 'population' | 'emissions', year: number, values: number[]) => ({ quantity, year, values });
  const effects = decomposeZones(
    [
      column('population', 2015, [5, 6, 6]),
      column('population', 2020, [10, Number.NaN, 6]),
      column('emissions', 2015, [10, 30, 30]),
      column('emissions', 2020, [20, 15, 15]),
    ],
    3,
  );
  const zone = (row: number) => ({ row, featureId: String(row), name: String(row), bounds: [0, 0, 1, 1] as const });
  const output = {
    effects,
    zones: effects.rows.map(zone),
    leftOutZones: effects.leftOut.map(({ row }) => zone(row)),
    outlines: { coords: new Float64Array(30), offsets: new Uint32Array([0, 5, 10, 15]) },
  };
  const rounded = (values: Float64Array) => [...values].map((value) => Math.round(value * 1e9) / 1e9);
  expect(rounded(zoneValues(output, 'change'))).toEqual([10, -15, Number.NaN]);
  expect(rounded(zoneValues(output, 'population'))).toEqual([10, 0, Number.NaN]);
  expect(rounded(zoneValues(output, 'emissions/population'))).toEqual([0, -15, Number.NaN]);
  expect(hasOutlines(output)).toBe(true);
  expect(
    hasOutlines({ ...output, outlines: { coords: new Float64Array(20), offsets: new Uint32Array([0, 5, 5, 10]) } }),
  ).toBe(false);
});
