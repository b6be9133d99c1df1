/** The name of the open plan with everything one does with a plan as a whole. */
import { Button, Menu, Modal, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconFileExport,
  IconFileImport,
  IconFolders,
  IconHistory,
  IconMap2,
  IconPencil,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editPlan } from '../../core/plan/patch.ts';
import { openDialog } from '../../store/dialogs.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { usePlan } from '../../store/use-plan.ts';
import { exportPlan } from './export-plan.ts';
import { choosePlanFile, importSample } from './import-plan.ts';
import css from './plans.module.css';

function renamePlan(planName: string): void {
  const { plan } = planStore.getState();
  commit(editPlan(plan, 'setSettings', (edit) => edit.update('settings', 'settings', { planName })));
}

export function PlanMenu() {
  const { t } = useTranslation('plans');
  const { t: ui } = useTranslation('ui');
  const name = usePlan((plan) => plan.settings.get('settings')?.planName ?? null);
  const [renaming, setRenaming] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    if (typeof typed === 'string' && typed.trim() !== '' && typed.trim() !== name) renamePlan(typed.trim());
    setRenaming(false);
  };
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
      <Modal
        opened={renaming}
        onClose={() => setRenaming(false)}
        title={t('renamePlan')}
        size="sm"
        centered
        closeButtonProps={{ 'aria-label': ui('close') }}
      >
        <form onSubmit={submit} className={css['form']}>
          <TextInput name="name" label={t('planName')} defaultValue={name ?? ''} data-autofocus required />
          <Button type="submit">{ui('confirm')}</Button>
        </form>
      </Modal>
    </>
  );
}
