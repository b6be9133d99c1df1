/** What a patch did, in words. A deed without words is shown by its key rather than hidden. */
import { useTranslation } from 'react-i18next';
import { en } from './messages.ts';

type DidKey = keyof (typeof en)['did'];

export function isDidKey(did: string): did is DidKey {
  return Object.hasOwn(en.did, did);
}

export function useDidName(): (did: string) => string {
  const { t } = useTranslation('journal');
  return (did) => (isDidKey(did) ? t(`did.${did}`) : did);
}
