/**
 * How good are the data behind a number? (methods 2.7; pedigree of Weidema and Wesnæs 1996)
 *
 *   five scores 1 (best) … 5, each with its factor U_i
 *   GSD² = exp √(Σ ln(U_i)² + ln(U_basic)²)
 *   score of the inventory = Σ score·|E| / Σ|E|
 *
 * Factors are ecoinvent's defaults; place 4 and technology 2, left blank there, are interpolated. GPC words:
 * 1 is high, 2 and 3 medium, 4 and 5 low.
 */
import { BadInput, notNegative } from '../bad-input.ts';

export const qualityIndicators = ['reliability', 'completeness', 'time', 'place', 'technology'] as const;
export type QualityIndicator = (typeof qualityIndicators)[number];
export type QualityScores = Readonly<Record<QualityIndicator, number>>;

const FACTORS: Readonly<Record<QualityIndicator, readonly number[]>> = {
  reliability: [1.0, 1.05, 1.1, 1.2, 1.5],
  completeness: [1.0, 1.02, 1.05, 1.1, 1.2],
  time: [1.0, 1.03, 1.1, 1.2, 1.5],
  place: [1.0, 1.01, 1.02, 1.06, 1.1],
  technology: [1.0, 1.1, 1.2, 1.5, 2.0],
};

/** The factor of a score 1…5; refuses any other. */
export function qualityFactor(indicator: QualityIndicator, score: number): number {
  const factor = FACTORS[indicator][score - 1];
  if (factor === undefined) throw new BadInput('NOT_A_NUMBER', `score ${score} of ${indicator} is not 1 to 5`);
  return factor;
}

/** GSD²: the 95 % interval reaches from value / GSD² to value · GSD². `basicFactor` is at least 1. */
export function squaredGeometricDeviation(scores: QualityScores, basicFactor: number): number {
  if (notNegative(basicFactor, 'basic factor') < 1) {
    throw new BadInput('NOT_A_NUMBER', `basic factor ${basicFactor} is below 1`);
  }
  const squares = qualityIndicators.map((indicator) => Math.log(qualityFactor(indicator, scores[indicator])) ** 2);
  return Math.exp(Math.sqrt(squares.reduce((sum, square) => sum + square, Math.log(basicFactor) ** 2)));
}

export type QualityWord = 'high' | 'medium' | 'low';

/** A score 1…5, whole or a mean, in the words of the GPC. */
export function qualityWord(score: number): QualityWord {
  if (score < 1.5) return 'high';
  return score < 3.5 ? 'medium' : 'low';
}

/** Mean score weighed by the size of the emissions; null where nothing is scored. */
export function inventoryQuality(parts: readonly { readonly tonnes: number; readonly score: number }[]): number | null {
  const size = parts.reduce((sum, { tonnes }) => sum + Math.abs(tonnes), 0);
  return size === 0 ? null : parts.reduce((sum, { tonnes, score }) => sum + score * Math.abs(tonnes), 0) / size;
}
