/**
 * What attribution gives: a balance that closes, and a value for every feature (methods 3.1).
 *
 *   inventory = reported + attributed + residual      for every sector, t CO2e, to 1e-9
 *
 * The values of single features stay in the worker under `resultId` (`workers/result-columns.ts`);
 * tiles are coloured and grids are filled from there.
 */
import type { ElectricityUserId } from '../core/attribution/electricity-users.ts';
import type { ElectricityView } from '../core/attribution/electricity-view.ts';
import type { Issue } from '../core/issue.ts';
import type { GasId, LayerRole, ProxyId, SectorId } from '../core/plan/tables.ts';

/** Tonnes of one layer by one proxy. */
interface ProxyLayer {
  readonly layerId: string;
  readonly role: LayerRole;
  readonly weightSum: number;
  readonly tonnes: number;
  readonly featureCount: number;
}

/** One proxy's part of a sector: share · (inventory − reported) = attributed + residual. */
export interface ProxyPart {
  /** Null where no proxy had anything to say: the part is residual. */
  readonly proxy: ProxyId | null;
  /** What a person chose, or the user's first choice; `proxy` differs where that had nothing to say. */
  readonly wanted: ProxyId | null;
  /** Whose electricity it is; null but for electricity whose users are known. */
  readonly user: ElectricityUserId | null;
  /** The gas whose own proxies these are; null: of all gases that have none of their own. */
  readonly gas: GasId | null;
  /** Of what was left after the point sources; the parts of a sector add up to 1. 0…1 where no gas is taken up. */
  readonly share: number;
  readonly attributedT: number;
  readonly residualT: number;
  /** Σ of the weights of all features, in the unit of the proxy (kWh, t, km, m², persons); part = tonnes · weight / sum. */
  readonly weightSum: number;
  readonly layers: readonly ProxyLayer[];
  readonly isFallback: boolean;
  readonly featureCount: number;
  readonly unknownHeightCount: number;
  readonly unknownUseCount: number;
  /** Bottom-up estimate ÷ what was shared out, where the proxy is an estimate in tonnes. */
  readonly closureRatio: number | null;
}

/** One gas of a sector, t CO2e: inventory = reported + attributed + residual. */
export interface GasPart {
  readonly gas: GasId;
  readonly inventoryT: number;
  /** Of that gas by its own column. */
  readonly reportedGivenT: number;
  /** Share of what points report without telling the gas, by what is left of the sector's gases. */
  readonly reportedAssumedT: number;
  readonly attributedT: number;
  readonly residualT: number;
}

/** Rows of a layer of point sources that report for a sector. */
export interface ReportedRows {
  readonly layerId: string;
  readonly rows: readonly number[];
  readonly featureIds: readonly string[];
}

export interface BalanceRow {
  readonly sector: SectorId;
  /** Inventory of the year; null where it is missing: then nothing is shared out and nothing is residual. */
  readonly inventoryT: number | null;
  /** Reported by point sources of that sector and year. */
  readonly reportedT: number;
  /** Shared out by the proxies. */
  readonly attributedT: number;
  /** Has no place on the map: `UNALLOCATED`. Null where the inventory is missing. */
  readonly residualT: number | null;
  /** Of the part with the most tonnes; null where nothing was left to share out, or no proxy fits. */
  readonly proxy: ProxyId | null;
  /** True when better proxies of methods 3.3 were not to be had. */
  readonly isFallback: boolean;
  /** Empty where nothing was left to share out. */
  readonly parts: readonly ProxyPart[];
  /** By gas; empty where the inventory is missing. */
  readonly gases: readonly GasPart[];
  /** Point sources that were counted, by layer. */
  readonly reported: readonly ReportedRows[];
  readonly pointCount: number;
  /** Features that bear a part of it, once a proxy. */
  readonly featureCount: number;
  /** Of these, how many took the median storeys of their class. */
  readonly unknownHeightCount: number;
  /** Of these, how many took the mean intensity because their use is unknown. */
  readonly unknownUseCount: number;
  /** Of the first part that has one. */
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
  /** Electricity as bought (territorial), or with the plants inside at those who use their power (consumption). */
  readonly electricityView: ElectricityView;
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
