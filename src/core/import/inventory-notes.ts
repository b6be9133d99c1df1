/** What reading a table of emissions has to say: issues of one code are one, with their rows and first texts. */
import type { Issue } from '../issue.ts';

/** Rows are told as a person counts them, from 1. */
export class Notes {
  /** Codes that are about labels: told once each, however many numbers stand under one. */
  constructor(private readonly countedByText: ReadonlySet<string>) {}

  private readonly byCode = new Map<
    string,
    { severity: Issue['severity']; count: number; rows: Set<number>; texts: Set<string> }
  >();

  add(code: string, severity: Issue['severity'], row: number, text: string, count = 1): void {
    const note = this.byCode.get(code) ?? { severity, count: 0, rows: new Set<number>(), texts: new Set<string>() };
    this.byCode.set(code, note);
    note.count += count;
    note.rows.add(row + 1);
    if (text !== '') note.texts.add(text);
  }

  issues(): Issue[] {
    return [...this.byCode].map(([code, { severity, count, rows, texts }]) => ({
      code,
      severity,
      count: this.countedByText.has(code) ? texts.size : count,
      where: { rows: [...rows].slice(0, 20) },
      detail: { text: [...texts].slice(0, 5).join('; ') },
    }));
  }
}
