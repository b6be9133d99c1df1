/**
 * Attribute text that another program might run: HTML markup (`<img onerror=…>`) and spreadsheet formulas
 * (`=cmd()`). It is kept as it is and shown as plain text; whoever writes a spreadsheet must neutralise it.
 */
import type { Issue } from '../../core/issue.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import { partOfTell, type Tell, tellRow } from '../../geo/tell.ts';

/** As browsers see it: no blank between `<` and the tag. */
const markup = /<[a-z!/?]/i;
/** A number such as −5 or +86 is no formula. */
const formula = /^[=@]|^[+-](?![\d.\s]|$)/;

/** One issue a field and kind, counting the rows that hold such text. */
export function textIssues(table: LayerTable, tell?: Tell): Issue[] {
  const issues: Issue[] = [];
  for (const [at, column] of [...table.columns.values()].entries()) {
    const part = partOfTell(tell, at / table.columns.size, 1 / table.columns.size);
    if (column.kind !== 'text' || column.type !== 'text') continue;
    for (const [code, pattern, from] of [
      ['MARKUP_IN_TEXT', markup, 0],
      ['FORMULA_IN_TEXT', formula, 0.5],
    ] as const) {
      const hits = new Set<number>();
      const half = partOfTell(part, from, 0.5);
      column.dictionary.forEach((text, index) => {
        tellRow(half, index, column.dictionary.length);
        if (pattern.test(text)) hits.add(index);
      });
      if (hits.size === 0) continue;
      const count = column.codes.reduce((sum, entry) => (hits.has(entry) ? sum + 1 : sum), 0);
      issues.push({ code, severity: 'note', count, where: { field: column.name } });
    }
  }
  return issues;
}
