/**
 * Makes the list of coordinate systems that ships with Tantu out of the `epsg-index` package.
 *
 * Kept: every projected and two-dimensional geographic system that proj4 can work out, as
 * `name|definition`. Left out: heights, geocentric and compound systems, WGS 84 / UTM (worked out from the
 * zone), and grid files of datum shifts, which proj4 has not got (`known-crs.ts` tells what error that leaves).
 * Write the file again with `npx tsx data/epsg/compact-definitions.ts`; a test compares it with the package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface IndexEntry {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly proj4: string | null;
}

export const shippedFile = fileURLToPath(new URL('../../src/geo/crs/epsg-definitions.json', import.meta.url));

/** `code → name|definition` for all systems that ship. */
export function compactDefinitions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const index = JSON.parse(readFileSync(require.resolve('epsg-index/all.json'), 'utf8')) as Record<string, IndexEntry>;
  const compact: Record<string, string> = {};
  for (const { code, kind, name, proj4 } of Object.values(index)) {
    if (!proj4 || (kind !== 'CRS-PROJCRS' && kind !== 'CRS-GEOGCRS') || /^32[67]\d\d$/.test(code)) continue;
    const definition = proj4
      .replace(/ \+(no_defs|type=crs|units=m|wktext)\b/g, '')
      .replace(/ \+nadgrids=(?!@null)\S+/, '');
    compact[code] = `${name}|${definition.replaceAll('+', '')}`;
  }
  return compact;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = Object.entries(compactDefinitions()).map(
    ([code, text]) => `  ${JSON.stringify(code)}: ${JSON.stringify(text)}`,
  );
  writeFileSync(shippedFile, `{\n${lines.join(',\n')}\n}\n`);
}
