/** The classification of a column of codes: found where codes and names agree, asked where they do not. */
import { describe, expect, it } from 'vitest';
import { type CodeCount, landUseScheme } from '../../../src/core/import/land-use-scheme.ts';

const codes = (
  ...rows: readonly (readonly [code: string | number, name?: string | null, count?: number])[]
): CodeCount[] => rows.map(([code, name = null, count = 10]) => ({ code, name, count, areaM2: count * 100 }));

const found = (rows: CodeCount[], column = '代码') => {
  const scheme = landUseScheme(rows, column);
  return scheme && [scheme.scheme, scheme.evidence.verdict];
};

describe('codes and names that agree', () => {
  it.each([
    [
      'GB/T21010-2017',
      [
        ['05', '商服用地'],
        ['0601', '工业用地'],
        ['0701', '城镇住宅用地'],
      ],
    ],
    [
      'MNR-2023',
      [
        ['05', '湿地'],
        ['1001', '工业用地'],
        ['0701', '城镇住宅用地'],
      ],
    ],
    [
      'GB50137-2011',
      [
        ['R2', '二类居住用地'],
        ['B1', '商业用地'],
        ['G1', '公园绿地'],
        ['M1', '一类工业用地'],
      ],
    ],
    [
      'Survey-3',
      [
        ['05H1', '商业服务业设施用地'],
        ['0601', '工业用地'],
      ],
    ],
  ] as const)('are of %s, without a question', (scheme, rows) => {
    expect(found(codes(...rows))).toEqual([scheme, 'clear']);
  });

  it('are read through full-width digits, lost zeros and names in the cell, and each repair is counted', () => {
    const scheme = landUseScheme(codes(['０５', '湿地', 3], [701, '城镇住宅用地', 5], ['1001 工业用地', null, 7]), 'x');
    expect(scheme).toMatchObject({ scheme: 'MNR-2023', known: 1, agree: 1 });
    expect(scheme?.evidence.repairs).toEqual({ fullWidth: 3, leadingZero: 5, withText: 7 });
  });

  it('forgive slips of the pen and words of the office', () => {
    expect(found(codes(['05', '商服用他'], ['0601', '工业'], ['0701', '居住用地'], ['0604', '物流仓储']))).toEqual([
      'GB/T21010-2017',
      'clear',
    ]);
  });

  it('take the newer edition where both read every code alike, and ask where they do not', () => {
    expect(found(codes(['1001', '工业用地'], ['0901', '商业用地'], ['1207', '城镇道路用地']))).toEqual([
      'MNR-2023',
      'clear',
    ]);
    // 1311 is a main canal in the trial edition and water works in 2023.
    expect(found(codes(['0901', '商业用地'], ['1311', null]))).toEqual(['MNR-2023', 'contested']);
    expect(found(codes(['0901', '商业用地'], ['1311', '干渠']))?.[0]).toBe('MNR-2020');
  });
});

describe('a person is asked', () => {
  it('where codes fit two and no names stand beside', () => {
    const scheme = landUseScheme(codes(['0501'], ['0701'], ['0801']), '用地编码');
    expect(scheme?.evidence.verdict).toBe('contested');
    expect(scheme?.evidence.candidates.map((one) => one.scheme)).toContain('GB/T21010-2017');
    expect(scheme?.evidence.candidates.map((one) => one.scheme)).toContain('MNR-2023');
  });

  it('where two editions are mixed in one layer: both readings stand beside the code', () => {
    const scheme = landUseScheme(
      codes(['0901', '商业用地', 80], ['1001', '工业用地', 60], ['05', '湿地', 40], ['05', '商服用地', 9]),
      'x',
    );
    expect(scheme).toMatchObject({ scheme: 'MNR-2023', contested: 'GB/T21010-2017', evidence: { verdict: 'mixed' } });
    const at = scheme!.evidence.candidates.findIndex((one) => one.scheme === 'GB/T21010-2017');
    const row = scheme!.evidence.rows.find((one) => one.name === '商服用地');
    expect(row).toMatchObject({ code: '05', count: 9, areaM2: 900 });
    expect(row?.readings[0]).toEqual({ nameZh: '湿地', category: 'wetland', agrees: false });
    expect(row?.readings[at]).toEqual({ nameZh: '商服用地', category: 'commercial', agrees: true });
    // What disagrees stands first.
    expect(scheme!.evidence.rows[0]?.readings.some(({ agrees }) => agrees === false)).toBe(true);
  });

  it('where the names say something else than the best classification', () => {
    expect(
      landUseScheme(codes(['1001', '工业用地'], ['0901', '河流水面'], ['1101', '商业用地'], ['1401', '公园绿地']), 'x')
        ?.evidence.verdict,
    ).not.toBe('clear');
  });
});

it('names that are no names of land use say nothing either way', () => {
  const named = landUseScheme(codes(['1001', '地块A'], ['0901', '某某公司'], ['1401', '甲']), 'YDYHFLDM');
  expect(named).toMatchObject({ scheme: 'MNR-2023', agree: null });
});

it('numbers that are years or counts are no codes', () => {
  expect(landUseScheme(codes([2017], [2018], [2019]), 'x')).toBeNull();
  expect(landUseScheme(codes(['A'], ['B']), 'class')).toBeNull();
  expect(landUseScheme([], 'DLBM')).toBeNull();
});
