/** 中 | EN, switched at once and remembered. */
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../core/text.ts';
import { switchLanguage } from '../i18n/i18n.ts';
import { useFormat } from '../i18n/use-format.ts';

export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  return (
    <SegmentedControl<Language>
      aria-label={t('language')}
      size="xs"
      value={language}
      onChange={(chosen) => void switchLanguage(chosen)}
      data={[
        { value: 'zh-CN', label: '中' },
        { value: 'en', label: 'EN' },
      ]}
    />
  );
}
