import { describe, expect, it } from 'vitest';
import { chartCsv } from '../../src/charts/chart-csv.ts';
import { chartTable } from '../../src/charts/chart-table.ts';
import { effectStepsChart } from '../../src/charts/effect-steps-chart.ts';
import { effectYearsChart } from '../../src/charts/effect-years-chart.ts';
import { energyFlowChart } from '../../src/charts/energy-flow-chart.ts';
import { priorityChart } from '../../src/charts/priority-chart.ts';
import { chartSvg } from '../../src/charts/save-chart.ts';
import { seriesChart } from '../../src/charts/series-chart.ts';
import { priorityMatrix } from '../../src/core/drivers/priority-matrix.ts';
import { zh } from './charts-of-a-region.ts';

const numbers = { short: (value: number) => String(value), percent: (share: number) => `${share * 100} %` };
const corners = { topLeft: '小快', topRight: '大快', bottomLeft: '小慢', bottomRight: '大慢' };

const steps = effectStepsChart(
  {
    id: 'kaya',
    title: '驱动因素',
    start: { name: '2020', tCo2e: 3_000_000 },
    end: { name: '2023', tCo2e: 3_500_000 },
    effects: [
      { id: 'population', name: '人口', tCo2e: 800_000 },
      { id: 'intensity', name: '强度', tCo2e: -300_000 },
    ],
  },
  zh,
);
const priorities = priorityChart(
  priorityMatrix(
    [
      { name: 'industry', share: 0.7, growth: 0.01 },
      { name: 'transport', share: 0.3, growth: 0.08 },
    ],
    0.03,
  ),
  { title: '优先', share: '占比', growth: '增速', corners },
  'zh-CN',
);
const flows = energyFlowChart(
  {
    sources: [
      { from: 'rawCoal', sector: 'industry', tCo2e: 30_000 },
      { from: 'other', sector: 'industry', tCo2e: 10_000 },
    ],
    gases: [{ sector: 'industry', gas: 'CO2', tCo2e: 40_000 }],
    issues: [],
  },
  { title: '流向', source: (id) => id, gas: (id) => id },
  zh,
);

describe('tables of the new charts', () => {
  it('say what the picture says, in its unit', () => {
    expect(chartTable(steps).rows.map(({ name, values }) => [name, values[0]])).toEqual([
      ['2020', 300],
      ['人口', 80],
      ['强度', -30],
      ['2023', 350],
    ]);
    expect(chartTable(flows).rows.map(({ name, values }) => [name, values[0]])).toEqual([
      ['rawCoal → 工业', 3],
      ['other → 工业', 1],
      ['工业 → CO2', 4],
    ]);
    const table = chartTable(priorities);
    expect(table.columns).toEqual(['占比 (%)', '增速 (%)']);
    expect(table.rows.map(({ id, values }) => [id, values.map((value) => Number(value?.toFixed(6)))])).toEqual([
      ['industry', [70, 1]],
      ['transport', [30, 8]],
    ]);
  });

  it('go into CSV with the minus of a number, not of a formula, and no empty unit', () => {
    expect(chartCsv(steps)).toContain('强度,-30');
    expect(chartCsv(priorities).split('\r\n')[0]).toBe('\uFEFF优先,占比 (%),增速 (%)');
  });
});

describe('pictures of the new charts', () => {
  it.each([
    ['steps', steps, ['2020', '人口', '强度', '+80', '-30', '2023', '万吨CO₂e']],
    ['points', priorities, ['大快', '小慢', '工业', '交通', '占比', '增速']],
    ['flows', flows, ['rawCoal 3', '工业 4', 'CO2 4']],
  ] as const)('%s', async (_, chart, texts) => {
    const svg = await chartSvg(chart, numbers);
    const told = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
    expect(told).toEqual(expect.arrayContaining([...texts]));
  });
});

describe('effects by year', () => {
  it('have a line of the net change, and none where an effect is missing', () => {
    const chart = effectYearsChart(
      {
        title: '',
        netName: '净',
        years: [2021, 2022],
        effects: [
          { id: 'a', name: 'a', tCo2e: [50_000, 10_000] },
          { id: 'b', name: 'b', tCo2e: [-20_000, null] },
        ],
      },
      zh,
    );
    expect(chart.series.find(({ id }) => id === 'net')?.values).toEqual([3, null]);
  });
});

describe('a series over the years', () => {
  it('has a gap where a year is not told and a mark where it breaks', () => {
    const chart = seriesChart({
      id: 'x',
      title: '',
      unit: '',
      series: [
        {
          id: 'x',
          name: 'x',
          valueByYear: new Map([
            [2020, 1],
            [2022, 3],
          ]),
        },
      ],
      breaks: [
        { year: 2022, label: '口径' },
        { year: 2030, label: '其后' },
      ],
    });
    expect(chart.years).toEqual([2020, 2021, 2022]);
    expect(chart.series[0]?.values).toEqual([1, null, 3]);
    expect(chart.marks.map(({ label }) => label)).toEqual(['口径']);
    expect(seriesChart({ id: 'y', title: '', unit: '', series: [], breaks: [] }).years).toEqual([]);
  });
});
