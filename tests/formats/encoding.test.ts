import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/formats/text/decode-text.ts';
import { encodingLabel, findEncoding, withoutCutCharacter } from '../../src/formats/text/encoding.ts';
import { utf8 } from '../builders/a-file.ts';

const bytes = (...hex: number[]) => Uint8Array.from(hex);
/** 简体国语 in GBK, 國語 in Big5, Zürich in Windows-1252. */
const gbk = bytes(0xbc, 0xf2, 0xcc, 0xe5, 0xb9, 0xfa, 0xd3, 0xef);
const big5 = bytes(0xb0, 0xea, 0xbb, 0x79);
const latin = bytes(0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68);

describe('encoding', () => {
  it('goes by mark, then declaration, then UTF-8, then score', () => {
    expect(findEncoding([bytes(0xef, 0xbb, 0xbf, 0x61)], 'GBK')).toMatchObject({ encoding: 'UTF-8', from: 'mark' });
    expect(findEncoding([gbk], 'GB2312')).toMatchObject({ encoding: 'GBK', from: 'declared' });
    expect(findEncoding([big5], 'BIG5')).toMatchObject({ encoding: 'Big5', from: 'declared' });
    expect(findEncoding([utf8('国语')], null)).toMatchObject({ encoding: 'UTF-8', from: 'bytes' });
    expect(findEncoding([utf8('plain')], null)).toMatchObject({ encoding: 'UTF-8', from: 'bytes' });
    expect(findEncoding([gbk], null)).toMatchObject({ encoding: 'GB18030', from: 'score' });
    expect(findEncoding([big5, bytes(0xa4, 0xa4, 0xa4, 0xe5)], null)).toMatchObject({
      encoding: 'Big5',
      from: 'score',
    });
    expect(findEncoding([latin], null)).toMatchObject({ encoding: 'windows-1252', from: 'score' });
  });

  it('does not believe a declaration the bytes contradict', () => {
    expect(findEncoding([gbk], 'UTF-8')).toEqual({ encoding: 'GB18030', from: 'score', contradicted: 'UTF-8' });
  });

  it('bears characters cut off at the end of a fixed field', () => {
    const cut = utf8('国语').subarray(0, 5);
    expect(findEncoding([cut], null).encoding).toBe('UTF-8');
    expect(new TextDecoder().decode(withoutCutCharacter(cut, 'UTF-8'))).toBe('国');
    expect(new TextDecoder('gbk').decode(withoutCutCharacter(gbk.subarray(0, 7), 'GBK'))).toBe('简体国');
    expect(withoutCutCharacter(utf8('国语'), 'UTF-8')).toHaveLength(6);
  });

  it.each([
    ['936', 'GBK'],
    ['ANSI 936', 'GBK'],
    ['CP936', 'GBK'],
    ['gb18030', 'GB18030'],
    ['UTF-8', 'UTF-8'],
    ['65001', 'UTF-8'],
    ['Big5', 'Big5'],
    ['950', 'Big5'],
    ['ISO-8859-1', 'ISO-8859-1'],
    ['ISO 88591', 'ISO-8859-1'],
    ['Windows-1252', 'windows-1252'],
    ['klingon', null],
  ])('knows %s', (declared, label) => {
    expect(encodingLabel(declared)).toBe(label);
  });

  it('says when it guessed and when characters were lost', () => {
    expect(decodeText(gbk, null)).toMatchObject({ text: '简体国语', issues: [{ code: 'ENCODING_GUESSED' }] });
    expect(decodeText(bytes(0x61, 0xff, 0x62), 'UTF-8').issues).toMatchObject([{ code: 'TEXT_DAMAGED', count: 1 }]);
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0), null)).toMatchObject({ text: 'a', encoding: 'UTF-16LE' });
  });
});
