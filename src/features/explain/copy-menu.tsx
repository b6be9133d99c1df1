/** Puts the explanation on the clipboard as text, in either language. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../core/text.ts';
import { loadMessages } from '../../i18n/i18n.ts';
import { type ExplanationToTell, explanationText } from './explanation-text.ts';

export function CopyMenu({ told }: { told: (language: Language) => ExplanationToTell }) {
  const { t } = useTranslation('explain');
  const copy = async (language: Language) => {
    try {
      await loadMessages(language, ['explain', 'hotspots']);
      await navigator.clipboard.writeText(explanationText(told(language), language, new Date()));
      notifications.show({ message: t('copied') });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notifications.show({ color: 'red', message: t('notCopied', { reason }), autoClose: false });
    }
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" flex="none" leftSection={<IconCopy size={14} />}>
          {t('copy')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void copy(language)}>
            {t(`copyIn.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
