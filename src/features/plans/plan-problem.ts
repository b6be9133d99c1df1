/** A failed deed with a plan, told where it stays until it is read. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { issueSentence } from '../../i18n/issue-sentence.ts';
import { en } from './messages.ts';

type ErrorKey = keyof (typeof en)['error'];

function isErrorKey(code: string): code is ErrorKey {
  return code !== 'other' && Object.hasOwn(en.error, code);
}

/** The sentence of an error with a `code`; its own message stands beside an unknown code. */
export function planProblemText(error: unknown): string {
  const { code, detail } = error as { code?: unknown; detail?: Readonly<Record<string, string | number>> };
  const reason = error instanceof Error ? error.message : String(error);
  const known = typeof code === 'string' ? code : 'UNEXPECTED';
  if (isErrorKey(known)) return i18next.t(`plans:error.${known}`, { reason });
  const sentence = issueSentence({ code: known, count: 1, detail }, currentLanguage());
  return sentence ?? i18next.t('plans:error.other', { code: known, reason });
}

export function tellPlanProblem(title: string, error: unknown): void {
  notifications.show({ color: 'red', title, message: planProblemText(error), autoClose: false, withCloseButton: true });
}
