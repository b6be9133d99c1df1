/** The ranked list: each place flies to itself, lights up with the map, and shows what it is made of. */
import { useTranslation } from 'react-i18next';
import { sectorOf } from '../../core/inventory/sectors.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { workbenchStore } from '../../store/workbench-store.ts';
import css from './hotspots.module.css';
import type { RankedPlace } from './ranked-places.ts';

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly places: readonly RankedPlace[];
  /** The layer by which the map knows the rows of cells. */
  readonly cellLayerId: string;
  readonly litKey: string | null;
}

export function RankedList({ title, unit, places, cellLayerId, litKey }: Props) {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const hover = (place: RankedPlace | null) =>
    workbenchStore.getState().set({
      hovered: place && { layerId: place.feature?.layerId ?? cellLayerId, row: place.row, featureId: null },
    });
  const fly = (place: RankedPlace) => {
    const { set, select } = workbenchStore.getState();
    set({ camera: { kind: 'fit', bounds: place.bounds, animate: true } });
    const { feature } = place;
    if (feature) {
      select({
        layerId: feature.layerId,
        rows: new Set([feature.row]),
        featureIds: new Set([feature.featureId]),
      });
    }
  };
  const name = ({ feature, shares }: RankedPlace): string => {
    if (feature) return feature.name ?? t('list.unnamed', { id: feature.featureId });
    const [first] = shares;
    return first
      ? t('list.mostly', {
          sector: format.name(sectorOf(first.sector).name),
          share: format.number(Math.round(first.share * 100)),
        })
      : '—';
  };
  const notes = ({ cell, feature }: RankedPlace): string => {
    if (feature) return format.name(sectorOf(feature.sector).name);
    if (!cell) return '';
    const inside =
      cell.insideShare < 0.999 ? t('list.outside', { share: format.number(Math.round(cell.insideShare * 100)) }) : null;
    return [hotWords(cell.hotClass), inside].filter((part) => part !== null).join(' · ');
  };
  const hotWords = (hotClass: number): string | null => {
    if (hotClass === 3 || hotClass === 2 || hotClass === 1) return t(`list.hot.${hotClass}`);
    if (hotClass === -3 || hotClass === -2 || hotClass === -1) return t(`list.cold.${negated(hotClass)}`);
    return null;
  };
  return (
    <section aria-label={title}>
      <h3 className={css['subtitle']}>
        {title}
        <span className={css['unit']}>{unit}</span>
      </h3>
      <ol className={css['list']}>
        {places.map((place) => (
          <li key={place.key}>
            <button
              type="button"
              className={css['place']}
              data-lit={place.key === litKey || undefined}
              aria-label={`${t('list.fly', { rank: place.rank })}: ${name(place)}, ${format.number(place.value)} ${unit}`}
              onMouseEnter={() => hover(place)}
              onMouseLeave={() => hover(null)}
              onFocus={() => hover(place)}
              onBlur={() => hover(null)}
              onClick={() => fly(place)}
            >
              <span className={css['rank']}>{place.rank}</span>
              <span className={css['name']}>
                {name(place)} <span className={css['small']}>{notes(place)}</span>
              </span>
              <span className={css['value']} title={format.full(place.value)}>
                {format.number(place.value)}
              </span>
              <SharesBar place={place} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const opposite = { '-1': 1, '-2': 2, '-3': 3 } as const;

function negated(hotClass: -1 | -2 | -3): 1 | 2 | 3 {
  return opposite[hotClass];
}

/** As long as the place is strong against the first, in the colours of its sectors. */
function SharesBar({ place }: { place: RankedPlace }) {
  return (
    <span className={css['bar']} style={{ width: `${place.length * 100}%` }} aria-hidden>
      {place.shares.map(({ sector, color, share }) => (
        <span key={sector} style={{ flexGrow: share, background: color }} />
      ))}
    </span>
  );
}
