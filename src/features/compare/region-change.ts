/**
 * What changes in the whole region between two sides, by sector?
 *
 *   change = t of the later − t of the earlier; null where one of them does not know the sector
 *
 * The total is of the sectors that both know: sums of different sectors cannot be taken from each other.
 */
import type { ComparedBalance } from '../../analysis/compared-balance.ts';
import type { SectorId } from '../../core/plan/tables.ts';

export interface Change {
  readonly fromT: number | null;
  readonly toT: number | null;
  readonly changeT: number | null;
}

export interface RegionChange {
  /** Known on a side at least. */
  readonly sectors: readonly (Change & { readonly sector: SectorId })[];
  /** `isWhole`: no sector is left out of it. */
  readonly total: Change & { readonly isWhole: boolean };
  readonly residual: Change;
}

type Side = Pick<ComparedBalance, 'bySector' | 'residualT'>;

export function regionChange(from: Side, to: Side): RegionChange {
  const of = (side: Side, sector: SectorId) => side.bySector.find((one) => one.sector === sector)?.tonnes ?? null;
  const sectors = from.bySector
    .map(({ sector }) => ({ sector, ...between(of(from, sector), of(to, sector)) }))
    .filter(({ fromT, toT }) => fromT !== null || toT !== null);
  const compared = sectors.filter(({ changeT }) => changeT !== null);
  const sum = (values: readonly (number | null)[]) =>
    values.length === 0 ? null : values.reduce<number>((total, value) => total + (value as number), 0);
  const total = between(sum(compared.map(({ fromT }) => fromT)), sum(compared.map(({ toT }) => toT)));
  return {
    sectors,
    total: { ...total, isWhole: compared.length === sectors.length },
    residual: between(from.residualT, to.residualT),
  };
}

function between(fromT: number | null, toT: number | null): Change {
  return { fromT, toT, changeT: fromT === null || toT === null ? null : toT - fromT };
}
