/** The name of the open plan with everything one does with a plan as a whole. */
import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconFileExport,
  IconFileImport,
  IconFolders,
  IconHistory,
  IconMap2,
  IconPencil,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDialog } from '../../store/dialogs.ts';
import { usePlan } from '../../store/use-plan.ts';
import { exportPlan } from './export-plan.ts';
import { choosePlanFile, importSample } from './import-plan.ts';
import css from './plans.module.css';

const RenamePlan = lazy(() => import('./rename-plan.tsx'));

export function PlanMenu() {
  const { t } = useTranslation('plans');
  const name = usePlan((plan) => plan.settings.get('settings')?.planName ?? null);
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <UnstyledButton className={css['menuButton']} aria-label={t('menu', { name: name ?? t('none') })}>
            <span className={css['menuName']}>{name ?? t('none')}</span>
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolders size={16} />} onClick={() => openDialog({ kind: 'plans' })}>
            {t('all')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} />} disabled={name === null} onClick={() => setRenaming(true)}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory size={16} />}
            disabled={name === null}
            onClick={() => openDialog({ kind: 'journal' })}
          >
            {t('journal')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconFileExport size={16} />}
            disabled={name === null}
            onClick={() => void exportPlan()}
          >
            {t('export')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileImport size={16} />} onClick={choosePlanFile}>
            {t('import')}
          </Menu.Item>
          <Menu.Item leftSection={<IconMap2 size={16} />} onClick={() => void importSample()}>
            {t('sample')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming ? (
        <Suspense fallback={null}>
          <RenamePlan name={name ?? ''} onClose={() => setRenaming(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
