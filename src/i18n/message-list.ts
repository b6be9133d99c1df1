/** The sentences under one key of a namespace that is loaded, by their codes: for codes that come as data. */
import i18next from 'i18next';
import type { Language } from '../core/text.ts';
import type { Namespace } from './resources.ts';

export type MessageList = Readonly<Record<string, string>>;

export function messageList(language: Language, namespace: Namespace, key: string): MessageList {
  const list: unknown = i18next.getResource(language, namespace, key);
  // A namespace that was not asked for, or a key it does not have: a mistake of the caller.
  if (typeof list !== 'object' || list === null) throw new Error(`no messages ${namespace}:${key} in ${language}`);
  return list as MessageList;
}
