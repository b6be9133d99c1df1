import { describe, expect, it } from 'vitest';
import { chartCsv } from '../../src/charts/chart-csv.ts';
import { chartTable } from '../../src/charts/chart-table.ts';
import { curve, en, functions, inventory, ranks, zh } from './charts-of-a-region.ts';

describe('the table beside a chart', () => {
  it('has the numbers of the picture in the unit of the axis', () => {
    const table = chartTable(inventory(zh));
    expect(table.unit).toBe('万吨CO₂e');
    expect(table.columns).toEqual(['2022', '2023', '2024']);
    expect(table.rows).toEqual([
      { id: 'industry', name: '工业', values: [300, 320, 310] },
      { id: 'transport', name: '交通', values: [90, null, 100] },
    ]);
  });

  it('takes the unit of the language', () => {
    const table = chartTable(inventory(en));
    expect(table.unit).toBe('MtCO₂e');
    expect(table.rows[0]?.values).toEqual([3, 3.2, 3.1]);
  });

  it('names the years whose sum lacks a part', () => {
    expect(chartTable(inventory(zh)).incomplete).toEqual(['2023']);
  });

  it('does not say again the edges of a band that are lines anyway', () => {
    expect(chartTable(curve(zh)).rows.map((row) => row.id)).toEqual(['history', 'without', 'with', 'net']);
  });

  it('gives shares in per cent, row by row', () => {
    const table = chartTable(functions());
    expect(table.rows[0]).toEqual({ id: 'mix:residential', name: '构成 · 居住', values: [44.7] });
    expect(table.rows.at(-1)).toEqual({ id: 'single:single', name: '最大单一', values: [44.7] });
  });
});

describe('the chart as CSV', () => {
  it('leaves a missing number empty and stars an incomplete year', () => {
    expect(chartCsv(inventory(zh))).toBe(
      '\uFEFF分部门排放 (万吨CO₂e),2022,2023*,2024\r\n工业,300,320,310\r\n交通,90,,100\r\n',
    );
  });

  it('makes formulas harmless', () => {
    expect(chartCsv(ranks())).toContain("'=cmd() 热电厂");
  });
});
