/**
 * Which sectors come first? (clause 5.3 a; methods 4.1)
 *
 *   large  share ≥ 1/k of k sectors            fast  CAGR ≥ that of the total
 *   order  large-fast, large-slow, small-fast, small-slow; inside a class by share·(1 + CAGR)¹⁰
 *
 * Fast sectors get the detailed models of chapter 6. Limits belong to the upper class.
 */
import { notNegative } from '../bad-input.ts';

const priorityClasses = ['large-fast', 'large-slow', 'small-fast', 'small-slow'] as const;
type PriorityClass = (typeof priorityClasses)[number];

export interface SectorTrend {
  readonly name: string;
  /** Of the gross total, 0…1. */
  readonly share: number;
  /** Compound yearly growth, 0.06 = 6 % a year. */
  readonly growth: number;
}

interface Priority extends SectorTrend {
  readonly class: PriorityClass;
}

export interface PriorityMatrix {
  readonly shareLimit: number;
  readonly growthLimit: number;
  /** First comes first. */
  readonly order: readonly Priority[];
}

const LOOK_AHEAD_YEARS = 10;
const SLACK = 1e-9;

/** `sectorCount`: the k of 1/k, where more sectors emit than have a growth. */
export function priorityMatrix(
  sectors: readonly SectorTrend[],
  totalGrowth: number,
  sectorCount: number = sectors.length,
): PriorityMatrix {
  const shareLimit = sectorCount === 0 ? 0 : 1 / sectorCount;
  const placed = sectors.map((sector): Priority => {
    notNegative(sector.share, `share of ${sector.name}`);
    const size = sector.share >= shareLimit - SLACK ? 'large' : 'small';
    return { ...sector, class: `${size}-${sector.growth >= totalGrowth - SLACK ? 'fast' : 'slow'}` };
  });
  const weight = ({ share, growth }: SectorTrend) => share * (1 + growth) ** LOOK_AHEAD_YEARS;
  const rank = (one: Priority) => priorityClasses.indexOf(one.class);
  return {
    shareLimit,
    growthLimit: totalGrowth,
    order: placed.sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a)),
  };
}
