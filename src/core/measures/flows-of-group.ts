/**
 * Which energy do the sites of a group use before any measure? (methods 6.3, 6.4)
 *
 * The share of cooling follows the use of the buildings (data/factors/buildings.csv), the share of
 * lighting is one assumption for all (`led.share`). Where the use is unknown the parts are unknown too,
 * and a measure that needs them says so.
 */
import { coolingShare, isBuildingUse } from '../factors/building-use.ts';
import { factorValue } from '../factors/factor.ts';
import type { Flows } from './apply-effects.ts';
import type { SiteGroup } from './site-group.ts';

export function flowsOf(site: SiteGroup): Flows {
  return {
    electricityMwh: site.electricityMwh,
    coolingShare: isBuildingUse(site.use) ? coolingShare(site.use).value : null,
    lightingShare: factorValue('led.share'),
    siteEmissionsT: site.reportedEmissionsT,
  };
}
