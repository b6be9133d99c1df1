/** The settings of this machine, behind a button; their form comes when first opened. */
import { ActionIcon, Popover } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SettingsForm = lazy(() => import('./settings-form.tsx'));

export function SettingsMenu() {
  const { t } = useTranslation('shell');
  const [opened, setOpened] = useState(false);
  return (
    <Popover width={280} position="bottom-end" shadow="md" opened={opened} onChange={setOpened} trapFocus>
      <Popover.Target>
        <ActionIcon aria-label={t('settings')} aria-haspopup="dialog" onClick={() => setOpened(!opened)}>
          <IconSettings size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('settings')}>
        <Suspense fallback={null}>
          <SettingsForm />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
