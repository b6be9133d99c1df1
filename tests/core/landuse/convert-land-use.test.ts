import { describe, expect, it } from 'vitest';
import { classifyLandUse } from '../../../src/core/landuse/classify.ts';
import { convertLandUse } from '../../../src/core/landuse/convert-land-use.ts';
import { codesOfScheme, listedSchemes } from '../../../src/core/landuse/land-use-codes.ts';

describe('a code in another classification', () => {
  it.each([
    ['GB/T21010-2017', 'MNR-2023', '0601', ['1001']],
    ['GB/T21010-2017', 'MNR-2023', '05', ['09']],
    ['GB/T21010-2017', 'MNR-2023', '0303', ['0507']],
    ['MNR-2023', 'GB/T21010-2017', '070102', ['0701']],
    ['MNR-2023', 'GB/T21010-2017', '0507', ['0303']],
    ['MNR-2023', 'GB/T21010-2017', '0601', ['1006']],
    ['GB50137-2011', 'MNR-2023', 'M2', ['100102']],
    ['GB50137-2011', 'GB/T21010-2017', 'R2', ['0701']],
    ['MNR-2023', 'GB50137-2011', '0701', ['R']],
    ['MNR-2020', 'MNR-2023', '1311', ['1705']],
    ['MNR-2023', 'MNR-2020', '1311', ['1312']],
    ['GB/T21010-2017', 'Survey-3', '0701', ['0701']],
  ] as const)('%s → %s: %s is %s', (from, to, code, codes) => {
    expect(convertLandUse(from, to, code)).toEqual({ kind: 'one', codes });
  });

  it('is chosen by a person where it can be several', () => {
    expect(convertLandUse('GB/T21010-2017', 'MNR-2023', '0810')).toEqual({
      kind: 'choose',
      codes: ['1401', '1402', '1403'],
    });
    expect(convertLandUse('Survey-3', 'MNR-2023', '08H2').codes).toEqual([
      '0802',
      '0803',
      '0804',
      '0805',
      '0806',
      '0807',
    ]);
    expect(convertLandUse('MNR-2023', 'GB/T21010-2017', '0702').kind).toBe('choose');
  });

  it('does not exist for sea and reserved land, and an unknown code stays unknown', () => {
    for (const code of ['16', '1801', '24'])
      expect(convertLandUse('MNR-2023', 'GB/T21010-2017', code)).toEqual({ kind: 'none', codes: [] });
    expect(convertLandUse('MNR-2023', 'GB/T21010-2017', '2017')).toEqual({ kind: 'unknown', codes: [] });
  });

  it('is always a code of the other classification, whatever the pair', () => {
    for (const from of listedSchemes)
      for (const to of listedSchemes)
        for (const code of codesOfScheme(from).keys()) {
          const { kind, codes } = convertLandUse(from, to, code);
          expect(kind, `${from} ${code}`).not.toBe('unknown');
          for (const other of codes)
            expect(codesOfScheme(to).has(other), `${from} ${code} → ${to} ${other}`).toBe(true);
        }
  });

  it('keeps the use of land that has one counterpart only, but for known differences of scope', () => {
    const differing = new Set<string>();
    for (const code of codesOfScheme('GB/T21010-2017').keys()) {
      const { kind, codes } = convertLandUse('GB/T21010-2017', 'MNR-2023', code);
      const before = classifyLandUse('GB/T21010-2017', code)?.category ?? null;
      const after = kind === 'one' ? (classifyLandUse('MNR-2023', codes[0]!)?.category ?? null) : before;
      if (before !== null && before !== after) differing.add(`${code} ${before} → ${codes[0]} ${after}`);
    }
    // Water works are utilities in the 2023 classification; building plots wait among other land.
    expect([...differing]).toEqual(['1109 water → 1311 utility']);
  });
});
