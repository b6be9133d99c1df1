import { describe, expect, it } from 'vitest';
import { allMessages } from '../builders/all-messages.ts';

type Tree = { readonly [key: string]: string | Tree };

/** Every sentence with its path: `shell.strip.total`. */
function sentences(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(at, value);
    else for (const [inner, text] of sentences(value, at)) found.set(inner, text);
  }
  return found;
}

function holes(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1]!).sort();
}

const english = sentences(await allMessages('en'));
const chinese = sentences(await allMessages('zh-CN'));

describe('messages', () => {
  it('has the same keys in both languages, plural forms of English aside', () => {
    const keys = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect([...chinese.keys()].sort()).toEqual(keys.sort());
  });

  it('has the same holes in both languages', () => {
    const different = [...chinese].filter(([key, text]) => {
      const other = english.get(key);
      return other !== undefined && holes(text).join() !== holes(other).join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leaves no sentence empty', () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('is Chinese in Chinese: a sentence without any Chinese character is the same word in both languages', () => {
    const untranslated = [...chinese].filter(
      ([key, text]) =>
        !/\p{Script=Han}/u.test(text) &&
        /[A-Za-z]{4,}/.test(text.replace(/\{\{.*?\}\}/g, '')) &&
        text !== english.get(key),
    );
    // The button that leads to English is written in English.
    expect(untranslated.map(([key]) => key)).toEqual(['shell.otherLanguage']);
  });

  it('is English in English', () => {
    const mixed = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(mixed.map(([key]) => key)).toEqual(['shell.otherLanguage']);
  });
});
