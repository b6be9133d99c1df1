/** From when on a place between or at the edge of features is told. The numbers of this project; a person may set others. */
export interface CheckLimits {
  /** Overlaps, gaps and parts outside that are narrower in the mean come from a border digitised twice and are not told. */
  readonly leastWidthM: number;
  /** A polygon is a sliver when it is narrower in the mean and smaller than these, and so many times as long as wide. */
  readonly sliverWidthM: number;
  readonly sliverAreaM2: number;
  /** Half the outline over the mean width: 4 of a square, 12 of a strip ten times as long as wide. */
  readonly sliverTimesAsLong: number;
  /** Land without a feature is a gap when it is no larger, or narrower in the mean; else it is open land. */
  readonly gapAreaM2: number;
  readonly gapWidthM: number;
}

export const startLimits: CheckLimits = {
  leastWidthM: 0.01,
  sliverWidthM: 1,
  sliverAreaM2: 500,
  sliverTimesAsLong: 10,
  gapAreaM2: 1000,
  gapWidthM: 1,
};
