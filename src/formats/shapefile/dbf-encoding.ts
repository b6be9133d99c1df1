/**
 * Text as bytes of a DBF: in UTF-8, or in GBK for programs of old that know nothing else.
 *
 * No browser writes GBK, but all read it: the table is the decoder turned round. GBK has 21,886 characters; one that it
 * has not is written as its number, <U+20BB7>, so that nobody takes it for another, and named.
 */
export interface DbfEncoding {
  /** As it stands in the `.cpg`. */
  readonly name: 'UTF-8' | 'GBK';
  /** Language driver in the head of the DBF; 0: the `.cpg` tells. */
  readonly languageDriver: number;
  encode(text: string): Uint8Array;
  /** Characters of the text that the encoding does not have. */
  missing(text: string): readonly string[];
}

export const dbfEncodings = ['UTF-8', 'GBK'] as const;

const utf8Encoder = new TextEncoder();

const utf8: DbfEncoding = {
  name: 'UTF-8',
  languageDriver: 0,
  encode: (text) => utf8Encoder.encode(text),
  missing: () => [],
};

/** Code page 936 among the language drivers of dBASE. */
const SIMPLIFIED_CHINESE = 0x4d;

export function dbfEncoding(name: string | null): DbfEncoding {
  if (name === null || name === 'UTF-8') return utf8;
  if (name !== 'GBK') throw new Error(`DBF texts are not written in ${name}`);
  gbk ??= gbkEncoding();
  return gbk;
}

let gbk: DbfEncoding | null = null;

function gbkEncoding(): DbfEncoding {
  const table = gbkTable();
  const isIn = (character: string) => character.charCodeAt(0) < 0x80 || table.has(character);
  return {
    name: 'GBK',
    languageDriver: SIMPLIFIED_CHINESE,
    encode(text) {
      const bytes: number[] = [];
      for (const character of text) {
        const pair = table.get(character);
        if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
        else for (const letter of isIn(character) ? character : numberOf(character)) bytes.push(letter.charCodeAt(0));
      }
      return Uint8Array.from(bytes);
    },
    missing: (text) => [...text].filter((character) => !isIn(character)),
  };
}

function numberOf(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Every pair of bytes that the decoder reads as one character. Places for private use differ between systems. */
function gbkTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length !== 1 || /[\uFFFD\p{Co}\p{Cn}]/u.test(character) || table.has(character)) continue;
      table.set(character, (lead << 8) | trail);
    }
  return table;
}
