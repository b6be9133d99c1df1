/** Which pattern of buildings stands on a lot: one for each pattern that land use names. */
import type { Build } from './building-site.ts';
import { homePatterns } from './home-patterns.ts';
import { industryPatterns } from './industry-patterns.ts';
import type { Pattern } from './land-use.ts';
import { publicPatterns } from './public-patterns.ts';
import { tradePatterns } from './trade-patterns.ts';

export const buildingPatterns: Record<Exclude<Pattern, 'none'>, Build> = {
  ...homePatterns,
  ...tradePatterns,
  ...industryPatterns,
  ...publicPatterns,
};
