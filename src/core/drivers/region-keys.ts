/**
 * Which parts of the inventory decide it, and which sectors come first? (clause 5.3 a; methods 4.1)
 *
 * Key categories by level and trend over category × gas × group of fuels where the inventory is worked out from
 * activities, over sector × gas where it is typed (`inventory-parts.ts`), sinks by their size; with an uncertainty for
 * every one, approach 2. A person adds a category with a reason (`keyCategoryReasons`); one given for a gas of a sector
 * holds for its categories. The matrix places sectors by share of the last year and by compound growth since the first,
 * against 1/k and the growth of the total.
 */
import { computedInventory } from '../inventory/compute-inventory.ts';
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { comparableEmissions } from './comparable-emissions.ts';
import { type InventoryPart, inventoryParts } from './inventory-parts.ts';
import { keyByLevel, keyByTrend, keyByUncertainLevel } from './key-categories.ts';
import { partUncertainties } from './part-uncertainty.ts';
import { type PriorityMatrix, priorityMatrix } from './priority-matrix.ts';

/** `key` is the id of its reason in `keyCategoryReasons`. */
export interface KeyCategory extends InventoryPart {
  readonly uncertaintyPct: number | null;
  /** Shares of the sum of scores; null where the score is not defined. */
  readonly levelShare: number | null;
  readonly trendShare: number | null;
  readonly uncertainShare: number | null;
  readonly isKeyByLevel: boolean;
  readonly isKeyByTrend: boolean;
  readonly isKeyByUncertainty: boolean;
  /** '' where no person made it key. */
  readonly reason: string;
  /** The reason was given for this gas of the whole sector. */
  readonly isReasonOfSector: boolean;
}

export interface RegionKeys {
  /** Largest first. */
  readonly categories: readonly KeyCategory[];
  readonly hasTrend: boolean;
  /** Approach 2: every category has an uncertainty. */
  readonly hasUncertainty: boolean;
  /** Categories without an uncertainty: approach 2 waits for them. */
  readonly withoutUncertainty: number;
  readonly matrix: PriorityMatrix | null;
  readonly issues: readonly Issue[];
}

export function regionKeys(plan: Plan, totals: InventoryTotals, from: number, to: number): RegionKeys {
  const computed = computedInventory(plan, totals.gwpSet);
  const { parts, issues: ofParts } = inventoryParts(totals, computed, from, to);
  const issues: Issue[] = [...ofParts];
  const uncertainties = partUncertainties(plan, computed, parts, to);
  const level = keyByLevel(parts);
  const trend = from === to ? null : keyByTrend(parts);
  const certain = parts.flatMap((part, i) => {
    const uncertaintyPct = uncertainties[i] ?? null;
    return uncertaintyPct === null ? [] : [{ ...part, uncertaintyPct }];
  });
  const uncertain = certain.length === parts.length ? keyByUncertainLevel(certain) : null;
  const reasonOf = (key: string) => plan.keyCategoryReasons.get(key)?.reason ?? '';
  const categories = parts.map((part, i): KeyCategory => {
    const own = reasonOf(part.key);
    const ofSector = part.category === null ? '' : reasonOf(`${part.sector}/${part.gas}`);
    return {
      ...part,
      uncertaintyPct: uncertainties[i] ?? null,
      levelShare: level?.shares[i] ?? null,
      trendShare: trend?.shares[i] ?? null,
      uncertainShare: uncertain?.shares[i] ?? null,
      isKeyByLevel: level?.key.includes(i) ?? false,
      isKeyByTrend: trend?.key.includes(i) ?? false,
      isKeyByUncertainty: uncertain?.key.includes(i) ?? false,
      reason: own === '' ? ofSector : own,
      isReasonOfSector: own === '' && ofSector !== '',
    };
  });
  for (const { id } of plan.keyCategoryReasons.values()) {
    const holds = categories.some((one) => one.key === id || (one.reason !== '' && `${one.sector}/${one.gas}` === id));
    if (!holds) issues.push({ code: 'REASON_WITHOUT_CATEGORY', severity: 'note', count: 1, detail: { key: id } });
  }
  return {
    categories: categories.sort((a, b) => Math.abs(b.endT) - Math.abs(a.endT)),
    hasTrend: trend !== null,
    hasUncertainty: uncertain !== null,
    withoutUncertainty: parts.length - certain.length,
    matrix: matrixOf(totals, from, to, issues),
    issues,
  };
}

/** Null without a total that grew from something, or without years between. */
function matrixOf(totals: InventoryTotals, from: number, to: number, issues: Issue[]): PriorityMatrix | null {
  if (to <= from) return null;
  const emissions = comparableEmissions(totals, [from, to]);
  const startT = emissions.totalAt(from);
  const endT = emissions.totalAt(to);
  if (!(startT > 0) || !(endT > 0)) return null;
  const growth = (start: number, end: number) => (end / start) ** (1 / (to - from)) - 1;
  let newSectors = 0;
  const placed = emissions.sectors.flatMap((sector) => {
    const start = emissions.at(sector, from);
    const end = emissions.at(sector, to);
    if (start > 0) return [{ name: sector, share: end / endT, growth: growth(start, end) }];
    if (end > 0) {
      newSectors++;
      issues.push({ code: 'SECTOR_IS_NEW', severity: 'note', count: 1, detail: { sector } });
    }
    return [];
  });
  // One that began at zero has no growth to be placed by, but it is one of the k sectors.
  return priorityMatrix(placed, growth(startT, endT), placed.length + newSectors);
}
