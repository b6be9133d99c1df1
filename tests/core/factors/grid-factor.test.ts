import { describe, expect, it } from 'vitest';
import { gridFactor, gridRegions, publishedGridYears } from '../../../src/core/factors/grid-factor.ts';

const codes = (year: number, decline?: number, region = 'Guangdong') =>
  gridFactor(region, year, decline).issues.map((issue) => issue.code);

describe('the grid factor of a year', () => {
  it('is the published one, without remark', () => {
    expect(gridFactor('Guangdong', 2021).tPerMwh).toBe(0.4715);
    expect(gridFactor('Guangdong', 2023).tPerMwh).toBe(0.4419);
    expect(gridFactor('China', 2022).tPerMwh).toBe(0.5366);
    expect(gridFactor('South_region', 2023).tPerMwh).toBe(0.4042);
    expect(codes(2023)).toEqual([]);
  });

  it('is never the residual mix, the fossil or a trading-scheme factor of the same year', () => {
    expect(gridFactor('China', 2023).factor?.id).toBe('grid_national_2023');
    expect(publishedGridYears('China')).toEqual([2021, 2022, 2023]);
  });

  it('takes the nearest earlier year, and says so, across the break of the series too', () => {
    expect(gridFactor('Guangdong', 2018).tPerMwh).toBe(0.4512);
    expect(codes(2018)).toEqual(['GRID_SERIES_BREAK', 'FACTOR_YEAR_SUBSTITUTED']);
    expect(codes(2012)).toEqual(['GRID_SERIES_BREAK']);
  });

  it('stays or declines after the last published year as the plan says', () => {
    expect(gridFactor('Guangdong', 2025).tPerMwh).toBe(0.4419);
    expect(codes(2025)).toEqual(['FACTOR_YEAR_SUBSTITUTED']);
    // two years after 2023 at 4 % a year: 0.4419 · 0.96² = 0.40725504
    expect(gridFactor('Guangdong', 2025, 0.04).tPerMwh).toBeCloseTo(0.40725504, 10);
    expect(codes(2025, 0.04)).toEqual(['FACTOR_PROJECTED']);
  });

  it('does not decline inside the published years', () => {
    expect(gridFactor('Guangdong', 2022, 0.5).tPerMwh).toBe(0.4403);
    expect(gridFactor('Guangdong', 2018, 0.5).tPerMwh).toBe(0.4512);
  });

  it('is unknown before the first year and for a region without a series', () => {
    expect(gridFactor('Guangdong', 2005)).toMatchObject({ tPerMwh: null, factor: null });
    expect(codes(2005)).toEqual(['FACTOR_MISSING']);
    expect(codes(2023, 0, 'Atlantis')).toEqual(['FACTOR_MISSING']);
  });

  it('knows the provinces', () => {
    expect(gridRegions).toContain('Guangdong');
    expect(gridRegions.length).toBeGreaterThan(30);
  });
});
