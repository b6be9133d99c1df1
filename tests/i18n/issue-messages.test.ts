import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { issueMessagesEn, issueMessagesZh } from '../../src/i18n/issue-messages.ts';
import { toldIssue } from '../builders/told-issue.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../src/${name}/`, import.meta.url));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Codes written in the files of a folder of ours: in `formats` those that reading files can give. */
function codesIn(source: string): Set<string> {
  const codes = new Set<string>();
  for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    // Codes of writing have a list and a test of their own.
    if (/(^|\/)(writers\/[^/]+|write-[^/]+)\.ts$/.test(entry)) continue;
    const text = readFileSync(`${source}/${entry}`, 'utf8');
    for (const [, code] of text.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)) {
      codes.add(code as string);
    }
  }
  return codes;
}

describe('sentences of reading files', () => {
  it('stand for every code in the source, and for no other', () => {
    const written = Object.keys(issueMessagesEn);
    const ofReaders = codesIn(folder('formats'));
    expect([...ofReaders].filter((code) => !written.includes(code))).toEqual([]);
    // Whoever runs a reader, or fetches what it reads, gives some too.
    const used = new Set([...ofReaders, ...codesIn(folder('workers')), ...codesIn(folder('features/osm'))]);
    expect(written.filter((code) => !used.has(code))).toEqual([]);
  });

  it('have the same holes in both languages', () => {
    for (const code of Object.keys(issueMessagesEn) as (keyof typeof issueMessagesEn)[]) {
      expect(holes(issueMessagesZh[code]), code).toEqual(holes(issueMessagesEn[code]));
    }
  });

  it('name field, features and numbers', () => {
    const issue = { code: 'MARKUP_IN_TEXT', count: 3, where: { field: '备注' } };
    expect(toldIssue(issue, 'en')).toBe('Field “备注”: values with HTML markup: 3. Kept and shown as plain text.');
    expect(toldIssue(issue, 'zh-CN')).toBe('字段“备注”中有 3 个值含有 HTML 标记，按纯文本保留和显示。');
  });
});
