/** What a patch did, in words. A deed without words is shown by its key rather than hidden. */
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { messageList } from '../../i18n/message-list.ts';

export function useDidName(): (did: string) => string {
  useTranslation('journal');
  const names = messageList(currentLanguage(), 'journal', 'did');
  return (did) => (Object.hasOwn(names, did) ? (names[did] ?? did) : did);
}
