/** Both languages say everything: no Chinese left in English, no key left in Chinese. */
import { expect, type Page, type Response, test } from '@playwright/test';
import { chapters } from '../../src/core/chapters.ts';
import * as eligibility from '../../src/features/eligibility/messages.ts';
import { namespaces } from '../../src/i18n/resources.ts';
import { Workbench } from './workbench.ts';

const square = '{"type":"Polygon","coordinates":[[[113.5,22.1],[113.6,22.1],[113.6,22.2],[113.5,22.2],[113.5,22.1]]]}';
const boundary = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Town"},"geometry":${square}}]}`;

/** Every text a person can see or hear on the page. */
async function wordsOnPage(at: Workbench): Promise<string[]> {
  return at.page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(node.getAttribute(name) ?? '');
      } else if (!['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? '')) found.push(node.textContent ?? '');
    }
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** What does not belong to the language: Chinese on an English page, keys and unfilled holes on any. */
async function wrongWords(at: Workbench, where: string): Promise<string[]> {
  return (await wordsOnPage(at))
    .filter((text) => {
      const isKey = /^[a-z]+[:.][a-z]+(\.[A-Za-z]+)+$/.test(text) || /\{\{\w+\}\}/.test(text);
      const isForeign = at.language === 'en' && /[\u4e00-\u9fff]/.test(text) && !['中', '中文', '碳图'].includes(text);
      return isKey || isForeign;
    })
    .map((text) => `${where}: ${text}`);
}

/** Every screen there is, one after the other. */
async function wrongOnScreens(at: Workbench): Promise<string[]> {
  const wrong: string[] = [];
  for (const chapter of chapters) {
    const button = at.page
      .getByRole('navigation', { name: at.shell.rail })
      .getByRole('button', { name: new RegExp(chapter.name[at.language]) });
    if ((await button.getAttribute('aria-disabled')) === 'true') continue;
    await at.chapter(chapter.id);
    const tabs = at.panel.getByRole('tab');
    await expect(at.panel.getByRole('heading').first()).toBeVisible();
    for (let tab = 0; tab < Math.max(1, await tabs.count()); tab++) {
      if ((await tabs.count()) > 0) await tabs.nth(tab).click();
      await expect(at.panel.getByRole('heading').first()).toBeVisible();
      wrong.push(...(await wrongWords(at, `${chapter.id} ${tab}`)));
    }
  }
  return wrong;
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`every screen speaks ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
    const at = new Workbench(await context.newPage(), language);
    await at.open();
    await at.newPlan('Town 2035', 'Town');
    await at.drop([{ name: 'town-boundary.geojson', text: boundary }]);
    await at.agree();
    expect(await wrongOnScreens(at)).toEqual([]);
    await context.close();
  });
}

test('the sample region speaks English on an English screen, after a reload too', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en', reducedMotion: 'reduce' });
  const at = new Workbench(await context.newPage(), 'en');
  await at.open();
  const layers = at.page.getByRole('complementary', { name: at.shell.layers });
  await expect(layers.getByText('Major emission sources').first()).toBeVisible();
  expect(await wrongOnScreens(at)).toEqual([]);
  await at.page.reload();
  await at.mapIdle();
  await expect(layers.getByText('Major emission sources').first()).toBeVisible();
  expect(await wrongWords(at, 'reloaded')).toEqual([]);
  await context.close();
});

interface MessageFile {
  readonly url: string;
  readonly isChinese: boolean;
}

/** Files of messages the page asks for, until it is told to stop: a page that is left takes its answers with it. */
function watchMessages(page: Page): { readonly files: readonly MessageFile[]; stop(): void } {
  const files: MessageFile[] = [];
  const take = async (response: Response) => {
    if (!/\/assets\/(?:[\w-]*messages|issue-words)-[\w-]+\.js$/.test(response.url())) return;
    const signs = (await response.text()).match(/\p{Script=Han}/gu)?.length ?? 0;
    // The button that leads to Chinese is Chinese in English too.
    files.push({ url: response.url(), isChinese: signs > 10 });
  };
  page.on('response', take);
  return { files, stop: () => page.off('response', take) };
}

test('the language changes while one works, with the messages of one language at a time', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const { files, stop } = watchMessages(page);
  await at.open();
  await expect.poll(() => files.length).toBe(namespaces.length);
  expect(files.filter(({ isChinese }) => !isChinese)).toEqual([]);

  // A message that is not there yet would show as its key, if only for a moment.
  const keys = Object.keys(at.words(eligibility));
  await page.evaluate((of) => {
    const seen: string[] = [];
    Object.assign(window, { keysSeen: seen });
    new MutationObserver((changes) => {
      const texts = changes.map(({ target }) => target.textContent ?? '');
      seen.push(...texts.filter((text) => of.some((key) => text === key || text.startsWith(`${key}.`))));
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, keys);
  await page.getByRole('button', { name: 'English' }).click();
  const english = new Workbench(page, 'en');
  await expect(page.getByRole('complementary', { name: english.shell.layers })).toBeVisible();
  await expect(page.getByRole('heading', { name: eligibility.en.title })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => Reflect.get(window, 'keysSeen'))).toEqual([]);
  await expect.poll(() => files.length).toBe(2 * namespaces.length);
  expect(files.slice(namespaces.length).filter(({ isChinese }) => isChinese)).toEqual([]);

  stop();
  await page.reload();
  await expect(page.getByRole('complementary', { name: english.shell.layers })).toBeVisible();
});
