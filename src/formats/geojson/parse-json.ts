import { ReadError } from '../format.ts';

/** Parse JSON; a text that stops before it is complete is told apart from one with a mistake in it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const atEnd = /end of JSON|unterminated/i.test(message) || position >= text.trimEnd().length - 1;
    if (atEnd) throw new ReadError('FILE_CUT_OFF');
    const line = Number.isNaN(position) ? 1 : text.slice(0, position).split('\n').length;
    throw new ReadError('JSON_INVALID', { line });
  }
}
