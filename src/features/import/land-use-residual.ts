/** Codes that stay open in a conversion, as a list a person can hand on. */
import { TextChanges, withoutFormula } from '../../formats/writers/plain-text.ts';
import type { SurveyedCode } from '../../workers/jobs/survey-land-use-codes.job.ts';

/** Codes without one counterpart of which none is chosen. */
export function openCodes(
  codes: readonly SurveyedCode[],
  choices: Readonly<Record<string, string>>,
): readonly SurveyedCode[] {
  return codes.filter(({ code, kind }) => kind !== 'one' && !(kind === 'choose' && Object.hasOwn(choices, code)));
}

export interface ResidualWords {
  readonly head: readonly [
    code: string,
    name: string,
    features: string,
    area: string,
    reason: string,
    possible: string,
  ];
  readonly reason: Readonly<Record<'choose' | 'none' | 'unknown', string>>;
}

/** CSV with a byte order mark, so that spreadsheets read the Chinese. */
export async function residualCsv(codes: readonly SurveyedCode[], words: ResidualWords): Promise<Uint8Array> {
  const { default: papa } = await import('papaparse');
  const changes = new TextChanges('FORMULA_NEUTRALISED');
  const rows = codes.map(({ code, nameZh, count, areaM2, kind, codes: possible }) => [
    withoutFormula(code, 'code', changes),
    nameZh,
    count,
    Math.round(areaM2),
    kind === 'one' ? '' : words.reason[kind],
    possible.join(' '),
  ]);
  return new TextEncoder().encode(`\uFEFF${papa.unparse([[...words.head], ...rows], { newline: '\r\n' })}\r\n`);
}
