/** Every feature under the last click, uppermost first; the first is open. */
import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import { formatLonLat } from '../../i18n/format.ts';
import type { MapHit } from '../../map/map-events.ts';
import { HOT_SPOTS_SCENE_LAYER } from '../../map/scene.ts';
import { isCellSceneLayer } from '../../map/scene-layer.ts';
import { ComparedCell } from './compared-cell.tsx';
import { DrawnFeature } from './drawn-feature.tsx';
import { HotSpotCell } from './hot-spot-cell.tsx';
import css from './identify.module.css';
import { identify, useIdentified } from './identify-store.ts';
import { LayerFeature } from './layer-feature.tsx';
import { ZoneCell } from './zone-cell.tsx';

const MOST_SHOWN = 12;

export function IdentifyCard() {
  const { t } = useTranslation('identify');
  const identified = useIdentified();
  if (!identified) return null;
  const features = identified.hits.filter((hit) => hit.row !== null || hit.featureId !== null);
  if (features.length === 0) return null;
  return (
    <section className={css['card']} aria-label={t('title')}>
      <header className={css['head']}>
        <h2 className={css['title']}>{t('title')}</h2>
        <span className={css['place']}>{formatLonLat(identified.lngLat[0], identified.lngLat[1])}</span>
        <CloseButton size="sm" aria-label={t('close')} onClick={() => identify(null)} />
      </header>
      <div className={css['list']}>
        {features.slice(0, MOST_SHOWN).map((hit, index) => (
          <HitView key={hitKey(hit)} hit={hit} openAtFirst={index === 0} />
        ))}
        {features.length > MOST_SHOWN ? (
          <p className={css['quiet']}>{t('more', { count: features.length - MOST_SHOWN })}</p>
        ) : null}
      </div>
    </section>
  );
}

function hitKey({ layerId, row, featureId }: MapHit): string {
  return `${layerId}/${row}/${featureId}`;
}

function HitView({ hit, openAtFirst }: { hit: MapHit; openAtFirst: boolean }) {
  if (hit.layerId === DRAWN_LAYER && hit.featureId !== null)
    return <DrawnFeature featureId={hit.featureId} openAtFirst={openAtFirst} />;
  if (hit.row === null) return null;
  if (hit.layerId === HOT_SPOTS_SCENE_LAYER) return <HotSpotCell cell={hit.row} openAtFirst={openAtFirst} />;
  if (hit.layerId === 'zones') return <ZoneCell cell={hit.row} openAtFirst={openAtFirst} />;
  if (isCellSceneLayer(hit.layerId)) {
    return <ComparedCell layerId={hit.layerId} cell={hit.row} openAtFirst={openAtFirst} />;
  }
  return <LayerFeature layerId={hit.layerId} row={hit.row} openAtFirst={openAtFirst} />;
}
