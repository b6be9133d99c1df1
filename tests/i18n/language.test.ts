import { expect, it } from 'vitest';
import { languageFor } from '../../src/i18n/i18n.ts';
import { fillHoles } from '../../src/i18n/issue-sentence.ts';
import { toldIssue } from '../builders/told-issue.ts';

it('gives Chinese to every Chinese browser and English to the rest', () => {
  expect(languageFor(['zh-TW', 'en'])).toBe('zh-CN');
  expect(languageFor(['zh'])).toBe('zh-CN');
  expect(languageFor(['de-DE', 'zh-CN'])).toBe('zh-CN');
  expect(languageFor(['en-GB', 'zh-CN'])).toBe('en');
  expect(languageFor(['fr'])).toBe('en');
  expect(languageFor([])).toBe('en');
});

it('fills holes with numbers as the language writes them, and leaves a mark where nothing fits', () => {
  expect(fillHoles('{{count}} of {{total}}', { count: 12345 }, 'en')).toBe('12,345 of —');
});

it('does not fill a hole from the prototype of an object', () => {
  expect(fillHoles('{{constructor}}', {}, 'en')).toBe('—');
  expect(toldIssue({ code: '__proto__', count: 1 }, 'en')).toBeNull();
});
