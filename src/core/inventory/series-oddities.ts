/**
 * What stands out in a series through the years, and what was said of it? (methods 0.4, 2.8)
 *
 *   OUTLIER      off by more than 3 × what is usual between neighbours; kept
 *   JUMP         changed by more than 20 % from one year to the next, above 1 % of the total, and nobody says why
 *   JUMP_NOTED   the same, with the note that explains it
 *
 * The one place where both rules are asked: categories, typed cells and statistics come here.
 */
import { isJump, outlierYears, type YearValue } from './time-series.ts';

export interface NotedYear extends YearValue {
  /** '' where nobody says anything. */
  readonly note: string;
}

export interface Oddity {
  readonly id: 'OUTLIER' | 'JUMP' | 'JUMP_NOTED';
  readonly year: number;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** `series` ascending; `totalAt`: what the series is part of, null where it is unknown (the change then matters). */
export function oddities(series: readonly NotedYear[], totalAt: (year: number) => number | null): Oddity[] {
  const found = outlierYears(series).map((year): Oddity => ({ id: 'OUTLIER', year, detail: {} }));
  series.forEach(({ year, value, note }, i) => {
    const last = series[i - 1];
    if (!last || last.year !== year - 1 || !isJump(last.value, value, totalAt(year) ?? 0)) return;
    const detail = { beforeT: last.value, nowT: value };
    const text = note.trim();
    found.push(
      text === '' ? { id: 'JUMP', year, detail } : { id: 'JUMP_NOTED', year, detail: { ...detail, note: text } },
    );
  });
  return found;
}
