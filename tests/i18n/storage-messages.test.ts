import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { storageMessagesEn, storageMessagesZh } from '../../src/i18n/storage-messages.ts';
import { toldIssue } from '../builders/told-issue.ts';

const codes = Object.keys(storageMessagesEn) as (keyof typeof storageMessagesEn)[];
const holes = (message: string) => [...message.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

/** Codes in the sources of what keeps plans: texts of capitals and underscores. */
function codesInSources(): string[] {
  const found = new Set<string>();
  for (const folder of ['db', 'store', 'app', 'workers']) {
    const path = new URL(`../../src/${folder}/`, import.meta.url);
    for (const name of readdirSync(path)) {
      if (!name.endsWith('.ts')) continue;
      const text = readFileSync(new URL(name, path), 'utf8');
      for (const match of text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)) if (match[1]) found.add(match[1]);
    }
  }
  return [...found].sort();
}

describe('codes of keeping plans', () => {
  it('have a sentence each', () => {
    const without = codesInSources().filter((code) => toldIssue({ code, count: 1 }, 'en') === null);
    expect(codesInSources().length).toBeGreaterThan(15);
    expect(without).toEqual([]);
  });

  it.each(codes)('%s says in both languages the same things', (code) => {
    expect(holes(storageMessagesZh[code])).toEqual(holes(storageMessagesEn[code]));
    expect(storageMessagesZh[code]).toMatch(/[\u4e00-\u9fff]/);
  });

  it('tell where with what the error knows', () => {
    const detail = { table: 'measures', id: 'm1', field: 'coverage', problem: 'Invalid value' };
    expect(toldIssue({ code: 'PLAN_FILE_BAD_RECORD', count: 1, detail }, 'en')).toBe(
      'A record of the plan does not fit: measures “m1”, field “coverage” (Invalid value).',
    );
  });
});
