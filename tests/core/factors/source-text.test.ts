import { describe, expect, it } from 'vitest';
import { buildings } from '../../../data/factors/buildings.ts';
import { measures } from '../../../data/factors/measures.ts';
import { transport } from '../../../data/factors/transport.ts';
import { starts } from '../../../data/measures/starts.ts';
import { sourceText } from '../../../src/core/factors/source-text.ts';

const SOURCE_COLUMN = 7;

const sourcesOf = (table: string) =>
  new Set(
    table
      .split('\n')
      .map((line) => line.split('\t')[SOURCE_COLUMN] ?? '')
      .filter((source) => source !== ''),
  );

describe('where a factor comes from', () => {
  it('is said in Chinese for every factor a measure starts with', () => {
    const untold = [measures, transport, buildings, starts]
      .flatMap((table) => [...sourcesOf(table)])
      .filter((source) => !/[\u4e00-\u9fff]/.test(sourceText(source)['zh-CN']));
    expect(untold).toEqual(['Huang et al. 2017'].filter((source) => untold.includes(source)));
    expect(sourcesOf(measures).size).toBeGreaterThan(0);
  });

  it('is a citation as printed where there is nothing to translate', () => {
    expect(sourceText('Forests 2021, 12(11):1482')).toEqual({
      'zh-CN': 'Forests 2021, 12(11):1482',
      en: 'Forests 2021, 12(11):1482',
    });
  });
});
