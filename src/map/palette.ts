/**
 * The colours of the map. One place, so that map, legend and report agree.
 *
 * The plain look is a printed sheet: warm paper, water and green tinted, roads as light lines,
 * buildings as blocks. Land use follows the hue families of Chinese planning maps (homes yellow,
 * commerce red, industry brown, public pink, green green, water blue, transport grey), muted for the
 * screen; the strong ones come near the print colours. Emissions run from sand to deep wine.
 */

import type { ClusterPattern } from '../core/clusters/cluster-class.ts';
import type { BuildingUse } from '../core/factors/building-use.ts';
import type { LandUseCategory } from '../core/landuse/land-use-category.ts';

export const paper = {
  /** Beyond the region: nothing is known there. */
  sheet: '#eeeeea',
  land: '#fbfaf6',
  builtUp: '#f5f2ea',
  water: '#d3e3ea',
  waterLine: '#a3c0cc',
  green: '#e0ead3',
  forest: '#d3e2c4',
  wetland: '#d5e7df',
  farm: '#f1f2df',
  neighbour: '#f4f3ee',
  neighbourLine: '#d4d2ca',
  parcelLine: '#e4e0d5',
  building: '#e3dccf',
  /** Buildings so small that only their density shows. */
  buildingFar: '#c9bca4',
  buildingLine: '#c6bba8',
  road: '#ffffff',
  roadMain: '#fdf0cf',
  roadCasing: '#d8d2c4',
  roadMainCasing: '#d9bd83',
  path: '#d9d4c8',
  rail: '#8d939b',
  boundary: '#7d5f77',
  ink: '#1c2430',
  inkSecond: '#55606e',
  halo: '#fffdf8',
  waterName: '#4c7a92',
  greenName: '#4d7344',
} as const;

export const accent = '#0b6e6e';
export const selectedFill = '#7cc6be';
/** Where a class or a use is not known. */
export const unknownColor = '#dcdad5';

export const landUseColors: Record<LandUseCategory, string> = {
  residential: '#f5e7b1',
  industry: '#d7bca0',
  commercial: '#eeb5a9',
  research: '#e7bbc9',
  public: '#f2cdd8',
  utility: '#bdc9d2',
  transport: '#d9dbda',
  green: '#c3ddad',
  special: '#bfc4af',
  reserve: '#efece0',
  agriculture: '#eef0ce',
  forest: '#bbd3a9',
  grass: '#dae7bf',
  mangrove: '#98c1a2',
  wetland: '#bddbd0',
  water: '#c8e0e9',
  bare: '#eae5d8',
};

export const strongLandUseColors: Record<LandUseCategory, string> = {
  residential: '#ffe34d',
  industry: '#a8703d',
  commercial: '#e5403a',
  research: '#d9578d',
  public: '#f27fae',
  utility: '#5a86a8',
  transport: '#9b9ea1',
  green: '#52b247',
  special: '#737d58',
  reserve: '#d8d3bb',
  agriculture: '#dbe27a',
  forest: '#3e9147',
  grass: '#a1cf5d',
  mangrove: '#1f7c5d',
  wetland: '#5db7a8',
  water: '#76bbe0',
  bare: '#cdc1a5',
};

/** The plain look of a parcel: only water and green are tinted. */
export const plainParcelColors: Partial<Record<LandUseCategory, string>> = {
  green: paper.green,
  forest: paper.forest,
  grass: paper.green,
  mangrove: '#c8dfc9',
  wetland: paper.wetland,
  water: paper.water,
  agriculture: paper.farm,
};

/** Building uses in the hues of the land they stand on, darker: a block must stand out from its parcel. */
export const buildingUseColors: Record<BuildingUse, string> = {
  residential: '#d9b75c',
  office: '#d98b79',
  retail: '#c9675f',
  hotel: '#de9f80',
  restaurant: '#e8b899',
  hospital: '#d67ea0',
  school: '#d99bb6',
  university: '#b87ba6',
  publicOther: '#c7a0b4',
  dataCentre: '#6f87b3',
  industry: '#a07a55',
  warehouse: '#8f83ab',
};

