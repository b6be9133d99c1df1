import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'How much do the sinks take up?',
} as const;

export const zh: Messages<typeof en> = {
  title: '碳汇吸收多少？',
};
