/** The land-use functions of the region as a chart: their mix and the shares that are tested. */

import type { ShareChart } from '../../charts/chart.ts';
import type { LandUseFunctionInput } from '../../charts/land-use-function-chart.ts';
import { functionColors, landUseFunctionChart } from '../../charts/land-use-function-chart.ts';
import type { FunctionMix } from '../../core/eligibility/function-mix.ts';
import type { Check } from '../../core/eligibility/test-result.ts';
import type { ThresholdId } from '../../core/eligibility/thresholds.ts';
import { coreFunctions } from '../../core/landuse/land-use-category.ts';

export interface FunctionPictureWords {
  readonly title: string;
  readonly mix: string;
  readonly living: string;
  readonly production: string;
  readonly single: string;
  readonly functions: Readonly<Record<(typeof coreFunctions)[number], string>>;
}

/** Null where there is no land of the four functions to take shares of. */
export function functionPicture(
  mix: FunctionMix,
  checks: readonly Check[],
  words: FunctionPictureWords,
): ShareChart | null {
  const { shareLiving, shareProduction, maxSingleShare } = mix;
  if (shareLiving === null || shareProduction === null || maxSingleShare === null) return null;
  const limit = (id: ThresholdId) => checks.find((check) => check.id === id)?.threshold.value ?? null;
  const tested: LandUseFunctionInput['tested'] = [
    {
      id: 'living',
      name: words.living,
      color: functionColors.residential,
      share: shareLiving,
      atLeast: limit('function.livingShare'),
      atMost: limit('function.maxLivingShare'),
    },
    {
      id: 'production',
      name: words.production,
      color: functionColors.industry,
      share: shareProduction,
      atLeast: limit('function.productionShare'),
      atMost: limit('function.maxProductionShare'),
    },
    {
      id: 'single',
      name: words.single,
      color: '#74808b',
      share: maxSingleShare,
      atLeast: null,
      atMost: limit('function.maxSingleShare'),
    },
  ];
  return landUseFunctionChart({
    title: words.title,
    mixName: words.mix,
    functions: coreFunctions.map((id) => ({
      id,
      name: words.functions[id],
      share: mix.km2ByFunction[id] / mix.coreKm2,
    })),
    tested,
  });
}
