/**
 * The features on which the same set of measures stands, with the same use: one row of quantities.
 *
 * Measures on one building share its energy, so they act one after another (methods 6.4). All savings
 * of that chain but one are fractions, and a fraction of a sum is the sum of the fractions: working on
 * the totals of a group gives to the last digit what working building by building would. Hence a
 * million roofs need a few dozen rows here. The one exception is power made on site and not used
 * there: roofs of a group share their surplus, as neighbours on one feeder do.
 *
 * `analysis` fills the groups; `assess-measures.ts` reads them.
 */
import type { LayerRole } from '../plan/tables.ts';

export interface SiteGroup {
  /** Measures (record ids) that stand on every feature of the group, sorted. */
  readonly measureIds: readonly string[];
  readonly layerRole: LayerRole | 'drawn';
  /** Use of the buildings or land-use category of the parcels; null where unknown or not applicable. */
  readonly use: string | null;
  /** How many features. */
  readonly features: number;
  /** Ground covered by buildings. */
  readonly footprintM2: number;
  /** Roofs of 20 m² and more only (methods 6.2). */
  readonly roofAreaM2: number;
  /** Sum over features whose floor area is known. */
  readonly floorAreaM2: number;
  /** Geodesic area of polygons. */
  readonly areaHa: number;
  readonly lengthKm: number;
  /** Yearly electricity of the features; null when none of it is known. */
  readonly electricityMwh: number | null;
  /** Reported yearly emissions of point sources, t CO2e; null when none is known. */
  readonly reportedEmissionsT: number | null;
  /** Yearly global irradiation on the features from a solar layer, area-weighted; null without one. */
  readonly irradiationKwhPerM2?: number | null;
  /** How many features lack what the group needs. */
  readonly unknown: { readonly floorArea: number; readonly use: number };
}
