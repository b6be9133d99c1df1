/** Names of fields as a format allows them: none twice, none longer than it holds. Every new name is told. */
import type { Issue } from '../../core/issue.ts';

/** The first of these names that is not taken, whatever its case; else the first with a number. */
export function freeName(wanted: readonly string[], taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const free = wanted.find((name) => !used.has(name.toLowerCase()));
  if (free !== undefined) return free;
  let n = 2;
  while (used.has(`${wanted[0]}_${n}`.toLowerCase())) n++;
  return `${wanted[0]}_${n}`;
}

/**
 * A name for each field, different without regard to case, as SQLite and dBASE compare them. `shorten` makes a name the
 * format can hold, leaving room for a suffix.
 */
export function allowedNames(
  names: readonly string[],
  shorten: (name: string, suffix: string) => string,
): { names: string[]; issues: Issue[] } {
  const used = new Set<string>();
  const issues: Issue[] = [];
  const allowed = names.map((name) => {
    let made = shorten(name, '');
    for (let n = 2; used.has(made.toLowerCase()) || made === ''; n++) made = shorten(name || 'field', `_${n}`);
    used.add(made.toLowerCase());
    if (made !== name)
      issues.push({
        code: 'FIELD_RENAMED',
        severity: 'note',
        count: 1,
        where: { field: name },
        detail: { name: made },
      });
    return made;
  });
  return { names: allowed, issues };
}
