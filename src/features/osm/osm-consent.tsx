/** The switch without which nothing is asked of a server, and what would be sent to whom. */
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { appSettings } from '../../store/app-settings.ts';
import { useAppSettings } from '../../store/use-plan.ts';
import { hostOf } from './host-of.ts';

export function OsmConsent() {
  const { t } = useTranslation('osm');
  const allowed = useAppSettings((settings) => settings.osmAllowed);
  const endpoint = useAppSettings((settings) => settings.overpassEndpoint);
  return (
    <Switch
      label={t('consent.switch')}
      description={`${t('consent.sent', { host: hostOf(endpoint) })} ${allowed ? '' : t('consent.off')}`}
      checked={allowed}
      onChange={(event) => appSettings.getState().setOsmAllowed(event.currentTarget.checked)}
    />
  );
}
