/** A text file as text: encoding found, byte order mark taken off. */
import type { Issue } from '../../core/issue.ts';
import { byteOrderMark, type EncodingFound, encodingLabel, findEncoding, unmarkedUtf16 } from './encoding.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** How much of a long file is looked at to find its encoding. */
const SAMPLE_BYTES = 1_000_000;

/** Decode a whole file. `chosen`: the encoding a person named, which is then used whatever the bytes say. */
export function decodeText(bytes: Uint8Array, chosen: string | null): DecodedText {
  const label = chosen === null ? null : encodingLabel(chosen);
  if (label === null && byteOrderMark(bytes) === null) {
    const text = strictUtf8(bytes);
    if (text !== null && !text.includes('\0')) return { text, encoding: 'UTF-8', issues: [] };
    const unmarked = unmarkedUtf16(bytes.length > SAMPLE_BYTES ? bytes.subarray(0, SAMPLE_BYTES) : bytes);
    if (unmarked !== null) return decoded(bytes, { encoding: unmarked, from: 'score', contradicted: null });
  }
  const found: EncodingFound = label
    ? { encoding: label, from: 'declared', contradicted: null }
    : findEncoding([bytes.length > SAMPLE_BYTES ? sample(bytes) : bytes], null);
  return decoded(bytes, found);
}

function decoded(bytes: Uint8Array, found: EncodingFound): DecodedText {
  const text = new TextDecoder(found.encoding).decode(bytes);
  return { text, encoding: found.encoding, issues: encodingIssues(found, text.split('\uFFFD').length - 1) };
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What a person should know about how text was decoded. `damaged`: characters that could not be. */
export function encodingIssues(found: EncodingFound, damaged: number): Issue[] {
  const issues: Issue[] = [];
  const { encoding, contradicted } = found;
  if (found.from === 'score')
    issues.push({ code: 'ENCODING_GUESSED', severity: 'warn', count: 1, detail: { encoding } });
  if (contradicted !== null)
    issues.push({
      code: 'ENCODING_CONTRADICTED',
      severity: 'warn',
      count: 1,
      detail: { encoding, declared: contradicted },
    });
  if (damaged > 0) issues.push({ code: 'TEXT_DAMAGED', severity: 'warn', count: damaged, detail: { encoding } });
  return issues;
}

/** A long text is sampled up to a line end, so that no character is cut. */
export function sample(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a, SAMPLE_BYTES);
  return bytes.subarray(0, end > 0 ? end : SAMPLE_BYTES);
}
