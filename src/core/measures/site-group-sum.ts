/** The quantities of several groups as one: for a measure whose inputs give the whole of it. */
import type { SiteGroup } from './site-group.ts';

/** At least one group is needed. What no group knows stays unknown; what some know is their sum. */
export function combineGroups(groups: readonly SiteGroup[]): SiteGroup {
  const [first, ...rest] = groups;
  if (!first) throw new Error('no groups to combine');
  return rest.reduce(
    (a, b): SiteGroup => ({
      measureIds: a.measureIds.filter((id) => b.measureIds.includes(id)),
      layerRole: a.layerRole,
      use: a.use === b.use ? a.use : null,
      features: a.features + b.features,
      footprintM2: a.footprintM2 + b.footprintM2,
      roofAreaM2: a.roofAreaM2 + b.roofAreaM2,
      floorAreaM2: a.floorAreaM2 + b.floorAreaM2,
      areaHa: a.areaHa + b.areaHa,
      lengthKm: a.lengthKm + b.lengthKm,
      electricityMwh: sumOfKnown(a.electricityMwh, b.electricityMwh),
      reportedEmissionsT: sumOfKnown(a.reportedEmissionsT, b.reportedEmissionsT),
      irradiationKwhPerM2: null,
      unknown: {
        floorArea: a.unknown.floorArea + b.unknown.floorArea,
        use: a.unknown.use + b.unknown.use,
      },
    }),
    first,
  );
}

function sumOfKnown(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : a + b;
}
