import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentLanguage, loadMessages, startI18n, switchLanguage } from '../../src/i18n/i18n.ts';
import { messageList } from '../../src/i18n/message-list.ts';
import { startNamespaces } from '../../src/i18n/resources.ts';

beforeAll(async () => {
  await startI18n('en');
});

describe('messages', () => {
  it('are there at the start for the frame, in the language of the screen alone', () => {
    for (const namespace of startNamespaces) {
      expect(i18next.hasResourceBundle('en', namespace), namespace).toBe(true);
      expect(i18next.hasResourceBundle('zh-CN', namespace), namespace).toBe(false);
    }
    expect(i18next.hasResourceBundle('en', 'sinks')).toBe(false);
    expect(() => messageList('en', 'sinks', 'issue')).toThrow('no messages sinks:issue in en');
  });

  it('of a feature come in the language of the screen, and with a switch in the other before it happens', async () => {
    await i18next.loadNamespaces('sinks');
    expect(i18next.t('sinks:title')).not.toBe('title');
    expect(i18next.hasResourceBundle('zh-CN', 'sinks')).toBe(false);
    const seen: string[] = [];
    i18next.on('languageChanged', () => seen.push(i18next.t('sinks:title'), i18next.t('shell:product')));
    const english = i18next.t('sinks:title');
    await switchLanguage('zh-CN');
    expect(currentLanguage()).toBe('zh-CN');
    expect(seen[0]).toMatch(/\p{Script=Han}/u);
    expect(seen[1]).not.toBe('product');
    await switchLanguage('en');
    expect(i18next.t('sinks:title')).toBe(english);
  });

  it('can be had in the other language without a switch', async () => {
    await loadMessages('zh-CN', ['explain', 'issues']);
    expect(currentLanguage()).toBe('en');
    expect(messageList('zh-CN', 'issues', 'told')['FILE_EMPTY']).toMatch(/\p{Script=Han}/u);
    expect(i18next.getFixedT('zh-CN', 'explain')('title')).toMatch(/\p{Script=Han}/u);
  });
});
