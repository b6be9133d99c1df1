/**
 * Sentences for the issue codes of one screen, with their numbers written as a person reads them.
 *
 * The unit is read off the name of the number, as everywhere in the code: `limitKm2`, `overlapHa`,
 * `residualT`, `coverageShare`. A code without a sentence of the screen takes that of working with layers
 * (`issue-words.ts`); one without either is left to the list of issues.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../core/issue.ts';
import { fillHoles } from './issue-sentence.ts';
import { messageList } from './message-list.ts';
import type { Resources } from './resources.ts';
import { type Format, useFormat } from './use-format.ts';

/** A number of an issue in the unit its name tells. */
function issueNumber(name: string, value: number, format: Format): string {
  const told = (formatted: { text: string; unit: string }) => `${formatted.text} ${formatted.unit}`;
  if (name.endsWith('Km2')) return `${format.number(value)} km²`;
  if (name.endsWith('Ha')) return told(format.areaM2(value * 10_000));
  if (name.endsWith('Share') || name.endsWith('Growth')) return told(format.share(value));
  if (name.endsWith('T') && name.length > 1) return told(format.emissions(value));
  if (/year$|^(from|to|basis)$/i.test(name)) return String(value);
  return format.number(value);
}

/** A screen whose messages have sentences of issues, under `issue`. */
type ScreenWithIssues = { [N in keyof Resources]: Resources[N] extends { issue: object } ? N : never }[keyof Resources];

export interface IssueDetailWords {
  /** Turns a detail that is a code (`group: industry`) into a word; null leaves it as it is. */
  readonly texts?: (name: string, value: string) => string | null;
  /** Names of numbers that are shares 0…1 though their name does not say so. */
  readonly shares?: readonly string[];
}

const nothing: IssueDetailWords = {};

export function useIssueWords(
  screen: ScreenWithIssues,
  details: IssueDetailWords = nothing,
): (issue: Issue) => string | null {
  useTranslation([screen, 'issues']);
  const format = useFormat();
  return useMemo(
    () => (issue) => {
      const lists = [messageList(format.language, screen, 'issue'), messageList(format.language, 'issues', 'layers')];
      const message = lists.find((list) => Object.hasOwn(list, issue.code))?.[issue.code];
      if (message === undefined) return null;
      const values: Record<string, string> = { count: format.number(issue.count) };
      for (const [name, value] of Object.entries(issue.detail ?? {})) {
        if (typeof value !== 'number') values[name] = details.texts?.(name, value) ?? value;
        else values[name] = issueNumber(details.shares?.includes(name) ? `${name}Share` : name, value, format);
      }
      return fillHoles(message, values, format.language);
    },
    [screen, details, format],
  );
}
