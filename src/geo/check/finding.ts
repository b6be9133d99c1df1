/**
 * What can be wrong with the shapes of a layer, each with its place and its measure.
 *
 * One finding is one kind of fault of one feature, of one pair (overlap) or of one place between features (gap).
 */

/** In the order in which people work them off: shapes that cannot be measured first, then shapes against shapes. */
export const findingKinds = [
  'notANumber',
  'outOfRange',
  'tooFewPoints',
  'zeroArea',
  'unclosed',
  'selfCrossing',
  'spike',
  'ringsCross',
  'ringsShareEdge',
  'holeOutside',
  'nestedHoles',
  'interiorDisconnected',
  'partsOverlap',
  'partsShareEdge',
  'selfTouch',
  'overlap',
  'gap',
  'repeatedShape',
  'sliver',
  'outside',
  'partlyOutside',
  'repeatedVertex',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface Finding {
  readonly kind: FindingKind;
  /** Rows of the features: of an overlap the two, of a gap its neighbours, of a repeated shape the later one first. */
  readonly rows: readonly number[];
  /** Where to look. */
  readonly lon: number;
  readonly lat: number;
  readonly box: Box;
  /** How often in this feature: crossings, repeated vertices, holes. */
  readonly count: number;
  /** Of the overlap, the gap, the sliver, the part outside. Null where an area says nothing. */
  readonly areaM2: number | null;
  /** Mean width, twice the area over the outline. */
  readonly widthM: number | null;
  /** Of the feature, outside the boundary, 0…1: of its area, its length, or its points. */
  readonly shareOutside: number | null;
  /** Outline of the overlap, the gap or the part outside: closed rings, longitude and latitude by turns. */
  readonly outlines: readonly Float64Array[];
}
