import type { Messages } from '../../i18n/messages.ts';

export const en = {
  title: 'Is this region in scope?',
} as const;

export const zh: Messages<typeof en> = {
  title: '本区域是否适用本标准？',
};
