/** Another name for the open plan. */
import { Button, Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { setSettings } from '../../core/plan/set-settings.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import css from './plans.module.css';

export default function RenamePlan({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation('plans');
  const { t: ui } = useTranslation('ui');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    const planName = typeof typed === 'string' ? typed.trim() : '';
    if (planName !== '') commit(setSettings(planStore.getState().plan, { planName }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('renamePlan')}
      size="sm"
      centered
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <form onSubmit={submit} className={css['form']}>
        <TextInput name="name" label={t('planName')} defaultValue={name} data-autofocus required />
        <Button type="submit">{ui('confirm')}</Button>
      </form>
    </Modal>
  );
}
