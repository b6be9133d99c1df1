/** Holds the place of the map until its code is here. */
import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './app.module.css';

export function MapLoading() {
  const { t } = useTranslation('shell');
  return (
    <div className={css['mapLoading']} role="status" aria-label={t('mapLoading')}>
      <Loader size={24} />
    </div>
  );
}
