/** The journal over the screen, reached from the plan's menu. */
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './journal.module.css';
import JournalView from './journal.view.tsx';

export default function JournalDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('journal');
  const { t: ui } = useTranslation('ui');
  return (
    <Modal opened onClose={onClose} title={t('title')} size={800} closeButtonProps={{ 'aria-label': ui('close') }}>
      <div className={css['dialog']}>
        <JournalView />
      </div>
    </Modal>
  );
}
