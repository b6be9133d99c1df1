/** A real workbook through the whole way: XLSX → sheet → statistics → growth of GDP. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFile } from '../../../src/commands/node-file.ts';
import { compoundGrowth } from '../../../src/core/eligibility/compound-growth.ts';
import { parseStatisticsTable } from '../../../src/core/statistics/parse-table.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const workbook = sharedData('data/stats-province-2010-2020/数据_区域双碳目标与路径规划研究.xlsx');
const answers = sharedData('data/stats-province-2010-2020/expected.json');
const title = workbook && answers ? basename(workbook) : missingSharedData('data/stats-province-2010-2020');

describe.skipIf(!workbook || !answers)(title, () => {
  it('tells population, GDP and energy as they are published', async () => {
    const expected = JSON.parse(readFileSync(answers ?? '', 'utf8'));
    const { sheets } = await readFile(nodeFile(workbook ?? ''), {}, async () => {});
    const { drafts } = parseStatisticsTable(sheets[0]?.rows ?? [], { source: 'workbook' });
    const values = (series: string) => drafts.filter((draft) => draft.series === series);
    const check = (series: string, published: readonly number[]) => {
      expect(values(series).map((draft) => draft.year)).toEqual(expected.years);
      values(series).forEach((draft, i) => {
        expect(draft.value).toBeCloseTo(published[i] ?? Number.NaN, 4);
      });
    };
    check('population.resident', expected.population_1e4);
    check('gdp.current', expected.gdp_1e8_yuan);
    check('energy.total', expected.energy_1e4_tce);
    const gdp = new Map(values('gdp.current').map((draft) => [draft.year, draft.value ?? Number.NaN]));
    expect(compoundGrowth(gdp, 2020, 3).growth).toBeCloseTo(expected.gdp_cagr_last_3_years, 9);
  });
});
