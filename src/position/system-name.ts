/** A coordinate system in words: `SWAPPED[EPSG:4528]` as “CGCS2000 / 3-degree Gauss-Kruger zone 40, axes swapped”. */
import type { TFunction } from 'i18next';
import { parseChangedSystem } from '../geo/crs/crs-change.ts';
import { wellKnown } from '../geo/crs/known-crs.ts';

const LONGEST = 60;

export function systemName(text: string, t: TFunction<'position'>): string {
  const made = parseChangedSystem(text);
  if (!made) return plainName(text);
  const base = systemName(made.base, t);
  const { change } = made;
  switch (change.kind) {
    case 'unit':
      return t('system.unit', { base, metres: change.metres });
    case 'moved':
      return t('system.moved', { base, east: Math.round(change.eastM), north: Math.round(change.northM) });
    case 'offset':
      return t('system.offset', { base, system: change.system });
    default:
      return t(`system.${change.kind}`, { base });
  }
}

/** Code and name of a well-known system; the beginning of a longer definition. */
function plainName(text: string): string {
  const code = /^EPSG:(\d+)$/i.exec(text)?.[1];
  const known = code === undefined ? undefined : wellKnown.get(Number(code));
  if (known) return `${known.name} (${text})`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
