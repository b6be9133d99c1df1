/** A failed deed with a plan, told where it stays until it is read. */
import { notifications } from '@mantine/notifications';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { failureOf } from '../../store/run-job.ts';

export async function tellPlanProblem(title: string, error: unknown): Promise<void> {
  const message = await failureSentence(failureOf(error));
  notifications.show({ color: 'red', title, message, autoClose: false, withCloseButton: true });
}
