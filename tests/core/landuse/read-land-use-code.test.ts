import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOfScheme, listedCode, listedSchemes } from '../../../src/core/landuse/land-use-codes.ts';
import { landUseCodesIn, readLandUseCode } from '../../../src/core/landuse/read-land-use-code.ts';

describe('a code in a cell', () => {
  it.each([
    ['0701', '0701', null, []],
    ['０７０１', '0701', null, ['fullWidth']],
    [701, '0701', null, ['leadingZero']],
    ['701.0', '0701', null, ['decimal', 'leadingZero']],
    ['0701 城镇住宅用地', '0701', '城镇住宅用地', ['withText']],
    ['0701-城镇住宅用地', '0701', '城镇住宅用地', ['withText']],
    ['城镇住宅用地（0701）', '0701', '城镇住宅用地', ['withText']],
    ['05h1', '05H1', null, []],
    ['０８１０Ａ', '0810A', null, ['fullWidth']],
    ['0701/0901', '0701', null, []],
  ] as const)('%s', (cell, code, text, repairs) => {
    expect(readLandUseCode('GB/T21010-2017', cell)).toEqual({ code, share: null, text, repairs });
  });

  it('has letters in GB 50137 and nowhere else', () => {
    expect(readLandUseCode('GB50137-2011', 'r21 住宅')).toMatchObject({ code: 'R21', text: '住宅' });
    expect(readLandUseCode('GB50137-2011', '二类居住用地(R2)')).toMatchObject({ code: 'R2', text: '二类居住用地' });
    expect(readLandUseCode('MNR-2023', 'R21')).toBeNull();
    expect(readLandUseCode('GB50137-2011', 'Road')).toBeNull();
    expect(readLandUseCode('GB50137-2011', '0701')).toBeNull();
  });

  it.each(['', '  ', '居住', '-', '暂无'])('is not made up from “%s”', (cell) => {
    expect(readLandUseCode('MNR-2023', cell)).toBeNull();
    expect(landUseCodesIn('MNR-2023', cell)).toEqual([]);
  });

  it('stands among others in a parcel of mixed use, with its share', () => {
    const read = (scheme: 'MNR-2023' | 'GB50137-2011' | 'OSM', cell: string) =>
      landUseCodesIn(scheme, cell).map(({ code, share }) => [code, share]);
    expect(read('MNR-2023', '0701(60%)/0901（40 ％）')).toEqual([
      ['0701', 0.6],
      ['0901', 0.4],
    ]);
    expect(read('MNR-2023', '0701、09')).toEqual([
      ['0701', null],
      ['09', null],
    ]);
    expect(read('GB50137-2011', 'R2/B1')).toEqual([
      ['R2', null],
      ['B1', null],
    ]);
    expect(read('OSM', 'residential; retail')).toEqual([
      ['residential', null],
      ['retail', null],
    ]);
    expect(read('MNR-2023', '0701 城镇住宅用地')).toEqual([['0701', null]]);
  });

  it('never throws, and what it reads of a listed code is that code', () => {
    fc.assert(fc.property(fc.string(), (text) => readLandUseCode('MNR-2023', text) === null || text.trim() !== ''));
    for (const scheme of listedSchemes)
      for (const code of codesOfScheme(scheme).keys()) expect(readLandUseCode(scheme, code)?.code).toBe(code);
  });
});

describe('a listed code', () => {
  it('is itself, or the last level that an office parted further', () => {
    expect(listedCode('MNR-2023', '070102')?.nameZh).toBe('二类城镇住宅用地');
    expect(listedCode('GB/T21010-2017', '070102')?.code).toBe('0701');
    expect(listedCode('GB/T21010-2017', '0201K')?.code).toBe('0201');
    expect(listedCode('MNR-2023', '16')?.nameZh).toBe('留白用地');
  });

  it('is no year, and no code of another classification', () => {
    for (const code of ['2017', '2023', '99', '05H1']) expect(listedCode('MNR-2023', code)).toBeNull();
    expect(listedCode('GB/T21010-2017', '1401')).toBeNull();
  });

  it('has all first levels: 24 of land and sea in 2023, 12 with 73 below them in GB/T 21010-2017', () => {
    const codes = [...codesOfScheme('MNR-2023').keys()];
    expect(codes.filter((code) => code.length === 2)).toHaveLength(24);
    const gbt = [...codesOfScheme('GB/T21010-2017').keys()];
    expect(gbt.filter((code) => code.length === 2)).toHaveLength(12);
    expect(gbt.filter((code) => code.length === 4)).toHaveLength(73);
  });
});
