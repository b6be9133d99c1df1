import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { openCodes } from '../../../src/features/import/open-codes.ts';
import { footprintAreaM2 } from '../../../src/geo/footprint-area.ts';
import { cellValue } from '../../../src/geo/layer-table.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { convertedColumn } from '../../../src/workers/jobs/convert-land-use.job.ts';
import { landUseResidual } from '../../../src/workers/jobs/land-use-residual.job.ts';
import { surveyLandUseCodes } from '../../../src/workers/jobs/survey-land-use-codes.job.ts';
import { aTable } from '../../builders/a-table.ts';

const table = aTable([
  { id: 'a', values: { bsm: 'a', DLBM: '0601' } },
  { id: 'b', values: { bsm: 'b', DLBM: '0810' } },
  { id: 'c', values: { bsm: 'c', DLBM: null } },
  { id: 'd', values: { bsm: 'd', DLBM: '0701' } },
  { id: 'e', values: { bsm: 'e', DLBM: '=未定' } },
  { id: 'f', values: { bsm: 'f', DLBM: '0601' } },
]);
const view: LayerView = {
  ...{ layerId: 'l', tableId: 't', role: 'parcels' },
  meanings: { landUseCode: { column: 'DLBM', scheme: 'GB/T21010-2017', unit: null } },
  overrides: [
    { featureId: 'd', field: 'DLBM', value: '0602' },
    { featureId: 'f', field: '#removed', value: true },
  ],
};
const input = { view, from: 'GB/T21010-2017', to: 'MNR-2023' } as const;
const context = jobContext({ table: async () => table });

describe('the codes of a layer', () => {
  it('are counted as people see them, with their land', async () => {
    const { codes, missing, columnNames } = await surveyLandUseCodes(input, context);
    expect(missing).toBe(1);
    expect(columnNames).toEqual(['bsm', 'DLBM']);
    const found = Object.fromEntries(codes.map((one) => [one.code, [one.count, one.kind, one.codes]]));
    expect(found).toEqual({
      '0601': [1, 'one', ['1001']],
      '0602': [1, 'one', ['1002']],
      '0810': [1, 'choose', ['1401', '1402', '1403']],
      '=未定': [1, 'unknown', []],
    });
    expect(codes.find(({ code }) => code === '0601')?.areaM2).toBe(footprintAreaM2(table, 0));
    expect(footprintAreaM2(table, 0)).toBeGreaterThan(0);
  });

  it('go into a new column; what stays open is empty and counted', () => {
    const { column, open } = convertedColumn(table, { ...input, choices: {}, column: 'DLBM_2023' });
    const values = (of: typeof column) => [0, 1, 2, 3, 4, 5].map((row) => cellValue(of, row));
    expect(values(column)).toEqual(['1001', null, null, '1002', null, '1001']);
    expect(open).toBe(2);
    const chosen = convertedColumn(table, { ...input, choices: { '0810': '1401' }, column: 'x' });
    expect(values(chosen.column)[1]).toBe('1401');
    expect(chosen.open).toBe(1);
  });

  it('never take the place of a column that is there', () => {
    expect(() => convertedColumn(table, { ...input, choices: {}, column: 'DLBM' })).toThrow('DLBM');
  });

  it('that stay open make a list with features, area and reason, safe in a spreadsheet', async () => {
    const { codes } = await surveyLandUseCodes(input, context);
    const left = openCodes(codes, {});
    expect(left.map(({ code }) => code).sort()).toEqual(['0810', '=未定']);
    expect(openCodes(codes, { '0810': '1401' }).map(({ code }) => code)).toEqual(['=未定']);
    const words = {
      head: ['代码', '名称', '要素数', '面积', '原因', '可选'],
      reason: { choose: '待选', none: '无', unknown: '不明' },
    } as const;
    const csv = await landUseResidual({ codes: left, ...words }, context);
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const area = Math.round(footprintAreaM2(table, 0));
    const lines = new TextDecoder().decode(csv).split('\r\n');
    expect(lines[0]).toBe('代码,名称,要素数,面积,原因,可选');
    expect(lines).toContain(`0810,公园与绿地,1,${area},待选,1401 1402 1403`);
    expect(lines).toContain(`'=未定,,1,${area},不明,`);
  });
});
