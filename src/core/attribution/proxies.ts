/**
 * By what may each sector be shared out, best first? (methods 3.3)
 *
 * What was reported at points has been taken out before. The first proxy whose weights add up to something is taken,
 * unless a person chose (`set-proxy-shares.ts`). Readings of the table that are the project's own:
 *
 *   waste         utility parcels (waste and sewage plants stand on them) before industry
 *   energy        industrial floor area and parcels, then utility parcels
 *   electricity   where its users are known, each user's own places (`electricity-users.ts`)
 *   land use      nature parcels by area × removal rate of the city; a net source by area
 */
import type { ProxyId, SectorId } from '../plan/tables.ts';

/** The last ones are plain areas: `PROXY_FALLBACK_AREA`. */
export const proxiesOfSector: Readonly<Record<SectorId, readonly ProxyId[]>> = {
  energy: ['industrialFloorArea', 'industrialParcelArea', 'utilityParcelArea'],
  industry: ['industrialFloorArea', 'industrialParcelArea'],
  buildings: ['floorAreaIntensity', 'buildingFootprint', 'population', 'builtUpParcelArea'],
  transport: ['trafficEmissions', 'roadClassLength', 'population', 'transportParcelArea'],
  waste: ['utilityParcelArea', 'industrialFloorArea', 'industrialParcelArea'],
  agriculture: ['cropParcelArea'],
  electricity: ['floorAreaIntensity', 'buildingFootprint', 'population', 'builtUpParcelArea'],
  landUse: ['natureParcelRemoval', 'natureParcelArea'],
};

/** Proxies that are nothing but an area. */
export const areaProxies: ReadonlySet<ProxyId> = new Set<ProxyId>([
  'buildingFootprint',
  'industrialParcelArea',
  'utilityParcelArea',
  'transportParcelArea',
  'builtUpParcelArea',
  'natureParcelArea',
]);
