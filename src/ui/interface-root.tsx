/**
 * What every screen stands in: the theme, light and dark, and the place where notifications appear.
 * The app mounts it once; a dev page or test mounts it around what it shows.
 */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { theme } from './theme.ts';

export function InterfaceRoot({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      <Notifications position="top-right" limit={4} zIndex={400} />
      {children}
    </MantineProvider>
  );
}
