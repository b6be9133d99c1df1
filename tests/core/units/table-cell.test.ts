import { describe, expect, it } from 'vitest';
import { readNumber, readYear } from '../../../src/core/units/table-cell.ts';
import { unitInHeading, unitOfKind } from '../../../src/core/units/written-unit.ts';

describe('a cell', () => {
  it.each([
    [12.5, 12.5, ''],
    ['１，２３４．５', 1234.5, ''],
    ['(1,200)', -1200, ''],
    ['（３）', -3, ''],
    ['12.3 万吨', 12.3, '万吨'],
    ['1.2e5', 120_000, ''],
    ['NO', 0, ''],
  ])('%s is a number', (cell, value, unit) => {
    expect(readNumber(cell)).toEqual({ kind: 'number', value, unit });
  });

  it.each(['-', '—', 'NA', 'N/A', '#DIV/0!', '#REF!', '无', '缺失', 'NE', 'IE', '..'])('%s is missing', (cell) => {
    expect(readNumber(cell).kind).toBe('missing');
  });

  it('may be empty, which says nothing', () => {
    expect([null, '', '　 '].map((cell) => readNumber(cell).kind)).toEqual(['empty', 'empty', 'empty']);
  });

  it.each(['约100', '12,5', '1.2.3', '=1+1', '<img onerror=x>', '1/2', true, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s is no number',
    (cell) => {
      expect(readNumber(cell).kind).toBe('bad');
    },
  );

  it.each([
    ['2020', 2020],
    ['2020年', 2020],
    ['２０２０ 年', 2020],
    ['FY2020', 2020],
    ['2020年排放量（万吨）', 2020],
    [2020, 2020],
    [2020.5, null],
    [120, null],
    ['12020', null],
    ['GB/T 21010', null],
    ['工业', null],
  ])('%s tells the year %s', (cell, year) => {
    expect(readYear(cell)).toBe(year);
  });
});

describe('a unit', () => {
  it.each([
    ['t', 1],
    ['吨', 1],
    ['tCO2e', 1],
    ['t CO₂e', 1],
    ['万吨', 1e4],
    ['万吨CO2当量', 1e4],
    ['万吨二氧化碳当量', 1e4],
    ['kt', 1e3],
    ['Gg', 1e3],
    ['Mt CO2-eq', 1e6],
    ['kg', 1e-3],
    ['亿吨', 1e8],
  ])('%s is %s t', (text, factor) => {
    expect(unitOfKind(text, 'mass')?.factor).toBe(factor);
  });

  it('says CO2e or not, and never mixes kinds', () => {
    expect(unitOfKind('万吨CO2e', 'mass')?.isCo2e).toBe(true);
    expect(unitOfKind('万吨', 'mass')?.isCo2e).toBe(false);
    expect(unitOfKind('万kWh', 'mass')).toBeNull();
    expect(unitOfKind('斤', 'mass')).toBeNull();
    expect(unitOfKind('亩', 'land')?.factor).toBeCloseTo(1 / 1500, 15);
    expect(unitOfKind('公顷', 'land')?.factor).toBe(0.01);
  });

  it('stands in brackets or after 单位 in a heading', () => {
    expect(unitInHeading('排放量（万吨）')).toBe('万吨');
    expect(unitInHeading('单位：万吨CO2e')).toBe('万吨CO2e');
    expect(unitInHeading('GDP（当年价）（亿元）')).toBe('亿元');
    expect(unitInHeading('GDP（当年价）')).toBeNull();
  });
});
