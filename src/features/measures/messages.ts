import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'What do the measures change?',
} as const;

export const zh: Messages<typeof en> = {
  title: '措施带来哪些变化？',
};
