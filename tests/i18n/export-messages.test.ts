import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportMessagesEn, exportMessagesZh } from '../../src/i18n/export-messages.ts';
import { issueMessagesEn } from '../../src/i18n/issue-messages.ts';
import { storageMessagesEn } from '../../src/i18n/storage-messages.ts';
import { tableMessagesEn } from '../../src/i18n/table-messages.ts';
import { toldIssue } from '../builders/told-issue.ts';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Codes that writing layers can give, found where they are written. */
function codesInSource(): Set<string> {
  const writes = readdirSync(`${source}formats`, { recursive: true, encoding: 'utf8' })
    .filter((entry) => /(^|\/)(writers\/[^/]+|write-[^/]+)\.ts$/.test(entry))
    .map((entry) => `formats/${entry}`);
  expect(writes.length).toBeGreaterThan(12);
  const codes = [...writes, 'workers/jobs/write-layer.job.ts'].flatMap((file) =>
    [
      ...readFileSync(`${source}${file}`, 'utf8').matchAll(
        /(?:code: |WriteError\(|TextChanges\()'([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)'/g,
      ),
    ].map(([, code]) => code!),
  );
  return new Set(codes);
}

describe('sentences of writing layers', () => {
  it('stand for every code in the source, and for no other', () => {
    expect([...codesInSource()].sort()).toEqual(Object.keys(exportMessagesEn).sort());
  });

  it('have the same holes in both languages, and take no code of another list', () => {
    const others = { ...issueMessagesEn, ...storageMessagesEn, ...tableMessagesEn };
    for (const code of Object.keys(exportMessagesEn) as (keyof typeof exportMessagesEn)[]) {
      expect(holes(exportMessagesZh[code]), code).toEqual(holes(exportMessagesEn[code]));
      expect(Object.keys(others)).not.toContain(code);
    }
  });

  it('are found by the code', () => {
    const issue = { code: 'FIELD_RENAMED', count: 1, where: { field: '建筑用途' }, detail: { name: '建筑用' } };
    expect(toldIssue(issue, 'zh-CN')).toBe('受格式限制，字段“建筑用途”在文件中改名为“建筑用”。');
  });
});
