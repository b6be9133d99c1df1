import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'How do economy and society develop?',
} as const;

export const zh: Messages<typeof en> = {
  title: '经济社会如何变化？',
};