const emissionRamp = ['#f6ead2', '#f2d5a6', '#e9b679', '#dc8c5a', '#c35f4c', '#9c3846', '#611732'] as const;

/** `count` colours from sand to deep wine. */
export function emissionColors(count: number): readonly string[] {
  return spread(emissionRamp, count);
}

/** `count` colours of a ramp, both ends among them; of one the middle. */
function spread(ramp: readonly string[], count: number): readonly string[] {
  if (count === 1) return [ramp[ramp.length >> 1]!];
  return Array.from({ length: count }, (_, i) => {
    const at = (i / (count - 1)) * (ramp.length - 1);
    const from = Math.min(Math.floor(at), ramp.length - 2);
    return mixColors(ramp[from]!, ramp[from + 1]!, at - from);
  });
}

/** Paler and duller than emissions: what is shown is how surely a place stands out, not how much it emits. */
const probabilityRamp = ['#eceae6', '#d9d0cd', '#bda9aa', '#98797f', '#6c4a55', '#42242f'] as const;

/** Less on one side, more on the other, equally strong; paper in the middle. */
const lessRamp = ['#cddee6', '#a3c3d1', '#5f95b0', '#2b6285', '#123d5c'] as const;
const moreRamp = ['#f0d6c4', '#e2b394', '#c77b5a', '#9c3f38', '#611732'] as const;
const noChange = '#f1efe9';

/** What the classes of cells or features tell. */
export type Ramp = 'emissions' | 'probability' | 'change';

/** The colours of the classes between `breaks` limits. */
export function rampColors(ramp: Ramp, breaks: number): readonly string[] {
  if (ramp === 'emissions') return emissionColors(breaks + 1);
  if (ramp === 'probability') return spread(probabilityRamp, breaks + 1);
  // Limits lie alike on both sides of zero.
  const steps = breaks / 2;
  return [...[...spread(lessRamp, steps)].reverse(), noChange, ...spread(moreRamp, steps)];
}

/** How much each class hides the map, 0…1: of a change both ends, else the highest. */
export function rampStrengths(ramp: Ramp, classes: number): readonly number[] {
  const last = Math.max(1, classes - 1);
  return Array.from({ length: classes }, (_, i) =>
    ramp === 'change' ? Math.abs(i - last / 2) / (last / 2) : i / last,
  );
}

/**
 * Clusters at 99, 95, 90 %. High places in the wine of emissions, low ones in the blue of less; those unlike what
 * surrounds them in hues of their own, so that they are found among the many.
 */
export const clusterColors: Readonly<Record<ClusterPattern, readonly [string, string, string]>> = {
  highHigh: ['#7a1836', '#b4545f', '#dda9a6'],
  lowLow: ['#123d5c', '#4a7f9f', '#a3c3d1'],
  highLow: ['#b35c12', '#d8914a', '#efc797'],
  lowHigh: ['#543587', '#8b70b1', '#c4b5d9'],
  highAlone: ['#b5307a', '#d179a8', '#e8bcd3'],
  lowAlone: ['#17705f', '#5aa392', '#add3c9'],
};
export const notSignificantColor = '#eceae6';
/** Darker than what does not stand out: nothing could be said of it. */
export const noStatisticColor = '#bdbab3';

const solarRamp = ['#fdf6df', '#f9e2a0', '#f3c65c', '#e6a02b'] as const;

export const solarColors: readonly string[] = solarRamp;

/** Red, green, blue of `#rrggbb`, 0…255. */
export function rgbOf(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour `share` of the way from one to the other. */
export function mixColors(from: string, to: string, share: number): string {
  const a = rgbOf(from);
  const b = rgbOf(to);
  const mixed = a.map((channel, i) => Math.round(channel + (b[i]! - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
