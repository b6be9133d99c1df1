/** Codes that stay open in a conversion, as a table a person can hand on: CSV with a byte order mark, safe in spreadsheets. */
import { TextChanges, withoutFormula } from '../../formats/writers/plain-text.ts';
import type { Job } from '../job.ts';
import type { SurveyedCode } from './survey-land-use-codes.job.ts';

export interface LandUseResidualInput {
  readonly codes: readonly SurveyedCode[];
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

export const landUseResidual: Job<LandUseResidualInput, Uint8Array> = async ({ codes, head, reason }) => {
  const { default: papa } = await import('papaparse');
  const changes = new TextChanges('FORMULA_NEUTRALISED');
  const rows = codes.map(({ code, nameZh, count, areaM2, kind, codes: possible }) => [
    withoutFormula(code, 'code', changes),
    nameZh,
    count,
    Math.round(areaM2),
    kind === 'one' ? '' : reason[kind],
    possible.join(' '),
  ]);
  return new TextEncoder().encode(`\uFEFF${papa.unparse([[...head], ...rows], { newline: '\r\n' })}\r\n`);
};
