/** A piece of ground with one use. */
import type { LandUseId, Pattern } from './land-use.ts';
import type { Point } from './plane.ts';
import type { Polygon } from './polygon.ts';

export interface Parcel {
  readonly polygon: Polygon;
  readonly at: Point;
  readonly areaM2: number;
  use: LandUseId;
  pattern: Pattern;
  name: string;
}
