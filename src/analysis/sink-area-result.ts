import type { Issue } from '../core/issue.ts';

/** One drawn sink on the ground. Areas on the ellipsoid; null where the shape cannot be measured. */
export interface SinkArea {
  readonly sinkId: string;
  readonly areaHa: number | null;
  /** Without what an earlier sink already counts and what lies outside the boundary. */
  readonly countedHa: number | null;
  /** Overlap with earlier sinks, by sink. */
  readonly overlaps: readonly { readonly sinkId: string; readonly areaHa: number }[];
  readonly onBuiltUpHa: number;
  readonly outsideHa: number;
  /** `SINK_ON_BUILT_UP`, `SINK_OVERLAP`, `SINK_OUTSIDE_BOUNDARY`, `SELF_INTERSECTION`, … with ha. */
  readonly issues: readonly Issue[];
}
