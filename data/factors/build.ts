/**
 * Turns the factor tables (`*.csv`, the source: edit those) into typed modules (`*.ts`, generated), so
 * that the browser and Node read the same numbers without a loader or a parser of their own.
 *
 *   npx tsx data/factors/build.ts          writes the modules
 *   tests/core/factors/factor-tables.test.ts fails when a module differs from its table
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const folders = [new URL('./', import.meta.url), new URL('../measures/', import.meta.url)];
const HEADER = 'id,value,unit,gas,sector,region,year,source,uncertainty_pct,note,verification';
const MAPPING_HEADER = 'scheme,code,name_zh,category,core_function,built_up,note';

/** The tables (addresses of the `.csv` files) of factors and of the start values of measures. */
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

/** The text of the module that stands for one table. Throws on a table that breaks the rules of methods 0.3. */
export function moduleTextOf(table: URL): string {
  const name = basename(table.pathname, '.csv');
  const text = readFileSync(table, 'utf8').replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: true });
  if (parsed.errors[0]) throw new Error(`${name}.csv: ${parsed.errors[0].message}`);
  const [header = [], ...rows] = parsed.data;
  const intro = `// Generated from ${name}.csv by build.ts; edit the table, then run \`npx tsx data/factors/build.ts\`.\n`;
  if (header.join(',') === MAPPING_HEADER) return intro + mappingModule(name, rows);
  if (header.join(',') !== HEADER) throw new Error(`${name}.csv: unexpected header`);
  return intro + factorModule(name, rows, table.pathname.includes('/factors/') ? './table.ts' : '../factors/table.ts');
}

function factorModule(name: string, rows: string[][], types: string): string {
  const sources = [...new Set(rows.map((row) => row[7] ?? ''))];
  const lines = rows.map((row) => {
    const [id, value, unit, gas, sector, region, year, source, uncertainty, note, verification] = row;
    // A row without a value is a note on what is not known yet: it stays missing, never zero.
    const number = value === '' ? null : Number(value);
    if (!id || (number !== null && !Number.isFinite(number))) throw new Error(`${name}.csv: ${id}: value ${value}`);
    if (!['V', 'S', 'C', 'M', 'A'].includes(verification ?? '')) throw new Error(`${name}.csv: ${id}: no verification`);
    const uncertaintyPct = uncertainty === '' ? null : Number(uncertainty);
    return JSON.stringify([
      id,
      number,
      unit,
      gas,
      sector,
      region,
      year,
      sources.indexOf(source ?? ''),
      uncertaintyPct,
      note,
      verification,
    ]);
  });
  return `import type { FactorTable } from '${types}';

export const ${name}: FactorTable = {
  sources: [
${sources.map((source) => `    ${JSON.stringify(source)},`).join('\n')}
  ],
  rows: [
${lines.map((line) => `    ${line},`).join('\n')}
  ],
};
`;
}

function mappingModule(name: string, rows: string[][]): string {
  const lines = rows.map((row) => {
    const [scheme, code, nameZh, category, , builtUp, note] = row;
    return JSON.stringify([scheme, code, nameZh, category, builtUp === '1', note]);
  });
  const constant = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `import type { LandUseMappingRow } from './table.ts';

export const ${constant}: readonly LandUseMappingRow[] = [
${lines.map((line) => `  ${line},`).join('\n')}
];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const table of factorTables()) writeFileSync(moduleOf(table), moduleTextOf(table));
}
