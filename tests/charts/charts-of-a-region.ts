/** One chart of each kind, small enough to check by eye. */
import { gdpGrowthChart } from '../../src/charts/gdp-growth-chart.ts';
import { hotSpotRankChart } from '../../src/charts/hot-spot-rank-chart.ts';
import { inventoryChart } from '../../src/charts/inventory-chart.ts';
import { landUseFunctionChart } from '../../src/charts/land-use-function-chart.ts';
import { regionCurveChart } from '../../src/charts/region-curve-chart.ts';
import type { FormatSettings } from '../../src/i18n/format.ts';

export const zh: FormatSettings = { language: 'zh-CN', emissionUnit: 'auto', areaUnit: 'auto' };
export const en: FormatSettings = { language: 'en', emissionUnit: 'auto', areaUnit: 'auto' };

/** Two sectors, three years; transport is missing in 2023. */
export const inventory = (settings: FormatSettings) =>
  inventoryChart(
    {
      title: '分部门排放',
      years: [2022, 2023, 2024],
      sectors: [
        { sector: 'industry', tCo2e: [3_000_000, 3_200_000, 3_100_000] },
        { sector: 'transport', tCo2e: [900_000, null, 1_000_000] },
      ],
      incompleteYears: [2023],
    },
    settings,
  );

export const curve = (settings: FormatSettings) =>
  regionCurveChart(
    {
      years: [2022, 2023, 2024, 2025, 2026],
      history: [3_900_000, 4_000_000, 4_100_000, null, null],
      without: [null, null, 4_100_000, 4_100_000, 4_100_000],
      withMeasures: [null, null, 4_100_000, 3_900_000, 3_700_000],
      net: [null, null, 4_050_000, 3_850_000, 3_640_000],
      incompleteYears: [],
      targetYear: 2026,
      targetT: 3_500_000,
    },
    {
      title: '有无措施的排放曲线',
      history: '历史',
      without: '无措施',
      withMeasures: '有措施',
      net: '扣除碳汇后',
      saved: '措施减排',
      targetYear: '目标年',
      target: '目标',
    },
    settings,
  );

export const functions = () =>
  landUseFunctionChart({
    title: '用地功能构成',
    mixName: '构成',
    functions: [
      { id: 'residential', name: '居住', share: 0.447 },
      { id: 'industry', name: '工业', share: 0.3 },
      { id: 'commercial', name: '商业', share: 0.14 },
      { id: 'public', name: '公共', share: 0.113 },
    ],
    tested: [
      { id: 'living', name: '居住功能', color: '#d9b23c', share: 0.447, atLeast: 0.1, atMost: 0.9 },
      { id: 'production', name: '产业功能', color: '#9c7350', share: 0.44, atLeast: 0.1, atMost: 0.9 },
      { id: 'single', name: '最大单一', color: '#74808b', share: 0.447, atLeast: null, atMost: 0.8 },
    ],
  });

export const growth = () =>
  gdpGrowthChart({
    title: '生产总值增速',
    years: [2022, 2023, 2024],
    constantPrices: [0.102, 0.099, 0.115],
    currentPrices: [0.12, null, 0.13],
    threshold: 0.1,
    words: { constant: '不变价', current: '当年价', threshold: '10 %' },
  });

export const ranks = () =>
  hotSpotRankChart({
    title: '排放热点',
    unit: 'tCO₂e/km²',
    places: [
      { id: 'cell-7', name: '=cmd() 热电厂', value: 91_000 },
      { id: 'cell-3', name: '<img onerror=alert(1)>', value: 42_000 },
    ],
  });
