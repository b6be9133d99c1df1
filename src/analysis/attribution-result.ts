/**
 * What attribution gives: a balance that closes, and a value for every feature (methods 3.1).
 *
 *   inventory = reported + attributed + residual      for every sector, t CO2e, to 1e-9
 *
 * The values of single features stay in the worker under `resultId` (`workers/result-columns.ts`);
 * tiles are coloured and grids are filled from there.
 */
import type { Issue } from '../core/issue.ts';
import type { LayerRole, SectorId } from '../core/plan/tables.ts';

/** By what a sector was shared out, in the order of methods 3.3. Names: `features/hotspots`. */
export type ProxyId =
  | 'floorAreaIntensity'
  | 'industrialFloorArea'
  | 'trafficEmissions'
  | 'roadClassLength'
  | 'population'
  | 'industrialParcelArea'
  | 'utilityParcelArea'
  | 'transportParcelArea'
  | 'cropParcelArea'
  | 'natureParcelRemoval'
  | 'natureParcelArea'
  | 'builtUpParcelArea'
  | 'buildingFootprint';

export interface BalanceRow {
  readonly sector: SectorId;
  /** Inventory of the year; null where it is missing: then nothing is shared out and nothing is residual. */
  readonly inventoryT: number | null;
  /** Reported by point sources of that sector and year. */
  readonly reportedT: number;
  /** Shared out by the proxy. */
  readonly attributedT: number;
  /** Has no place on the map: `UNALLOCATED`. Null where the inventory is missing. */
  readonly residualT: number | null;
  /** Null where nothing was left to share out, or no proxy fits. */
  readonly proxy: ProxyId | null;
  /** True when better proxies of methods 3.3 were not to be had. */
  readonly isFallback: boolean;
  readonly pointCount: number;
  /** Features that bear a part of it. */
  readonly featureCount: number;
  /** Of these, how many took the median storeys of their class. */
  readonly unknownHeightCount: number;
  /** Of these, how many took the mean intensity because their use is unknown. */
  readonly unknownUseCount: number;
  /** Bottom-up estimate ÷ what was shared out, where the proxy is an estimate in tonnes. */
  readonly closureRatio: number | null;
  readonly issues: readonly Issue[];
}

/** `total`: all sectors of the gross inventory (land use and forestry apart). */
export type ResultColumn = 'total' | SectorId;

export interface LayerShare {
  readonly layerId: string;
  readonly role: LayerRole;
  readonly tonnesByColumn: Readonly<Partial<Record<ResultColumn, number>>>;
  /** Class limits for maps, ascending: of t a feature, and of t/km² of its own area (t/km of a line). */
  readonly breaksByColumn: Readonly<Partial<Record<ResultColumn, readonly number[]>>>;
  readonly densityBreaksByColumn: Readonly<Partial<Record<ResultColumn, readonly number[]>>>;
}

export interface FeatureRank {
  readonly layerId: string;
  readonly role: LayerRole;
  readonly row: number;
  readonly featureId: string;
  /** Value of the column that means `name`; null where there is none. */
  readonly name: string | null;
  /** Of the column ranked by: of all gross sectors in `topFeatures`. */
  readonly tonnes: number;
  /** The sector ranked by; of the total, the one with the largest part. */
  readonly sector: SectorId;
  readonly tonnesBySector: Readonly<Partial<Record<SectorId, number>>>;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

export interface AttributionSummary {
  readonly year: number;
  readonly balance: readonly BalanceRow[];
  /** Sum of the known gross sectors = `onMapT` + `residualT`; `isComplete` is false when a sector is missing. */
  readonly inventoryT: number;
  readonly onMapT: number;
  readonly residualT: number;
  /** Reported at points of gross sectors that the inventory lacks: on the map, in none of the sums above. */
  readonly beyondInventoryT: number;
  readonly isComplete: boolean;
  readonly layers: readonly LayerShare[];
  /** The features with the most emissions of all layers, largest first. */
  readonly topFeatures: readonly FeatureRank[];
  /** The same by each sector alone; land use and forestry by size, removals being negative. */
  readonly topFeaturesBySector: Readonly<Partial<Record<SectorId, readonly FeatureRank[]>>>;
  readonly issues: readonly Issue[];
}
