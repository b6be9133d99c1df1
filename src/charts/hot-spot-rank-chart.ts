/** The strongest places in order, by density or by total, in the colours of the map's ramp. */
import { type ChartColor, hexColor, type RankChart } from './chart.ts';

export interface HotSpotRankInput {
  readonly title: string;
  readonly unit: string;
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: number;
    readonly color?: string;
  }[];
}

/** Deep wine, the strong end of the ramp of emissions. */
const STRONG: ChartColor = '#7a1f3d';

export function hotSpotRankChart({ title, unit, places }: HotSpotRankInput): RankChart {
  return {
    kind: 'ranks',
    id: 'hot-spots',
    title,
    unit,
    items: places.map(({ id, name, value, color }) => ({
      id,
      name,
      value,
      color: color === undefined ? STRONG : hexColor(color),
    })),
  };
}
