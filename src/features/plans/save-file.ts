/** The name of a plan's file: the plan and the day. */
import { fileNameOf } from '../../ui/save-file.ts';

export function planFileName(planName: string, at: Date): string {
  const day = at.toISOString().slice(0, 10);
  return `${fileNameOf(planName) || 'plan'}_${day}.tantu`;
}
