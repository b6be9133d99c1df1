/**
 * What would the first rows of a file say in each encoding it may be in?
 *
 * The one it was read in comes first, then those in which every byte is a character, as they are offered, then those
 * that lose some, fewest first.
 */
import type { TextSample } from '../format.ts';
import { encodingLabel, withoutCutCharacter } from './encoding.ts';

export interface EncodingPreview {
  readonly encoding: string;
  readonly rows: readonly (readonly string[])[];
  /** Characters that cannot be read in it. */
  readonly damaged: number;
  /** The one the file was read in. */
  readonly isCurrent: boolean;
}

/** In the order of how likely an office in China meets them. */
const offered = [
  'UTF-8',
  'GB18030',
  'Big5',
  'UTF-16LE',
  'UTF-16BE',
  'Shift_JIS',
  'EUC-JP',
  'EUC-KR',
  'windows-1252',
  'windows-1251',
] as const;

const LINES_SHOWN = 5;
/** What no text holds: the mark of a lost character, controls, places without a character. */
const unreadable = /\uFFFD|(?!\t)[\p{Cc}\p{Cn}\p{Co}]/gu;

/** Without a sample the encodings alone are offered; none where the format leaves no choice (`current` null). */
export function previewEncodings(sample: TextSample | null, current: string | null): EncodingPreview[] {
  if (current === null) return [];
  const named = encodingLabel(current);
  const encodings = named === null || offered.some((one) => one === named) ? offered : [named, ...offered];
  return encodings
    .map((encoding) => ({ ...previewIn(sample, encoding), isCurrent: encoding === named }))
    .sort((a, b) => a.damaged - b.damaged);
}

function previewIn(sample: TextSample | null, encoding: string): Omit<EncodingPreview, 'isCurrent'> {
  if (sample === null) return { encoding, rows: [], damaged: 0 };
  const decoder = new TextDecoder(encoding);
  const decode = (bytes: Uint8Array) => decoder.decode(withoutCutCharacter(bytes, encoding));
  const rows =
    sample.kind === 'cells'
      ? sample.rows.map((row) => row.map(decode))
      : decode(sample.bytes)
          .split(/\r\n?|\n/)
          .slice(0, LINES_SHOWN)
          .map((line) => [line]);
  const damaged = rows.flat().reduce((sum, text) => sum + (text.match(unreadable)?.length ?? 0), 0);
  return { encoding, rows, damaged };
}
