/** Electricity as it is bought, or with the plants inside at those who use their power: one or the other, never both. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWorkbench, workbenchStore } from '../../store/workbench-store.ts';
import css from './hotspots.module.css';

export function BalanceElectricity() {
  const { t } = useTranslation('hotspots');
  const view = useWorkbench((state) => state.hotSpots.electricityView);
  return (
    <div className={css['setting']}>
      <span className={css['settingName']}>{t('balance.view')}</span>
      <SegmentedControl
        aria-label={t('balance.view')}
        value={view}
        onChange={(value) =>
          workbenchStore
            .getState()
            .setHotSpots({ electricityView: value === 'consumption' ? 'consumption' : 'territorial' })
        }
        data={[
          { value: 'territorial', label: t('balance.territorial') },
          { value: 'consumption', label: t('balance.consumption') },
        ]}
      />
      <span className={css['quiet']}>{t(`balance.${view}Hint`)}</span>
    </div>
  );
}
