/** What a person sets for this machine: units, light or dark, the name in the journal, the server that may be asked. */
import { SegmentedControl, Select, Stack, TextInput, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OsmSettings } from '../features/osm/osm-settings.tsx';
import { appSettings } from '../store/app-settings.ts';
import { useAppSettings } from '../store/use-plan.ts';
import { type Units, useWorkbench, workbenchStore } from '../store/workbench-store.ts';

export default function SettingsForm() {
  const { t } = useTranslation('shell');
  const units = useWorkbench((state) => state.units);
  const who = useAppSettings((settings) => settings.who);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const setUnits = workbenchStore.getState().setUnits;
  return (
    <Stack gap="md">
      <Select<Units['emissions']>
        label={t('units.emission')}
        value={units.emissions}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(emissions) => emissions && setUnits({ emissions })}
        data={[
          { value: 'auto', label: t('units.auto') },
          { value: 't', label: t('units.t') },
          { value: 'kt', label: t('units.kt') },
          { value: 'wt', label: t('units.wanT') },
        ]}
      />
      <Select<Units['area']>
        label={t('units.area')}
        value={units.area}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(area) => area && setUnits({ area })}
        data={[
          { value: 'auto', label: t('units.auto') },
          { value: 'ha', label: t('units.ha') },
          { value: 'mu', label: t('units.mu') },
          { value: 'km2', label: t('units.km2') },
        ]}
      />
      <SegmentedControl
        aria-label={t('appearance.name')}
        fullWidth
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme)}
        data={[
          { value: 'light', label: t('appearance.light') },
          { value: 'dark', label: t('appearance.dark') },
          { value: 'auto', label: t('appearance.auto') },
        ]}
      />
      <TextInput
        label={t('yourName')}
        description={t('yourNameHint')}
        placeholder={t('thisMachine')}
        value={who}
        onChange={(event) => appSettings.setState({ who: event.currentTarget.value })}
        onBlur={(event) => appSettings.getState().setWho(event.currentTarget.value)}
      />
      <OsmSettings />
    </Stack>
  );
}
