/** The ranked list as rows: cells or features, with what each is made of. */
import type { FeatureRank } from '../../analysis/attribution-result.ts';
import type { HotSpot } from '../../analysis/hot-spot-result.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { SectorId } from '../../core/plan/tables.ts';

interface PlaceShare {
  readonly sector: SectorId;
  readonly color: string;
  /** Share of the place's emissions, 0…1. */
  readonly share: number;
}

export interface RankedPlace {
  readonly key: string;
  readonly rank: number;
  /** t/km² or t, as ranked by. */
  readonly value: number;
  /** Largest first. */
  readonly shares: readonly PlaceShare[];
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** The row that the map knows it by: of the cells, or of the feature's layer. */
  readonly row: number;
  /** Null for a cell. */
  readonly feature: FeatureRank | null;
  readonly cell: HotSpot | null;
}

export function rankedCells(spots: readonly HotSpot[], by: 'density' | 'total'): RankedPlace[] {
  const value = (spot: HotSpot) => (by === 'density' ? spot.densityTPerKm2 : spot.tonnes);
  return spots.map((spot) => ({
    key: spot.id,
    rank: spot.rank,
    value: value(spot),
    shares: sharesOf(spot),
    bounds: spot.bounds,
    row: spot.cell,
    feature: null,
    cell: spot,
  }));
}

/** Parts of a place by sector: of what is emitted, or, where nothing is, of what is taken up. */
function sharesOf({ tonnesBySector }: Pick<HotSpot, 'tonnesBySector'>): PlaceShare[] {
  const told = sectors.flatMap(({ id, color }) => {
    const tonnes = tonnesBySector[id];
    return tonnes === undefined || tonnes === 0 ? [] : [{ sector: id, color, tonnes }];
  });
  const emitted = told.filter(({ tonnes }) => tonnes > 0);
  const parts = (emitted.length > 0 ? emitted : told).map((part) => ({ ...part, tonnes: Math.abs(part.tonnes) }));
  const total = parts.reduce((sum, { tonnes }) => sum + tonnes, 0);
  return parts
    .sort((a, b) => b.tonnes - a.tonnes)
    .map(({ sector, color, tonnes }) => ({ sector, color, share: tonnes / total }));
}

export function rankedFeatures(features: readonly FeatureRank[]): RankedPlace[] {
  return features.map((feature, i) => ({
    key: `${feature.layerId}/${feature.row}`,
    rank: i + 1,
    value: feature.tonnes,
    shares: sharesOf(feature),
    bounds: feature.bounds,
    row: feature.row,
    feature,
    cell: null,
  }));
}
