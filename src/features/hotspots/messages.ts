import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'Where are the emissions?',
} as const;

export const zh: Messages<typeof en> = {
  title: '排放集中在哪里？',
};
