/**
 * Where notifications appear: at the lower right of what they are put into, above the tools that stand there, so that
 * neither the bar with undo and the year nor the panel of the step is covered.
 */
import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import css from './notices.module.css';

const MOST_SHOWN = 4;

export function Notices() {
  return (
    <Notifications
      position="bottom-right"
      limit={MOST_SHOWN}
      withinPortal={false}
      zIndex={400}
      classNames={{ root: css['notices'] ?? '' }}
    />
  );
}
