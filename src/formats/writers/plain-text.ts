/**
 * Text as other programs take it.
 *
 * Spreadsheets run a text that begins with = + - @, a tab or a line end as a formula, and so can be made to send the table away
 * (full-width signs too, where Chinese or Japanese is typed): such a text gets an apostrophe before it. XML knows no
 * control characters but tab and line ends: they are left out and counted.
 */
import type { Issue } from '../../core/issue.ts';

const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
/** A number with its sign is no formula: it stays the number it is. */
const plainNumber = /^[+-]?\d[\d,]*(\.\d+)?(e[+-]?\d+)?%?$/i;

/** Texts that were changed, by field. */
export class TextChanges {
  private readonly counts = new Map<string, number>();

  constructor(private readonly code: string) {}

  add(field: string): void {
    this.counts.set(field, (this.counts.get(field) ?? 0) + 1);
  }

  issues(): Issue[] {
    return [...this.counts].map(([field, count]) => ({
      code: this.code,
      severity: 'note',
      count,
      where: { field },
    }));
  }
}

export function withoutFormula(text: string, field: string, changes: TextChanges): string {
  if (!formulaStart.test(text) || plainNumber.test(text)) return text;
  changes.add(field);
  return `'${text}`;
}

const notXml = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

export function withoutControls(text: string, field: string, changes: TextChanges): string {
  const clean = text.replace(notXml, '');
  if (clean !== text) changes.add(field);
  return clean;
}
