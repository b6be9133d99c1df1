/**
 * A text file as UTF-8 bytes, piece by piece, whatever encoding it is in; never as one string.
 *
 * It is taken as UTF-8 first, and whoever reads it says when it is not (`NotUtf8`); then its encoding is found from
 * its first megabyte and the bytes are turned into UTF-8 on the way.
 */
import type { Issue } from '../../core/issue.ts';
import { type Pause, ReadError, type SourceFile } from '../format.ts';
import { encodingIssues, sample } from '../text/decode-text.ts';
import { byteOrderMark, type EncodingFound, encodingLabel, findEncoding } from '../text/encoding.ts';
import { ItemTooLarge, JsonMistake, JsonWindow, NotUtf8 } from './json-window.ts';

const SAMPLE_BYTES = 1_000_000;
/** Bytes handed over at once: enough that an item rarely reaches beyond, few enough to stay in the cache. */
const PIECE_BYTES = 1 << 18;

export interface TextRead<T> {
  readonly value: T;
  readonly encoding: string;
  readonly issues: readonly Issue[];
}

/** Something that reads JSON from a window: `run` is called whenever bytes were added, until it gives true. */
export interface JsonReader {
  run(): boolean;
}

/** Read a JSON file with the reader that `start` makes; made anew when the encoding turns out to be another. */
export async function readJsonFile<T extends JsonReader>(
  file: SourceFile,
  chosenEncoding: string | null,
  pause: Pause,
  start: (json: JsonWindow) => T,
): Promise<TextRead<T>> {
  const chosen = chosenEncoding === null ? null : encodingLabel(chosenEncoding);
  const first = await firstBytes(file, SAMPLE_BYTES);
  const mark = chosen === null ? byteOrderMark(first) : null;
  if ((mark ?? chosen ?? 'UTF-8') === 'UTF-8') {
    const json = new JsonWindow();
    const reader = start(json);
    try {
      await feed(file, null, pause, json, reader);
      return { value: reader, encoding: 'UTF-8', issues: [] };
    } catch (error) {
      if (!(error instanceof NotUtf8) && !(error instanceof JsonMistake && !(await isUtf8(file)))) {
        throw await asReadError(error, file, null);
      }
    }
  }
  const found: EncodingFound = chosen
    ? { encoding: chosen, from: 'declared', contradicted: null }
    : findEncoding([first.length < SAMPLE_BYTES ? first : sample(first)], null);
  const json = new JsonWindow();
  const reader = start(json);
  const damaged = { count: 0 };
  try {
    await feed(file, { encoding: found.encoding, damaged }, pause, json, reader);
  } catch (error) {
    throw await asReadError(error, file, found.encoding);
  }
  return { value: reader, encoding: found.encoding, issues: encodingIssues(found, damaged.count) };
}

interface Recoding {
  readonly encoding: string;
  /** Characters that could not be read. */
  readonly damaged: { count: number };
}

async function feed(
  file: SourceFile,
  recoding: Recoding | null,
  pause: Pause,
  json: JsonWindow,
  reader: JsonReader,
): Promise<void> {
  let wanted = PIECE_BYTES;
  let gathered: Uint8Array[] = [];
  let size = 0;
  const hand = () => {
    const piece = gathered.length === 1 ? (gathered[0] as Uint8Array) : joined(gathered, size);
    gathered = [];
    size = 0;
    json.append(piece);
    const done = reader.run();
    // An item larger than the window is read again only when the window has doubled.
    wanted = Math.max(PIECE_BYTES, json.pending);
    return done;
  };
  for await (const { bytes, fraction } of pieces(file, recoding)) {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + wanted - size);
      gathered.push(part);
      size += part.length;
      at += part.length;
      if (size < wanted) break;
      hand();
      await pause(fraction);
    }
  }
  json.isLast = true;
  if (!hand()) throw new Error('the reader wants more than there is');
}

interface Piece {
  readonly bytes: Uint8Array;
  /** Of the file, the share that was handed over with it. */
  readonly fraction: number;
}

/** The bytes of the file as UTF-8, without byte order mark. */
async function* pieces(file: SourceFile, recoding: Recoding | null): AsyncGenerator<Piece> {
  const decoder = recoding === null ? null : new TextDecoder(recoding.encoding);
  const encoder = new TextEncoder();
  const reader = file.stream().getReader();
  let done = 0;
  try {
    for (;;) {
      const next = await reader.read();
      const last = next.done;
      const raw = next.value ?? new Uint8Array(0);
      // A file in memory comes as one chunk: it is recoded piece by piece all the same.
      for (let at = 0; at < raw.length || last; at += PIECE_BYTES) {
        const part = raw.subarray(at, at + PIECE_BYTES);
        const fraction = file.size === 0 ? 1 : Math.min(1, (done + at + part.length) / file.size);
        if (decoder && recoding) {
          const text = decoder.decode(part, { stream: !last });
          recoding.damaged.count += text.split('\uFFFD').length - 1;
          yield { bytes: encoder.encode(text), fraction };
        } else yield { bytes: done + at === 0 && byteOrderMark(part) === 'UTF-8' ? part.subarray(3) : part, fraction };
        if (last) break;
      }
      done += raw.length;
      if (last) return;
    }
  } finally {
    await reader.cancel();
  }
}

/** A mistake in the JSON as the message for it. */
async function asReadError(error: unknown, file: SourceFile, encoding: string | null): Promise<unknown> {
  if (error instanceof ItemTooLarge) return new ReadError('TOO_LARGE_FOR_MEMORY', { reason: 'JSON: > 1000 MB' });
  if (!(error instanceof JsonMistake)) return error;
  if (error.atEnd) return new ReadError('FILE_CUT_OFF');
  let line = 1;
  let at = 0;
  for await (const { bytes } of pieces(file, encoding === null ? null : { encoding, damaged: { count: 0 } })) {
    for (let i = bytes.indexOf(0x0a); i >= 0 && at + i < error.offset; i = bytes.indexOf(0x0a, i + 1)) line++;
    at += bytes.length;
    if (at >= error.offset) break;
  }
  return new ReadError('JSON_INVALID', { line });
}

async function isUtf8(file: SourceFile): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const { bytes } of pieces(file, null)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function firstBytes(file: SourceFile, most: number): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  let size = 0;
  for await (const { bytes } of rawChunks(file)) {
    found.push(bytes.subarray(0, most - size));
    size += bytes.length;
    if (size >= most) break;
  }
  return joined(found, Math.min(size, most));
}

async function* rawChunks(file: SourceFile): AsyncGenerator<{ bytes: Uint8Array }> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield { bytes: value };
    }
  } finally {
    await reader.cancel();
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
