/** The strongest places as a chart that can be saved; its bars hover and fly like the list. */
import { useMemo } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { hotSpotRankChart } from '../../charts/hot-spot-rank-chart.ts';
import type { RankedPlace } from './ranked-places.ts';
import { usePlaces } from './use-places.ts';

const BARS = 10;

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly inUnit: (value: number) => number | null;
  readonly places: readonly RankedPlace[];
  readonly cellLayerId: string;
  readonly litKey: string | null;
}

export function RankFigure({ title, unit, inUnit, places, cellLayerId, litKey }: Props) {
  const { hover, fly, name } = usePlaces(cellLayerId);
  const byKey = useMemo(() => new Map(places.map((place) => [place.key, place])), [places]);
  const chart = hotSpotRankChart({
    title,
    unit,
    places: places.slice(0, BARS).flatMap((place) => {
      const value = inUnit(place.value);
      const color = place.shares[0]?.color;
      const named = { id: place.key, name: `${place.rank} ${name(place)}` };
      return value === null ? [] : [{ ...named, value, ...(color === undefined ? {} : { color }) }];
    }),
  });
  return (
    <ChartFigure
      chart={chart}
      litId={litKey}
      onHover={(key) => hover(key === null ? null : (byKey.get(key) ?? null))}
      onPick={(key) => {
        const place = byKey.get(key);
        if (place) fly(place);
      }}
    />
  );
}
