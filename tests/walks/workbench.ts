/** What a person does at the workbench, by role and accessible name, in the language of the walk. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { chapters } from '../../src/core/chapters.ts';
import type { Language } from '../../src/core/text.ts';
import * as importing from '../../src/features/import/messages.ts';
import * as plans from '../../src/features/plans/messages.ts';
import * as shell from '../../src/i18n/shell-messages.ts';

/** A sentence with its holes filled. */
export function say(text: string, holes: Record<string, string | number> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(holes[name] ?? ''));
}

/** A sentence as a pattern whose holes match anything. */
export function saying(text: string): RegExp {
  const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'));
}

export class Workbench {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  private get isChinese() {
    return this.language === 'zh-CN';
  }
  get shell() {
    return this.isChinese ? shell.zh : shell.en;
  }
  get plans() {
    return this.isChinese ? plans.zh : plans.en;
  }
  get importing() {
    return this.isChinese ? importing.zh : importing.en;
  }
  /** The words of one feature in the language of the walk. */
  words<Words>(messages: { zh: Words; en: Words }): Words {
    return this.isChinese ? messages.zh : messages.en;
  }

  get map(): Locator {
    return this.page.getByRole('application');
  }
  get panel(): Locator {
    return this.page.getByRole('complementary', { name: this.shell.panel });
  }
  get strip(): Locator {
    return this.page.getByRole('region', { name: this.shell.strip.name });
  }

  /** Open the app and wait for a plan and the map. */
  async open(): Promise<void> {
    await this.page.goto('./');
    await this.planMenu.waitFor();
    await this.mapIdle();
  }

  get planMenu(): Locator {
    return this.page.getByRole('button', { name: saying(this.plans.menu) });
  }

  async mapIdle(): Promise<void> {
    await expect(this.page.locator('[data-idle="true"]')).toBeVisible({ timeout: 120_000 });
  }

  async newPlan(planName: string, regionName: string): Promise<void> {
    await this.planMenu.click();
    await this.page.getByRole('menuitem', { name: this.plans.all }).click();
    const dialog = this.page.getByRole('dialog', { name: this.plans.title });
    await dialog.getByRole('button', { name: this.plans.new }).click();
    await this.page.getByLabel(this.plans.planName).fill(planName);
    await this.page.getByLabel(this.plans.regionName).fill(regionName);
    await this.page.getByRole('button', { name: this.plans.create }).click();
    await expect(this.page.getByRole('button', { name: say(this.plans.menu, { name: planName }) })).toBeVisible();
    if (await dialog.isVisible()) await this.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }

  /** Drop files on the window, as a person would with the mouse. */
  async drop(files: readonly (string | { name: string; text: string })[]): Promise<void> {
    await this.dropBytes(
      files.map((file) =>
        typeof file === 'string'
          ? { name: basename(file), bytes: readFileSync(file) }
          : { name: file.name, bytes: Buffer.from(file.text) },
      ),
    );
  }

  async dropBytes(files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
    const contents = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
    const transfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    }, contents);
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  get importDialog(): Locator {
    return this.page.getByRole('dialog', { name: this.importing.title });
  }

  /** Agree to what the import dialog proposes. */
  async agree(): Promise<void> {
    await this.importDialog.getByRole('button', { name: this.importing.agree, exact: true }).click();
    await expect(this.importDialog).toBeHidden({ timeout: 120_000 });
  }

  async chapter(id: (typeof chapters)[number]['id'], tab?: string): Promise<void> {
    const chapter = chapters.find((one) => one.id === id);
    if (!chapter) throw new Error(`no chapter ${id}`);
    const rail = this.page.getByRole('navigation', { name: this.shell.rail });
    const button = rail.getByRole('button', { name: new RegExp(chapter.name[this.language]) });
    // The open chapter's button folds the panel away.
    if ((await button.getAttribute('aria-current')) === null || !(await this.panel.isVisible())) await button.click();
    if (tab) await this.panel.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** Undo or redo through the button, whatever it says it will undo. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: saying(this.shell.undoOf) }).click();
  }
  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: saying(this.shell.redoOf) }).click();
  }

  /** Wait until everything is in the database. */
  async saved(): Promise<void> {
    await expect(
      this.page.getByText(saying(this.shell.save.saved)).or(this.page.getByText(this.shell.save.idle)),
    ).toBeVisible();
  }

  /** Draw a polygon through places of the map given as shares of its width and height. */
  async drawPolygon(corners: readonly (readonly [number, number])[]): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map has no place on the page');
    for (const [x, y] of corners) {
      await this.page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
      await this.page.mouse.down();
      await this.page.waitForTimeout(60);
      await this.page.mouse.up();
      await this.page.waitForTimeout(250);
    }
    await this.page.keyboard.press('Enter');
  }

  async exportPlan(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.planMenu.click();
    await this.page.getByRole('menuitem', { name: this.plans.export }).click();
    const file = await (await download).path();
    return file;
  }
}
