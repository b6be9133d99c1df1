import { describe, expect, it } from 'vitest';
import type { ChartDescription } from '../../src/charts/chart.ts';
import type { ChartNumbers } from '../../src/charts/chart-option.ts';
import { chartSvg } from '../../src/charts/save-chart.ts';
import { shortNumber } from '../../src/i18n/format.ts';
import { curve, functions, growth, inventory, ranks, zh } from './charts-of-a-region.ts';

const numbers: ChartNumbers = {
  short: (value) => shortNumber(value, 'zh-CN'),
  percent: (share) => `${shortNumber(share * 100, 'zh-CN')} %`,
};

/** What can be read in the picture. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const draw = async (chart: ChartDescription) => textsOf(await chartSvg(chart, numbers));

/** Tags that are not plain XML, or that do not nest. */
function tagProblems(xml: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const withoutStyles = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [tag] of withoutStyles.matchAll(/<[^>]*>/g)) {
    const parts = /^<(\/?)([\w:-]+)(?:\s+[\w:-]+="[^"<&]*(?:&\w+;[^"<&]*)*")*\s*(\/?)>$/.exec(tag);
    if (!parts) problems.push(tag);
    else if (parts[1] === '/' && open.pop() !== parts[2]) problems.push(`${tag} closes nothing`);
    else if (parts[1] === '' && parts[3] === '') open.push(parts[2] ?? '');
  }
  return [...problems, ...open.map((name) => `<${name}> stays open`)];
}

describe('the chart as one SVG document', () => {
  it('carries its title, its unit, its years and its legend', async () => {
    const texts = await draw(inventory(zh));
    expect(texts).toEqual(expect.arrayContaining(['分部门排放', '万吨CO₂e', '2022', '2023', '2024', '工业', '交通']));
  });

  it('draws no column where the number is missing', async () => {
    const color = 'fill="#2f6db5"';
    const svg = await chartSvg(inventory(zh), numbers);
    // Two columns of transport and its legend swatch.
    expect(svg.split(color).length - 1).toBe(3);
  });

  it('names the target and its year', async () => {
    expect(await draw(curve(zh))).toEqual(expect.arrayContaining(['目标', '目标年', '措施减排']));
  });

  it('ticks the limits of a share', async () => {
    const texts = await draw(functions());
    expect(texts).toEqual(expect.arrayContaining(['≥ 10 %', '≤ 90 %', '≤ 80 %', '居住功能']));
  });

  it('draws the threshold of growth', async () => {
    expect(await draw(growth())).toContain('10 %');
  });

  it('is well-formed XML in every kind of chart, so that it can be opened as a file', async () => {
    for (const chart of [inventory(zh), curve(zh), functions(), growth(), ranks()]) {
      expect(tagProblems(await chartSvg(chart, numbers))).toEqual([]);
    }
    // The check itself tells a quote inside a quote, which browsers forgive in a page and not in a file.
    expect(tagProblems('<svg><text style="font-family:"PingFang SC""/></svg>')).not.toEqual([]);
  });

  it('writes names as text, never as markup', async () => {
    const svg = await chartSvg(ranks(), numbers);
    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img');
  });
});
