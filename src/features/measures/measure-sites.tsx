/** Where a measure stands: its features by layer, adding and taking off the selection, what was lost. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeasureKind } from '../../core/measures/define-measure.ts';
import { addSites, dropLostSites, removeSites, sitesOf } from '../../core/measures/measure-sites.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { DRAWN_LAYER } from '../../core/plan/tables.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import css from './measures.module.css';
import { placingOn } from './placing.ts';

const LOST_SHOWN = 12;

interface Props {
  readonly plan: Plan;
  readonly measureId: string;
  readonly kind: MeasureKind | null;
}

export function MeasureSites({ plan, measureId, kind }: Props) {
  const { t } = useTranslation('measures');
  const selection = useWorkbench((state) => state.selection);
  const sites = sitesOf(plan, measureId);
  const placing = placingOn(plan, selection, kind);
  const lost = sites.flatMap((site) => site.lostFeatureIds);
  const ofSelection = selection ? sites.find((site) => site.layerId === selection.layerId) : undefined;
  const standing = new Set(ofSelection?.featureIds ?? []);
  const selectedHere = selection ? [...selection.featureIds].filter((id) => standing.has(id)) : [];
  const selectedNew = selection ? [...selection.featureIds].filter((id) => !standing.has(id)) : [];
  return (
    <>
      {sites.every((site) => site.featureIds.length === 0) ? (
        <p className={css['quiet']}>{t('detail.noSites')}</p>
      ) : (
        sites
          .filter((site) => site.featureIds.length > 0)
          .map((site) => (
            <div key={site.id} className={css['siteRow']}>
              <span>
                {site.layerId === DRAWN_LAYER ? t('role.drawn') : (plan.layers.get(site.layerId)?.name ?? '—')}
                {' · '}
                {t('detail.features', { count: site.featureIds.length })}
              </span>
              <Button
                variant="subtle"
                onClick={() =>
                  workbenchStore.getState().select({
                    layerId: site.layerId,
                    rows: new Set(),
                    featureIds: new Set(site.featureIds),
                  })
                }
              >
                {t('detail.show')}
              </Button>
            </div>
          ))
      )}
      <div className={css['tools']}>
        <Button
          variant="default"
          disabled={!placing.fits || selectedNew.length === 0}
          onClick={() =>
            selection && commit(addSites(planStore.getState().plan, measureId, selection.layerId, selectedNew))
          }
        >
          {t('detail.addSelection', { count: selectedNew.length })}
        </Button>
        <Button
          variant="default"
          disabled={selectedHere.length === 0}
          onClick={() =>
            selection && commit(removeSites(planStore.getState().plan, measureId, selection.layerId, selectedHere))
          }
        >
          {t('detail.takeSelection', { count: selectedHere.length })}
        </Button>
      </div>
      {lost.length > 0 ? (
        <section className={css['lost']} aria-label={t('detail.lost')}>
          <h4>{t('detail.lost')}</h4>
          <p>
            {t('detail.lostText', {
              count: lost.length,
              ids: lost.length > LOST_SHOWN ? `${lost.slice(0, LOST_SHOWN).join(', ')} …` : lost.join(', '),
            })}
          </p>
          <Button
            variant="subtle"
            onClick={() => commit(dropLostSites(planStore.getState().plan, measureId))}
            style={{ justifySelf: 'start' }}
          >
            {t('detail.dropLost')}
          </Button>
        </section>
      ) : null}
    </>
  );
}
