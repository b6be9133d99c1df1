/** An explanation as plain text, to be pasted into a report or a letter. */
import i18next from 'i18next';
import { RESULT_FIGURES } from '../../core/explain/printed-digits.ts';
import { type PrintedLine, printedLines } from '../../core/explain/printed-lines.ts';
import type { Step } from '../../core/explain/step.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { settingsOf } from '../../core/plan/plan.ts';
import type { Language } from '../../core/text.ts';
import { formatDateTime } from '../../i18n/format.ts';
import { type StepWords, stepWords } from './step-words.ts';

export interface ExplanationToTell {
  readonly title: string;
  readonly roots: readonly Step[];
  /** Sentences that belong to it: what has no place, what is missing. */
  readonly notes: readonly string[];
  readonly plan: Plan;
  readonly year: number;
  /** Id of the result the numbers are of. */
  readonly resultId: string;
}

const INDENT = '  ';

export function explanationText(told: ExplanationToTell, language: Language, now: Date): string {
  const t = i18next.getFixedT(language, 'explain');
  const words = stepWords(language, told.plan);
  const settings = settingsOf(told.plan);
  const stamp = t('stamp', {
    plan: settings.planName,
    region: settings.regionName,
    year: told.year,
    gwpSet: settings.gwpSet,
    result: shortResultId(told.resultId),
    date: formatDateTime(now.getTime(), language),
  });
  return [
    `${t('title')}: ${told.title}`,
    ...(settings.fictional ? [t('fictional')] : []),
    '',
    ...told.roots.flatMap((root) => [...printedLines(root).map((line) => textLine(line, words)), '']),
    ...told.notes,
    t('rounding', { figures: RESULT_FIGURES }),
    t('clause'),
    stamp,
  ].join('\n');
}

function textLine({ step, depth, sign, figures }: PrintedLine, words: StepWords): string {
  const t = i18next.getFixedT(words.language, 'explain');
  const remarks = words.remarks(step);
  const sentence = `${words.name(step)} = ${words.value(step, figures)}`;
  return `${INDENT.repeat(depth)}${sign === null ? '' : `${t(`sign.${sign}`)} `}${sentence}${remarks.length > 0 ? ` [${remarks.join('; ')}]` : ''}`;
}

/** Enough of it to tell two results apart. */
export function shortResultId(resultId: string): string {
  return resultId.slice(0, 8);
}
