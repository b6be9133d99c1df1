/**
 * Which activities are the same source through the years, and which of two in one year counts? (methods 0.4)
 *
 * A line is a category, method, option and label. The first of a line in a year, by its order, counts; others of that
 * year are held until a person decides. Lines are found by category and label, then among the few that share both: no
 * text is put together to look one up.
 */
import type { Plan } from '../plan/plan.ts';
import { changedRecords } from './changed-records.ts';
import type { Activity } from './compute-activity.ts';

/** Ascending by year, by order within a year; never empty. */
type Line = readonly Activity[];
type LinesByLabel = ReadonlyMap<string, readonly Line[]>;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: Activity, b: Activity) => a.year - b.year || compare(a.order, b.order) || compare(a.id, b.id);
const isOfLine = (line: Line, { method, option }: Activity) => line[0]?.method === method && line[0].option === option;

const noLine: Line = [];

export class ActivityLines {
  private readonly byCategory: ReadonlyMap<string, LinesByLabel>;

  constructor(activities: Plan['activities'], byCategory: ReadonlyMap<string, LinesByLabel> | null = null) {
    this.byCategory = byCategory ?? linesOf(activities);
  }

  /** The lines after a change of the table; those it leaves alone are the same. */
  after(before: Plan['activities'], now: Plan['activities']): ActivityLines {
    const changes = changedRecords(before, now);
    if (changes.length === 0) return this;
    const byCategory = new Map(this.byCategory);
    const put = (activity: Activity, change: (line: Line) => Line) => {
      const byLabel = new Map(byCategory.get(activity.category));
      const lines = byLabel.get(activity.label) ?? [];
      const changed = change(lines.find((line) => isOfLine(line, activity)) ?? noLine);
      const others = lines.filter((line) => !isOfLine(line, activity));
      byLabel.set(activity.label, changed.length === 0 ? others : [...others, changed]);
      byCategory.set(activity.category, byLabel);
    };
    for (const { before: was } of changes) if (was) put(was, (line) => line.filter(({ id }) => id !== was.id));
    for (const { after } of changes) if (after) put(after, (line) => [...line, after].sort(inTime));
    return new ActivityLines(now, byCategory);
  }

  of(activity: Activity): Line {
    const lines = this.byCategory.get(activity.category)?.get(activity.label);
    if (lines) for (const line of lines) if (isOfLine(line, activity)) return line;
    return noLine;
  }

  isHeld(activity: Activity): boolean {
    const line = this.of(activity);
    if (line.length < 2) return false;
    for (const one of line) if (one.year === activity.year) return one.id !== activity.id;
    return false;
  }

  forEach(visit: (line: Line) => void): void {
    for (const byLabel of this.byCategory.values()) for (const lines of byLabel.values()) lines.forEach(visit);
  }
}

function linesOf(activities: Plan['activities']): ReadonlyMap<string, LinesByLabel> {
  const byCategory = new Map<string, Map<string, Activity[][]>>();
  for (const activity of activities.values()) {
    let byLabel = byCategory.get(activity.category);
    if (!byLabel) {
      byLabel = new Map();
      byCategory.set(activity.category, byLabel);
    }
    const lines = byLabel.get(activity.label);
    if (!lines) {
      byLabel.set(activity.label, [[activity]]);
      continue;
    }
    let line: Activity[] | undefined;
    for (const one of lines) if (isOfLine(one, activity)) line = one;
    if (line) line.push(activity);
    else lines.push([activity]);
  }
  for (const byLabel of byCategory.values()) {
    for (const lines of byLabel.values()) for (const line of lines) if (!isInTime(line)) line.sort(inTime);
  }
  return byCategory;
}

function isInTime(line: Line): boolean {
  for (let i = 1; i < line.length; i++) if (inTime(line[i - 1]!, line[i]!) > 0) return false;
  return true;
}
