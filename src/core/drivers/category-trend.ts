/**
 * Which categories changed most since a base year, and how fast do they grow? (clause 5.1 a; methods 2.9)
 *
 *   change        dE = E_t − E_0                          t CO2e
 *   contribution  |dE_x| / Σ |dE|                         the fastest contributors are those of largest |dE|
 *   growth        (E_t / E_{t−3})^(1/3) − 1               of a sink, of what it removes
 *
 * Categories are as they can be compared (`inventory-parts.ts`): worked-out ones by themselves, typed ones by sector and
 * gas. What is known in one of the years only has no change and no growth, and is told. Growth from zero, to zero or
 * through zero is not defined.
 */
import type { ComputedInventory } from '../inventory/compute-inventory.ts';
import { changesOf } from '../inventory/parts-of-whole.ts';
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { inventoryParts } from './inventory-parts.ts';

export interface CategoryTrend {
  /** Id of the category; of a typed one `sector/gas`. */
  readonly key: string;
  readonly sector: SectorId;
  readonly category: string | null;
  /** Of a typed one; null: all gases of the category. */
  readonly gas: GasId | null;
  readonly startT: number;
  readonly endT: number;
  readonly changeT: number;
  /** Of the sum of all |dE|; null where nothing changed. */
  readonly share: number | null;
  /** A year, over three years; null with the reason. */
  readonly growth: number | null;
  readonly whyNoGrowth: 'unknown' | 'throughZero' | null;
}

export interface CategoryTrends {
  /** Largest |dE| first. */
  readonly items: readonly CategoryTrend[];
  /** What cannot be compared between the base year and the year. */
  readonly issues: readonly Issue[];
}

const GROWTH_YEARS = 3;

export function categoryTrends(
  totals: InventoryTotals,
  computed: ComputedInventory,
  baseYear: number,
  year: number,
): CategoryTrends {
  const { pairs, issues } = categoryPairs(totals, computed, baseYear, year);
  const recent = categoryPairs(totals, computed, year - GROWTH_YEARS, year).pairs;
  const changes = changesOf([...pairs].map(([key, { startT, endT }]) => ({ key, start: startT, end: endT })));
  const items = changes.flatMap(({ key, change, share }): CategoryTrend[] => {
    const pair = pairs.get(key);
    return pair ? [{ key, ...pair, changeT: change, share, ...growthOf(recent.get(key)) }] : [];
  });
  return { items, issues };
}

type Pair = Pick<CategoryTrend, 'sector' | 'category' | 'gas' | 'startT' | 'endT'>;

function categoryPairs(
  totals: InventoryTotals,
  computed: ComputedInventory,
  from: number,
  to: number,
): { pairs: ReadonlyMap<string, Pair>; issues: readonly Issue[] } {
  const { parts, issues } = inventoryParts(totals, computed, from, to);
  const pairs = new Map<string, Pair>();
  for (const { key, sector, category, gas, startT, endT } of parts) {
    const known = category === null ? undefined : pairs.get(category);
    pairs.set(category ?? key, {
      sector,
      category,
      gas: category === null ? gas : null,
      startT: (known?.startT ?? 0) + startT,
      endT: (known?.endT ?? 0) + endT,
    });
  }
  return { pairs, issues };
}

function growthOf(pair: Pair | undefined): Pick<CategoryTrend, 'growth' | 'whyNoGrowth'> {
  if (!pair) return { growth: null, whyNoGrowth: 'unknown' };
  const ratio = pair.endT / pair.startT;
  if (pair.startT === 0 || !(ratio > 0)) return { growth: null, whyNoGrowth: 'throughZero' };
  return { growth: ratio ** (1 / GROWTH_YEARS) - 1, whyNoGrowth: null };
}
