/** A group of sites for tests: says only the quantities the test is about; all else is none or unknown. */
import type { SiteGroup } from '../../src/core/measures/site-group.ts';

export function aSiteGroup(measureIds: readonly string[], fields: Partial<SiteGroup> = {}): SiteGroup {
  return {
    measureIds: [...measureIds].sort(),
    layerRole: 'buildings',
    use: null,
    features: 1,
    footprintM2: 0,
    roofAreaM2: 0,
    floorAreaM2: 0,
    areaHa: 0,
    lengthKm: 0,
    electricityMwh: null,
    reportedEmissionsT: null,
    unknown: { floorArea: 0, use: 0 },
    ...fields,
  };
}
