/**
 * How good are the data behind the inventory of a year? (methods 2.7)
 *
 *   score of an activity = mean of its five indicators, 1 (best) … 5
 *   score of the year    = Σ score · |E| / Σ|E| over scored activities
 *
 * An activity with an indicator nobody scored has no score; its share of the emissions is told, not filled.
 */
import type { ComputedInventory } from './compute-inventory.ts';
import { inventoryQuality, type QualityWord, qualityIndicators, qualityWord } from './data-quality.ts';
import { potentialOfGas } from './gas-groups.ts';

export interface YearQuality {
  /** Null where nothing is scored. */
  readonly score: number | null;
  readonly word: QualityWord | null;
  /** Shares of |E| by word; together with `unscoredShare` 1. */
  readonly shares: Readonly<Record<QualityWord, number>>;
  readonly unscoredShare: number;
  readonly unscored: readonly string[];
}

export function yearQuality(computed: ComputedInventory, year: number): YearQuality {
  const parts: { tonnes: number; score: number }[] = [];
  const sums = { high: 0, medium: 0, low: 0 };
  const unscored: string[] = [];
  let unscoredT = 0;
  let totalT = 0;
  for (const { activity, tonnes, isHeld, category } of computed.byYear.get(year)?.byActivity.values() ?? []) {
    if (!tonnes || isHeld || !category || category.isMemo) continue;
    const size = Math.abs(
      Object.entries(tonnes).reduce((sum, [gas, t]) => sum + t * (potentialOfGas(gas, computed.gwpSet) ?? 0), 0),
    );
    totalT += size;
    const scores = qualityIndicators.flatMap((indicator) => activity[indicator] ?? []);
    if (scores.length < qualityIndicators.length) {
      unscored.push(activity.id);
      unscoredT += size;
      continue;
    }
    const score = scores.reduce((sum, one) => sum + one, 0) / scores.length;
    parts.push({ tonnes: size, score });
    sums[qualityWord(score)] += size;
  }
  const score = inventoryQuality(parts);
  const shareOf = (tonnes: number) => (totalT === 0 ? 0 : tonnes / totalT);
  return {
    score,
    word: score === null ? null : qualityWord(score),
    shares: { high: shareOf(sums.high), medium: shareOf(sums.medium), low: shareOf(sums.low) },
    unscoredShare: shareOf(unscoredT),
    unscored,
  };
}
