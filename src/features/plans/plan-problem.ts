/** A failed deed with a plan, told where it stays until it is read. */
import { notifications } from '@mantine/notifications';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { failureOf } from '../../store/run-job.ts';

export function planProblemText(error: unknown): string {
  return failureSentence(failureOf(error), currentLanguage());
}

export function tellPlanProblem(title: string, error: unknown): void {
  notifications.show({ color: 'red', title, message: planProblemText(error), autoClose: false, withCloseButton: true });
}
