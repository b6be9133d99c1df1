/**
 * What becomes of a cell of land-use codes in another classification?
 *
 * Each code of a mixed parcel is converted, and the parcel keeps its shares: 0601(60%)/0701(40%) becomes
 * 1001(60%)/0701(40%). A cell with one code that stays open is not converted at all: half a parcel would be a whole one.
 */
import { convertLandUse } from './convert-land-use.ts';
import type { ListedScheme } from './land-use-codes.ts';
import { landUseCodesIn } from './read-land-use-code.ts';

export interface CellConversion {
  /** Null: not converted. */
  readonly cell: string | null;
  /** Codes of the cell that have no counterpart, or several of which none is chosen. */
  readonly open: readonly string[];
}

/** `choices`: which of several counterparts a person takes, by the code as read. */
export function convertCell(
  from: ListedScheme,
  to: ListedScheme,
  cell: string | number,
  choices: Readonly<Record<string, string>>,
): CellConversion {
  const codes = landUseCodesIn(from, cell);
  if (codes.length === 0) return { cell: null, open: [] };
  const open: string[] = [];
  const parts = codes.flatMap(({ code, share }) => {
    const target = targetOf(from, to, code, choices);
    if (target === null) {
      open.push(code);
      return [];
    }
    return [share === null ? target : `${target}(${Number((100 * share).toFixed(2))}%)`];
  });
  return { cell: open.length > 0 ? null : [...new Set(parts)].join('/'), open };
}

function targetOf(
  from: ListedScheme,
  to: ListedScheme,
  code: string,
  choices: Readonly<Record<string, string>>,
): string | null {
  const { kind, codes } = convertLandUse(from, to, code);
  if (kind === 'one') return codes[0] ?? null;
  const chosen = Object.hasOwn(choices, code) ? choices[code] : undefined;
  return kind === 'choose' && chosen !== undefined && codes.includes(chosen) ? chosen : null;
}
