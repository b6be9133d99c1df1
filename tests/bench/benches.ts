/** Every bench there is. */
export type { Bench } from './bench.ts';

import type { Bench } from './bench.ts';

export const benches: readonly Bench[] = [];
