/**
 * How a filled value says where it is from: the text that stands as its source (methods 0.2, 2.8).
 *
 *   INTERPOLATED (2018, 2020)                      straight line between these years
 *   EXTRAPOLATED (2018, 2019, 2020; trend)         least squares through these years
 *   EXTRAPOLATED (2020; statistic:gdp.current)     moved with this series from this year on
 *   SPLICED (2019, 2020; line:3f…/quantity; ×1.25) the old series times the mean ratio of these years
 *
 * It is kept as text, so that it goes with the value into every table and file; screens read it back into words. A value
 * a person types over it has a source of its own again.
 */
export interface FillNote {
  readonly how: 'INTERPOLATED' | 'EXTRAPOLATED' | 'SPLICED';
  /** Years with values it rests on. */
  readonly years: readonly number[];
  /** `trend`, or the key of the surrogate or of the old series; null for a straight line. */
  readonly by: string | null;
  /** New over old, of a splice. */
  readonly ratio: number | null;
}

export function fillSource({ how, years, by, ratio }: FillNote): string {
  const parts = [years.join(', '), ...(by === null ? [] : [by]), ...(ratio === null ? [] : [`×${ratio}`])];
  return `${how} (${parts.join('; ')})`;
}

/** Null for a source that a person told. */
export function fillOfSource(source: string): FillNote | null {
  const match = /^(INTERPOLATED|EXTRAPOLATED|SPLICED) \(([^)]*)\)$/.exec(source);
  const how = match?.[1];
  if (how !== 'INTERPOLATED' && how !== 'EXTRAPOLATED' && how !== 'SPLICED') return null;
  const [years = '', ...rest] = (match?.[2] ?? '').split('; ');
  const told = years === '' ? [] : years.split(', ').map(Number);
  if (told.some((year) => !Number.isInteger(year))) return null;
  const ratio = rest.find((part) => part.startsWith('×'));
  const by = rest.find((part) => !part.startsWith('×')) ?? null;
  return { how, years: told, by, ratio: ratio === undefined ? null : Number(ratio.slice(1)) };
}

export function isFilled(source: string): boolean {
  return fillOfSource(source) !== null;
}
