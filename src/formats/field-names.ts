/** Field names as a header gives them, made usable: none empty, none twice. */
import type { Issue } from '../core/issue.ts';

/** An empty name becomes `#3` (the column's number), a repeated one gets `_2`. */
export function fieldNames(header: readonly string[]): { names: string[]; issues: Issue[] } {
  const used = new Set<string>();
  const issues: Issue[] = [];
  let unnamed = 0;
  const names = header.map((raw, index) => {
    let name = raw.trim();
    if (name === '') {
      unnamed++;
      name = `#${index + 1}`;
    }
    if (used.has(name)) {
      issues.push({ code: 'DUPLICATE_FIELD', severity: 'warn', count: 1, where: { field: name } });
      let n = 2;
      while (used.has(`${name}_${n}`)) n++;
      name = `${name}_${n}`;
    }
    used.add(name);
    return name;
  });
  if (unnamed > 0) issues.push({ code: 'FIELD_WITHOUT_NAME', severity: 'note', count: unnamed });
  return { names, issues };
}
