/**
 * Turns the factor tables (`*.csv`, the source: edit those) into modules (`*.ts`, generated), so that the
 * browser and Node read the same numbers without a loader or a parser of their own: a line a row, the
 * fields parted by tabs, in the order of methods 0.3.
 *
 *   npx tsx data/factors/build.ts          writes the modules
 *   tests/core/factors/factor-tables.test.ts fails when a module differs from its table
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const folders = ['./', '../measures/', '../land-use/'].map((folder) => new URL(folder, import.meta.url));
const FACTORS = 'id,value,unit,gas,sector,region,year,source,uncertainty_pct,note,verification';
const OTHERS: readonly string[] = [
  'scheme,code,name_zh,category,core_function,built_up,note',
  'scheme,code,name_zh',
  'scheme,code,way,other_scheme,other_code',
];
const MARKS: readonly (string | undefined)[] = ['V', 'S', 'C', 'M', 'A'];

/** The tables (addresses of the `.csv` files) of factors, of the start values of measures and of land-use codes. */
export function factorTables(): URL[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => new URL(name, folder)),
  );
}

/** The module that stands for a table. */
export function moduleOf(table: URL): URL {
  return new URL(table.href.replace(/\.csv$/, '.ts'));
}

/** The text of that module. Throws on a table that breaks the rules of methods 0.3. */
export function moduleTextOf(table: URL): string {
  const name = basename(table.pathname);
  const text = readFileSync(table, 'utf8').replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (parsed.errors[0]) throw new Error(`${name}: ${parsed.errors[0].message}`);
  const [header = [], ...rows] = parsed.data;
  if (header.join(',') === FACTORS) for (const row of rows) checkFactor(name, row);
  else if (!OTHERS.includes(header.join(','))) throw new Error(`${name}: unexpected header`);
  for (const field of rows.flat()) {
    if (/[\t\n`\\]|\$\{/.test(field)) throw new Error(`${name}: a field holds a tab, a line break or code: ${field}`);
  }
  const constant = name.replace(/\.csv$/, '').replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const body = rows.map((row) => row.join('\t')).join('\n');
  return `// Generated from ${name} by data/factors/build.ts: edit the table, then run \`npx tsx data/factors/build.ts\`.
export const ${constant} = \`${body}\`;
`;
}

/** A row without a value names what is not known yet: it stays missing, never zero. */
function checkFactor(name: string, [id, value, , , , , , , uncertainty, , mark]: string[]): void {
  const isNumber = (field: string | undefined) =>
    field === '' || (field !== undefined && Number.isFinite(Number(field)));
  if (!id) throw new Error(`${name}: a row without id`);
  if (!isNumber(value) || !isNumber(uncertainty)) throw new Error(`${name}: ${id}: not a number`);
  if (!MARKS.includes(mark)) throw new Error(`${name}: ${id}: no mark of verification`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const table of factorTables()) writeFileSync(moduleOf(table), moduleTextOf(table));
}
