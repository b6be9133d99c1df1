/**
 * Which activities are the same source through the years, and which of two in one year counts? (methods 0.4)
 *
 * A line is a category, method, option and label. The first of a line in a year, by its order, counts; others of that
 * year are held until a person decides.
 */
import type { Plan } from '../plan/plan.ts';
import { changedRecords } from './changed-records.ts';
import { type Activity, lineKey } from './compute-activity.ts';

type Line = readonly Activity[];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: Activity, b: Activity) => a.year - b.year || compare(a.order, b.order) || compare(a.id, b.id);

export class ActivityLines {
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(activities: Plan['activities'], lines: ReadonlyMap<string, Line> | null = null) {
    this.lines = lines ?? linesOf(activities);
  }

  /** The lines after a change of the table; those it leaves alone are the same. */
  after(before: Plan['activities'], now: Plan['activities']): ActivityLines {
    const changes = changedRecords(before, now);
    if (changes.length === 0) return this;
    const lines = new Map(this.lines);
    for (const { before: was } of changes) {
      if (!was) continue;
      const key = lineKey(was);
      lines.set(
        key,
        (lines.get(key) ?? []).filter(({ id }) => id !== was.id),
      );
    }
    for (const { after } of changes) {
      if (!after) continue;
      const key = lineKey(after);
      lines.set(key, [...(lines.get(key) ?? []), after].sort(inTime));
    }
    return new ActivityLines(now, lines);
  }

  /** Ascending by year. */
  of(activity: Activity): Line {
    return this.lines.get(lineKey(activity)) ?? [];
  }

  isHeld(activity: Activity): boolean {
    const line = this.lines.get(lineKey(activity));
    if (!line || line.length < 2) return false;
    for (const one of line) if (one.year === activity.year) return one.id !== activity.id;
    return false;
  }

  /** Visits every activity, those of a line in the order of years. */
  forEach(visit: (activity: Activity, isHeld: boolean) => void): void {
    for (const line of this.lines.values()) {
      let year = Number.NaN;
      for (const activity of line) {
        visit(activity, activity.year === year);
        year = activity.year;
      }
    }
  }
}

function linesOf(activities: Plan['activities']): ReadonlyMap<string, Line> {
  const lines = new Map<string, Activity[]>();
  for (const activity of activities.values()) {
    const key = lineKey(activity);
    const line = lines.get(key);
    if (line) line.push(activity);
    else lines.set(key, [activity]);
  }
  for (const line of lines.values()) if (line.length > 1) line.sort(inTime);
  return lines;
}
