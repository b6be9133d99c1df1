import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'How much does the region emit?',
} as const;

export const zh: Messages<typeof en> = {
  title: '本区域排放多少？',
};
