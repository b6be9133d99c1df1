/** The messages of all namespaces in one language. */
import type { Language } from '../../src/core/text.ts';
import { messagesOf, type Namespace, namespaces } from '../../src/i18n/resources.ts';

export type AllMessages = Readonly<Record<Namespace, Awaited<ReturnType<typeof messagesOf>>>>;

export async function allMessages(language: Language): Promise<AllMessages> {
  const entries = await Promise.all(namespaces.map(async (one) => [one, await messagesOf(one, language)] as const));
  return Object.fromEntries(entries) as AllMessages;
}
