/** Codes that stay open in a conversion: without a counterpart, or with several of which none is chosen. */
import type { SurveyedCode } from '../../workers/jobs/survey-land-use-codes.job.ts';

export function openCodes(
  codes: readonly SurveyedCode[],
  choices: Readonly<Record<string, string>>,
): readonly SurveyedCode[] {
  return codes.filter(({ code, kind }) => kind !== 'one' && !(kind === 'choose' && Object.hasOwn(choices, code)));
}
