/**
 * Is a series one series? Gaps, breaks and jumps (methods 0.4, 2.8)
 *
 *   gap inside       straight line between its neighbours                                      INTERPOLATED
 *   gap outside      the trend of the known years, or a surrogate: E_t = E_known · s_t / s_known   EXTRAPOLATED
 *   change of method E_new = E_old · mean(new / old) over the years that have both              SPLICED
 *   outlier          off by more than 3 × the median ratio to its neighbours in time           kept, OUTLIER
 *   jump             changed by more than 20 % in a category above 1 % of the total             needs a note
 *
 * Nothing is filled silently: every year says what was done to it. A trend never goes below zero but of what may be
 * negative (land use).
 */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

export interface FilledYear extends YearValue {
  readonly how: 'known' | 'INTERPOLATED' | 'EXTRAPOLATED' | 'SPLICED';
}

const OUTLIER_TIMES = 3;
const JUMP = 0.2;
const JUMP_MATTERS_FROM = 0.01;

/** The wanted years, as far as a straight line between known neighbours reaches; others are left out. */
export function interpolated(known: readonly YearValue[], years: readonly number[]): FilledYear[] {
  const sorted = ascending(known);
  const filled: FilledYear[] = [];
  // The last known year not after the wanted one; it moves on with the years, which mostly ascend.
  let at = -1;
  for (const year of years) {
    if (at >= 0 && sorted[at]!.year > year) at = -1;
    while (at + 1 < sorted.length && sorted[at + 1]!.year <= year) at++;
    const before = sorted[at];
    const after = sorted[at + 1];
    if (before?.year === year) filled.push({ year, value: before.value, how: 'known' });
    else if (before && after) {
      const share = (year - before.year) / (after.year - before.year);
      filled.push({ year, value: before.value + share * (after.value - before.value), how: 'INTERPOLATED' });
    }
  }
  return filled;
}

/** Years beyond the known ones by the least-squares line through them, `least` at least; none from fewer than two. */
export function extrapolated(known: readonly YearValue[], years: readonly number[], least = 0): FilledYear[] {
  const count = known.length;
  if (count < 2) return [];
  const meanYear = known.reduce((sum, { year }) => sum + year, 0) / count;
  const meanValue = known.reduce((sum, { value }) => sum + value, 0) / count;
  const spread = known.reduce((sum, { year }) => sum + (year - meanYear) ** 2, 0);
  if (spread === 0) return [];
  const slope = known.reduce((sum, { year, value }) => sum + (year - meanYear) * (value - meanValue), 0) / spread;
  const first = Math.min(...known.map(({ year }) => year));
  const last = Math.max(...known.map(({ year }) => year));
  return years
    .filter((year) => year < first || year > last)
    .map((year) => ({ year, value: Math.max(least, meanValue + slope * (year - meanYear)), how: 'EXTRAPOLATED' }));
}

/** Years by a surrogate that moves with the emissions, from the nearest year that has both. */
export function bySurrogate(
  known: readonly YearValue[],
  surrogate: readonly YearValue[],
  years: readonly number[],
): FilledYear[] {
  const surrogateAt = new Map(surrogate.map(({ year, value }) => [year, value]));
  const bases = known.flatMap(({ year, value }) => {
    const stands = surrogateAt.get(year);
    return stands !== undefined && stands > 0 ? [{ year, ratio: value / stands }] : [];
  });
  return years.flatMap((year): FilledYear[] => {
    const stands = surrogateAt.get(year);
    const nearest = bases.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))[0];
    return stands === undefined || !nearest ? [] : [{ year, value: nearest.ratio * stands, how: 'EXTRAPOLATED' }];
  });
}

/** The old series carried on in terms of the new one; null without a year that has both. */
export function spliced(
  old: readonly YearValue[],
  renewed: readonly YearValue[],
): { readonly years: readonly FilledYear[]; readonly ratio: number; readonly overlapYears: readonly number[] } | null {
  const oldAt = new Map(old.map(({ year, value }) => [year, value]));
  const overlap = renewed.flatMap(({ year, value }) => {
    const before = oldAt.get(year);
    return before !== undefined && before !== 0 ? [{ year, ratio: value / before }] : [];
  });
  if (overlap.length === 0) return null;
  const ratio = overlap.reduce((sum, one) => sum + one.ratio, 0) / overlap.length;
  const isNew = new Set(renewed.map(({ year }) => year));
  const carried = old
    .filter(({ year }) => !isNew.has(year))
    .map(({ year, value }): FilledYear => ({ year, value: value * ratio, how: 'SPLICED' }));
  const years = [...carried, ...renewed.map((one): FilledYear => ({ ...one, how: 'known' }))];
  return { years: years.sort((a, b) => a.year - b.year), ratio, overlapYears: overlap.map(({ year }) => year) };
}

/**
 * Years that lie off by more than three times what is usual between neighbours in time.
 *
 *   m_i = ratio (≥ 1) to the nearest in size of the two before and the two after;   outlier: m_i > 3 · median(m)
 *
 * The nearest counts, for what stands beside an outlier is none; steady growth, however fast, is usual. Of two years alone
 * nobody can tell which is off. Zeros have no ratio and are passed over; removals count by their size.
 */
export function outlierYears(series: readonly YearValue[]): number[] {
  const sorted = ascending(series).filter(({ value }) => value !== 0);
  if (sorted.length < 3) return [];
  const logs = sorted.map(({ value }) => Math.log(Math.abs(value)));
  const apart = logs.map((log, i) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (const at of [i - 2, i - 1, i + 1, i + 2]) {
      const other = logs[at];
      if (other !== undefined) nearest = Math.min(nearest, Math.abs(log - other));
    }
    return nearest;
  });
  const ordered = apart.toSorted((a, b) => a - b);
  const half = ordered.length / 2;
  const usual = (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
  return sorted.flatMap(({ year }, i) => (apart[i]! > Math.log(OUTLIER_TIMES) + usual ? [year] : []));
}

/** Is the change from one year to the next one that a person must explain? */
export function isJump(beforeT: number, afterT: number, totalT: number): boolean {
  if (Math.max(Math.abs(beforeT), Math.abs(afterT)) < JUMP_MATTERS_FROM * Math.abs(totalT)) return false;
  return beforeT === 0 ? afterT !== 0 : Math.abs(afterT - beforeT) > JUMP * Math.abs(beforeT);
}

function ascending(series: readonly YearValue[]): readonly YearValue[] {
  let isSorted = true;
  for (let i = 1; i < series.length; i++) if (series[i - 1]!.year > series[i]!.year) isSorted = false;
  return isSorted ? series : [...series].sort((a, b) => a.year - b.year);
}
