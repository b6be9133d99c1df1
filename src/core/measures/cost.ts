/**
 * What does a tonne avoided cost? (methods 6.5)
 *
 *   CRF = r (1 + r)^n / ((1 + r)^n − 1)         1/n without interest
 *   MAC = (CAPEX · CRF + OPEX − energy saved) / t a year                                      CNY/t CO2e
 *
 * A measure that avoids nothing has no cost a tonne. A negative cost is money saved; ranking measures by
 * it misleads, as a small saving of tonnes makes it large.
 */

/** Share of a sum to be paid each year of `years`, at a real rate of interest. */
export function capitalRecovery(rate: number, years: number): number {
  if (rate === 0) return 1 / years;
  const growth = (1 + rate) ** years;
  return (rate * growth) / (growth - 1);
}

export interface CostItem {
  readonly capexCny: number;
  readonly opexCnyPerYear: number;
  readonly savingCnyPerYear: number;
  readonly rate: number;
  readonly lifeYears: number;
  readonly avoidedTPerYear: number;
}

/** CNY/t; null (`UNDEFINED`) where nothing is avoided. */
export function marginalCost(item: CostItem): number | null {
  if (item.avoidedTPerYear <= 0) return null;
  const yearly = item.capexCny * capitalRecovery(item.rate, item.lifeYears) + item.opexCnyPerYear;
  return (yearly - item.savingCnyPerYear) / item.avoidedTPerYear;
}

export interface CurveItem {
  readonly id: string;
  readonly cnyPerT: number;
  readonly kt: number;
}

/** Cheapest first, with what they avoid together up to each. */
export function costCurve(items: readonly CurveItem[]): readonly (CurveItem & { readonly cumulativeKt: number })[] {
  let cumulativeKt = 0;
  return [...items]
    .sort((a, b) => a.cnyPerT - b.cnyPerT)
    .map((item) => {
      cumulativeKt += item.kt;
      return { ...item, cumulativeKt };
    });
}

/** What is avoided at or below a price, kt. */
export function avoidedBelowPriceKt(items: readonly CurveItem[], cnyPerT: number): number {
  return items.filter((item) => item.cnyPerT <= cnyPerT).reduce((sum, item) => sum + item.kt, 0);
}
