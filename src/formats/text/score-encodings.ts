/**
 * How well do bytes read as text of each East Asian encoding?
 *
 * Every two-byte character is worth what its place in the code table tells of how common it is: 1 for the characters
 * of daily use (level 1 of GB 2312 and Big5, kana, Hangul), less for signs, little for rare ones, nothing for pairs
 * that the encoding does not have. The score is the mean of that, 0…1. The tables overlap (a Korean syllable is a
 * Chinese character in GBK), so Chinese counts in full only when the most frequent characters are among those read.
 * Text in these encodings scores above 0.7; Western and Cyrillic text below 0.45 in all of them.
 */
import { frequentSimplified, frequentTraditional } from './frequent-characters.ts';

type EastAsian = 'GB18030' | 'Big5' | 'Shift_JIS' | 'EUC-JP' | 'EUC-KR';

/** What the character at this byte is worth, and how many bytes it takes. */
interface Character {
  readonly bytes: 1 | 2 | 4;
  readonly worth: number;
}

const COMMON = 1;
const SIGN = 0.9;
const HANGUL = 0.95;
const KANJI = 0.85;
const UNCOMMON = 0.3;
const RARE = 0.1;
const NONE = 0;

const isHigh = (byte: number) => byte >= 0xa1 && byte <= 0xfe;
const within = (byte: number, first: number, last: number) => byte >= first && byte <= last;
const two = (worth: number): Character => ({ bytes: 2, worth });
const bad: Character = { bytes: 1, worth: NONE };

const readers: Readonly<Record<EastAsian, (lead: number, trail: number, third: number) => Character>> = {
  GB18030(lead, trail, third) {
    if (within(trail, 0x30, 0x39) && third > 0x80) return { bytes: 4, worth: RARE };
    if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) return bad;
    if (!isHigh(trail)) return two(RARE);
    if (within(lead, 0xb0, 0xd7)) return two(COMMON);
    if (within(lead, 0xa1, 0xa3)) return two(SIGN);
    if (within(lead, 0xa4, 0xa9) || within(lead, 0xd8, 0xf7)) return two(UNCOMMON);
    return two(RARE);
  },
  Big5(lead, trail) {
    if (!within(lead, 0x81, 0xfe) || !(within(trail, 0x40, 0x7e) || isHigh(trail))) return bad;
    if (within(lead, 0xa4, 0xc6)) return two(COMMON);
    if (within(lead, 0xa1, 0xa3)) return two(SIGN);
    return two(within(lead, 0xc9, 0xf9) ? UNCOMMON : NONE);
  },
  Shift_JIS(lead, trail) {
    if (within(lead, 0xa1, 0xdf)) return { bytes: 1, worth: RARE };
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return bad;
    if (lead === 0x81) return two(SIGN);
    if (lead === 0x82 || lead === 0x83) return two(COMMON);
    if (within(lead, 0x88, 0x97)) return two(KANJI);
    return within(lead, 0x98, 0x9f) || within(lead, 0xe0, 0xea) ? two(RARE) : bad;
  },
  'EUC-JP'(lead, trail) {
    if (lead === 0x8e) return two(RARE);
    if (!isHigh(lead) || !isHigh(trail)) return bad;
    if (within(lead, 0xa4, 0xa5)) return two(COMMON);
    if (lead === 0xa1 || lead === 0xa3) return two(SIGN);
    // Without kana this could as well be Chinese.
    return two(within(lead, 0xb0, 0xcf) ? 0.7 : RARE);
  },
  'EUC-KR'(lead, trail) {
    if (!within(lead, 0x81, 0xfd) || trail < 0x41 || trail === 0xff) return bad;
    if (!isHigh(trail)) return two(RARE);
    // A few Chinese characters may all be syllables here, and count for more.
    if (within(lead, 0xb0, 0xc8)) return two(HANGUL);
    return two(within(lead, 0xa1, 0xa3) ? SIGN : RARE);
  },
};

/** Share of frequent characters that any bytes would bring by chance, and from which Chinese counts in full. */
const CHANCE_SHARE = 0.12;
const FREQUENT_SHARE = 0.35;
/** What is left of the score with no more than chance brings: above what Chinese reads as in Korean. */
const WITHOUT_FREQUENT = 0.7;

const frequent: Readonly<Partial<Record<EastAsian, ReadonlySet<string>>>> = {
  GB18030: new Set(frequentSimplified),
  Big5: new Set(frequentTraditional),
};

/** The best of them with its score; `pieces` are texts of one file. */
export function likeliestEastAsian(pieces: readonly Uint8Array[]): {
  readonly encoding: EastAsian;
  readonly score: number;
} {
  let best: { encoding: EastAsian; score: number } = { encoding: 'GB18030', score: 0 };
  for (const encoding of Object.keys(readers) as EastAsian[]) {
    const score = scoreOf(pieces, encoding);
    if (score > best.score) best = { encoding, score };
  }
  return best;
}

function scoreOf(pieces: readonly Uint8Array[], encoding: EastAsian): number {
  const read = readers[encoding];
  let characters = 0;
  let worth = 0;
  for (const piece of pieces) {
    for (let i = 0; i < piece.length; ) {
      const lead = piece[i] as number;
      if (lead < 0x80) {
        i++;
        continue;
      }
      // A character cut off at the end of a field tells nothing.
      if (i + 1 === piece.length) break;
      const character = read(lead, piece[i + 1] as number, piece[i + 2] ?? 0);
      characters++;
      worth += character.worth;
      i += character.bytes;
    }
  }
  if (characters === 0) return 0;
  const mean = worth / characters;
  const common = frequent[encoding];
  if (!common) return mean;
  const share = frequentShare(pieces, encoding, common);
  const known = Math.min(1, Math.max(0, (share - CHANCE_SHARE) / (FREQUENT_SHARE - CHANCE_SHARE)));
  return mean * (WITHOUT_FREQUENT + (1 - WITHOUT_FREQUENT) * known);
}

function frequentShare(pieces: readonly Uint8Array[], encoding: EastAsian, common: ReadonlySet<string>): number {
  const decoder = new TextDecoder(encoding);
  let characters = 0;
  let hits = 0;
  for (const piece of pieces) {
    for (const character of decoder.decode(piece)) {
      if (character < '\u0080') continue;
      characters++;
      if (common.has(character)) hits++;
    }
  }
  return characters === 0 ? 0 : hits / characters;
}
