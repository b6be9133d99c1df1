/** 中 | EN, switched at once and remembered. */
import { useTranslation } from 'react-i18next';
import { languages } from '../core/text.ts';
import { switchLanguage } from '../i18n/i18n.ts';
import { useFormat } from '../i18n/use-format.ts';
import css from './top-bar.module.css';

/** Each in its own letters, whatever the screen's language is. */
const names = {
  'zh-CN': { short: '中', full: '中文' },
  en: { short: 'EN', full: 'English' },
} as const;

export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  return (
    <fieldset className={css['languages']} aria-label={t('language')}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-label={names[one].full}
          aria-pressed={one === language}
          onClick={() => void switchLanguage(one)}
        >
          {names[one].short}
        </button>
      ))}
    </fieldset>
  );
}
