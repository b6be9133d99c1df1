import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { decodeText } from '../../../src/formats/text/decode-text.ts';
import { findEncoding, unmarkedUtf16 } from '../../../src/formats/text/encoding.ts';
import { previewEncodings } from '../../../src/formats/text/preview-encodings.ts';
import { aFile } from '../../builders/a-file.ts';

/** Bytes of a text in an encoding that only decoders are at hand for: every pair of bytes is decoded once. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte++) {
    const text = decoder.decode(Uint8Array.of(byte));
    if (text.length === 1 && text !== '\uFFFD') bytesOf.set(text, [byte]);
  }
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\uFFFD' && !bytesOf.has(text)) bytesOf.set(text, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const bytes = bytesOf.get(character);
        if (!bytes) throw new Error(`${character} is not in ${encoding}`);
        return bytes;
      }),
    );
}

const texts: readonly (readonly [encoding: string, label: string, lines: readonly string[]])[] = [
  [
    'gb18030',
    'GB18030',
    ['横琴新区,环岛东路', '工业用地,城镇住宅用地', '鹤洲,灯笼沙,斗门', '暨南大学珠海校区', '峨嵋路', '名称,人口'],
  ],
  ['big5', 'Big5', ['澳門半島,花地瑪堂區', '臺北市大安區羅斯福路', '路環,水上街市', '綠地面積', '名稱,人口']],
  ['shift_jis', 'Shift_JIS', ['東京都新宿区,さくら通り', 'コンビニエンスストア', '排出量の合計', 'みどりの森']],
  ['euc-jp', 'EUC-JP', ['東京都新宿区,さくら通り', 'コンビニエンスストア', '排出量の合計です']],
  ['euc-kr', 'EUC-KR', ['서울특별시 강남구', '온실가스 배출량', '산업단지 토지이용계획도']],
  ['windows-1252', 'windows-1252', ['Zürich', 'Größe der Fläche', 'São Miguel, Açores', 'Genève', 'Málaga - España']],
  ['windows-1251', 'windows-1251', ['Москва, улица Ленина', 'Выбросы промышленности', 'Санкт-Петербург']],
  ['koi8-r', 'KOI8-R', ['Москва, улица Ленина', 'Выбросы промышленности']],
];

describe.each(texts)('%s without any declaration', (encoding, label, lines) => {
  const encode = encoder(encoding);
  it.each(lines)('is found in “%s”', (line) => {
    expect(findEncoding([encode(line)], null)).toEqual({ encoding: label, from: 'score', contradicted: null });
  });

  it('is found in all of them together, and read without loss', () => {
    const text = lines.join('\n');
    expect(decodeText(encode(text), null)).toMatchObject({
      text,
      encoding: label,
      issues: [{ code: 'ENCODING_GUESSED' }],
    });
  });
});

describe('UTF-16 without a mark', () => {
  const utf16 = (text: string, swap: boolean) => {
    const bytes = new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
    return swap ? Uint8Array.from(bytes, (_, i) => bytes[i ^ 1] as number) : bytes;
  };
  it('is told by its zeros', () => {
    const text = '名称,人口\n横琴新区,5\n斗门区,60\n';
    expect(unmarkedUtf16(utf16(text, false))).toBe('UTF-16LE');
    expect(unmarkedUtf16(utf16(text, true))).toBe('UTF-16BE');
    expect(unmarkedUtf16(new TextEncoder().encode(text))).toBeNull();
    expect(unmarkedUtf16(Uint8Array.of(0, 0, 0, 0, 1, 2))).toBeNull();
  });
  it('is read as a table', async () => {
    const { sheets } = await readFile(aFile('a.csv', utf16('名称,人口\n横琴新区,5\n', true)));
    expect(sheets[0]).toMatchObject({
      encoding: 'UTF-16BE',
      rows: [
        ['名称', '人口'],
        ['横琴新区', 5],
      ],
    });
  });
});

describe('the first rows in each encoding', () => {
  it('put those first that lose nothing', () => {
    const bytes = encoder('gb18030')('名称,人口\n横琴新区,5\n');
    const previews = previewEncodings({ kind: 'lines', bytes }, 'GB18030');
    expect(previews[0]).toMatchObject({ damaged: 0 });
    expect(previews.find(({ encoding }) => encoding === 'GB18030')).toEqual({
      encoding: 'GB18030',
      rows: [['名称,人口'], ['横琴新区,5'], ['']],
      damaged: 0,
      isCurrent: true,
    });
    expect(previews.find(({ encoding }) => encoding === 'UTF-8')?.damaged).toBeGreaterThan(0);
  });

  it('come with the table of a shapefile and with a CSV file, and an encoding of its own is offered', async () => {
    const { sheets } = await readFile(aFile('a.csv', encoder('gb18030')('名称,人口\n横琴新区,5\n')));
    expect(sheets[0]?.textSample?.kind).toBe('lines');
    expect(
      previewEncodings({ kind: 'cells', rows: [[Uint8Array.of(0x41)]] }, 'IBM866').map(({ encoding }) => encoding),
    ).toContain('IBM866');
  });
});
