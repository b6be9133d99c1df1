/** Whether an OpenStreetMap server may be asked, and which one. */
import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appSettings, DEFAULT_OVERPASS_ENDPOINT } from '../../store/app-settings.ts';
import { useAppSettings } from '../../store/use-plan.ts';
import { isWebAddress } from './host-of.ts';
import { OsmConsent } from './osm-consent.tsx';

export function OsmSettings() {
  const { t } = useTranslation('osm');
  const endpoint = useAppSettings((settings) => settings.overpassEndpoint);
  const [typed, setTyped] = useState(endpoint);
  const isBad = !isWebAddress(typed.trim());
  const take = (address: string) => {
    setTyped(address);
    if (isWebAddress(address.trim())) appSettings.getState().setOverpassEndpoint(address);
  };
  return (
    <Stack gap="xs">
      <OsmConsent />
      <TextInput
        label={t('endpoint')}
        type="url"
        value={typed}
        error={isBad ? t('endpointBad') : null}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {typed === DEFAULT_OVERPASS_ENDPOINT ? null : (
        <Button variant="subtle" size="compact-xs" onClick={() => take(DEFAULT_OVERPASS_ENDPOINT)}>
          {t('endpointReset')}
        </Button>
      )}
    </Stack>
  );
}
