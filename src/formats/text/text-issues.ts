/**
 * Attribute text that another program might run: HTML markup (`<img onerror=…>`) and spreadsheet formulas
 * (`=cmd()`). It is kept as it is and shown as plain text; whoever writes a spreadsheet must neutralise it.
 */
import type { Issue } from '../../core/issue.ts';
import type { LayerTable } from '../../geo/layer-table.ts';

/** As browsers see it: no blank between `<` and the tag. */
const markup = /<[a-z!/?]/i;
/** A number such as −5 or +86 is no formula. */
const formula = /^[=@]|^[+-](?![\d.\s]|$)/;

/** One issue a field and kind, counting the rows that hold such text. */
export function textIssues(table: LayerTable): Issue[] {
  const issues: Issue[] = [];
  for (const column of table.columns.values()) {
    if (column.kind !== 'text' || column.type !== 'text') continue;
    for (const [code, pattern] of [
      ['MARKUP_IN_TEXT', markup],
      ['FORMULA_IN_TEXT', formula],
    ] as const) {
      const hits = new Set<number>();
      column.dictionary.forEach((text, index) => {
        if (pattern.test(text)) hits.add(index);
      });
      if (hits.size === 0) continue;
      const count = column.codes.reduce((sum, entry) => (hits.has(entry) ? sum + 1 : sum), 0);
      issues.push({ code, severity: 'note', count, where: { field: column.name } });
    }
  }
  return issues;
}
