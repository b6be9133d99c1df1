/** The ranked list: each place flies to itself, lights up with the map, and shows what it is made of. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { type ExplainSubject, explain } from '../../store/explained.ts';
import css from './hotspots.module.css';
import type { RankedPlace } from './ranked-places.ts';
import { usePlaces } from './use-places.ts';

const FIRST_SHOWN = 10;

interface Props {
  readonly title: string;
  readonly unit: string;
  /** A value in that unit. */
  readonly inUnit: (value: number) => number | null;
  readonly places: readonly RankedPlace[];
  /** The layer by which the map knows the rows of cells. */
  readonly cellLayerId: string;
  readonly litKey: string | null;
  /** The list is that of before, and another is on its way. */
  readonly isStale: boolean;
}

export function RankedList({ title, unit, inUnit, places, cellLayerId, litKey, isStale }: Props) {
  const { t } = useTranslation('hotspots');
  const { t: explaining } = useTranslation('explain');
  const format = useFormat();
  const [showsAll, setShowsAll] = useState(false);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const shown = showsAll ? places : places.slice(0, FIRST_SHOWN);
  const { hover, fly, name, notes } = usePlaces(cellLayerId);
  return (
    <section aria-label={title}>
      <h3 className={css['subtitle']}>
        {title}
        <span className={css['unit']}>{unit}</span>
      </h3>
      <ol className={isStale ? `${css['list']} ${css['stale']}` : css['list']} aria-busy={isStale}>
        {shown.map((place) => (
          <li key={place.key}>
            <button
              type="button"
              className={css['place']}
              data-lit={place.key === litKey || undefined}
              aria-current={place.key === chosenKey || undefined}
              aria-label={`${t('list.fly', { rank: place.rank })}: ${name(place)}, ${format.number(inUnit(place.value))} ${unit}`}
              onMouseEnter={() => hover(place)}
              onMouseLeave={() => hover(null)}
              onFocus={() => hover(place)}
              onBlur={() => hover(null)}
              onClick={() => {
                setChosenKey(place.key);
                fly(place);
              }}
            >
              <span className={css['rank']}>{place.rank}</span>
              <span className={css['name']}>{name(place)}</span>
              <span className={css['value']} title={format.full(place.value)}>
                {format.number(inUnit(place.value))}
              </span>
              <SharesBar place={place} />
              {notes(place) === '' ? null : <span className={css['notes']}>{notes(place)}</span>}
            </button>
            {place.key === chosenKey ? (
              <Button variant="subtle" onClick={() => explain(subjectOf(place))}>
                {explaining('open')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {places.length > FIRST_SHOWN ? (
        <Button variant="subtle" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('list.fewer') : t('list.more', { count: places.length - FIRST_SHOWN })}
        </Button>
      ) : null}
    </section>
  );
}

function subjectOf({ feature, key }: RankedPlace): ExplainSubject {
  return feature ? { kind: 'feature', layerId: feature.layerId, row: feature.row } : { kind: 'cell', id: key };
}

/** What the place is made of, in the colours of its sectors. */
function SharesBar({ place }: { place: RankedPlace }) {
  return (
    <span className={css['bar']} aria-hidden>
      {place.shares.map(({ sector, color, share }) => (
        <span key={sector} style={{ flexGrow: share, background: color }} />
      ))}
    </span>
  );
}
