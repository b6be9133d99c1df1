import { describe, expect, it } from 'vitest';
import { chartCsv } from '../../src/charts/chart-csv.ts';
import { chartOption } from '../../src/charts/chart-option.ts';
import { chartTable } from '../../src/charts/chart-table.ts';
import { keyCategoryChart } from '../../src/charts/key-category-chart.ts';
import { paperLook } from '../../src/charts/look.ts';
import { chartSvg } from '../../src/charts/save-chart.ts';

const numbers = { short: String, percent: (share: number) => `${Math.round(share * 100)} %` };
const words = { title: '占比', cumulative: '累计', others: (count: number) => `其余 ${count}` };
const category = (id: string, share: number, isKey = true) => ({
  id,
  name: id,
  sector: 'industry' as const,
  share,
  isKey,
});

describe('key categories as a picture', () => {
  it('stand from the largest down with their running sum', () => {
    const chart = keyCategoryChart([category('b', 0.3), category('a', 0.6), category('c', 0.1, false)], 0.95, words);
    expect(
      chartTable(chart).rows.map(({ id, values }) => [id, ...values.map((value) => Math.round(value ?? -1))]),
    ).toEqual([
      ['a', 60, 60],
      ['b', 30, 90],
      ['c', 10, 100],
    ]);
    expect(chartCsv(chart).split('\r\n')[0]).toBe('\uFEFF占比 (%),%,累计');
    const option = JSON.stringify(chartOption(chart, paperLook, numbers));
    expect(option).toContain('"xAxis":0.95');
  });

  it('tell what is beyond the rows as one, and lose no share', () => {
    const many = Array.from({ length: 40 }, (_, i) => category(`c${i}`, 1 / 40, i < 38));
    const chart = keyCategoryChart(many, 0.95, words);
    expect(chart.items).toHaveLength(16);
    expect(chart.items.at(-1)).toMatchObject({ id: 'others', name: '其余 25', strong: true });
    expect(chart.items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('are drawn with names, shares and the limit', async () => {
    const svg = await chartSvg(
      keyCategoryChart([category('工业 CO₂', 0.7), category('交通 CO₂', 0.3)], 0.95, words),
      numbers,
    );
    const told = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
    expect(told).toEqual(expect.arrayContaining(['工业 CO₂', '交通 CO₂', '70 %', '95 %']));
  });
});
