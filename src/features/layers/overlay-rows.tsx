/** What lies over the layers, on every screen when it is switched on here: hot spots, sites of measures. */
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../core/plan/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import css from './layers.module.css';

/** Hot spots need a year of the inventory. */
const hasYear = (plan: Plan) => (plan.settings.get('settings')?.year ?? null) !== null;
const hasSites = (plan: Plan) => plan.measureSites.size > 0;

export function OverlayRows() {
  const { t } = useTranslation('layers');
  const { shown: hotSpots, lastShown } = useWorkbench((state) => state.hotSpots);
  const sitesShown = useWorkbench((state) => state.measureSitesShown);
  const withHotSpots = usePlan(hasYear);
  const withSites = usePlan(hasSites);
  const { set, setHotSpots } = workbenchStore.getState();
  return (
    <>
      {withHotSpots ? (
        <OverlayRow
          name={t(`hotSpots.${lastShown}`)}
          info={t('hotSpotsInfo')}
          shown={hotSpots !== 'none'}
          onShow={(shown) => setHotSpots({ shown: shown ? lastShown : 'none', keptShown: shown })}
        />
      ) : null}
      {withSites ? (
        <OverlayRow
          name={t('measureSites')}
          info={t('measureSitesInfo')}
          shown={sitesShown}
          onShow={(measureSitesShown) => set({ measureSitesShown })}
        />
      ) : null}
    </>
  );
}

interface Props {
  readonly name: string;
  readonly info: string;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

function OverlayRow({ name, info, shown, onShow }: Props) {
  const { t } = useTranslation('layers');
  return (
    <div className={css['row']} role="listitem" data-hidden={!shown || undefined}>
      <span className={css['indent']} />
      <Checkbox
        size="xs"
        checked={shown}
        aria-label={t('show', { name })}
        onChange={(event) => onShow(event.currentTarget.checked)}
      />
      <span className={css['overlay']}>
        <span className={css['nameText']}>{name}</span>
        <span className={css['role']}>{info}</span>
      </span>
    </div>
  );
}
