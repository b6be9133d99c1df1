/** A failed deed with a plan, told where it stays until it is read. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { currentLanguage } from '../../i18n/i18n.ts';
import { issueSentence } from '../../i18n/issue-sentence.ts';
import { failureOf } from '../../store/run-job.ts';

/** The sentence of an error with a `code`; its own message stands beside a code without one. */
export function planProblemText(error: unknown): string {
  const { code, detail, message } = failureOf(error);
  const sentence = issueSentence({ code, count: 1, detail: { reason: message, ...detail } }, currentLanguage());
  return sentence ?? i18next.t('plans:error.other', { code, reason: message });
}

export function tellPlanProblem(title: string, error: unknown): void {
  notifications.show({ color: 'red', title, message: planProblemText(error), autoClose: false, withCloseButton: true });
}
