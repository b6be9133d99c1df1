/**
 * How clusters are sought: which statistic, of what, among which neighbours, against what chance. (methods 3.6)
 *
 * The default asks what a planner asks of a map: do high densities lie together, with many tests accounted for?
 */
/** Gi* and Gi: how high are the surroundings, with and without the place itself? Local Moran: alike or unlike them? */
type LocalStatistic = 'giStar' | 'gi' | 'localMoran';

/**
 * What is compared: density, or its logarithm, sign(d) · ln(1 + |d|). One power plant outweighs a whole town in density
 * and leaves nothing else to be found; the logarithm lets the pattern of the town show, and is the default.
 */
type Measured = 'density' | 'logDensity';

/** Distance: everything within so many metres of the middle. Nearest: the k nearest middles. */
export type NeighbourRule =
  | { readonly kind: 'queen' }
  | { readonly kind: 'rook' }
  | { readonly kind: 'distance'; readonly metres: number }
  | { readonly kind: 'nearest'; readonly count: number };

/** From the normal distribution, or from seeded conditional permutations. */
export type Chance =
  | { readonly kind: 'normal' }
  | { readonly kind: 'permutation'; readonly permutations: 999 | 9999; readonly seed: number };

/** Control for many tests at once. */
export type TestCorrection = 'BH' | 'BY' | 'bonferroni' | 'none';

export interface ClusterMethod {
  readonly statistic: LocalStatistic;
  readonly measured: Measured;
  readonly neighbours: NeighbourRule;
  readonly chance: Chance;
  readonly correction: TestCorrection;
}

/** Any fixed number does; the same cells then give the same p. */
export const START_SEED = 20_260_101;

export const startMethod: ClusterMethod = {
  statistic: 'giStar',
  measured: 'logDensity',
  neighbours: { kind: 'queen' },
  chance: { kind: 'normal' },
  correction: 'BH',
};
