/** Work on a plan file, told in a notification: how far it is, and a way to stop it. */
import { notifications } from '@mantine/notifications';
import { ProgressBar } from '../../ui/progress-bar.tsx';

interface ToldWork {
  readonly signal: AbortSignal;
  onProgress(fraction: number): void;
  /** It is over, well or not. */
  hide(): void;
}

export function tellWork(label: string): ToldWork {
  const abort = new AbortController();
  const bar = (fraction: number | null) => (
    <ProgressBar
      label={label}
      fraction={fraction}
      onCancel={() => {
        abort.abort();
        notifications.hide(id);
      }}
    />
  );
  const settings = { autoClose: false, withCloseButton: false } as const;
  const id: string = notifications.show({ ...settings, message: bar(null) });
  return {
    signal: abort.signal,
    onProgress: (fraction) => notifications.update({ ...settings, id, message: bar(fraction) }),
    hide: () => notifications.hide(id),
  };
}
